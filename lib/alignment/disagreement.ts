/**
 * Where sources contradict each other about one pair of states: two statements of different sources about what the same side did at
 * the same time,
 *
 * - **denied**: one asserts an act, the other denies or negates an act of the same type; up to `denialDays` apart, or undated;
 * - **opposite**: one asserts cooperation, the other conflict; both dated, up to `oppositeDays` apart. States do cooperate and quarrel
 *   in one week, so this is a place to look, not yet a contradiction: it ranks below every denial that is as close.
 *
 * A source is who says it: the speaker, else the publisher, else the document. Strength, 0 … 1, is what the two are worth together:
 *
 *   confidence₁ · confidence₂ · (1 − days / (limit + 1)) · (1 if denied, |I₁ − I₂| / 40 if opposite)
 *
 * with I the intensities (−10 … +10); an undated pair counts half a limit apart. Pairs are taken strongest first and each statement
 * once; how many others say the same beside either is counted.
 */
import type { EntityRow, StatementColumns } from '@/lib/model/answers'
import type { EventType, Modality } from '@/lib/model/ontology'
import { eventDefinition } from '@/lib/model/ontology'
import { dayNumber, endId } from './scores/acts'

export interface Disagreement {
  reason: 'denied' | 'opposite'
  /** Whose act it is about; null: an act of both, without direction. */
  source: string | null
  /** Rows: what is asserted (the cooperation), and what denies it (the conflict). */
  one: number
  other: number
  /** Between the two; null: one is undated. */
  days: number | null
  strength: number
  /** Further rows that stand against the other, and further rows that stand against the one. */
  alsoOne: number[]
  alsoOther: number[]
}

export interface DisagreementInput {
  columns: StatementColumns
  entities: readonly EntityRow[]
  documents: readonly { id: string; publisher: string | null }[]
}

export interface DisagreementLimits {
  denialDays: number
  oppositeDays: number
}

export const DISAGREEMENT_LIMITS: DisagreementLimits = { denialDays: 30, oppositeDays: 7 }

interface Claim {
  row: number
  source: string | null
  reporter: string
  event: EventType
  intensity: number
  sign: 1 | -1
  modality: Modality
  day: number
  confidence: number
}

type Pairing = Omit<Disagreement, 'alsoOne' | 'alsoOther'>

/** Disagreements among rows about one pair of states, strongest first. Rows of other pairs must be left out by the caller. */
export function findDisagreements(
  input: DisagreementInput,
  rows: readonly number[],
  limits: DisagreementLimits = DISAGREEMENT_LIMITS,
): Disagreement[] {
  const claims = rows.flatMap((row) => claimOf(input, row) ?? [])
  const pairings = [...denials(claims, limits.denialDays), ...opposites(claims, limits.oppositeDays)].sort(
    (x, y) => y.strength - x.strength || x.one - y.one || x.other - y.other,
  )
  return matched(pairings)
}

function claimOf({ columns, entities, documents }: DisagreementInput, row: number): Claim | null {
  const event = columns.event[row]
  const modality = columns.modality[row]
  const document = documents[columns.document[row] ?? -1]
  if (!event || !modality || !document || columns.verdict[row] === 'wrong') return null
  const speaker = entities[columns.speaker[row] ?? -1]?.id
  const { intensity, sign } = eventDefinition(event)
  const on = columns.on[row] ?? null
  return {
    row,
    source: columns.undirected[row]
      ? null
      : endId(entities[columns.source[row] ?? -1], columns.sourceState[row] ?? null, 'states'),
    reporter: speaker
      ? `speaker ${speaker}`
      : document.publisher
        ? `publisher ${document.publisher}`
        : document.id,
    ...{ event, intensity, sign, modality },
    day: on === null ? Number.NaN : dayNumber(on),
    confidence: columns.confidence[row] ?? 0,
  }
}

function denials(claims: readonly Claim[], limit: number): Pairing[] {
  const denied = claims.filter(({ modality }) => modality === 'denied' || modality === 'negated')
  const asserted = claims.filter(({ modality }) => modality === 'asserted')
  return denied.flatMap((other) =>
    asserted
      .filter((one) => one.event === other.event && aboutTheSame(one, other))
      .flatMap((one) => pairing('denied', one, other, limit) ?? []),
  )
}

/** Sorted by day, each cooperation meets only the conflicts around it. */
function opposites(claims: readonly Claim[], limit: number): Pairing[] {
  const dated = claims
    .filter(({ modality, day }) => modality === 'asserted' && !Number.isNaN(day))
    .sort((x, y) => x.day - y.day)
  const conflicts = dated.filter(({ sign }) => sign === -1)
  let from = 0
  return dated
    .filter(({ sign }) => sign === 1)
    .flatMap((one) => {
      while (from < conflicts.length && conflicts[from]!.day < one.day - limit) from++
      const found: Pairing[] = []
      for (let at = from; at < conflicts.length && conflicts[at]!.day <= one.day + limit; at++) {
        const other = conflicts[at]!
        const pair = aboutTheSame(one, other) ? pairing('opposite', one, other, limit) : null
        if (pair) found.push(pair)
      }
      return found
    })
}

/** Different sources about the same side; what has no direction is about either. */
function aboutTheSame(one: Claim, other: Claim): boolean {
  if (one.reporter === other.reporter) return false
  return one.source === other.source || one.source === null || other.source === null
}

function pairing(reason: Disagreement['reason'], one: Claim, other: Claim, limit: number): Pairing | null {
  const apart = Math.abs(one.day - other.day)
  const days = Number.isNaN(apart) ? null : apart
  if (days !== null && days > limit) return null
  const close = 1 - (days ?? limit / 2) / (limit + 1)
  const far = reason === 'denied' ? 1 : Math.abs(one.intensity - other.intensity) / 40
  return {
    ...{ reason, days },
    source: one.source ?? other.source,
    one: one.row,
    other: other.row,
    strength: one.confidence * other.confidence * close * far,
  }
}

/** Strongest first, each row once; the pairings left over say how many more stand on either side. */
function matched(pairings: readonly Pairing[]): Disagreement[] {
  const taken = new Map<string, Disagreement>()
  const found: Disagreement[] = []
  for (const pair of pairings) {
    const [one, other] = [`${pair.reason} ${pair.one}`, `${pair.reason} ${pair.other}`]
    const byOne = taken.get(one)
    const byOther = taken.get(other)
    if (!byOne && !byOther) {
      const kept: Disagreement = { ...pair, alsoOne: [], alsoOther: [] }
      found.push(kept)
      taken.set(one, kept).set(other, kept)
    } else if (byOne && !byOther) byOne.alsoOther.push(pair.other)
    else if (byOther && !byOne) byOther.alsoOne.push(pair.one)
  }
  return found
}
