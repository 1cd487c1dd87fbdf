/**
 * How surely: a bootstrap over documents (Efron & Tibshirani 1993). Documents are drawn with replacement; an act weighs its surest
 * report that was drawn, times the mean number of times its reports were drawn, so that an act with many reporters varies less.
 * A resample that says nothing of a state counts half for its bloc: nothing known is a coin toss.
 */
import { INTENSITY, type ActTable } from './acts'
import { divideNetwork, type PartitionOptions } from './partition'
import type { Random } from './random'
import { actDecay, countedReports, weighActs, type PairNet, type ScoreOptions } from './scores'
import { signedNetwork } from './signedGraph'
import { improveDivision } from './twoBlocSearch'
import { DEFAULT_RESAMPLES, PRIOR_WEIGHT, SIGN_THRESHOLD } from './weights'

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
  const resampler = new Resampler(table, options)
  const threshold = options.threshold ?? SIGN_THRESHOLD
  const whole = divideNetwork(nets, { threshold })
  const agreed = new Float64Array(whole.nodes.length)
  const scores = Array.from(resampler.directed, () => new Float32Array(resamples))
  for (let round = 0; round < resamples; round++) {
    resampler.draw(options.random)
    resampler.directed.forEach((pair, index) => (scores[index]![round] = pair.mean()))
    const drawn = resampler.undirected.map(({ a, b, mean }) => ({ a, b, net: mean(), statements: 1 }))
    countAgreement(whole, drawn, threshold, options.random, agreed)
  }
  return {
    resamples,
    placed: new Map(whole.nodes.map((id, node) => [id, agreed[node]! / resamples])),
    intervals: resampler.directed.map(({ a, b }, index) => {
      const sorted = scores[index]!.sort()
      const at = (share: number): number => sorted[Math.min(resamples - 1, Math.floor(share * resamples))]!
      return { source: a, target: b, low: at(0.05), high: at(0.95) }
    }),
  }
}

/** Divides a resample from where the whole stands and adds, per node, 1 for the same side, ½ for nothing known. */
function countAgreement(
  whole: ReturnType<typeof divideNetwork>,
  nets: readonly PairNet[],
  threshold: number,
  random: Random,
  agreed: Float64Array,
): void {
  const { nodes, graph } = signedNetwork(nets, threshold)
  const position = new Map(whole.nodes.map((id, node) => [id, node]))
  const before = Int32Array.from(nodes, (id) => position.get(id) ?? -1)
  const start = Uint8Array.from(before, (node) => (node === -1 ? 0 : whole.side[node]!))
  const { side } = improveDivision(graph, start, 20 + graph.size * 2, random)
  // Sides are named arbitrarily within each part of the whole: turn each part as agrees best.
  const parts = new Map<number, { same: number; other: number }>()
  before.forEach((node, index) => {
    if (node === -1) return
    const part = whole.part[node]!
    const votes = parts.get(part) ?? { same: 0, other: 0 }
    parts.set(part, votes)
    votes[side[index] === whole.side[node] ? 'same' : 'other']++
  })
  const known = new Uint8Array(agreed.length)
  before.forEach((node, index) => {
    if (node === -1) return
    known[node] = 1
    const votes = parts.get(whole.part[node]!)!
    const same = side[index] === whole.side[node]
    if (same === votes.same >= votes.other) agreed[node]! += 1
  })
  known.forEach((seen, node) => {
    if (!seen) agreed[node]! += 0.5
  })
}

interface PairSums {
  a: string
  b: string
  weight: number
  product: number
  mean: () => number
}

/** Draws documents and sums the pairs anew; everything that does not change between draws is worked out once. */
class Resampler {
  readonly directed: PairSums[] = []
  readonly undirected: PairSums[] = []
  /** Per act that counts: the sums it belongs to, its intensity and decay, and its reports. */
  private readonly acts: { sums: PairSums[]; intensity: number; decay: number; reports: number[] }[] = []
  private readonly documents: number[]
  private readonly drawn: Float64Array

  constructor(
    private readonly table: ActTable,
    options: ScoreOptions,
  ) {
    const counted = countedReports(table, options)
    const weights = weighActs(table, options)
    const decay = actDecay(table, options, weights)
    const reports = new Map<number, number[]>()
    const documents = new Set<number>()
    counted.forEach((counts, report) => {
      if (!counts) return
      const act = table.reportAct[report]!
      if (weights[act] === 0) return
      documents.add(table.reportDocument[report]!)
      const known = reports.get(act)
      if (known) known.push(report)
      else reports.set(act, [report])
    })
    this.documents = [...documents]
    this.drawn = new Float64Array(table.documents)
    const pairs = new Map<string, PairSums>()
    for (const [act, own] of reports) {
      const a = table.actSource[act]!
      const b = table.actTarget[act]!
      const sums = [this.sumsOf(pairs, this.directed, 'd', a, b)]
      if (table.actUndirected[act]) sums.push(this.sumsOf(pairs, this.directed, 'd', b, a))
      sums.push(this.sumsOf(pairs, this.undirected, 'u', Math.min(a, b), Math.max(a, b)))
      this.acts.push({ sums, intensity: INTENSITY[table.actEvent[act]!]!, decay: decay[act]!, reports: own })
    }
  }

  /** One resample: as many documents as there are, with replacement. */
  draw(random: Random): void {
    this.drawn.fill(0)
    const count = this.documents.length
    for (let turn = 0; turn < count; turn++) this.drawn[this.documents[Math.floor(random() * count)]!]!++
    for (const pair of [...this.directed, ...this.undirected]) pair.weight = pair.product = 0
    for (const { sums, intensity, decay, reports } of this.acts) {
      let surest = 0
      let times = 0
      for (const report of reports) {
        const drawn = this.drawn[this.table.reportDocument[report]!]!
        if (drawn === 0) continue
        times += drawn
        surest = Math.max(surest, this.table.reportWeight[report]!)
      }
      const weight = (surest * decay * times) / reports.length
      if (weight === 0) continue
      for (const pair of sums) {
        pair.weight += weight
        pair.product += weight * intensity
      }
    }
  }

  private sumsOf(
    pairs: Map<string, PairSums>,
    list: PairSums[],
    kind: string,
    a: number,
    b: number,
  ): PairSums {
    const key = `${kind}${a},${b}`
    const known = pairs.get(key)
    if (known) return known
    const sums: PairSums = {
      a: this.table.nodes[a]!,
      b: this.table.nodes[b]!,
      weight: 0,
      product: 0,
      mean: () => sums.product / (PRIOR_WEIGHT + sums.weight),
    }
    pairs.set(key, sums)
    list.push(sums)
    return sums
  }
}
