/** The last resort in reports: an end by its place in the sentence. */
import { isPassive } from '../clauses'
import { lemmaCandidates } from '../lemma'
import { VERBS, type Rule } from '../rules'
import { isVerb } from '../tree'
import { resolve } from './actors'
import { sameActor } from './lists'
import { finish, type Candidate } from './candidate'
import type { Actor, Scene } from './scene'
import { fill } from './slots'

/**
 * Last resort for a sentence in which no predicate found both ends: the first verb with one end, and the nearest actor on the
 * side where the other should stand. Such statements say so by their rule and have a low confidence.
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
  return []
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
    rule.with ||
    rule.needs.size > 0 ||
    rule.row.soft ||
    rule.row.particle !== undefined ||
    rule.row.passiveOnly
  )
    return null
  const sources = fill(scene, rule, at, rule.source)
  const targets = fill(scene, rule, at, rule.target, sources)
  const nearest = (from: number, step: number): Actor[] => {
    for (let token = from; token >= 0 && token < tree.size && Math.abs(token - at) < 16; token += step) {
      const reference = scene.at[token]
      if (!reference || reference.generic || !NAMING.has(reference.basis)) continue
      const actor = resolve(scene, token, false)[0]
      if (actor && ![...sources, ...targets].some((known) => sameActor(known, actor)))
        return [{ ...actor, direct: false }]
    }
    return []
  }
  const ends = { sources, targets }
  if (isPassive(tree, at)) return null
  if (sources.length > 0 && targets.length === 0) ends.targets = nearest(at + 1, 1)
  else if (targets.length > 0 && sources.length === 0) ends.sources = nearest(at - 1, -1)
  else return null
  const candidate = finish(rule, at, [], ends.sources, ends.targets, -1)
  return candidate && { ...candidate, rule: { ...rule, id: `order:${rule.lemma}:${rule.event}` } }
}
