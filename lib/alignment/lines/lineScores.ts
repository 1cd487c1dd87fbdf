/**
 * The score of a stretch of a line, how sure it is, and which acts moved it. The formula is that of every score (scores.ts),
 * without decay; intervals come from a bootstrap over the documents of the stretch, as in certainty.ts.
 */
import type { LineAct } from './lines'
import type { Random } from '../random'
import { DEFAULT_RESAMPLES, PRIOR_WEIGHT } from '../scores/weights'

export interface LineScore {
  /** −10 … +10; low and high hold the middle 90 % of the resamples, and equal each other when one document says it all. */
  score: number
  low: number
  high: number
  acts: number
  statements: number
  documents: number
}

interface Sums {
  weight: number
  product: number
}

/** The credibility mean of these acts under these weights. */
function credibility({ weight, product }: Sums): number {
  return product / (PRIOR_WEIGHT + weight)
}

function sumOf(acts: readonly LineAct[]): Sums {
  let weight = 0
  let product = 0
  for (const act of acts) {
    weight += act.weight
    product += act.weight * act.intensity
  }
  return { weight, product }
}

/** Null when nothing counts. */
export function scoreLine(
  acts: readonly LineAct[],
  { random, resamples = DEFAULT_RESAMPLES }: { random: Random; resamples?: number },
): LineScore | null {
  if (acts.length === 0) return null
  const score = credibility(sumOf(acts))
  const documents = documentsOf(acts)
  const drawn =
    documents.length < 2 ? [score] : resampled([acts], documents, random, resamples).map(([one]) => one!)
  const { low, high } = middle(drawn)
  return { score, low, high, ...sizeOf(acts, documents) }
}

/** Both sides of a turn, and the share of resamples in which the score goes the same way. */
export function scoreTurn(
  before: readonly LineAct[],
  after: readonly LineAct[],
  { random, resamples = DEFAULT_RESAMPLES }: { random: Random; resamples?: number },
): { before: LineScore; after: LineScore; agreement: number } {
  const [first, second] = [credibility(sumOf(before)), credibility(sumOf(after))]
  const drawn = resampled([before, after], documentsOf([...before, ...after]), random, resamples)
  const up = second > first
  const same = drawn.filter(([x, y]) => (up ? y! > x! : y! < x!)).length
  const side = (acts: readonly LineAct[], score: number, at: 0 | 1): LineScore => ({
    score,
    ...middle(drawn.map((one) => one[at]!)),
    ...sizeOf(acts, documentsOf(acts)),
  })
  return { before: side(before, first, 0), after: side(after, second, 1), agreement: same / resamples }
}

function sizeOf(
  acts: readonly LineAct[],
  documents: readonly number[],
): Pick<LineScore, 'acts' | 'statements' | 'documents'> {
  const statements = acts.reduce((sum, act) => sum + act.reports.length, 0)
  return { acts: acts.length, statements, documents: documents.length }
}

/** By how much each act moves the score of its stretch: the score less what it would be without the act. */
export function effects(acts: readonly LineAct[]): { act: LineAct; effect: number }[] {
  const { weight, product } = sumOf(acts)
  const score = credibility({ weight, product })
  return acts.map((act) => ({
    act,
    effect:
      score - credibility({ weight: weight - act.weight, product: product - act.weight * act.intensity }),
  }))
}

/** What each act adds to the step from one score to the other: all parts add up to it. Acts of the earlier side count reversed. */
export function stepParts(
  before: readonly LineAct[],
  after: readonly LineAct[],
): { act: LineAct; part: number; side: 'before' | 'after' }[] {
  const parts = (acts: readonly LineAct[], side: 'before' | 'after') => {
    const total = (PRIOR_WEIGHT + sumOf(acts).weight) * (side === 'before' ? -1 : 1)
    return acts.map((act) => ({ act, part: (act.weight * act.intensity) / total, side }))
  }
  return [...parts(before, 'before'), ...parts(after, 'after')]
}

function documentsOf(acts: readonly LineAct[]): number[] {
  return [...new Set(acts.flatMap(({ reports }) => reports.map(({ document }) => document)))]
}

/** Scores of each group in every resample. An act weighs its surest report drawn × the mean times its reports were drawn. */
function resampled(
  groups: readonly (readonly LineAct[])[],
  documents: readonly number[],
  random: Random,
  resamples: number,
): number[][] {
  const place = new Map(documents.map((document, index) => [document, index]))
  const flat = groups.map((acts) =>
    acts.map(({ intensity, reports }) => ({
      intensity,
      reports: reports.map(({ document, weight }) => ({ document: place.get(document)!, weight })),
    })),
  )
  const drawn = new Uint16Array(documents.length)
  return Array.from({ length: resamples }, () => {
    drawn.fill(0)
    for (let turn = 0; turn < documents.length; turn++) drawn[Math.floor(random() * documents.length)]!++
    return flat.map((acts) => {
      let weight = 0
      let product = 0
      for (const { intensity, reports } of acts) {
        let surest = 0
        let times = 0
        for (const report of reports) {
          const count = drawn[report.document]!
          times += count
          if (count > 0 && report.weight > surest) surest = report.weight
        }
        weight += (surest * times) / reports.length
        product += (intensity * surest * times) / reports.length
      }
      return credibility({ weight, product })
    })
  })
}

/** The middle 90 %. */
function middle(values: readonly number[]): { low: number; high: number } {
  const sorted = Float64Array.from(values).sort()
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  return { low: at(0.05), high: at(0.95) }
}
