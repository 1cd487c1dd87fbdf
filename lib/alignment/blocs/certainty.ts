/**
 * How surely: a bootstrap over documents (Efron & Tibshirani 1993). Documents are drawn with replacement; an act weighs its surest
 * report that was drawn, times the mean number of times its reports were drawn, so that an act with many reporters varies less.
 * A resample that says nothing of a state counts half for its bloc: nothing known is a coin toss (with more than two blocs, a die).
 */
import type { ActTable } from '../scores/acts'
import { divideNetwork, type DividedNetwork, type DivideOptions } from './divide'
import type { Random } from '../random'
import { indexReports } from '../scores/reportIndex'
import {
  actDecay,
  countedReports,
  PairSums,
  sumActs,
  weighActs,
  type PairNet,
  type ScoreOptions,
} from '../scores/scores'
import { Standing } from './standing'
import { DEFAULT_RESAMPLES, SIGN_THRESHOLD } from '../scores/weights'

interface Interval {
  source: string
  target: string
  /** The middle 90 % of the resamples. */
  low: number
  high: number
}

export interface Certainty {
  resamples: number
  /** Share of resamples in which a state stands on the side it stands on, for every state with a sign to someone. */
  placed: Map<string, number>
  intervals: Interval[]
  /** The same of the net of every unordered pair that something counts for. */
  nets: Interval[]
  /** The middle 90 % of the share of pairs that a resample's own best blocs leave contradicted. */
  frustration: { low: number; high: number }
}

export interface CertaintyOptions
  extends ScoreOptions, Pick<DivideOptions, 'threshold' | 'blocs' | 'reference'> {
  random: Random
  /** Default DEFAULT_RESAMPLES. */
  resamples?: number
}

/** Resamples the documents behind the acts that count; `nets` are the scores of the whole, which say who stands where. */
export function measureCertainty(
  table: ActTable,
  nets: readonly PairNet[],
  options: CertaintyOptions,
): Certainty {
  const resamples = options.resamples ?? DEFAULT_RESAMPLES
  const { threshold = SIGN_THRESHOLD, blocs = 'two', reference = new Map() } = options
  const resampler = new Resampler(table, options)
  const agreement = new Agreement(
    table,
    divideNetwork(nets, { threshold, blocs, reference }),
    threshold,
    resamples,
  )
  const directed = new Spread(table.pairs.source.length, resamples)
  const undirected = new Spread(table.nets.a.length, resamples)
  for (let round = 0; round < resamples; round++) {
    const sums = resampler.draw(options.random)
    directed.record(round, sums.directed)
    undirected.record(round, sums.undirected)
    agreement.count(round, sums.undirected, options.random)
  }
  return {
    resamples,
    placed: agreement.shares(),
    frustration: agreement.frustration(),
    intervals: directed.intervals(table.nodes, table.pairs.source, table.pairs.target, resampler.spoken),
    nets: undirected.intervals(table.nodes, table.nets.a, table.nets.b, resampler.spokenNets),
  }
}

/** The middle 90 % of sorted values. */
function middle(sorted: ArrayLike<number>): { low: number; high: number } {
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { low: at(0.05), high: at(0.95) }
}

/** The scores of every pair over all resamples. */
class Spread {
  private readonly scores: Float32Array

  constructor(
    private readonly pairs: number,
    private readonly resamples: number,
  ) {
    this.scores = new Float32Array(pairs * resamples)
  }

  record(round: number, sums: PairSums): void {
    for (let pair = 0; pair < this.pairs; pair++)
      this.scores[pair * this.resamples + round] = sums.score(pair)
  }

  /** Of the pairs that something counts for. Sorts in place: call once. */
  intervals(
    nodes: readonly string[],
    source: Int32Array,
    target: Int32Array,
    spoken: Uint8Array,
  ): Interval[] {
    const intervals: Interval[] = []
    for (let pair = 0; pair < this.pairs; pair++) {
      if (!spoken[pair]) continue
      const sorted = this.scores.subarray(pair * this.resamples, (pair + 1) * this.resamples).sort()
      intervals.push({ source: nodes[source[pair]!]!, target: nodes[target[pair]!]!, ...middle(sorted) })
    }
    return intervals
  }
}

/** Counts, over resamples, how often each state stands where it stands in the whole; a toss where nothing is said of it. */
class Agreement {
  private readonly standing: Standing
  private readonly agreed: Float64Array
  private readonly frustrations: Float64Array
  private readonly toss: number

  constructor(
    table: ActTable,
    private readonly whole: DividedNetwork,
    threshold: number,
    private readonly resamples: number,
  ) {
    this.standing = new Standing(table, whole, threshold)
    this.agreed = new Float64Array(whole.nodes.length)
    this.frustrations = new Float64Array(resamples)
    this.toss = whole.blocs === 'any' ? 1 / Math.max(2, new Set(whole.group).size) : 0.5
  }

  count(round: number, sums: PairSums, random: Random): void {
    const { stands, frustration } = this.standing.compare(sums, random)
    this.frustrations[round] = frustration
    stands.forEach((stand, node) => {
      this.agreed[node]! += stand === 'same' ? 1 : stand === 'unknown' ? this.toss : 0
    })
  }

  shares(): Map<string, number> {
    return new Map(this.whole.nodes.map((id, node) => [id, this.agreed[node]! / this.resamples]))
  }

  frustration(): { low: number; high: number } {
    return middle(this.frustrations.sort())
  }
}

/** Draws documents and sums the pairs anew; everything that does not change between draws is worked out once. */
class Resampler {
  /** Ordered and unordered pairs that something counts for. */
  readonly spoken: Uint8Array
  readonly spokenNets: Uint8Array
  private readonly directed: PairSums
  private readonly undirected: PairSums
  /** Reports that count, act by act (reportIndex.ts). */
  private readonly first: Int32Array
  private readonly reports: Int32Array
  private readonly decay: Float64Array
  private readonly weights: Float64Array
  private readonly documents: number[]
  private readonly drawn: Uint16Array

  constructor(
    private readonly table: ActTable,
    options: ScoreOptions,
  ) {
    const counted = countedReports(table, options)
    const whole = weighActs(table, options, counted)
    this.decay = actDecay(table, options, whole)
    this.weights = new Float64Array(whole.length)
    this.directed = new PairSums(table.pairs.source.length)
    this.undirected = new PairSums(table.nets.a.length)
    this.spoken = new Uint8Array(table.pairs.source.length)
    this.spokenNets = new Uint8Array(table.nets.a.length)
    this.drawn = new Uint16Array(table.documents)
    const { first, reports } = indexReports(table, counted, whole)
    this.first = first
    this.reports = reports
    reports.forEach((report) => {
      const act = table.reportAct[report]!
      this.spoken[table.actForth[act]!] = 1
      this.spokenNets[table.actNet[act]!] = 1
      if (table.actBack[act]! >= 0) this.spoken[table.actBack[act]!] = 1
    })
    this.documents = [...new Set(Array.from(reports, (report) => table.reportDocument[report]!))]
  }

  /** One resample: as many documents as there are, with replacement. The sums are only good until the next draw. */
  draw(random: Random): { directed: PairSums; undirected: PairSums } {
    const { table, documents, drawn, first, weights } = this
    drawn.fill(0)
    for (let turn = 0; turn < documents.length; turn++)
      drawn[documents[Math.floor(random() * documents.length)]!]!++
    for (let act = 0; act < weights.length; act++) {
      let surest = 0
      let times = 0
      for (let index = first[act]!; index < first[act + 1]!; index++) {
        const report = this.reports[index]!
        const count = drawn[table.reportDocument[report]!]!
        if (count === 0) continue
        times += count
        if (table.reportWeight[report]! > surest) surest = table.reportWeight[report]!
      }
      weights[act] = times === 0 ? 0 : (surest * this.decay[act]! * times) / (first[act + 1]! - first[act]!)
    }
    for (const sums of [this.directed, this.undirected]) {
      sums.weight.fill(0)
      sums.product.fill(0)
    }
    sumActs(table, weights, this.directed, this.undirected)
    return { directed: this.directed, undirected: this.undirected }
  }
}
