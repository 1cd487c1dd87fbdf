/**
 * The first sentence of a report where no rule found both ends: who did what to whom, in this order.
 */
import { isPassive, objectsOf, surfaceSubjects } from '../syntax/clauses'
import { isFormOf, joinedLemmas, lemmaIn } from '../syntax/lemma'
import { NOUNS, OPERATORS, VERBS, type Rule } from '../rules'
import { isVerb, relOf } from '../syntax/tree'
import { finish, type Candidate } from './candidate'
import { companionOf, particleOf, speaksOf } from './frames'
import { meetsNeeds } from './needs'
import { COOPERATIVE, crossesHostility } from './hostility'
import { inName, isAside, firstBefore, firstBehind } from './nearby'
import { POINTING, type Scene } from './scene'
import { fill } from './slots'
import { isTold, withoutFrame } from './loose'
import { withinState } from './within'

/**
 * A lead tells who did what to whom in this order: the first verb whose frame fits, but for its ends, takes the name before it and the
 * first other party behind it.
 */
export function inLead(scene: Scene): Candidate[] {
  const { lower, xpos, rel } = scene.tree
  const dated = lower.some((word) => NEWS.test(word)) || xpos[rel.indexOf('root')] === 'VBD'
  const found =
    firstRead(scene, inOrder, false) ??
    (dated ? (firstRead(scene, inAside, true) ?? firstNoun(scene)) : null) ??
    firstRead(scene, (...frame) => (mayFit(...frame) ? withinState(...frame) : null), false) ??
    (dated || isTold(scene) ? withoutFrame(scene) : null)
  return found ? [found] : []
}

/** A lead tells when it was, or who said so; or it tells the past. */
const NEWS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|overnight|said|says|reported|announced|according|told)$/

/** An act told by a noun: 'X was the scene of a raid on Y'. */
function firstNoun(scene: Scene): Candidate | null {
  const { tree } = scene
  for (let at = 0; at < tree.size; at++) {
    const rel = relOf(tree, at)
    if (tree.upos[at] !== 'NOUN' || rel === 'compound' || scene.at[at]) continue
    const lemma = lemmaIn(tree.lower[at] ?? '', NOUNS)
    const rule = lemma === undefined ? undefined : NOUNS.get(lemma)?.find(({ row }) => !row.of && !row.civil)
    const of = tree.lower[at + 1] === 'of'
    if (
      !rule ||
      rule.event === 'AID' ||
      (of && (rule.row.notOf || rule.row.pair)) ||
      rule.row.pairOnly?.split(' ').includes(rule.lemma)
    )
      continue
    const own = fill(scene, rule, at, rule.source)
    // 'The attacks of X' are X's, whoever stands before them.
    if (own.length === 0 && of) continue
    const sources = own.length > 0 ? own : firstBefore(scene, at)
    if (sources.length === 0) continue
    const told = fill(scene, rule, at, rule.target, sources)
    const target = told[0] ?? firstBehind(scene, at, sources, rule.event)
    if (!target || (COOPERATIVE.has(rule.event) && crossesHostility(scene, at, target))) continue
    const candidate = finish(rule, at, [], sources, [target], -1)
    if (candidate) return { ...candidate, rule: { ...rule, id: `order:${rule.lemma}:${rule.event}` } }
  }
  return null
}

function firstRead(
  scene: Scene,
  reading: (scene: Scene, rule: Rule, at: number) => Candidate | null,
  aside: boolean,
): Candidate | null {
  const { tree } = scene
  for (let at = 0; at < tree.size; at++) {
    // 'United' in a name unites nobody.
    if (!isVerb(tree, at) || scene.at[at] || inName(scene, at) || isAside(tree, at) !== aside) continue
    for (const lemma of joinedLemmas(tree, at)) {
      if (OPERATORS.speech.has(lemma)) continue
      for (const rule of VERBS.get(lemma) ?? []) {
        const candidate = reading(scene, rule, at)
        if (candidate) return candidate
      }
    }
  }
  return null
}

/** Beside the main clause only whoever is its subject acts, and talks are no more than a topic. */
function inAside(scene: Scene, rule: Rule, at: number): Candidate | null {
  const acts = rule.event !== 'CONSULT' && fill(scene, rule, at, rule.source).length > 0
  return acts ? inOrder(scene, rule, at) : null
}

function mayFit(scene: Scene, rule: Rule, at: number): boolean {
  // 'Died', 'was alarmed': whoever is the subject did not do it.
  if (rule.source[0]?.name !== 'subj' || rule.target.some(({ name }) => name === 'subj')) return false
  const { civil, soft, passiveOnly } = rule.row
  return !(civil || soft || passiveOnly) && fitsFrame(scene, rule, at)
}

function inOrder(scene: Scene, rule: Rule, at: number): Candidate | null {
  const { tree } = scene
  if (!mayFit(scene, rule, at)) return null
  const own = fill(scene, rule, at, rule.source)
  const sources = own.length > 0 || isPassive(tree, at) ? own : firstBefore(scene, at)
  if (sources.length === 0 || sources.some(({ reference }) => POINTING.has(reference.basis))) return null
  if (surfaceSubjects(tree, at).some((subject) => tree.xpos[subject] === 'PRP' && !scene.at[subject]))
    return null
  const target = firstBehind(scene, at, sources, rule.event)
  if (target && COOPERATIVE.has(rule.event) && crossesHostility(scene, at, target)) return null
  const candidate = target && finish(rule, at, [], sources, [target], -1)
  return candidate && { ...candidate, rule: { ...rule, id: `order:${rule.lemma}:${rule.event}` } }
}

/** All that a row asks for but its ends. */
function fitsFrame(scene: Scene, rule: Rule, at: number): boolean {
  const { tree } = scene
  const { objects, notObjects, subjects, row } = rule
  if (
    subjects ||
    (notObjects && objectsOf(tree, at).some((object) => isFormOf(tree.lower[object], notObjects)))
  )
    return false
  if (row.noObject && objectsOf(tree, at).length > 0) return false
  if (row.particle !== undefined) {
    const wanted = row.particle.split(' ')
    if (!wanted.includes(tree.lower[particleOf(scene, at, wanted)] ?? '')) return false
  }
  if (objects && !objectsOf(tree, at).some((object) => speaksOf(scene, object, objects, 0))) return false
  if (rule.with && companionOf(scene, at, rule) < 0) return false
  return meetsNeeds(scene, rule, at)
}
