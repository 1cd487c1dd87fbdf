/**
 * The first sentence of a report where no rule found both ends: who did what to whom, in this order.
 */
import { isPassive, objectsOf, surfaceSubjects } from '../syntax/clauses'
import { joinedLemmas, lemmaIn } from '../syntax/lemma'
import { NOUNS, OPERATORS, VERBS, type Rule } from '../rules'
import { headOf, isVerb, relOf, type Tree } from '../syntax/tree'
import { resolve } from './actors'
import { finish, type Candidate } from './candidate'
import { companionOf, meetsNeeds, particleOf, speaksOf } from './frames'
import { COOPERATIVE, crossesHostility } from './hostility'
import { POINTING, type Actor, type Scene } from './scene'
import { fill } from './slots'
import { WHERE, withinState } from './within'

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
    (dated ? loose(scene) : null)
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

function inName({ tree, at }: Scene, token: number): boolean {
  return at.some((reference) => {
    const first = (reference?.firstToken ?? 0) - tree.offset
    return reference !== undefined && first <= token && token < reference.lastToken - tree.offset
  })
}

/** What a clause beside the main one tells is background. */
function isAside(tree: Tree, at: number): boolean {
  for (let up = at, steps = 0; up >= 0 && steps < 8; up = headOf(tree, up), steps++)
    if (relOf(tree, up) === 'acl' || relOf(tree, up) === 'advcl') return true
  // 'striking railwaymen'
  if (relOf(tree, at) === 'amod' && tree.xpos[at] === 'VBG') return true
  return false
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
    (notObjects &&
      objectsOf(tree, at).some((object) => lemmaIn(tree.lower[object] ?? '', notObjects) !== undefined))
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

function firstBefore(scene: Scene, verb: number): Actor[] {
  for (let token = 0; token < verb; token++) {
    const reference = scene.at[token]
    if (!reference || reference.generic || !(NAMING.has(reference.basis) || reference.basis === 'capital'))
      continue
    return resolve(scene, token, false).slice(0, 1)
  }
  return []
}

function firstBehind(scene: Scene, verb: number, sources: readonly Actor[], event: string): Actor | null {
  const { tree } = scene
  const states = new Set(sources.map(({ reference }) => reference.state ?? reference.entity.id))
  for (let token = verb + 1; token < tree.size && token - verb < REACH; token++) {
    if (tree.lower[token] === ';') break
    // One talks to those who are there, not to the place; blows fall where no other verb lies between.
    if (event === 'CONSULT' && WHERE.has(tree.lower[token] ?? '')) break
    if (BLOWS.has(event) && tree.upos[token] === 'VERB') break
    const reference = scene.at[token]
    if (!reference || reference.generic || !NAMING.has(reference.basis)) continue
    if (states.has(reference.state ?? reference.entity.id) || isBorder(tree, token)) continue
    const actor = resolve(scene, token, false)[0]
    if (actor) return { ...actor, direct: false }
  }
  return null
}

/** 'Near the X border' is where, not whom. */
function isBorder(tree: Tree, token: number): boolean {
  const noun = headOf(tree, token)
  return noun > token && /^(?:border|frontier|boundary|coast)s?$/.test(tree.lower[noun] ?? '')
}

/** 'In X', 'at the Y site' */
function isPlaced(tree: Tree, token: number): boolean {
  const before = tree.lower[token - 1] ?? ''
  const at = before === 'the' ? (tree.lower[token - 2] ?? '') : before
  return WHERE.has(at) || at === 'on' || at === 'from' || at === 'around'
}

function looseRule(scene: Scene, lemma: string, at: number): Rule | undefined {
  const { tree } = scene
  const rules = (VERBS.get(lemma) ?? []).filter((one) => one.source[0]?.name === 'subj')
  const plain = rules.find((one) => !one.objects && !one.with && one.row.particle === undefined)
  const noun = objectsOf(tree, at)
    .map((object) => lemmaIn(tree.lower[object] ?? '', NOUNS))
    .flatMap((one) => (one === undefined ? [] : (NOUNS.get(one) ?? [])))
    .find(({ row }) => !row.of && !row.civil)
  return noun ?? plain ?? rules[0]
}

function loose(scene: Scene): Candidate | null {
  const { tree } = scene
  for (let at = 0; at < tree.size; at++) {
    if (!isVerb(tree, at) || scene.at[at] || inName(scene, at) || isAside(tree, at)) continue
    for (const lemma of joinedLemmas(tree, at)) {
      if (OPERATORS.speech.has(lemma)) continue
      const rule = looseRule(scene, lemma, at)
      if (!rule) continue
      const sources = firstBefore(scene, at).filter(({ first }) => !isPlaced(tree, first))
      if (sources.length === 0) continue
      const target = firstBehind(scene, at, sources, rule.event)
      if (!target || isPlaced(tree, target.first)) continue
      const candidate = finish(rule, at, [], sources, [target], -1)
      if (candidate) return { ...candidate, rule: { ...rule, id: `order:${rule.lemma}:${rule.event}` } }
    }
  }
  return null
}

const BLOWS = new Set(['COERCE', 'ASSAULT'])
const REACH = 16
