/** What is dated between two states, act by act in order of time: what a line over time and its turns are made of. */
import type { LinePair } from '@/lib/model/answers'
import { EVENT_TYPES, type EventType } from '@/lib/model/ontology'
import { INTENSITY, type ActTable } from '../scores/acts'
import { countedReports, type ScoreOptions } from '../scores/scores'

interface LineReport {
  /** Row of StatementColumns, index of its document, confidence × modality. */
  row: number
  document: number
  weight: number
}

export interface LineAct {
  /** Days since 1970. */
  day: number
  event: EventType
  intensity: number
  /** Of its surest report. No decay: a line shows each time as it was. */
  weight: number
  /** The surest first. */
  reports: LineReport[]
}

export interface Line {
  pair: LinePair
  /** Earliest first. */
  acts: LineAct[]
  /** Acts that count but have no date. */
  undated: number
}

/** The acts that count of every pair asked for. One pass over the table, however many pairs. */
export function gatherLines(
  table: ActTable,
  pairs: readonly LinePair[],
  options: Pick<ScoreOptions, 'rows' | 'only'> = {},
): Line[] {
  const wanted = linesByPair(table, pairs)
  const counted = countedReports(table, options)
  const acts = pairs.map(() => new Map<number, LineAct>())
  const undated = pairs.map(() => new Set<number>())
  for (let report = 0; report < counted.length; report++) {
    if (counted[report] === 0 || table.reportWeight[report] === 0) continue
    const act = table.reportAct[report]!
    for (const line of wanted(act)) {
      if (Number.isNaN(table.actDay[act])) {
        undated[line]!.add(act)
        continue
      }
      let known = acts[line]!.get(act)
      if (!known) acts[line]!.set(act, (known = emptyAct(table, act)))
      const weight = table.reportWeight[report]!
      known.weight = Math.max(known.weight, weight)
      known.reports.push({ row: table.reportRow[report]!, document: table.reportDocument[report]!, weight })
    }
  }
  return pairs.map((pair, line) => ({
    pair,
    acts: [...acts[line]!.values()].map(surestFirst).sort(inTime),
    undated: undated[line]!.size,
  }))
}

function emptyAct(table: ActTable, act: number): LineAct {
  const event = table.actEvent[act]!
  return {
    day: table.actDay[act]!,
    event: EVENT_TYPES[event]!,
    intensity: INTENSITY[event]!,
    weight: 0,
    reports: [],
  }
}

function surestFirst(act: LineAct): LineAct {
  act.reports.sort((x, y) => y.weight - x.weight || x.row - y.row)
  return act
}

function inTime(x: LineAct, y: LineAct): number {
  return x.day - y.day || x.reports[0]!.row - y.reports[0]!.row
}

/** Which of the lines an act belongs to. */
function linesByPair(table: ActTable, pairs: readonly LinePair[]): (act: number) => readonly number[] {
  const size = table.nodes.length
  const index = new Map(table.nodes.map((id, node) => [id, node]))
  const directed = new Map<number, number[]>()
  const undirected = new Map<number, number[]>()
  pairs.forEach((pair, line) => {
    const a = index.get(pair.a)
    const b = index.get(pair.b)
    if (a === undefined || b === undefined) return
    const [map, key] = pair.directed
      ? [directed, a * size + b]
      : [undirected, Math.min(a, b) * size + Math.max(a, b)]
    map.set(key, [...(map.get(key) ?? []), line])
  })
  const ofOrdered = Array.from(
    table.pairs.source,
    (source, pair) => directed.get(source * size + table.pairs.target[pair]!) ?? NONE,
  )
  const ofNet = Array.from(table.nets.a, (a, net) => undirected.get(a * size + table.nets.b[net]!) ?? NONE)
  return (act) => {
    const net = ofNet[table.actNet[act]!]!
    const forth = ofOrdered[table.actForth[act]!]!
    const back = table.actBack[act]! >= 0 ? ofOrdered[table.actBack[act]!]! : NONE
    if (forth.length === 0 && back.length === 0) return net
    return [...net, ...forth, ...back]
  }
}

const NONE: readonly number[] = []

/** The unordered pairs with most dated acts that count, most first. */
export function mostEvidence(
  table: ActTable,
  options: Pick<ScoreOptions, 'rows' | 'only'>,
  count: number,
): LinePair[] {
  const counted = countedReports(table, options)
  const seen = new Uint8Array(table.actDay.length)
  const acts = new Int32Array(table.nets.a.length)
  for (let report = 0; report < counted.length; report++) {
    const act = table.reportAct[report]!
    if (counted[report] === 0 || table.reportWeight[report] === 0 || seen[act] === 1) continue
    if (Number.isNaN(table.actDay[act])) continue
    seen[act] = 1
    acts[table.actNet[act]!]!++
  }
  return Array.from(acts, (_, net) => net)
    .filter((net) => acts[net]! > 0)
    .sort((x, y) => acts[y]! - acts[x]! || x - y)
    .slice(0, count)
    .map((net) => {
      const [a, b] = [table.nodes[table.nets.a[net]!]!, table.nodes[table.nets.b[net]!]!].sort()
      return { a: a!, b: b!, directed: false }
    })
}
