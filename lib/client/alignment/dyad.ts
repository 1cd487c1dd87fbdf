/** One pair of states over time: scores of both directions, words and deeds, and what contradicts what. Pure. */
import {
  gatherActs,
  measureCertainty,
  MODALITY_WEIGHT,
  scoreActs,
  scoreParts,
  seededRandom,
  type ActTable,
  type ScoreOptions,
} from '@/lib/alignment'
import type { StatementColumns } from '@/lib/model/answers'
import type { ActKinds, DyadUnit } from '@/lib/view/address/alignmentState'
import { UNDATED, type Dataset } from '@/lib/view/graph/dataset'
import { binStart, shiftDay } from '@/lib/view/graph/timeline'

export interface DyadScore {
  score: number
  low: number
  high: number
  statements: number
}

interface DyadTally {
  /** [cooperative, conflictual] */
  words: [number, number]
  deeds: [number, number]
}

export interface DyadBin {
  start: string
  /** Null: nothing that counts was dated here. */
  forth: DyadScore | null
  back: DyadScore | null
  forthTally: DyadTally
  backTally: DyadTally
}

export interface Dyad {
  /** Rows of the dataset, newest first, undated last. */
  rows: number[]
  bins: DyadBin[]
  unit: DyadUnit
  forth: DyadScore | null
  back: DyadScore | null
  undated: number
  /** What each row adds to the score of its direction; several reports of one act share its part. */
  parts: ReadonlyMap<number, { forth: number; back: number }>
  /** How the acts fade in the whole, as the score was worked out. */
  decay: ScoreOptions
}

/** Statements between two states, whoever acts for them. */
export function dyadRows(data: Dataset, rows: readonly number[], a: string, b: string): number[] {
  const { columns } = data
  return rows.filter((row) => {
    if (columns.generic[row]) return false
    const ends = [endOf(data, row, 'source'), endOf(data, row, 'target')]
    return ends.includes(a) && ends.includes(b)
  })
}

/** The state at one end, whoever acts for it. */
function endOf(data: Dataset, row: number, side: 'source' | 'target'): string | null {
  const entity = data.entities[data.columns[side][row] ?? -1]
  const state = side === 'source' ? data.columns.sourceState[row] : data.columns.targetState[row]
  return state ?? (entity?.kind === 'state' ? entity.id : null)
}

export interface DyadQuestion {
  a: string
  b: string
  unit: DyadUnit
  only: ActKinds
  /** Days after which an act weighs half in the whole; 0: no decay. A bin of time knows no decay. */
  halfLife?: number
}

/** The day that ages are counted back from: the latest statement that counts. Undefined when none is dated. */
export function latestDay(data: Dataset, rows: Iterable<number>): number | undefined {
  let latest = UNDATED
  for (const row of rows) if (data.days[row]! > latest) latest = data.days[row]!
  return latest === UNDATED ? undefined : latest
}

const LONG: Record<DyadUnit, number> = { month: 32, quarter: 93, year: 367 }
const RESAMPLES = 200

export function buildDyad(
  data: Dataset,
  rows: readonly number[],
  { a, b, unit, only, halfLife = 0 }: DyadQuestion,
): Dyad {
  const wanted = dyadRows(data, rows, a, b)
    .filter((row) => only === 'all' || (data.material[row] ?? false) === (only === 'deeds'))
    .sort((x, y) => (data.columns.on[y] ?? '').localeCompare(data.columns.on[x] ?? ''))
  const table = gatherActs(pick(data.columns, wanted), data.entities)
  const asOfDay = latestDay(data, rows)
  const decay: ScoreOptions = {
    halfLifeDays: halfLife === 0 ? null : halfLife,
    ...(asOfDay === undefined ? {} : { asOfDay }),
  }
  const everything = scoreBoth(table, decay, a, b)
  const dated = wanted.map((row, local) => ({ on: data.columns.on[row] ?? null, local }))
  const starts = binStarts(
    dated.flatMap(({ on }) => on ?? []),
    unit,
  )
  const byBin = new Map(starts.map((start) => [start, [] as number[]]))
  for (const { on, local } of dated) if (on !== null) byBin.get(binStart(on, unit))?.push(local)
  return {
    rows: wanted,
    unit,
    bins: starts.map((start) => {
      const inside = byBin.get(start) ?? []
      const whole = inside.map((local) => wanted[local]!)
      return {
        start,
        ...scoreBoth(table, { rows: inside }, a, b),
        forthTally: tallyOf(data, whole, a),
        backTally: tallyOf(data, whole, b),
      }
    }),
    ...everything,
    undated: dated.filter(({ on }) => on === null).length,
    parts: partsByRow(data, table, wanted, decay, a, b),
    decay,
  }
}

/** Both directions, with the 90 % interval of a bootstrap over documents. */
export function scoreBoth(
  table: ActTable,
  options: ScoreOptions,
  a: string,
  b: string,
): { forth: DyadScore | null; back: DyadScore | null } {
  const { pairs, nets } = scoreActs(table, options)
  if (pairs.length === 0) return { forth: null, back: null }
  const { intervals } = measureCertainty(table, nets, {
    ...options,
    random: seededRandom(1),
    resamples: RESAMPLES,
  })
  const of = (source: string, target: string): DyadScore | null => {
    const pair = pairs.find((one) => one.source === source && one.target === target)
    const interval = intervals.find((one) => one.source === source && one.target === target)
    if (!pair) return null
    const { score, statements } = pair
    return { score, statements, low: interval?.low ?? score, high: interval?.high ?? score }
  }
  return { forth: of(a, b), back: of(b, a) }
}

/** The chosen rows as columns of their own. */
export function pick(columns: StatementColumns, rows: readonly number[]): StatementColumns {
  const entries = Object.entries(columns).map(([name, values]) => [
    name,
    rows.map((row) => (values as unknown[])[row]),
  ])
  return Object.fromEntries(entries) as unknown as StatementColumns
}

function binStarts(days: readonly string[], unit: DyadUnit): string[] {
  const sorted = [...days].sort()
  const first = sorted[0]
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return []
  const starts: string[] = []
  for (let start = binStart(first, unit); start <= last; start = binStart(shiftDay(start, LONG[unit]), unit))
    starts.push(start)
  return starts
}

/** Rows that this state says or does towards the other; those without a direction belong to both. */
export function directed(data: Dataset, rows: readonly number[], source: string): number[] {
  return rows.filter((row) => data.columns.undirected[row] === true || endOf(data, row, 'source') === source)
}

function tallyOf(data: Dataset, rows: readonly number[], source: string): DyadTally {
  const tally: DyadTally = { words: [0, 0], deeds: [0, 0] }
  for (const row of directed(data, rows, source))
    tally[data.material[row] ? 'deeds' : 'words'][data.sign[row] === 1 ? 0 : 1]++
  return tally
}

function partsByRow(
  data: Dataset,
  table: ActTable,
  rows: readonly number[],
  options: ScoreOptions,
  a: string,
  b: string,
): Map<number, { forth: number; back: number }> {
  const parts = new Map<number, { forth: number; back: number }>()
  const add = (side: 'forth' | 'back', source: string, target: string): void => {
    for (const { part, rows: reports } of scoreParts(table, source, target, options)) {
      // A denial of the act is one of its reports, but nothing of the score is its doing.
      const counted = reports.filter((local) => MODALITY_WEIGHT[data.columns.modality[rows[local]!]!] > 0)
      for (const local of counted) {
        const row = rows[local]!
        const known = parts.get(row) ?? { forth: 0, back: 0 }
        known[side] += part / counted.length
        parts.set(row, known)
      }
    }
  }
  add('forth', a, b)
  add('back', b, a)
  return parts
}
