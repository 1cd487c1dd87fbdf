/** How far a statement may be trusted, as a share of such statements that are right (calibrated on the development half). */
import type { Candidate } from '../events/candidate'
import type { Actor } from '../events/scene'

/** Base rates by kind of rule, and what lowers them. docs/evaluation says how they were measured. */
const BASE = { verb: 0.85, noun: 0.85, adjective: 0.8 } as const
const POINTING: ReadonlySet<string> = new Set(['pronoun', 'both', 'anaphor', 'salient'])

const BY_ORDER = 0.4

export function confidenceOf(candidate: Candidate, source: Actor, target: Actor, distance: number): number {
  let value: number = candidate.rule.id.startsWith('order:') ? BY_ORDER : BASE[candidate.rule.pos]
  for (const actor of [source, target]) {
    if (POINTING.has(actor.reference.basis)) value -= 0.15
    if (!actor.direct) value -= 0.04
    if (actor.reference.generic) value -= 0.05
  }
  // The longer the way from end to end, the more chances for the parse to go wrong.
  if (distance > 28) value -= 0.35
  else if (distance > 15) value -= 0.15
  if (candidate.rule.id === 'verb:must:REQUEST') value -= 0.1
  return Math.round(Math.max(0.2, value) * 100) / 100
}
