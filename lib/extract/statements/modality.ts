/** How real the text makes an act: asserted, intended, conditional, hypothetical, negated or denied. */
import type { Modality } from '@/lib/model/ontology'
import { coordinatedWith } from '../syntax/clauses'
import { isFormOf } from '../syntax/lemma'
import { OPERATORS } from '../rules'
import { hasMarker, headOf, isVerb, kidsBy, kidsOf, markerOf, relOf, type Tree } from '../syntax/tree'

export interface Mood {
  modality: Modality
  /** The token that decided, −1 when nothing did. */
  token: number
}

const ASSERTED: Mood = { modality: 'asserted', token: -1 }
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither', 'nor', 'without', 'hardly'])
const FUTURE = new Set(['will', 'shall', "'ll", '’ll', 'wo'])
const IRREALIS = new Set(['could', 'may', 'might', 'can', 'ca'])
const MAX_CLIMB = 8

/**
 * Reads the mood of an act off its own verb and off what governs it. `verb` is the predicate itself, or for a noun the light
 * verb that carries it; `noun` the noun, or −1.
 */
export function moodOf(tree: Tree, verb: number, noun: number): Mood {
  if (noun >= 0) {
    const own = moodOfNoun(tree, noun)
    if (own) return own
  }
  if (verb < 0) return noun >= 0 ? aroundNoun(tree, noun) : ASSERTED
  const own = moodOfVerb(tree, verb)
  if (own) return own
  return governed(tree, verb, 0) ?? condition(tree, verb) ?? ASSERTED
}

function moodOfNoun(tree: Tree, noun: number): Mood | null {
  for (const kid of kidsBy(tree, noun, 'amod', 'det', 'compound')) {
    const word = tree.lower[kid] ?? ''
    if (OPERATORS.futureAdjectives.has(word)) return { modality: 'intended', token: kid }
    if (OPERATORS.possibleAdjectives.has(word) && word !== 'further')
      return { modality: 'hypothetical', token: kid }
    if (word === 'no') return { modality: 'negated', token: kid }
    if (word === 'alleged' && underDenial(tree, noun)) return { modality: 'denied', token: kid }
  }
  return null
}

function underDenial(tree: Tree, noun: number): boolean {
  for (let at = noun, steps = 0; at >= 0 && steps < MAX_CLIMB; at = headOf(tree, at), steps++) {
    if (isFormOf(tree.lower[at], OPERATORS.denied)) return true
  }
  return false
}

/** A bare noun of action is a fact unless a plan, a risk or a condition stands over it. */
function aroundNoun(tree: Tree, noun: number): Mood {
  let at = noun
  for (let steps = 0; steps < MAX_CLIMB; steps++) {
    const head = headOf(tree, at)
    if (head < 0) break
    const word = tree.lower[head] ?? ''
    if (relOf(tree, at) === 'nmod' && ['of', 'for', 'to'].includes(markerOf(tree, at))) {
      if (isFormOf(word, OPERATORS.hypotheticalNouns))
        return { modality: 'hypothetical', token: head }
      if (isFormOf(word, OPERATORS.intendedNouns)) return { modality: 'intended', token: head }
    }
    if (relOf(tree, at) === 'obj' && isFormOf(word, OPERATORS.denied))
      return { modality: 'denied', token: head }
    if (isVerb(tree, head)) break
    at = head
  }
  return ASSERTED
}

function negationOf(tree: Tree, verb: number): number {
  return (
    kidsOf(tree, verb).find(
      (kid) =>
        // 'not only', 'cannot but'
        !/^(?:only|merely|just|simply|but)$/.test(tree.lower[kid + 1] ?? '') &&
        NEGATIONS.has(tree.lower[kid] ?? '') &&
        ['advmod', 'det', 'mark', 'cc', 'neg'].includes(relOf(tree, kid)),
    ) ?? -1
  )
}

/** Auxiliaries and negation on the verb itself. */
function moodOfVerb(tree: Tree, verb: number): Mood | null {
  const negation = negationOf(tree, verb)
  const auxiliaries = kidsBy(tree, verb, 'aux')
  const conditional = condition(tree, verb)
  if (negation >= 0 && !conditional) return { modality: 'negated', token: negation }
  if (conditional) return conditional
  for (const aux of auxiliaries) {
    const word = tree.lower[aux] ?? ''
    if (FUTURE.has(word)) return { modality: 'intended', token: aux }
    if (IRREALIS.has(word)) return { modality: 'hypothetical', token: aux }
    if (word === 'would' || word === "'d" || word === '’d')
      return { modality: reported(tree, verb) ? 'intended' : 'hypothetical', token: aux }
    if (word === 'must' || word === 'should') return { modality: 'hypothetical', token: aux }
  }
  return null
}

/** Inside 'X said that …', where 'would' is a past 'will'. */
function reported(tree: Tree, verb: number): boolean {
  for (let at = verb, steps = 0; at >= 0 && steps < MAX_CLIMB; at = headOf(tree, at), steps++)
    if (['ccomp', 'parataxis'].includes(relOf(tree, at))) return true
  return kidsBy(tree, verb, 'parataxis').length > 0
}

/** An if-clause on the act, or the act inside one. */
function condition(tree: Tree, verb: number): Mood | null {
  for (let at = verb, steps = 0; at >= 0 && steps < MAX_CLIMB; at = headOf(tree, at), steps++) {
    const rel = relOf(tree, at)
    const marker = isVerb(tree, at) || rel === 'advcl' || rel === 'ccomp' ? conditionMarker(tree, at) : -1
    if (marker >= 0) return { modality: 'conditional', token: marker }
    if (
      steps > 0 &&
      !['conj', 'xcomp', 'advcl', 'ccomp', 'aux'].includes(relOf(tree, at)) &&
      relOf(tree, at) !== 'root'
    )
      break
    for (const clause of kidsBy(tree, at, 'advcl')) {
      const own = conditionMarker(tree, clause)
      if (own >= 0 && (steps === 0 || at === headOf(tree, verb)))
        return { modality: 'conditional', token: own }
    }
    if (rel === 'advcl' || rel === 'acl' || rel === 'ccomp') break
  }
  return null
}

function conditionMarker(tree: Tree, clause: number): number {
  return (
    kidsOf(tree, clause).find(
      (kid) =>
        (relOf(tree, kid) === 'mark' || relOf(tree, kid) === 'advmod' || relOf(tree, kid) === 'case') &&
        OPERATORS.conditions.has(tree.lower[kid] ?? ''),
    ) ?? -1
  )
}

/** What governs the clause: plans and promises make it intended, denials deny it, failures negate it. */
function governed(tree: Tree, verb: number, depth: number): Mood | null {
  const rel = relOf(tree, verb)
  const head = rel === 'conj' ? coordinatedWith(tree, verb) : headOf(tree, verb)
  if (head < 0 || depth > MAX_CLIMB) return null
  const infinitive = hasMarker(tree, verb, 'to')
  if (rel === 'conj' && isVerb(tree, head))
    return kidsBy(tree, verb, 'nsubj').length === 0
      ? (moodOfVerbAbove(tree, head) ?? governed(tree, head, depth + 1))
      : null
  if (rel === 'xcomp' || rel === 'ccomp' || (rel === 'advcl' && infinitive && governs(tree, head)))
    return byGovernor(tree, verb, head, rel, depth)
  if (rel === 'acl' && (infinitive || hasMarker(tree, verb, 'of', 'for'))) return byNoun(tree, head)
  if (rel === 'advcl' && infinitive) return { modality: 'intended', token: head }
  if (rel === 'acl' && tree.xpos[verb] === 'VBG') return null
  // 'prevent X from lifting the sanctions'
  if (rel === 'advcl' && hasMarker(tree, verb, 'from') && isFormOf(tree.lower[head], OPERATORS.negated))
    return { modality: 'negated', token: head }
  if (rel === 'advcl') return hasMarker(tree, verb, 'without') ? { modality: 'negated', token: head } : null
  return null
}

function governs(tree: Tree, head: number): boolean {
  const word = tree.lower[head] ?? ''
  return [OPERATORS.intended, OPERATORS.asserted, OPERATORS.hypothetical, OPERATORS.negated].some(
    (set) => isFormOf(word, set),
  )
}

function moodOfVerbAbove(tree: Tree, head: number): Mood | null {
  const own = moodOfVerb(tree, head)
  return own && own.modality !== 'negated' ? own : null
}

function byGovernor(tree: Tree, verb: number, head: number, rel: string, depth: number): Mood | null {
  const word = tree.lower[head] ?? ''
  const own = moodOfVerb(tree, head)
  if (isFormOf(word, OPERATORS.denied)) return { modality: 'denied', token: head }
  if (rel === 'xcomp') {
    if (own?.modality === 'negated') return own
    if (isFormOf(word, OPERATORS.negated)) return { modality: 'negated', token: head }
    if (
      isFormOf(word, OPERATORS.intended) ||
      OPERATORS.readyAdjectives.has(word) ||
      word === 'committed'
    )
      return { modality: 'intended', token: head }
    if (isFormOf(word, OPERATORS.hypothetical)) return { modality: 'hypothetical', token: head }
    if (word === 'going' && hasMarker(tree, verb, 'to')) return { modality: 'intended', token: head }
    return own ?? governed(tree, head, depth + 1)
  }
  if (isFormOf(word, OPERATORS.hypothetical)) return { modality: 'hypothetical', token: head }
  if (['hope', 'hoped', 'hopes', 'expect', 'expects', 'expected'].includes(word))
    return { modality: 'intended', token: head }
  return null
}

function byNoun(tree: Tree, noun: number): Mood | null {
  const word = tree.lower[noun] ?? ''
  if (isFormOf(word, OPERATORS.negatedNouns)) return { modality: 'negated', token: noun }
  if (isFormOf(word, OPERATORS.hypotheticalNouns))
    return { modality: 'hypothetical', token: noun }
  if (isFormOf(word, OPERATORS.intendedNouns)) return { modality: 'intended', token: noun }
  return null
}
