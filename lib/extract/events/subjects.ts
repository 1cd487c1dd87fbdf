/** Who does it: the subject of a predicate, or whoever stands behind the measure, plan or effort that is its subject. */
import { doersOf, isPassive } from '../syntax/clauses'
import { isFormOf } from '../syntax/lemma'
import { LIGHT, OPERATORS, type Reach, SENSES } from '../rules'
import { conjuncts, headOf, isVerb, kidsBy, markerOf, relOf } from '../syntax/tree'
import { resolveAll } from './actors'
import { kindOf } from './groups'
import { isDoing } from './judging'
import { actorOf, type Actor, type Scene } from './scene'

/** Subjects; of a plan, measure or effort, those who make it. */
export function subjectActors(scene: Scene, verb: number, owner: Reach = false): Actor[] {
  const { tree } = scene
  const doers = doersOf(tree, verb).filter((doer) => !isBehindPreposition(scene, doer))
  const found = resolveAll(scene, doers, owner)
  if (found.length > 0 || owner === 'blame' || owner === 'culprit') return found
  for (const doer of doers) {
    if (doer === verb || isVerb(tree, doer)) continue
    const owned = resolveAll(
      scene,
      kidsBy(tree, doer, 'nmod')
        .filter((kid) => ['by', 'of', 'between', 'among'].includes(markerOf(tree, kid)))
        .flatMap((kid) => conjuncts(tree, kid)),
      false,
    )
    if (owned.length > 0) return owned.map((actor) => ({ ...actor, direct: false }))
    // 'thanked the countries that support X': they are somebody, though nobody we know.
    const kind = kindOf(tree.lower[doer] ?? '')
    const maker = kind === 'organ' || kind === 'group' ? [] : makersOf(scene, doer, 0)
    if (maker.length > 0) return maker.map((actor) => ({ ...actor, direct: false }))
  }
  return doers.length === 0 || doers.every((doer) => TIMES.has(tree.lower[doer] ?? ''))
    ? leftNeighbour(scene, verb)
    : []
}

export const TIMES = new Set(
  'today yesterday monday tuesday wednesday thursday friday saturday sunday week month year'.split(' '),
)

/** When the parse found no subject: the name right before the verb, over time words and auxiliaries ('Pakistan today rejected'). */
function leftNeighbour(scene: Scene, verb: number): Actor[] {
  const { tree } = scene
  const finite = /^VB[DZP]$/.test(tree.xpos[verb] ?? '') || kidsBy(tree, verb, 'aux').length > 0
  if (!finite || isPassive(tree, verb)) return []
  for (let at = verb - 1; at >= 0 && verb - at < 7; at--) {
    const reference = scene.at[at]
    if (reference) return [actorOf(scene, reference, true)]
    const tag = tree.upos[at]
    if (
      tag !== 'ADV' &&
      tag !== 'AUX' &&
      tag !== 'PART' &&
      !TIMES.has(tree.lower[at] ?? '') &&
      tree.lower[at] !== 'on'
    )
      return []
  }
  return []
}

/** 'in partnership with allies, measures …': a name behind a preposition is no subject, whatever the parse says. */
function isBehindPreposition(scene: Scene, doer: number): boolean {
  const { tree } = scene
  const reference = scene.at[doer]
  if (!reference || kidsBy(tree, doer, 'case').length > 0) return false
  const before = reference.firstToken - tree.offset - 1
  return (
    before > 0 &&
    ['with', 'of', 'for', 'against', 'on'].includes(tree.lower[before] ?? '') &&
    headOf(tree, before) < doer &&
    relOf(tree, before) === 'case'
  )
}

/** 'takes steps', 'announced measures', but not 'saw the wars'. */
function makes({ tree }: Scene, verb: number, noun: number): boolean {
  // 'Did not recognise the decision to annex X': who judges a decision did not take it.
  if (!isDoing(tree.lower[verb] ?? '')) return false
  return isFormOf(tree.lower[noun], SENSES.plans) || isFormOf(tree.lower[verb], LIGHT.light)
}

/** 'measures' in 'X takes measures': the subject of the verb that the noun depends on. */
function makersOf(scene: Scene, noun: number, depth: number): Actor[] {
  const { tree } = scene
  if (depth > 5 || isFormOf(tree.lower[noun], SENSES.wanting)) return []
  const governor = headOf(tree, noun)
  const rel = relOf(tree, noun)
  if (governor < 0 || !['obj', 'obl', 'nmod', 'conj', 'nsubj'].includes(rel)) return []
  // 'our struggle against challenges that threaten X', 'its responses to challenges that require it'
  if (rel === 'nmod' && ['against', 'to', 'with', 'from'].includes(markerOf(tree, noun))) return []
  if (isVerb(tree, governor) && rel !== 'nsubj') {
    if (!makes(scene, governor, noun)) return []
    const found = resolveAll(
      scene,
      doersOf(tree, governor).filter((doer) => doer !== noun),
      false,
    )
    if (found.length > 0) return found
    const doer = doersOf(tree, governor)[0]
    return doer === undefined || doer === noun ? [] : makersOf(scene, doer, depth + 1)
  }
  if (rel === 'nsubj') {
    const saying = relOf(tree, governor) === 'ccomp' ? headOf(tree, governor) : -1
    const reported =
      saying >= 0 &&
      isFormOf(tree.lower[noun], SENSES.plans) &&
      isFormOf(tree.lower[saying], OPERATORS.speech)
    return reported ? subjectActors(scene, saying) : []
  }
  const owned = resolveAll(scene, [governor], false)
  return owned.length > 0 ? owned : makersOf(scene, governor, depth + 1)
}
