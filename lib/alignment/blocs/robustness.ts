/**
 * What rests on a single source of evidence, be it a document, a speaker or a publisher: each is dropped in turn, and what
 * changes is counted (leave-one-out). Only the acts that a source reports are weighed anew, so the whole list costs about as much
 * as one scoring; the day that ages are counted back from stays that of the whole.
 */
import type { BlocCount } from '../balance/badCycles'
import { INTENSITY, type ActTable } from '../scores/acts'
import { divideNetwork, type DivideOptions } from './divide'
import type { Random } from '../random'
import { indexReports, type ReportIndex } from '../scores/reportIndex'
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
import { SIGN_THRESHOLD } from '../scores/weights'

export interface SourceDrop {
  /** Number of the source, as in `sourceOf`. */
  source: number
  /** Its statements that count. */
  statements: number
  /** Pairs that have the other sign without it, pairs that have none, and pairs that only have one without it. */
  flipped: number
  lost: number
  gained: number
  /** States that stand in another bloc without it, and states that no sign is left of. */
  moved: string[]
  gone: string[]
  /** The score that moves furthest: from what it is to what it is without the source; null: nothing is left that counts. */
  shift: { source: string; target: string; before: number; after: number | null }
}

export interface Robustness {
  /** Sources that change something that can be seen, those that change most first. */
  drops: SourceDrop[]
  /** Sources whose `moved` and `gone` were looked for, of all that count: those with most statements. The rest is of all. */
  tried: number
  sources: number
}

export interface DropOptions extends ScoreOptions, Pick<DivideOptions, 'threshold' | 'reference'> {
  blocs?: BlocCount
  random: Random
}

/** Half of the last digit that a score is shown with. */
const VISIBLE = 0.05
/** Weights are sums of floating-point numbers: less than this is nothing. */
const NOTHING = 1e-9
/** Signs looked at in divisions anew: a worker does so many in about a second. */
const SIGNS_PER_RUN = 4_000_000
const LEAST_DIVIDED = 40

/** `sourceOf`: the number of the source per row of the columns; −1: of none, never dropped. */
export function dropSources(
  table: ActTable,
  nets: readonly PairNet[],
  sourceOf: Int32Array,
  options: DropOptions,
): Robustness {
  const { threshold = SIGN_THRESHOLD, blocs = 'two', reference = new Map(), random } = options
  const whole = divideNetwork(nets, { threshold, blocs, reference })
  const standing = new Standing(table, whole, threshold)
  const removal = new Removal(table, options, threshold)
  const bySource = reportsBySource(table, removal.index, sourceOf)
  const ranked = [...bySource].sort((x, y) => y[1].length - x[1].length || x[0] - y[0])
  const limit = Math.max(LEAST_DIVIDED, Math.floor(SIGNS_PER_RUN / Math.max(1, whole.graph.sign.length)))
  const drops: SourceDrop[] = []
  let divided = 0
  let tried = 0
  for (const [source, reports] of ranked) {
    if (divided < limit) tried++
    removal.without(reports, (sums, effect) => {
      let moved: string[] = []
      let gone: string[] = []
      if (divided < limit && effect.flipped + effect.lost + effect.gained > 0) {
        divided++
        const { stands } = standing.compare(sums, random)
        moved = whole.nodes.filter((_, node) => stands[node] === 'other')
        gone = whole.nodes.filter((_, node) => stands[node] === 'unknown')
      }
      drops.push({ source, statements: reports.length, ...effect, moved, gone })
    })
  }
  return {
    drops: drops.filter(isVisible).sort((x, y) => weight(y) - weight(x) || move(y) - move(x)),
    tried,
    sources: ranked.length,
  }
}

const move = ({ shift }: SourceDrop): number => Math.abs((shift.after ?? 0) - shift.before)

function weight({ moved, flipped, gone, lost, gained }: SourceDrop): number {
  return moved.length * 100 + flipped * 10 + gone.length * 2 + lost + gained
}

function isVisible(drop: SourceDrop): boolean {
  return weight(drop) > 0 || move(drop) >= VISIBLE
}

function reportsBySource(
  table: ActTable,
  { reports }: ReportIndex,
  sourceOf: Int32Array,
): Map<number, number[]> {
  const bySource = new Map<number, number[]>()
  for (const report of reports) {
    if (table.reportWeight[report] === 0) continue
    const source = sourceOf[table.reportRow[report]!] ?? -1
    if (source < 0) continue
    const known = bySource.get(source)
    if (known) known.push(report)
    else bySource.set(source, [report])
  }
  return bySource
}

type Effect = Pick<SourceDrop, 'flipped' | 'lost' | 'gained' | 'shift'>

/** Takes reports out of the sums of the whole, shows what is left, and puts them back to the last bit. */
class Removal {
  readonly index: ReportIndex
  private readonly weights: Float64Array
  private readonly decay: Float64Array
  private readonly directed: PairSums
  private readonly undirected: PairSums
  private readonly out: Uint8Array

  constructor(
    private readonly table: ActTable,
    options: ScoreOptions,
    private readonly threshold: number,
  ) {
    const counted = countedReports(table, options)
    this.weights = weighActs(table, options, counted)
    this.decay = actDecay(table, options, this.weights)
    this.index = indexReports(table, counted, this.weights)
    this.directed = new PairSums(table.pairs.source.length)
    this.undirected = new PairSums(table.nets.a.length)
    this.out = new Uint8Array(counted.length)
    sumActs(table, this.weights, this.directed, this.undirected)
  }

  /** Calls back with the sums of the unordered pairs without these reports, which are only good until it returns. */
  without(reports: readonly number[], look: (sums: PairSums, effect: Effect) => void): void {
    const { table, directed, undirected } = this
    for (const report of reports) this.out[report] = 1
    const scores = new Kept(directed)
    const nets = new Kept(undirected)
    for (const act of new Set(reports.map((report) => table.reportAct[report]!))) {
      const less = this.remaining(act) - this.weights[act]!
      const intensity = INTENSITY[table.actEvent[act]!]!
      nets.add(table.actNet[act]!, less, intensity)
      scores.add(table.actForth[act]!, less, intensity)
      if (table.actBack[act]! >= 0) scores.add(table.actBack[act]!, less, intensity)
    }
    look(undirected, { ...this.signsOf(nets), shift: this.shiftOf(scores) })
    scores.restore()
    nets.restore()
    for (const report of reports) this.out[report] = 0
  }

  /** Weight of an act by the reports that are left. */
  private remaining(act: number): number {
    const { first, reports } = this.index
    let surest = 0
    for (let at = first[act]!; at < first[act + 1]!; at++) {
      const report = reports[at]!
      if (this.out[report] === 0) surest = Math.max(surest, this.table.reportWeight[report]!)
    }
    return surest * this.decay[act]!
  }

  private signsOf(nets: Kept): Pick<Effect, 'flipped' | 'lost' | 'gained'> {
    const sign = (net: number): number => (Math.abs(net) < this.threshold ? 0 : Math.sign(net))
    const counts = { flipped: 0, lost: 0, gained: 0 }
    nets.each((_, before, after) => {
      const [was, is] = [sign(before), sign(after)]
      if (was * is === -1) counts.flipped++
      else if (was !== 0 && is === 0) counts.lost++
      else if (was === 0 && is !== 0) counts.gained++
    })
    return counts
  }

  private shiftOf(scores: Kept): Effect['shift'] {
    let furthest = { pair: 0, before: 0, after: 0 }
    scores.each((pair, before, after) => {
      if (Math.abs(after - before) > Math.abs(furthest.after - furthest.before))
        furthest = { pair, before, after }
    })
    const { nodes, pairs } = this.table
    const { pair, before, after } = furthest
    return {
      source: nodes[pairs.source[pair]!]!,
      target: nodes[pairs.target[pair]!]!,
      before,
      after: this.directed.weight[pair]! < NOTHING ? null : after,
    }
  }
}

/** Sums that are changed for a moment: what each pair was is kept. */
class Kept {
  private readonly before = new Map<number, { weight: number; product: number; score: number }>()

  constructor(private readonly sums: PairSums) {}

  add(pair: number, weight: number, intensity: number): void {
    const { sums, before } = this
    if (!before.has(pair))
      before.set(pair, {
        weight: sums.weight[pair]!,
        product: sums.product[pair]!,
        score: sums.score(pair),
      })
    sums.add(pair, weight, intensity)
  }

  each(visit: (pair: number, before: number, after: number) => void): void {
    for (const [pair, { score }] of this.before) visit(pair, score, this.sums.score(pair))
  }

  restore(): void {
    for (const [pair, { weight, product }] of this.before) {
      this.sums.weight[pair] = weight
      this.sums.product[pair] = product
    }
  }
}
