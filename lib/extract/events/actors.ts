/**
 * From a noun phrase to the actors it names ('the Russian foreign ministry'), or to those answerable for it
 * ('reports of abuses committed by Malian forces').
 */
import type { Reference } from '../doc'
import { agentsOf, surfaceSubjects } from '../clauses'
import { lemmaIn } from '../lemma'
import { slug } from '@/lib/model/ids'
import { PEOPLE } from '../rules'
import { conjuncts, headOf, isVerb, kidsBy, kidsOf, markerOf, relOf, type Tree } from '../tree'
import { actorOf, widened, type Actor, type Scene } from './scene'

const MAX_DEPTH = 4
const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose'])

type Kind = 'organ' | 'group' | 'territory' | 'other'

function kindOf(word: string): Kind {
  if (lemmaIn(word, PEOPLE.groups) !== undefined) return 'group'
  if (lemmaIn(word, PEOPLE.organs) !== undefined) return 'organ'
  return lemmaIn(word, PEOPLE.territory) !== undefined ? 'territory' : 'other'
}

/** Actors that the phrase headed by `head` names; coordination is not followed here. */
export function resolve(scene: Scene, head: number, owner: boolean, depth = 0): Actor[] {
  const own = scene.at[head]
  if (own)
    return [own, ...(scene.more.get(head) ?? [])].map((reference) =>
      partyOf(scene, head, actorOf(scene, reference, true)),
    )
  const { tree } = scene
  const word = tree.lower[head] ?? ''
  if (depth > MAX_DEPTH) return []
  if (RELATIVE.has(word)) return ofRelative(scene, head, owner, depth)
  const named = kidsBy(tree, head, 'appos', 'flat').filter((kid) => scene.at[kid])
  const kind = kindOf(word)
  if (kind === 'organ' || kind === 'group') {
    const apposed = named
      .flatMap((kid) => conjuncts(tree, kid))
      .flatMap((kid) => (scene.at[kid] ? [actorOf(scene, scene.at[kid], true)] : []))
    if (apposed.length > 0) return apposed
  }
  const modified = ofModifiers(scene, head, kind)
  if (modified.length > 0) return modified
  const ofKids = ofQuantified(scene, head, word, kind, owner, depth)
  if (ofKids.length > 0) return ofKids
  return owner ? answerable(scene, head, depth) : []
}

/** All members of a coordination. */
export function resolveAll(scene: Scene, heads: readonly number[], owner: boolean): Actor[] {
  const found: Actor[] = []
  for (const head of heads)
    for (const actor of resolve(scene, head, owner))
      if (!found.some((known) => sameActor(known, actor))) found.push(actor)
  return found
}

export function sameActor(a: Actor, b: Actor): boolean {
  return a.reference.entity.id === b.reference.entity.id
}

function ofRelative(scene: Scene, head: number, owner: boolean, depth: number): Actor[] {
  const { tree } = scene
  for (let at = headOf(tree, head), steps = 0; at >= 0 && steps < 6; at = headOf(tree, at), steps++)
    if (tree.rel[at] === 'acl:relcl' && headOf(tree, at) >= 0)
      return resolve(scene, headOf(tree, at), owner, depth + 1)
  return []
}

/** 'Israeli rebels' are a group of their own, 'Israeli troops' are Israel; a demonym alone is the state. */
function partyOf(scene: Scene, head: number, actor: Actor): Actor {
  const { entity, basis } = actor.reference
  const split =
    entity.kind === 'state' &&
    (basis === 'people' || basis === 'body') &&
    kindOf(scene.tree.lower[head] ?? '') === 'group'
  return split ? groupOf(scene, head, actor) : actor
}

/** Possessors, demonyms and names before the noun. */
function ofModifiers(scene: Scene, head: number, kind: Kind): Actor[] {
  const { tree } = scene
  const found: Actor[] = []
  for (const kid of kidsOf(tree, head)) {
    const rel = relOf(tree, kid)
    const before =
      rel === 'amod' ||
      rel === 'compound' ||
      rel === 'det' ||
      (rel === 'nmod' && (tree.rel[kid] === 'nmod:poss' || kid < head) && markerOf(tree, kid) === '')
    if (!before && !(rel === 'flat' && scene.at[kid])) continue
    for (const part of conjuncts(tree, kid)) {
      const reference = scene.at[part]
      if (reference) add(found, wrap(scene, head, kind, actorOf(scene, reference, true)))
      else if (tree.rel[kid] === 'nmod:poss' || relOf(tree, part) === 'compound')
        for (const deeper of ofModifiers(scene, part, 'other')) add(found, wrap(scene, head, kind, deeper))
    }
  }
  return found
}

function wrap(scene: Scene, head: number, kind: Kind, actor: Actor): Actor {
  if (kind === 'group' && actor.reference.entity.kind === 'state') return groupOf(scene, head, actor)
  return widened(actor, head, kind === 'organ')
}

function add(found: Actor[], actor: Actor) {
  if (!found.some((known) => sameActor(known, actor))) found.push(actor)
}

/** 'Afghan rebels': a group with a state, not the state. */
function groupOf(scene: Scene, head: number, actor: Actor): Actor {
  const { doc, tree } = scene
  const token = doc.tokens[tree.offset + head]
  const { reference } = actor
  if (!token) return actor
  const named = doc.text.slice(
    reference.start,
    Math.min(reference.end, token.start > reference.start ? token.start : reference.end),
  )
  const name = `${named.trim()} ${token.lower}`.replace(/\s+/g, ' ')
  const id = slug(name)
  const first = Math.min(reference.firstToken, tree.offset + head)
  const last = Math.max(reference.lastToken - 1, tree.offset + head)
  const group: Reference = {
    entity: { id, kind: 'group', name, shortName: name, aliases: [] },
    state: reference.state ?? reference.entity.id,
    firstToken: first,
    lastToken: last + 1,
    start: doc.tokens[first]?.start ?? reference.start,
    end: doc.tokens[last]?.end ?? reference.end,
    basis: 'group',
    generic: false,
  }
  return actorOf(scene, group, true)
}

/** 'members of the Council', 'rebels in Darfur', 'the city of Basra'. */
function ofQuantified(
  scene: Scene,
  head: number,
  word: string,
  kind: Kind,
  owner: boolean,
  depth: number,
): Actor[] {
  const { tree } = scene
  const counts = lemmaIn(word, PEOPLE.quantifiers) !== undefined || /^\d/.test(word)
  if (kind === 'other' && !counts) return []
  const allowed =
    kind === 'group' || kind === 'organ' || kind === 'territory'
      ? ['of', 'in', 'from', 'for', 'within', 'inside', 'at', 'on', 'near', 'like', 'such as', 'including']
      : ['of', 'from']
  for (const kid of kidsBy(tree, head, 'nmod', 'obl')) {
    if (!allowed.includes(markerOf(tree, kid))) continue
    const inner = resolveAllAt(scene, conjuncts(tree, kid), owner && counts, depth + 1)
    if (inner.length > 0) return inner.map((actor) => wrap(scene, head, kind, actor))
  }
  return []
}

function resolveAllAt(scene: Scene, heads: readonly number[], owner: boolean, depth: number): Actor[] {
  const found: Actor[] = []
  for (const head of heads) for (const actor of resolve(scene, head, owner, depth)) add(found, actor)
  return found
}

/** Who did it, meant it or has it: by-phrase, of-phrase, the doer in a clause on the noun, then what lies deeper. */
function answerable(scene: Scene, head: number, depth: number): Actor[] {
  const { tree } = scene
  const nominals = kidsBy(tree, head, 'nmod', 'obl')
  const marked = (...markers: string[]) =>
    resolveAllAt(
      scene,
      nominals.filter((kid) => markers.includes(markerOf(tree, kid))).flatMap((kid) => conjuncts(tree, kid)),
      true,
      depth + 1,
    )
  for (const markers of [
    ['by', 'between', 'among'],
    ['of', 'from'],
  ]) {
    const found = marked(...markers)
    if (found.length > 0) return found.map((actor) => widened(actor, head, false))
  }
  for (const clause of kidsBy(tree, head, 'acl')) {
    const found = inClause(scene, clause, head, depth)
    if (found.length > 0) return found.map((actor) => widened(actor, head, false))
  }
  const located = marked(
    'in',
    'at',
    'with',
    'within',
    'to',
    'for',
    'on',
    'against',
    'that',
    'about',
    'across',
    'throughout',
  )
  return located.map((actor) => widened(actor, head, false))
}

/** 'abuses committed by X', 'actions that X took', 'attacks which emanated from X', 'the fact that X attacked'. */
function inClause(scene: Scene, clause: number, head: number, depth: number): Actor[] {
  const { tree } = scene
  const doers = [
    ...agentsOf(tree, clause),
    ...surfaceSubjects(tree, clause).filter((subject) => subject !== head),
  ]
  const found = resolveAllAt(
    scene,
    doers.filter((doer) => doer !== head),
    true,
    depth + 1,
  )
  if (found.length > 0) return found
  const below = kidsBy(tree, clause, 'obl', 'obj', 'xcomp', 'ccomp').filter(
    (kid) => !isVerb(tree, kid) || relOf(tree, kid) !== 'obl',
  )
  return resolveAllAt(
    scene,
    below.filter((kid) => !isVerb(tree, kid)).flatMap((kid) => conjuncts(tree, kid)),
    true,
    depth + 1,
  ).slice(0, 3)
}

/** Two states before one noun, or joined by a hyphen: 'U.S.-Japan alliance'. */
export function pairBefore(scene: Scene, head: number): Actor[] {
  const { tree } = scene
  const found: Actor[] = []
  let floor = head - 1
  for (; floor >= 0 && head - floor < 10; floor--) {
    const word = tree.lower[floor] ?? ''
    if (
      scene.at[floor] ||
      tree.upos[floor] === 'ADJ' ||
      tree.upos[floor] === 'NOUN' ||
      tree.upos[floor] === 'PROPN' ||
      word === '-' ||
      word === '–' ||
      word === 'and' ||
      word === '/' ||
      word === 'VERB'
    )
      continue
    break
  }
  for (let token = floor + 1; token < head; token++) {
    const reference = scene.at[token]
    if (reference) add(found, actorOf(scene, reference, true))
  }
  const joined =
    found.length >= 2 &&
    found.slice(1).every((actor, index) => joins(tree, (found[index]?.last ?? 0) + 1, actor.first))
  return joined ? found : []
}

/** Only a hyphen, a dash or 'and' lies between. */
function joins(tree: Tree, from: number, to: number): boolean {
  if (to - from > 2) return false
  for (let at = from; at < to; at++)
    if (!['-', '–', '—', 'and', '/', '&'].includes(tree.lower[at] ?? '')) return false
  return true
}
