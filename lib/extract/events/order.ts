/** The last resort in reports: an end by its place in the sentence. */
import { isPassive } from '../syntax/clauses'
import { lemmaCandidates } from '../syntax/lemma'
import { VERBS, type Rule } from '../rules'
import { isVerb, markerOf } from '../syntax/tree'
import { resolve } from './actors'
import { sameActor } from './lists'
import { finish, type Candidate } from './candidate'
import { COOPERATIVE, crossesHostility } from './hostility'
import { inLead } from './lead'
import { NAMING } from './nearby'
import { POINTING, type Actor, type Scene } from './scene'
import { fill } from './slots'
import { WHERE } from './within'

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
  const crosses =
    COOPERATIVE.has(rule.event) && ends.targets.some((target) => crossesHostility(scene, at, target))
  const candidate =
    ends.targets.length === 0 || crosses ? null : finish(rule, at, [], ends.sources, ends.targets, -1)
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
