/** From statements to distinct acts: what several documents report of one pair, one event and one date counts once. */
import type { EntityRow, StatementColumns } from '@/lib/model/answers'
import { EVENTS, EVENT_TYPES } from '@/lib/model/ontology'
import { MODALITY_WEIGHT } from './weights'

/** Between whom: states, whose officials and bodies act for them; or the actors just as they are named. */
export type Level = 'states' | 'actors'

/**
 * Statements gathered into acts, in typed arrays: made once per snapshot, scored again on every move of the brush.
 * A report is one statement that may count; `reportAct` says which act it reports.
 */
export interface ActTable {
  nodes: string[]
  /** Per report: row in StatementColumns, act, weight 0 … 1 (confidence × modality), document. */
  reportRow: Int32Array
  reportAct: Int32Array
  reportWeight: Float64Array
  reportDocument: Int32Array
  documents: number
  /** Per act: ends as indices into nodes, index into EVENT_TYPES, days since 1970 (NaN: undated), no direction. */
  actSource: Int32Array
  actTarget: Int32Array
  actEvent: Uint8Array
  actDay: Float64Array
  actUndirected: Uint8Array
  /** Per act: the ordered pair it counts in, the other direction if it has none of its own (−1: it has), the unordered pair. */
  actForth: Int32Array
  actBack: Int32Array
  actNet: Int32Array
  /** Ends of every ordered and unordered pair, as indices into nodes. */
  pairs: { source: Int32Array; target: Int32Array }
  nets: { a: Int32Array; b: Int32Array }
}

/** Intensity (Goldstein-like, −10 … +10) by index into EVENT_TYPES. */
export const INTENSITY = Float64Array.from(EVENTS, (event) => event.intensity)
/** 1 where the event is a deed, 0 where it is words. */
export const MATERIAL = Uint8Array.from(EVENTS, (event) => (event.quad.startsWith('MATERIAL') ? 1 : 0))
const EVENT_INDEX = new Map(EVENT_TYPES.map((event, index) => [event, index]))
const DAY_MS = 86_400_000
const PRECISION: Readonly<Record<string, number>> = { day: 0, month: 1, quarter: 2, year: 3 }

/** Days since 1970 of an ISO date. */
export function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY_MS
}

/** The end of a statement at this level, or null when nobody at this level stands behind it. */
export function endId(entity: EntityRow | undefined, actsFor: string | null, level: Level): string | null {
  if (!entity) return null
  if (level === 'actors') return entity.id
  return actsFor ?? (entity.kind === 'state' ? entity.id : null)
}

/**
 * Groups statements into acts. Left out: statements marked wrong, unnamed collectives (at state level), and those whose two
 * ends are the same. An undated statement is an act of its own document.
 */
export function gatherActs(
  columns: StatementColumns,
  entities: readonly EntityRow[],
  level: Level = 'states',
): ActTable {
  const nodes: string[] = []
  const nodeIndex = new Map<string, number>()
  const indexOf = (id: string): number => {
    const known = nodeIndex.get(id)
    if (known !== undefined) return known
    nodeIndex.set(id, nodes.length)
    return nodes.push(id) - 1
  }
  const days = new Map<string, number>()
  const dayOf = (iso: string): number => {
    const known = days.get(iso)
    if (known !== undefined) return known
    const day = dayNumber(iso)
    days.set(iso, day)
    return day
  }
  const reports: { row: number; act: number; weight: number; document: number }[] = []
  const acts: { source: number; target: number; event: number; day: number; undirected: boolean }[] = []
  /** By who does what to whom, then by date and precision (an undated one by its document). */
  const actIndex = new Map<number, Map<number, number>>()
  let documents = 0

  for (let row = 0; row < columns.id.length; row++) {
    const document = columns.document[row] ?? 0
    documents = Math.max(documents, document + 1)
    if (columns.verdict[row] === 'wrong' || (level === 'states' && columns.generic[row])) continue
    const sourceId = endId(entities[columns.source[row] ?? -1], columns.sourceState[row] ?? null, level)
    const targetId = endId(entities[columns.target[row] ?? -1], columns.targetState[row] ?? null, level)
    if (sourceId === null || targetId === null || sourceId === targetId) continue
    const undirected = columns.undirected[row] ?? false
    let source = indexOf(sourceId)
    let target = indexOf(targetId)
    if (undirected && source > target) [source, target] = [target, source]
    const eventType = columns.event[row]
    const modality = columns.modality[row]
    if (!eventType || !modality) continue
    const event = EVENT_INDEX.get(eventType) ?? 0
    const on = columns.on[row] ?? null
    const what = ((source * 65_536 + target) * 16 + event) * 2 + (undirected ? 1 : 0)
    const when =
      on === null ? document * 8 + 7 : dayOf(on) * 8 + (PRECISION[columns.onPrecision[row] ?? 'day'] ?? 0)
    let dates = actIndex.get(what)
    if (!dates) actIndex.set(what, (dates = new Map()))
    let act = dates.get(when)
    if (act === undefined) {
      act = acts.push({ source, target, event, day: on === null ? Number.NaN : dayOf(on), undirected }) - 1
      dates.set(when, act)
    }
    reports.push({ row, act, weight: (columns.confidence[row] ?? 0) * MODALITY_WEIGHT[modality], document })
  }
  return {
    ...pairActs(acts, nodes.length),
    nodes,
    reportRow: Int32Array.from(reports, (report) => report.row),
    reportAct: Int32Array.from(reports, (report) => report.act),
    reportWeight: Float64Array.from(reports, (report) => report.weight),
    reportDocument: Int32Array.from(reports, (report) => report.document),
    documents,
    actSource: Int32Array.from(acts, (act) => act.source),
    actTarget: Int32Array.from(acts, (act) => act.target),
    actEvent: Uint8Array.from(acts, (act) => act.event),
    actDay: Float64Array.from(acts, (act) => act.day),
    actUndirected: Uint8Array.from(acts, (act) => (act.undirected ? 1 : 0)),
  }
}

/** Numbers the ordered and unordered pairs, so that scoring is sums over arrays. */
function pairActs(
  acts: readonly { source: number; target: number; undirected: boolean }[],
  size: number,
): Pick<ActTable, 'actForth' | 'actBack' | 'actNet' | 'pairs' | 'nets'> {
  const numbering = (): { of: (first: number, second: number) => number; ends: [number[], number[]] } => {
    const known = new Map<number, number>()
    const ends: [number[], number[]] = [[], []]
    const of = (first: number, second: number): number => {
      const key = first * size + second
      let number = known.get(key)
      if (number === undefined) {
        known.set(key, (number = known.size))
        ends[0].push(first)
        ends[1].push(second)
      }
      return number
    }
    return { of, ends }
  }
  const ordered = numbering()
  const unordered = numbering()
  return {
    actForth: Int32Array.from(acts, ({ source, target }) => ordered.of(source, target)),
    actBack: Int32Array.from(acts, ({ source, target, undirected }) =>
      undirected ? ordered.of(target, source) : -1,
    ),
    actNet: Int32Array.from(acts, ({ source, target }) =>
      unordered.of(Math.min(source, target), Math.max(source, target)),
    ),
    pairs: { source: Int32Array.from(ordered.ends[0]), target: Int32Array.from(ordered.ends[1]) },
    nets: { a: Int32Array.from(unordered.ends[0]), b: Int32Array.from(unordered.ends[1]) },
  }
}
