/** Pairs followed over time: their scores bin by bin, what moved them, and where they turned. Pure. */
import {
  dayNumber,
  effects,
  FALSE_ALARMS,
  findCuts,
  gatherEvidence,
  gatherLines,
  mostEvidence,
  scoreLine,
  scoreTurn,
  seededRandom,
  stepParts,
  type ActTable,
  type Line,
  type LineAct,
  type LineScore,
} from '@/lib/alignment'
import type { LinePair } from '@/lib/model/answers'
import type { EventType } from '@/lib/model/ontology'
import type { DyadUnit } from '@/lib/view/address/alignmentState'
import { binsBetween, denseStart } from '@/lib/view/graph/timeline'

export interface LinesQuestion {
  /** Rows of the snapshot that count. */
  rows: Int32Array
  only: 'words' | 'deeds' | null
  /** None: the pairs that most is said of. */
  pairs: readonly LinePair[]
  unit: DyadUnit
  /** First and last day of the axis, ISO; null: as the acts of the lines have it, a few much earlier ones left out. */
  from: string | null
  to: string | null
}

/** An act as a mark on a line, with the rows that report it, the surest first. */
interface MarkedAct {
  /** ISO day. */
  on: string
  event: EventType
  rows: number[]
}

export interface Mover extends MarkedAct {
  bin: number
  /** By how much it moves the score of its bin. */
  effect: number
}

interface ScoredLine {
  pair: LinePair
  /** Per bin; null: nothing that counts. */
  points: (LineScore | null)[]
  /** Those that move their bin most, first. */
  movers: Mover[]
  /** Acts on the axis, before it, and without a date. */
  acts: number
  earlier: number
  undated: number
}

export interface LinesAnswer {
  unit: DyadUnit
  bins: { start: string; end: string }[]
  lines: ScoredLine[]
}

export interface Cause extends MarkedAct {
  side: 'before' | 'after'
  /** What the act adds to the step: all of a turn's parts add up to it. */
  part: number
}

export interface Turn {
  pair: LinePair
  /** Last day of what was before, first day of what came after. ISO. */
  last: string
  on: string
  /** Share of shuffles with a cut as good. */
  p: number
  before: LineScore
  after: LineScore
  /** Share of resamples of the documents in which the score goes the same way. */
  agreement: number
  /** Those that account for most of the step, first; `parts` of all. */
  causes: Cause[]
  parts: number
}

export interface TurnsAnswer {
  /** Of the lines on the chart: each by itself is cut for nothing in at most 5 % of cases. */
  turns: Turn[]
  /** Of the pairs most is said of that are not on the chart: all of them together in at most 5 % of cases. */
  elsewhere: Turn[]
  scanned: number
}

/** Pairs on the chart when nobody has chosen, and pairs looked through for turns beside them. */
const SHOWN_UNASKED = 4
const SCANNED = 30
const SEED = 1
const MOST_MOVERS = 12
const MOST_CAUSES = 12
/** Of these, from either side at least: a turn is told by what it was before as well. */
const SIDE_CAUSES = 4
/** Share of the acts that may be left before an axis that nobody brushed. */
const FEW_EARLIER = 0.1
/** A brush in a link may reach from year 1 to 9999: no axis is longer than this. */
const MOST_YEARS = 100

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** The pairs asked for, or the unordered ones with most dated acts whatever the filters: the chart does not change under the brush. */
function followed(table: ActTable, pairs: readonly LinePair[]): readonly LinePair[] {
  return pairs.length > 0 ? pairs : mostEvidence(table, {}, SHOWN_UNASKED)
}

/** Scores of every line in every bin of the axis. */
export function scoreLines(table: ActTable, question: LinesQuestion): LinesAnswer {
  const { unit } = question
  const lines = gatherLines(table, followed(table, question.pairs), question)
  const days = lines.flatMap(({ acts }) => acts.map(({ day }) => day)).sort((x, y) => x - y)
  const { from, to } = axisOf(question, days.map(isoDay))
  const bins = from === undefined || to === undefined ? [] : binsBetween(from, to, unit)
  const starts = bins.map(({ start }) => dayNumber(start))
  const end = to === undefined ? 0 : dayNumber(to)
  return { unit, bins, lines: lines.map((line) => scoredLine(line, starts, end)) }
}

/** The brush, unless it is open or reaches far beyond all that is dated. */
function axisOf(
  { from, to }: Pick<LinesQuestion, 'from' | 'to'>,
  days: readonly string[],
): { from: string | undefined; to: string | undefined } {
  const axis = { from: from ?? denseStart(days, FEW_EARLIER), to: to ?? days.at(-1) }
  const years = Number(axis.to?.slice(0, 4)) - Number(axis.from?.slice(0, 4))
  return years <= MOST_YEARS ? axis : { from: denseStart(days, FEW_EARLIER), to: days.at(-1) }
}

function scoredLine({ pair, acts, undated }: Line, starts: readonly number[], end: number): ScoredLine {
  const inBins = starts.map((): LineAct[] => [])
  let bin = 0
  let earlier = 0
  for (const act of acts) {
    if (act.day > end) break
    while (bin + 1 < starts.length && act.day >= starts[bin + 1]!) bin++
    if (act.day < (starts[0] ?? Number.POSITIVE_INFINITY)) earlier++
    else inBins[bin]!.push(act)
  }
  const movers = inBins.flatMap((inside, at) =>
    effects(inside).map(({ act, effect }): Mover => ({ ...marked(act), bin: at, effect })),
  )
  movers.sort((x, y) => Math.abs(y.effect) - Math.abs(x.effect) || (x.on < y.on ? -1 : 1))
  return {
    pair,
    points: inBins.map((inside) => scoreLine(inside, { random: seededRandom(SEED) })),
    movers: movers.slice(0, MOST_MOVERS),
    acts: movers.length,
    earlier,
    undated,
  }
}

function marked(act: LineAct): MarkedAct {
  return { on: isoDay(act.day), event: act.event, rows: act.reports.map(({ row }) => row) }
}

/** Where the lines turned, and which others did that nobody is looking at. */
export function findTurns(table: ActTable, question: LinesQuestion): TurnsAnswer {
  const pairs = followed(table, question.pairs)
  const onChart = new Set(pairs.map(unordered))
  const others = mostEvidence(table, question, SCANNED + pairs.length)
    .filter((pair) => !onChart.has(unordered(pair)))
    .slice(0, SCANNED)
  const turnsOf = (among: readonly LinePair[], alpha: number): Turn[] =>
    gatherLines(table, among, question).flatMap((line) => turnsOfLine(line, alpha))
  return {
    turns: turnsOf(pairs, FALSE_ALARMS),
    elsewhere: turnsOf(others, FALSE_ALARMS / Math.max(1, others.length)),
    scanned: others.length,
  }
}

/** Those of the rows that are dated within a window, its last day included. */
export function rowsBetween(
  table: ActTable,
  rows: Int32Array,
  { from, to }: { from: string; to: string },
): Int32Array {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  const wanted = new Uint8Array((table.reportRow.at(-1) ?? -1) + 1)
  for (const row of rows) wanted[row] = 1
  return table.reportRow.filter((row, report) => {
    const day = table.actDay[table.reportAct[report]!]!
    return wanted[row] === 1 && day >= first && day <= last
  })
}

function unordered({ a, b }: LinePair): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** The strongest causes, in their order, with some from either side. */
function strongest(causes: readonly Cause[]): Cause[] {
  const own = (side: Cause['side']): Cause[] =>
    causes.filter((cause) => cause.side === side).slice(0, SIDE_CAUSES)
  const kept = new Set([...own('before'), ...own('after')])
  for (const cause of causes) if (kept.size < MOST_CAUSES) kept.add(cause)
  return causes.filter((cause) => kept.has(cause))
}

function turnsOfLine({ pair, acts }: Line, alpha: number): Turn[] {
  const random = seededRandom(SEED)
  const evidence = gatherEvidence(acts)
  const cuts = findCuts(evidence, { random, alpha })
  const within = (from: number, to: number): LineAct[] =>
    acts.filter(({ day }) => day >= evidence[from]!.first && day <= evidence[to - 1]!.last)
  return cuts.map(({ at, p }, index): Turn => {
    const before = within(cuts[index - 1]?.at ?? 0, at)
    const after = within(at, cuts[index + 1]?.at ?? evidence.length)
    const scores = scoreTurn(before, after, { random })
    const step = scores.after.score - scores.before.score
    const parts = stepParts(before, after)
      .map(({ act, part, side }): Cause => ({ ...marked(act), part, side }))
      .sort((x, y) => (y.part - x.part) * Math.sign(step))
    return {
      pair,
      last: isoDay(evidence[at - 1]!.last),
      on: isoDay(evidence[at]!.first),
      p,
      ...scores,
      causes: strongest(parts.filter(({ part }) => part * step > 0)),
      parts: parts.length,
    }
  })
}
