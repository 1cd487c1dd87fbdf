/**
 * When a line turned: binary segmentation with permutation tests (docs/decisions/change-points.md has the choice and its limits).
 *
 * The evidence is cut where the weighted means of the sides differ most: at one place (Scott & Knott 1974; Sen & Srivastava 1975),
 * or at two, with one stretch unlike what is before and after it (circular binary segmentation, Olshen et al. 2004). Whether a cut
 * is more than chance is asked of shuffles of the same evidence (Antoch & Hušková 2001), which know nothing of its distribution.
 * Both kinds of cut share one test by their smaller p-value, itself held to the shuffles (Westfall & Young 1993), so that a line
 * that never turned is cut in at most a share `alpha` of cases. What is cut is asked again, side by side.
 */
import { Scan } from './cutScan'
import type { LineAct } from './lines'
import type { Random } from '../random'

/** Acts that stand and fall together: those of one day, and neighbouring days that a single document tells of. */
export interface Evidence {
  /** First and last day, since 1970. */
  first: number
  last: number
  /** Weighted mean intensity, and its weight. */
  value: number
  weight: number
  documents: readonly number[]
}

export interface Cut {
  /** The later side begins with this piece of evidence. */
  at: number
  /** Share of shuffles in which the best cut is as good, this order of things counted among them: at least 1 / (shuffles + 1). */
  p: number
}

export interface CutOptions {
  random: Random
  /** Share of lines without a turn in which one is found all the same. */
  alpha?: number
  shuffles?: number
  /** Pieces of evidence, and documents, that each side must have. */
  leastPieces?: number
  leastDocuments?: number
}

export const FALSE_ALARMS = 0.05
const SHUFFLES = 999
const LEAST_PIECES = 3
const LEAST_DOCUMENTS = 2
/** Variance under which nothing varies. */
const NOTHING = 1e-9

/** Groups a line's acts, earliest first, into evidence. */
export function gatherEvidence(acts: readonly LineAct[]): Evidence[] {
  const pieces: (Evidence & { sum: number })[] = []
  for (const act of acts) {
    const documents = [...new Set(act.reports.map(({ document }) => document))]
    const last = pieces.at(-1)
    if (last && (last.last === act.day || toldByOne(last.documents, documents))) {
      const weight = last.weight + act.weight
      const sum = last.sum + act.weight * act.intensity
      const both = [...new Set([...last.documents, ...documents])]
      pieces[pieces.length - 1] = {
        ...last,
        last: act.day,
        sum,
        weight,
        value: sum / weight,
        documents: both,
      }
    } else {
      const { day, intensity, weight } = act
      pieces.push({ first: day, last: day, sum: intensity * weight, value: intensity, weight, documents })
    }
  }
  return pieces.map(({ first, last, value, weight, documents }) => ({
    first,
    last,
    value,
    weight,
    documents,
  }))
}

function toldByOne(one: readonly number[], other: readonly number[]): boolean {
  return one.length === 1 && other.length === 1 && one[0] === other[0]
}

/** All cuts, earliest first. Time O(shuffles × evidence) per stretch that is asked of. */
export function findCuts(evidence: readonly Evidence[], options: CutOptions): Cut[] {
  const settled = {
    alpha: FALSE_ALARMS,
    shuffles: SHUFFLES,
    leastPieces: LEAST_PIECES,
    leastDocuments: LEAST_DOCUMENTS,
    ...options,
  }
  const found: Cut[] = []
  const open: [from: number, to: number][] = [[0, evidence.length]]
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const [from, to] = stretch
    const cuts = cutOnce(evidence.slice(from, to), settled).map(({ at, p }) => ({ at: at + from, p }))
    const edges = [from, ...cuts.map(({ at }) => at), to]
    found.push(...cuts)
    if (cuts.length > 0) edges.slice(1).forEach((edge, index) => open.push([edges[index]!, edge]))
  }
  return found.sort((x, y) => x.at - y.at)
}

function cutOnce(evidence: readonly Evidence[], options: Required<CutOptions>): Cut[] {
  const { random, alpha, shuffles, leastPieces } = options
  if (evidence.length < 2 * leastPieces) return []
  const scan = new Scan(evidence, leastPieces)
  if (scan.variance < NOTHING) return []
  const [one, two] = [scan.bestCut(), scan.bestStretch()]
  const shuffled = { one: [one.explained], two: [two.explained] }
  for (let round = 0; round < shuffles; round++) {
    scan.shuffle(random)
    shuffled.one.push(scan.bestCut().explained)
    shuffled.two.push(scan.bestStretch().explained)
  }
  const [pOne, pTwo] = [shares(shuffled.one), shares(shuffled.two)]
  const smaller = pOne.map((p, index) => Math.min(p, pTwo[index]!))
  const p = smaller.filter((value) => value <= smaller[0]!).length / smaller.length
  if (p > alpha) return []
  const rarer = pTwo[0]! < pOne[0]! || (pTwo[0] === pOne[0] && two.explained > one.explained)
  const stretch = two.at.length > 0 && rarer && endsStand(evidence, two.at, options)
  if (!stretch && pOne[0]! > alpha) return []
  const { at } = stretch ? two : one
  return manyTell(evidence, at, options.leastDocuments) ? at.map((cut) => ({ at: cut, p })) : []
}

/** Share of all values, the first among them, that are as large as each. */
function shares(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort()
  const asLarge = (value: number): number => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]! < value) low = middle + 1
      else high = middle
    }
    return sorted.length - low
  }
  return values.map((value) => asLarge(value) / values.length)
}

/** Whether every side of the cuts rests on enough documents. */
function manyTell(evidence: readonly Evidence[], cuts: readonly number[], least: number): boolean {
  const edges = [0, ...cuts, evidence.length]
  return edges.slice(1).every((edge, index) => {
    const side = evidence.slice(edges[index], edge)
    return new Set(side.flatMap(({ documents }) => documents)).size >= least
  })
}

/** Whether a stretch differs from what is before it and from what is after it, each by itself (two-sample permutation test). */
function endsStand(
  evidence: readonly Evidence[],
  [from = 0, to = 0]: readonly number[],
  { random, alpha, shuffles, leastPieces }: Required<CutOptions>,
): boolean {
  const sides: [number, number, number][] = [
    [0, from, to],
    [from, to, evidence.length],
  ]
  return sides.every(([start, cut, end]) => {
    const scan = new Scan(evidence.slice(start, end), leastPieces)
    const seen = scan.explainedAt(cut - start)
    let asLarge = 1
    for (let round = 0; round < shuffles; round++) {
      scan.shuffle(random)
      if (scan.explainedAt(cut - start) >= seen) asLarge++
    }
    return asLarge / (shuffles + 1) <= alpha
  })
}
