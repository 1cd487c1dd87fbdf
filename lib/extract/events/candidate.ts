/** A predicate with both of its ends found, and what makes two ends a relation at all. */
import type { Rule } from '../rules'
import { UNOWNED } from '../mentions/collectives'
import type { Actor } from './scene'

export interface Candidate {
  rule: Rule
  /** Head of the predicate, then other tokens that the rule looked at. */
  trigger: number
  with: number[]
  sources: Actor[]
  targets: Actor[]
  /** Each acts on each: 'A, B and C met'. */
  mutual: boolean
  /** The verb whose mood decides, for a noun that a verb carries. */
  carrier: number
}

/** Sources and targets, or two parties of one kind; null when an end is missing. */
export function finish(
  rule: Rule,
  trigger: number,
  extra: number[],
  sources: Actor[],
  targets: Actor[],
  carrier: number,
  hasOther = false,
): Candidate | null {
  const base = { rule, trigger, with: extra, carrier }
  const apart = targets.filter(
    (target) => !isSelf(rule, sources, target) && !isOthersPartner(sources, target),
  )
  if (sources.length > 0 && apart.length > 0) return { ...base, sources, targets: apart, mutual: false }
  // 'A and B met demands' is no meeting.
  if (rule.row.reciprocal && sources.length > 1 && !hasOther)
    return { ...base, sources, targets: sources, mutual: true }
  return null
}

/** Partners that nothing names the owner of are those of whoever deals with them: 'X works with international partners'. */
function isOthersPartner(sources: readonly Actor[], { reference: { basis, entity } }: Actor): boolean {
  return (
    basis === UNOWNED &&
    !sources.some(({ reference }) => entity.id.startsWith(`${reference.state ?? reference.entity.id}-`))
  )
}

/** A state's dealings with itself and its own things tell of no relation; those with groups and people inside it do. */
function isSelf(rule: Rule, sources: readonly Actor[], target: Actor): boolean {
  const state = target.reference.state
  if (state === null || !sources.some((source) => source.reference.state === state)) return false
  if (
    !target.direct &&
    target.reference.entity.kind !== 'group' &&
    target.reference.entity.kind !== 'person' &&
    !sources.every(
      ({ reference }) => reference.entity.kind === 'group' || reference.entity.kind === 'organisation',
    )
  )
    return true
  const verbal = rule.event === 'SUPPORT' || rule.event === 'CONSULT' || rule.event === 'COOPERATE'
  return (
    verbal ||
    (target.reference.entity.kind === 'state' &&
      sources.every((source) => source.reference.entity.kind === 'state'))
  )
}
