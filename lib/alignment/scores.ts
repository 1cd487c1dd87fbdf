/**
 * Scores of ordered pairs and nets of unordered ones.
 *
 *   score(a → b) = Σ w·I / (κ + Σ w)      over the distinct acts of a towards b
 *
 * I: the event's intensity, −10 … +10 (after Goldstein 1992); w: the surest report of the act, confidence × modality weight,
 * times 2^(−age / half-life); κ: PRIOR_WEIGHT pseudo-acts of intensity 0, so that little evidence stays near 0 (the
 * credibility mean Z·x̄ with Z = Σw / (κ + Σw), Bühlmann 1967). Every act's part is w·I / (κ + Σw): the parts add up to the score.
 */
import type { EntityRow, PairScore, StatementColumns } from '@/lib/model/answers'
import { gatherActs, INTENSITY, MATERIAL, type ActTable, type Level } from './acts'
import { PRIOR_WEIGHT, UNDATED_DECAY } from './weights'

export interface ScoreOptions {
  level?: Level
  /** Rows of StatementColumns that count: what the filters and the brush leave. Default all. */
  rows?: Iterable<number>
  /** Words (verbal events) or deeds (material ones) only. Default both. */
  only?: 'words' | 'deeds' | null
  /** Days after which an act weighs half; null: no decay. */
  halfLifeDays?: number | null
  /** The day that ages are counted back from, in days since 1970. Default: the latest act that counts. */
  asOfDay?: number
}

/** An unordered pair: acts of both directions together, those without a direction once. */
export interface PairNet {
  a: string
  b: string
  net: number
  statements: number
}

export interface PairScores {
  /** Everyone between whom something was said, in order of appearance. */
  nodes: string[]
  pairs: PairScore[]
  nets: PairNet[]
}

/** Weight of every act under the options; 0: it does not count. */
export function weighActs(table: ActTable, options: ScoreOptions): Float64Array {
  const weights = new Float64Array(table.actDay.length)
  const counted = countedReports(table, options)
  for (let report = 0; report < counted.length; report++) {
    if (!counted[report]) continue
    const act = table.reportAct[report]!
    weights[act] = Math.max(weights[act]!, table.reportWeight[report]!)
  }
  const decay = actDecay(table, options, weights)
  for (let act = 0; act < weights.length; act++) weights[act] = weights[act]! * decay[act]!
  return weights
}

/** Which reports pass `rows` and `only`. */
export function countedReports(table: ActTable, options: ScoreOptions): Uint8Array {
  const counted = new Uint8Array(table.reportRow.length)
  const wanted = options.rows ? new Set(options.rows) : null
  const kind = options.only === 'deeds' ? 1 : options.only === 'words' ? 0 : null
  for (let report = 0; report < counted.length; report++) {
    if (wanted && !wanted.has(table.reportRow[report]!)) continue
    if (kind !== null && MATERIAL[table.actEvent[table.reportAct[report]!]!] !== kind) continue
    counted[report] = 1
  }
  return counted
}

/** 2^(−age / half-life) per act; all 1 without a half-life. `weights` tells which acts count towards the default asOfDay. */
export function actDecay(table: ActTable, options: ScoreOptions, weights: Float64Array): Float64Array {
  const decay = new Float64Array(table.actDay.length).fill(1)
  const halfLife = options.halfLifeDays ?? null
  if (halfLife === null) return decay
  let asOf = options.asOfDay ?? Number.NEGATIVE_INFINITY
  if (options.asOfDay === undefined)
    table.actDay.forEach((day, act) => {
      if (weights[act]! > 0 && day > asOf) asOf = day
    })
  table.actDay.forEach((day, act) => {
    decay[act] = Number.isNaN(day) ? UNDATED_DECAY : 2 ** (-Math.max(0, asOf - day) / halfLife)
  })
  return decay
}

interface Sums {
  weight: number
  product: number
  cooperative: number
  conflictual: number
}

const emptySums = (): Sums => ({ weight: 0, product: 0, cooperative: 0, conflictual: 0 })
const credibilityMean = (sums: Sums): number => sums.product / (PRIOR_WEIGHT + sums.weight)

/** Scores everything a table of acts holds. */
export function scoreActs(table: ActTable, options: ScoreOptions = {}): PairScores {
  const size = table.nodes.length
  const weights = weighActs(table, options)
  const directed = new Map<number, Sums>()
  const undirected = new Map<number, Sums>()
  const sumsOf = (map: Map<number, Sums>, first: number, second: number): Sums => {
    const key = first * size + second
    let sums = map.get(key)
    if (!sums) map.set(key, (sums = emptySums()))
    return sums
  }
  /** Calls back with every sum that an act belongs to. */
  const eachSum = (act: number, add: (sums: Sums) => void): void => {
    const source = table.actSource[act]!
    const target = table.actTarget[act]!
    add(sumsOf(directed, source, target))
    if (table.actUndirected[act]) add(sumsOf(directed, target, source))
    add(sumsOf(undirected, Math.min(source, target), Math.max(source, target)))
  }
  for (let act = 0; act < weights.length; act++) {
    const weight = weights[act]!
    if (weight === 0) continue
    const product = weight * INTENSITY[table.actEvent[act]!]!
    eachSum(act, (sums) => {
      sums.weight += weight
      sums.product += product
    })
  }
  const counted = countedReports(table, options)
  for (let report = 0; report < counted.length; report++) {
    if (!counted[report] || table.reportWeight[report] === 0) continue
    const act = table.reportAct[report]!
    const side = INTENSITY[table.actEvent[act]!]! > 0 ? 'cooperative' : 'conflictual'
    eachSum(act, (sums) => {
      sums[side]++
    })
  }
  return {
    nodes: table.nodes,
    pairs: [...directed].map(([key, sums]) => ({
      source: table.nodes[Math.floor(key / size)]!,
      target: table.nodes[key % size]!,
      score: credibilityMean(sums),
      cooperative: sums.cooperative,
      conflictual: sums.conflictual,
      statements: sums.cooperative + sums.conflictual,
    })),
    nets: [...undirected].map(([key, sums]) => ({
      a: table.nodes[Math.floor(key / size)]!,
      b: table.nodes[key % size]!,
      net: credibilityMean(sums),
      statements: sums.cooperative + sums.conflictual,
    })),
  }
}

/** Scores of every ordered pair that has at least one statement with weight. −10 … +10. */
export function scorePairs(
  columns: StatementColumns,
  entities: readonly EntityRow[],
  options: ScoreOptions = {},
): PairScores {
  return scoreActs(gatherActs(columns, entities, options.level), options)
}
