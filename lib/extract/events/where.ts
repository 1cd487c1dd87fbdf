/**
 * Where an act is told to have happened, and who acts or suffers there unnamed: 'was jailed in *Hanoi*', 'gunmen in *Lagos* shot …'.
 * Read in reports only; a document with a voice of its own tells who it means.
 */
import { doersOf, isPassive, objectsOf } from '../syntax/clauses'
import type { Reference } from '../doc'
import { isFormOf } from '../syntax/lemma'
import { PEOPLE } from '../rules'
import { conjuncts, headOf, isVerb, kidsBy, markerOf, relOf } from '../syntax/tree'
import { resolve } from './actors'
import { kindOf, madeGroup, onlyState } from './groups'
import { carrierOf } from './nounPhrases'
import { actorOf, widened, type Actor, type Scene } from './scene'

/** `state`: the state of the place; otherwise unnamed people there. `others`: the ends already known; none: the doer is wanted. */
export function endAtPlace(scene: Scene, at: number, state: boolean, others: readonly Actor[]): Actor[] {
  if (scene.voiced) return []
  const { tree } = scene
  // 'X's citizens killed in Y' killed nobody there.
  if (!state && others.length > 0 && isVerb(tree, at) && objectsOf(tree, at).length === 0) return []
  const doers = others.length === 0 && isVerb(tree, at) ? doersOf(tree, at) : []
  const doer = doers.find((token) => isUnnamed(scene, token, state))
  // Whoever is named did it; floods and crashes did it themselves.
  if (doer === undefined && doers.some((token) => !TOOLS.test(tree.lower[token] ?? ''))) return []
  if (others.length === 0 && isVerb(tree, at) && doers.length === 0 && !isPassive(tree, at)) return []
  const place = placeOf(scene, at) ?? (doer === undefined ? undefined : onlyState(scene))
  if (!place) return state && others.length === 0 ? ownRulers(scene, at) : []
  const token = place.firstToken - tree.offset
  if (state) return [widened(actorOf(scene, place, false), doer ?? at, false)]
  const who = doer === undefined ? 'people' : (tree.lower[doer] ?? '')
  const name = `${who} in ${place.entity.name}`
  return [
    madeGroup(scene, name, place.state ?? place.entity.id, [
      Math.min(token, doer ?? token),
      Math.max(token, doer ?? token),
    ]),
  ]
}

const DISSENT = /^(?:opposition|dissidents?|activists?|protest[eo]rs?|demonstrators?)$/

/** 'The opposition leader of X was jailed': by X, when no other state is named. */
function ownRulers(scene: Scene, verb: number): Actor[] {
  const { tree } = scene
  const state = onlyState(scene)
  if (!state || !isVerb(tree, verb) || !isPassive(tree, verb)) return []
  const victims = objectsOf(tree, verb).flatMap((head) => resolve(scene, head, false))
  const opposed = victims.some(
    ({ reference, first, last }) =>
      reference.state === state.state && tree.lower.slice(first, last + 1).some((word) => DISSENT.test(word)),
  )
  return opposed ? [actorOf(scene, state, true)] : []
}

/** 'The police', 'a court' where a state is wanted, else people. */
function isUnnamed(scene: Scene, head: number, state: boolean): boolean {
  const word = scene.tree.lower[head] ?? ''
  if (scene.at[head]) return false
  return state ? kindOf(word) === 'organ' : peopleIn(scene, head) >= 0
}

/** The noun for people that a phrase is headed by or counts; −1 when there is none or it has a name. */
export function peopleIn(scene: Scene, head: number): number {
  const { tree } = scene
  for (const noun of conjuncts(tree, head)) {
    if (scene.at[noun] || resolve(scene, noun, 'any').length > 0) continue
    if (isPerson(tree.lower[noun] ?? '')) return noun
    if (!isFormOf(tree.lower[noun], PEOPLE.quantifiers)) continue
    let counted = kidsBy(tree, noun, 'nmod').find((kid) => markerOf(tree, kid) === 'of')
    // 'tens of thousands of X'
    if (counted !== undefined && MANY.test(tree.lower[counted] ?? ''))
      counted = kidsBy(tree, counted, 'nmod').find((kid) => markerOf(tree, kid) === 'of') ?? counted
    if (counted !== undefined && !scene.at[counted] && isPerson(tree.lower[counted] ?? '')) return counted
  }
  return -1
}

const MANY =
  /^(?:\d.*|tens|hundreds?|thousands?|dozens?|scores|some|many|several|millions?|number|groups?|members?|half)$/

/** 'Students', 'thousands', '30 mothers': who may take to the streets; no reaction or level does. */
export function standsForPeople(scene: Scene, head: number): boolean {
  const word = scene.tree.lower[head] ?? ''
  return peopleIn(scene, head) >= 0 || MANY.test(word)
}

function isPerson(word: string): boolean {
  return kindOf(word) === 'group' || isFormOf(word, PEOPLE.persons)
}

const TOOLS =
  /^(?:bombs?|devices?|grenades?|explosives?|explosions?|blasts?|mines?|missiles?|rockets?|shells?|mortars?|bullets?|gunfire|attacks?|ambush|ambushes|bombings?|shootings?)$/
const INSIDE = new Set([
  'in',
  'at',
  'near',
  'inside',
  'across',
  'outside',
  'around',
  'throughout',
  'off',
  'within',
  'through',
  'along',
])
const PLACES = new Set(['name', 'place', 'city', 'capital', 'acronym'])
const STEPS = 5
const FARTHEST = 24

/** The state of the first place named behind the act in its own clause. */
function placeOf(scene: Scene, at: number): Reference | undefined {
  const { tree } = scene
  const carrier = isVerb(tree, at) ? at : carrierOf(scene, at)
  const head = headOf(tree, at)
  const roots = [at, carrier, !isVerb(tree, at) && relOf(tree, at) === 'nsubj' ? head : -1]
  for (let token = at + 1; token < tree.size && token - at < FARTHEST; token++) {
    if (tree.lower[token] === ';') break
    const reference = scene.at[token]
    if (reference?.entity.kind === 'state' && isPlace(scene, token, reference, roots)) return reference
  }
  return undefined
}

/** Up from the name to the act: behind 'in' or the like, and through no other clause. */
function isPlace(scene: Scene, token: number, reference: Reference, roots: readonly number[]): boolean {
  const { tree } = scene
  let inside = false
  let land = PLACES.has(reference.basis)
  for (let at = token, steps = 0; at >= 0 && steps < STEPS; at = headOf(tree, at), steps++) {
    if (roots.includes(at)) return inside && land
    const rel = relOf(tree, at)
    if (['acl', 'advcl', 'ccomp', 'parataxis', 'nsubj'].includes(rel)) return false
    if (at !== token && kindOf(tree.lower[at] ?? '') === 'territory') land = true
    if (INSIDE.has(markerOf(tree, at))) inside = true
  }
  return false
}
