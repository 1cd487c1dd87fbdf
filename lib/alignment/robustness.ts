/** What rests on a single document: each is dropped in turn, and what changes is counted (leave-one-out). */
import type { ActTable } from './acts'
import { divideNetwork } from './partition'
import type { Random } from './random'
import { countedReports, PairSums, sumActs, weighActs, type PairNet, type ScoreOptions } from './scores'
import { Standing } from './standing'
import { SIGN_THRESHOLD } from './weights'

export interface DocumentDrop {
  /** Index of the document in the columns the table was made of. */
  document: number
  /** Pairs that have the other sign without it, and pairs that have none. */
  flipped: number
  lost: number
  /** States that stand on the other side without it, and states that no sign is left of. */
  moved: string[]
  gone: string[]
}

export interface Robustness {
  /** Documents that change something, those that change most first. */
  drops: DocumentDrop[]
  /** Documents tried, of all that count: those with most reports first. */
  tried: number
  documents: number
}

/** About what a worker does in a second. */
const REPORTS_PER_RUN = 3_000_000
const LEAST_TRIED = 10

export function dropDocuments(
  table: ActTable,
  nets: readonly PairNet[],
  { random, threshold = SIGN_THRESHOLD, ...options }: ScoreOptions & { random: Random; threshold?: number },
): Robustness {
  const counted = countedReports(table, options)
  const sizes = new Map<number, number>()
  counted.forEach((counts, report) => {
    const document = table.reportDocument[report]!
    if (counts === 1 && table.reportWeight[report]! > 0) sizes.set(document, (sizes.get(document) ?? 0) + 1)
  })
  const ranked = [...sizes.keys()].sort((x, y) => sizes.get(y)! - sizes.get(x)! || x - y)
  const limit = Math.max(LEAST_TRIED, Math.floor(REPORTS_PER_RUN / Math.max(1, counted.length)))
  const tried = ranked.slice(0, limit)
  const whole = divideNetwork(nets, { threshold })
  const standing = new Standing(table, whole, threshold)
  const signs = (sums: PairSums): Int8Array =>
    Int8Array.from(table.nets.a, (_, pair) => {
      const net = sums.score(pair)
      return Math.abs(net) < threshold ? 0 : Math.sign(net)
    })
  const sum = (kept: Uint8Array): PairSums => {
    const undirected = new PairSums(table.nets.a.length)
    sumActs(table, weighActs(table, options, kept), new PairSums(table.pairs.source.length), undirected)
    return undirected
  }
  const before = signs(sum(counted))
  const drops = tried.map((document): DocumentDrop => {
    const without = sum(
      counted.map((counts, report) => (table.reportDocument[report] === document ? 0 : counts)),
    )
    const after = signs(without)
    const stands = standing.compare(without, random)
    const those = (wanted: string): string[] => whole.nodes.filter((_, node) => stands[node] === wanted)
    return {
      document,
      flipped: before.reduce((total, sign, pair) => total + (sign * after[pair]! === -1 ? 1 : 0), 0),
      lost: before.reduce((total, sign, pair) => total + (sign !== 0 && after[pair] === 0 ? 1 : 0), 0),
      moved: those('other'),
      gone: those('unknown'),
    }
  })
  const weight = (drop: DocumentDrop): number =>
    drop.moved.length * 100 + drop.flipped * 10 + drop.gone.length * 2 + drop.lost
  return {
    drops: drops.filter((drop) => weight(drop) > 0).sort((x, y) => weight(y) - weight(x)),
    tried: tried.length,
    documents: ranked.length,
  }
}
