/**
 * How surely: a bootstrap over documents (Efron & Tibshirani 1993). Documents are drawn with replacement; an act weighs its surest
 * report that was drawn, times the mean number of times its reports were drawn, so that an act with many reporters varies less.
 * A resample that says nothing of a state counts half for its bloc: nothing known is a coin toss.
 */
import type { ActTable } from './acts'
import { divideNetwork, type DividedNetwork, type PartitionOptions } from './partition'
import type { Random } from './random'
import {
  actDecay,
  countedReports,
  PairSums,
  sumActs,
  weighActs,
  type PairNet,
  type ScoreOptions,
} from './scores'
import { Standing } from './standing'
import { DEFAULT_RESAMPLES, SIGN_THRESHOLD } from './weights'

export interface Interval {
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
}

export interface CertaintyOptions extends ScoreOptions, Pick<PartitionOptions, 'threshold'> {
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
  const threshold = options.threshold ?? SIGN_THRESHOLD
  const resampler = new Resampler(table, options)
  const agreement = new Agreement(table, divideNetwork(nets, { threshold }), threshold)
  const pairs = table.pairs.source.length
  const scores = new Float32Array(pairs * resamples)
  for (let round = 0; round < resamples; round++) {
    const { directed, undirected } = resampler.draw(options.random)
    for (let pair = 0; pair < pairs; pair++) scores[pair * resamples + round] = directed.score(pair)
    agreement.count(undirected, options.random)
  }
  const intervals: Interval[] = []
  for (let pair = 0; pair < pairs; pair++) {
    if (!resampler.spoken[pair]) continue
    const sorted = scores.subarray(pair * resamples, (pair + 1) * resamples).sort()
    const at = (share: number): number => sorted[Math.min(resamples - 1, Math.floor(share * resamples))]!
    intervals.push({
      source: table.nodes[table.pairs.source[pair]!]!,
      target: table.nodes[table.pairs.target[pair]!]!,
      low: at(0.05),
      high: at(0.95),
    })
  }
  return { resamples, placed: agreement.shares(resamples), intervals }
}

/** Counts, over resamples, how often each state stands where it stands in the whole; ½ where nothing is said of it. */
class Agreement {
  private readonly standing: Standing
  private readonly agreed: Float64Array

  constructor(
    table: ActTable,
    private readonly whole: DividedNetwork,
    threshold: number,
  ) {
    this.standing = new Standing(table, whole, threshold)
    this.agreed = new Float64Array(whole.nodes.length)
  }

  count(sums: PairSums, random: Random): void {
    this.standing.compare(sums, random).forEach((stand, node) => {
      this.agreed[node]! += stand === 'same' ? 1 : stand === 'unknown' ? 0.5 : 0
    })
  }

  shares(resamples: number): Map<string, number> {
    return new Map(this.whole.nodes.map((id, node) => [id, this.agreed[node]! / resamples]))
  }
}

/** Draws documents and sums the pairs anew; everything that does not change between draws is worked out once. */
class Resampler {
  /** Ordered pairs that something counts for. */
  readonly spoken: Uint8Array
  private readonly directed: PairSums
  private readonly undirected: PairSums
  /** Reports that count, act by act: those of act n are first[n] … first[n + 1] − 1. */
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
    this.drawn = new Uint16Array(table.documents)
    this.first = new Int32Array(whole.length + 1)
    const kept: number[] = []
    counted.forEach((counts, report) => {
      const act = table.reportAct[report]!
      if (counts === 0 || whole[act] === 0) return
      kept.push(report)
      this.first[act + 1]!++
      this.spoken[table.actForth[act]!] = 1
      if (table.actBack[act]! >= 0) this.spoken[table.actBack[act]!] = 1
    })
    for (let act = 0; act < whole.length; act++) this.first[act + 1]! += this.first[act]!
    const next = this.first.slice()
    this.reports = new Int32Array(kept.length)
    for (const report of kept) this.reports[next[table.reportAct[report]!]!++] = report
    this.documents = [...new Set(kept.map((report) => table.reportDocument[report]!))]
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
