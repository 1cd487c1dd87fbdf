/** The last resort in reports: an end by its place in the sentence. */
import { isPassive, objectsOf, surfaceSubjects } from '../clauses'
import { joinedLemmas, lemmaCandidates } from '../lemma'
import { OPERATORS, VERBS, type Rule } from '../rules'
import { headOf, isVerb, markerOf, relOf, type Tree } from '../tree'
import { resolve } from './actors'
import { sameActor } from './lists'
import { finish, type Candidate } from './candidate'
import { COOPERATIVE, crossesHostility } from './hostility'
import { companionOf, meetsNeeds, particleOf, speaksOf } from './frames'
import { POINTING, type Actor, type Scene } from './scene'
import { fill } from './slots'

/**
 * Last resort for a sentence in which no predicate found both ends: the first verb whose doer is named, and the nearest name
 * behind it. Such statements say so by their rule and have a low confidence.
 */
export function byOrder(scene: Scene): Candidate[] {
  const { tree } = scene
  // A speech is full of 'we' and of wishes; reports name who acts.
  if (scene.voiced) return []
  for (let at = 0; at < tree.size; at++) {
    if (!isVerb(tree, at)) continue
    for (const lemma of lemmaCandidates(tree.lower[at] ?? '')) {
      for (const rule of VERBS.get(lemma) ?? []) {
        const candidate = completed(scene, rule, at)
        if (candidate) return [candidate]
      }
    }
  }
  return inLead(scene)
}

const NAMING = new Set([
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

function completed(scene: Scene, rule: Rule, at: number): Candidate | null {
  const { tree } = scene
  if (
    rule.objects ||
    rule.subjects ||
    rule.row.civil ||
    rule.row.noObject ||
    rule.with ||
    rule.needs.size > 0 ||
    rule.row.soft ||
    rule.row.particle !== undefined ||
    rule.row.passiveOnly
  )
    return null
  const sources = fill(scene, rule, at, rule.source)
  const targets = fill(scene, rule, at, rule.target, sources)
  const named = sources.every(({ reference, direct }) => direct && !POINTING.has(reference.basis))
  // 'barred from helping X'
  const barred = tree.xpos[at] === 'VBG' && markerOf(tree, at) === 'from'
  if (!named || barred || isPassive(tree, at) || sources.length > 0 === targets.length > 0) return null
  const ends =
    sources.length > 0
      ? { sources, targets: nearest(scene, at, sources) }
      : { sources: rightBefore(scene, at), targets }
  const candidate = ends.targets.length === 0 ? null : finish(rule, at, [], ends.sources, ends.targets, -1)
  return candidate && { ...candidate, rule: { ...rule, id: `order:${rule.lemma}:${rule.event}` } }
}

/** The first name behind the verb, unless it tells where, or another verb claims it. */
function nearest(scene: Scene, verb: number, sources: readonly Actor[]): Actor[] {
  const { tree } = scene
  for (let token = verb + 1; token < tree.size && token - verb < 16; token++) {
    const reference = scene.at[token]
    if (!reference) {
      if (tree.upos[token] === 'VERB' || WHERE.has(tree.lower[token] ?? '')) return []
      continue
    }
    if (reference.generic || !NAMING.has(reference.basis)) continue
    const actor = resolve(scene, token, false)[0]
    if (actor && !sources.some((known) => sameActor(known, actor))) return [{ ...actor, direct: false }]
  }
  return []
}

/** 'X has once again outright rejected': the name before the verb, past auxiliaries and adverbs only. */
function rightBefore(scene: Scene, verb: number): Actor[] {
  const { tree } = scene
  for (let token = verb - 1; token >= 0 && verb - token < 6; token--) {
    const reference = scene.at[token]
    if (reference) return NAMING.has(reference.basis) ? resolve(scene, token, false).slice(0, 1) : []
    if (!['AUX', 'ADV', 'PART', 'ADJ'].includes(tree.upos[token] ?? '')) return []
  }
  return []
}

/**
 * A lead tells who did what to whom in this order: the first verb whose frame fits, but for its ends, takes the name before it and the
 * first other party behind it.
 */
function inLead(scene: Scene): Candidate[] {
  const { tree } = scene
  for (let at = 0; at < tree.size; at++) {
    // 'United' in a name unites nobody.
    if (!isVerb(tree, at) || scene.at[at] || inName(scene, at) || isAside(tree, at)) continue
    for (const lemma of joinedLemmas(tree, at)) {
      if (OPERATORS.speech.has(lemma)) continue
      for (const rule of VERBS.get(lemma) ?? []) {
        const candidate = inOrder(scene, rule, at)
        if (candidate) return [candidate]
      }
    }
  }
  return []
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
  return false
}

function inOrder(scene: Scene, rule: Rule, at: number): Candidate | null {
  const { tree } = scene
  // 'Died', 'was alarmed': whoever is the subject did not do it.
  if (rule.source[0]?.name !== 'subj' || rule.target.some(({ name }) => name === 'subj')) return null
  if (rule.row.civil || rule.row.soft || rule.row.passiveOnly || isPassive(tree, at)) return null
  if (!fitsFrame(scene, rule, at)) return null
  const own = fill(scene, rule, at, rule.source)
  const sources = own.length > 0 ? own : firstBefore(scene, at)
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
  const { objects, subjects, row } = rule
  if (subjects) return false
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
    if (states.has(reference.state ?? reference.entity.id)) continue
    const actor = resolve(scene, token, false)[0]
    if (actor) return { ...actor, direct: false }
  }
  return null
}

const BLOWS = new Set(['COERCE', 'ASSAULT'])
const REACH = 16

const WHERE = new Set(['in', 'at', 'within', 'across', 'near', 'inside', 'during', 'throughout'])
