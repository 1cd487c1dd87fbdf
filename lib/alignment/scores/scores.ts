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
export function weighActs(
  table: ActTable,
  options: ScoreOptions,
  counted: Uint8Array = countedReports(table, options),
): Float64Array {
  const weights = new Float64Array(table.actDay.length)
  for (let report = 0; report < counted.length; report++) {
    if (counted[report] === 0) continue
    const act = table.reportAct[report]!
    if (table.reportWeight[report]! > weights[act]!) weights[act] = table.reportWeight[report]!
  }
  const decay = actDecay(table, options, weights)
  for (let act = 0; act < weights.length; act++) weights[act] = weights[act]! * decay[act]!
  return weights
}

/** Which reports pass `rows` and `only`. */
export function countedReports(table: ActTable, options: ScoreOptions): Uint8Array {
  const counted = new Uint8Array(table.reportRow.length)
  const wanted = options.rows ? rowMask(table, options.rows) : null
  const kind = options.only === 'deeds' ? 1 : options.only === 'words' ? 0 : null
  for (let report = 0; report < counted.length; report++) {
    if (wanted && wanted[table.reportRow[report]!] !== 1) continue
    if (kind !== null && MATERIAL[table.actEvent[table.reportAct[report]!]!] !== kind) continue
    counted[report] = 1
  }
  return counted
}

function rowMask(table: ActTable, rows: Iterable<number>): Uint8Array {
  const mask = new Uint8Array((table.reportRow.at(-1) ?? -1) + 1)
  for (const row of rows) mask[row] = 1
  return mask
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

/** Sums per pair, in arrays: weights, weights × intensities, and reports of either sign. */
export class PairSums {
  readonly weight: Float64Array
  readonly product: Float64Array
  readonly cooperative: Int32Array
  readonly conflictual: Int32Array

  constructor(size: number) {
    this.weight = new Float64Array(size)
    this.product = new Float64Array(size)
    this.cooperative = new Int32Array(size)
    this.conflictual = new Int32Array(size)
  }

  /** The credibility mean of a pair. */
  score(pair: number): number {
    return this.product[pair]! / (PRIOR_WEIGHT + this.weight[pair]!)
  }

  statements(pair: number): number {
    return this.cooperative[pair]! + this.conflictual[pair]!
  }

  add(pair: number, weight: number, intensity: number): void {
    this.weight[pair]! += weight
    this.product[pair]! += weight * intensity
  }
}

/** Adds every act to the ordered pairs and the unordered pair it counts in. */
export function sumActs(
  table: ActTable,
  weights: Float64Array,
  directed: PairSums,
  undirected: PairSums,
): void {
  for (let act = 0; act < weights.length; act++) {
    const weight = weights[act]!
    if (weight === 0) continue
    const intensity = INTENSITY[table.actEvent[act]!]!
    directed.add(table.actForth[act]!, weight, intensity)
    if (table.actBack[act]! >= 0) directed.add(table.actBack[act]!, weight, intensity)
    undirected.add(table.actNet[act]!, weight, intensity)
  }
}

/** Scores everything a table of acts holds. */
export function scoreActs(table: ActTable, options: ScoreOptions = {}): PairScores {
  const counted = countedReports(table, options)
  const directed = new PairSums(table.pairs.source.length)
  const undirected = new PairSums(table.nets.a.length)
  sumActs(table, weighActs(table, options, counted), directed, undirected)
  for (let report = 0; report < counted.length; report++) {
    if (counted[report] === 0 || table.reportWeight[report] === 0) continue
    const act = table.reportAct[report]!
    const side = INTENSITY[table.actEvent[act]!]! > 0 ? 'cooperative' : 'conflictual'
    directed[side][table.actForth[act]!]!++
    if (table.actBack[act]! >= 0) directed[side][table.actBack[act]!]!++
    undirected[side][table.actNet[act]!]!++
  }
  const pairs: PairScore[] = []
  table.pairs.source.forEach((source, pair) => {
    if (directed.statements(pair) === 0) return
    pairs.push({
      source: table.nodes[source]!,
      target: table.nodes[table.pairs.target[pair]!]!,
      score: directed.score(pair),
      cooperative: directed.cooperative[pair]!,
      conflictual: directed.conflictual[pair]!,
      statements: directed.statements(pair),
    })
  })
  const nets: PairNet[] = []
  table.nets.a.forEach((a, pair) => {
    if (undirected.statements(pair) === 0) return
    nets.push({
      a: table.nodes[a]!,
      b: table.nodes[table.nets.b[pair]!]!,
      net: undirected.score(pair),
      statements: undirected.statements(pair),
    })
  })
  return { nodes: table.nodes, pairs, nets }
}

/** Scores of every ordered pair that has at least one statement with weight. −10 … +10. */
export function scorePairs(
  columns: StatementColumns,
  entities: readonly EntityRow[],
  options: ScoreOptions = {},
): PairScores {
  return scoreActs(gatherActs(columns, entities, options.level), options)
}
