/** Ends by their place: the names nearest to a verb, and what keeps a name or a verb from being one. */
import { SENSES } from '../rules'
import { isFormOf } from '../syntax/lemma'
import { headOf, relOf, type Tree } from '../syntax/tree'
import { resolve } from './actors'
import type { Actor, Scene } from './scene'
import { WHERE } from './within'

/** Bases of references that name somebody. */
export const NAMING = new Set([
  'name',
  'demonym',
  'body',
  'people',
  'acronym',
  'metonym',
  'person',
  'surname',
  'office',
])

const BLOWS = new Set(['COERCE', 'ASSAULT'])
const REACH = 16

/** The first party named in the sentence before the verb. */
export function firstBefore(scene: Scene, verb: number): Actor[] {
  for (let token = 0; token < verb; token++) {
    const reference = scene.at[token]
    if (!reference || reference.generic || !(NAMING.has(reference.basis) || reference.basis === 'capital'))
      continue
    return resolve(scene, token, false).slice(0, 1)
  }
  return []
}

/** The first other party behind the verb, null when none is near. */
export function firstBehind(
  scene: Scene,
  verb: number,
  sources: readonly Actor[],
  event: string,
): Actor | null {
  const { tree } = scene
  const states = new Set(sources.map(({ reference }) => reference.state ?? reference.entity.id))
  for (let token = verb + 1; token < tree.size && token - verb < REACH; token++) {
    if (tree.lower[token] === ';') break
    // One talks to those who are there, not to the place; blows fall where no other verb lies between.
    if (event === 'CONSULT' && WHERE.has(tree.lower[token] ?? '')) break
    if (BLOWS.has(event) && tree.upos[token] === 'VERB') break
    const reference = scene.at[token]
    if (
      !reference ||
      reference.generic ||
      !(NAMING.has(reference.basis) || isSeat(tree, token, reference.basis))
    )
      continue
    if (states.has(reference.state ?? reference.entity.id) || isBorder(tree, token)) continue
    const actor = resolve(scene, token, false)[0]
    if (actor) return { ...actor, direct: false }
  }
  return null
}

/** 'Relations with Moscow', but not 'talks in Moscow'. */
function isSeat(tree: Tree, token: number, basis: string): boolean {
  return basis === 'capital' && !isPlaced(tree, token)
}

/** 'Near the X border' is where, not whom. */
function isBorder(tree: Tree, token: number): boolean {
  const noun = headOf(tree, token)
  return noun > token && isFormOf(tree.lower[noun], SENSES.borders)
}

/** 'In X', 'at the Y site' */
export function isPlaced(tree: Tree, token: number): boolean {
  const before = tree.lower[token - 1] ?? ''
  const at = before === 'the' ? (tree.lower[token - 2] ?? '') : before
  return WHERE.has(at) || at === 'on' || at === 'from' || at === 'around'
}

/** 'United' in a name unites nobody. */
export function inName({ tree, at }: Scene, token: number): boolean {
  return at.some((reference) => {
    const first = (reference?.firstToken ?? 0) - tree.offset
    return reference !== undefined && first <= token && token < reference.lastToken - tree.offset
  })
}

/** What a clause beside the main one tells is background. */
export function isAside(tree: Tree, at: number): boolean {
  for (let up = at, steps = 0; up >= 0 && steps < 8; up = headOf(tree, up), steps++)
    if (relOf(tree, up) === 'acl' || relOf(tree, up) === 'advcl') return true
  // 'striking railwaymen'
  if (relOf(tree, at) === 'amod' && tree.xpos[at] === 'VBG') return true
  return false
}
