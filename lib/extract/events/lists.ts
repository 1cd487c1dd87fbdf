/** Actors that stand in a row: lists that the parse broke, and pairs before a noun. */
import type { Tree } from '../syntax/tree'
import { actorOf, POINTING, type Actor, type Scene } from './scene'

export function add(found: Actor[], actor: Actor) {
  if (!found.some((known) => sameActor(known, actor))) found.push(actor)
}

export function sameActor(a: Actor, b: Actor): boolean {
  return a.reference.entity.id === b.reference.entity.id
}

/** The members of 'A, B, C and D' that the parse hung elsewhere; only a list that closes with 'and' or 'or' counts. */
export function restOfList(scene: Scene, actor: Actor): Actor[] {
  const { tree } = scene
  const found: Actor[] = []
  let closed = false
  for (let at = actor.last + 1; at < tree.size && !closed;) {
    const comma = tree.lower[at] === ','
    const and = ['and', 'or'].includes(tree.lower[at + (comma ? 1 : 0)] ?? '')
    if (!comma && !and) break
    let next = at + (comma ? 1 : 0) + (and ? 1 : 0)
    if (tree.lower[next] === 'the') next++
    const reference = scene.at[next]
    if (
      reference?.entity.kind !== 'state' ||
      POINTING.has(reference.basis) ||
      (reference.basis === 'demonym' && !(tree.lower[next] ?? '').endsWith('s'))
    )
      break
    const member = actorOf(scene, reference, true)
    // 'against X and Y's role in it'
    if (tree.xpos[member.last + 1] === 'POS') break
    found.push(member)
    closed = and
    at = member.last + 1
  }
  return closed || found.length > 1 ? found : []
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
      tree.xpos[floor] === 'POS' ||
      tree.xpos[floor] === 'VBG'
    )
      continue
    break
  }
  for (let token = floor + 1; token < head; token++) {
    const reference = scene.at[token]
    if (reference && !POINTING.has(reference.basis)) add(found, actorOf(scene, reference, true))
  }
  const joined =
    found.length >= 2 &&
    found.slice(1).every((actor, index) => joins(tree, (found[index]?.last ?? 0) + 1, actor.first))
  return joined && !areVenues(scene, head, found) ? found : []
}

/** 'The Helsinki and Madrid Conferences' were held there. */
export function areVenues({ tree }: Scene, noun: number, actors: readonly Actor[]): boolean {
  return (
    tree.xpos[noun]?.endsWith('S') === true && actors.every(({ reference }) => VENUES.has(reference.basis))
  )
}

const VENUES = new Set(['capital', 'city', 'place'])

/** Only a hyphen, a dash or 'and' lies between. */
function joins(tree: Tree, from: number, to: number): boolean {
  if (to - from > 2) return false
  for (let at = from; at < to; at++)
    if (!['-', '–', '—', 'and', '/', '&'].includes(tree.lower[at] ?? '')) return false
  return true
}
