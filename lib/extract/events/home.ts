/**
 * Ends that reports leave out because the reader knows them: one's own government, one's own people, whoever the act is aimed at.
 * Documents with a voice of their own name their addressees, so none of this is read into them, save protest against one's own state.
 */
import { SENSES } from '../rules'
import { objectsOf } from '../syntax/clauses'
import { obliquesOf } from '../syntax/obliques'
import { kidsBy, relOf } from '../syntax/tree'
import { resolve } from './actors'
import { kindOf, madeGroup } from './groups'
import { actorOf, widened, type Actor, type Scene } from './scene'
import { endAtPlace, peopleIn } from './where'

/** Fills the slots of this file, null for any other: `own`, `home`, `locals`, `rest`, `grievance`, `lost`, `place`, `there`. `others`: the ends already known. */
export function fillAtHome(scene: Scene, at: number, slot: string, others: readonly Actor[]): Actor[] | null {
  switch (slot) {
    case 'own':
      return ownGovernment(scene, others)
    case 'home':
      return population(scene, at, others)
    case 'locals':
      return localObjects(scene, at, others)
    case 'rest':
      return scene.voiced ? [] : restOf(scene, at, others)
    case 'place':
      return endAtPlace(scene, at, true, others)
    case 'there':
      return endAtPlace(scene, at, false, others)
    case 'grievance':
      return grievance(scene, at, others)
    case 'lost':
      return objectsOf(scene.tree, at).length === 0 ? restOf(scene, at, others) : []
    default:
      return null
  }
}

/** Whoever protests at home and names no addressee protests against the state. */
function ownGovernment(scene: Scene, others: readonly Actor[]): Actor[] {
  const state = others[0]?.reference.state ?? null
  const home = scene.at.find(
    (reference) => reference?.entity.kind === 'state' && reference.entity.id === state,
  )
  return home ? [actorOf(scene, home, true)] : []
}

/** A curfew, a dissolved parliament: done by a state to those who live in it. */
function population(scene: Scene, at: number, others: readonly Actor[]): Actor[] {
  const { state, entity } = others[0]?.reference ?? {}
  if (scene.voiced || !state || !entity) return []
  return [madeGroup(scene, `people of ${scene.nameOf(state)}`, state, [at, at])]
}

const ADDRESSING = ['on', 'at', 'against', 'to', 'with']

/**
 * 'jailed three activists', 'tortured dozens of detainees': people without a country of their own are of the doer's; 'the police',
 * 'the government', to a party inside a state, are that state.
 */
function localObjects(scene: Scene, at: number, others: readonly Actor[]): Actor[] {
  const state = others[0]?.reference.state
  const { tree } = scene
  // '…, killing ten people' tells of the act before it.
  const aside = tree.xpos[at] === 'VBG' && relOf(tree, at) === 'advcl'
  if (scene.voiced || !state || aside) return []
  const named = scene.at.find((reference) => reference?.entity.id === state)
  for (const object of [...objectsOf(tree, at), ...obliquesOf(tree, at, ADDRESSING)]) {
    if (others[0]?.reference.entity.kind !== 'state' && named && isOrgan(scene, object))
      return [widened(actorOf(scene, named, true), object, true)]
    const people = peopleIn(scene, object)
    // A name is somebody of his own, wherever from.
    if (people < 0 || tree.upos[object] === 'PROPN') continue
    const name = `${tree.lower[people] ?? ''} in ${scene.nameOf(state)}`
    return [madeGroup(scene, name, state, [Math.min(object, people), Math.max(object, people)])]
  }
  return []
}

function isOrgan(scene: Scene, head: number): boolean {
  const { tree } = scene
  return (
    !scene.at[head] &&
    kindOf(tree.lower[head] ?? '') === 'organ' &&
    kidsBy(tree, head, 'det').some((kid) => tree.lower[kid] === 'the') &&
    resolve(scene, head, 'any').length === 0
  )
}

const NAMING = new Set([
  'name',
  'demonym',
  'body',
  'people',
  'acronym',
  'metonym',
  'person',
  'capital',
  'office',
])
const FARTHEST = 26

/** 'massed tanks after X fired', 'closed its embassy in protest at X': the first other party named behind the act. */
function restOf(scene: Scene, at: number, others: readonly Actor[]): Actor[] {
  const { tree } = scene
  const states = new Set(others.map(({ reference }) => reference.state ?? reference.entity.id))
  for (let token = at + 1; token < tree.size && token - at < FARTHEST; token++) {
    if (tree.lower[token] === ';') break
    const reference = scene.at[token]
    if (!reference || reference.generic || !NAMING.has(reference.basis)) continue
    if (states.has(reference.state ?? reference.entity.id)) continue
    const actor = resolve(scene, token, false)[0]
    if (actor) return [{ ...actor, direct: false }]
  }
  return []
}

/** 'marched in defiance of X', 'blocked roads to demand the resignation of President X': against whom people rose. */
function grievance(scene: Scene, at: number, others: readonly Actor[]): Actor[] {
  const { tree } = scene
  const known = new Set(others.map(({ reference }) => reference.entity.id))
  let cue = -1
  for (let token = at + 1; token < tree.size && token - at < FARTHEST; token++) {
    if (SENSES.grievances.has(tree.lower[token] ?? '')) cue = token
    const reference = scene.at[token]
    if (cue < 0 || token - cue > 12 || !reference || reference.generic || known.has(reference.entity.id))
      continue
    const actor = resolve(scene, token, false)[0]
    if (actor) return [{ ...actor, direct: false }]
  }
  return []
}
