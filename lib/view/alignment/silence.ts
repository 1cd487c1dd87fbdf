/** What the silence page shows of an answer: pairs with their mirror, the small matrix, the files. Pure. */
import type { EntityRow } from '@/lib/model/answers'
import { csvTable } from '../files/csv'
import { jsonFile } from '../files/jsonFile'

/** An ordered pair, as lib/alignment/silence/silence.ts tests it. */
interface TestedPair {
  voice: string
  named: string
  expected: number
  observed: number
  chance: number
  falseShare: number
}

interface Answer {
  states: readonly { id: string; occasions: number; mentions: number; named: number }[]
  occasions: number
  possible: number
  tested: readonly TestedPair[]
  expected: Float64Array
  observed: Int32Array
}

const pairKey = (voice: string, named: string): string => `${voice}>${named}`

/** A silence is found at most this often as expected: among many occasions chance alone is told from too little. */
const SELDOM = 0.5

export interface SilenceRow extends TestedPair {
  /** Silent beyond chance at the rate that was asked for, and found at most half as often as expected. */
  silent: boolean
  /** What the other says of this one. */
  mirror: { expected: number; observed: number }
}

/** Tested pairs, least chance first. `rate`: share of the silences that may be false findings, 0 … 1. */
export function silenceTable(answer: Answer, rate: number): SilenceRow[] {
  const index = new Map(answer.states.map(({ id }, at) => [id, at]))
  return answer.tested.map((pair) => ({
    ...pair,
    silent: pair.falseShare <= rate && pair.observed <= pair.expected * SELDOM,
    mirror: numbersOf(answer, index.get(pair.named) ?? -1, index.get(pair.voice) ?? -1),
  }))
}

function numbersOf(answer: Answer, voice: number, named: number): { expected: number; observed: number } {
  const at = voice * answer.states.length + named
  return { expected: answer.expected[at] ?? 0, observed: answer.observed[at] ?? 0 }
}

export interface SilenceCell {
  voice: string
  named: string
  expected: number
  observed: number
  /** Null: not tested, too little expected. */
  row: SilenceRow | null
}

export interface SilenceGrid {
  voices: string[]
  named: string[]
  /** Row by row; null where both are one state. */
  cells: (SilenceCell | null)[][]
}

/** A matrix larger than this is no longer one look. */
export const GRID_SIDE = 24

/** Who keeps a silence against who is passed over in one, those with most of them first, up to GRID_SIDE each. */
export function silenceGrid(answer: Answer, rows: readonly SilenceRow[]): SilenceGrid {
  const voices = ranked(rows.map(({ voice }) => voice)).slice(0, GRID_SIDE)
  const named = ranked(rows.map((row) => row.named)).slice(0, GRID_SIDE)
  const index = new Map(answer.states.map(({ id }, at) => [id, at]))
  const tested = new Map(rows.map((row) => [pairKey(row.voice, row.named), row]))
  return {
    voices,
    named,
    cells: voices.map((voice) =>
      named.map((other) =>
        voice === other
          ? null
          : {
              ...{ voice, named: other },
              ...numbersOf(answer, index.get(voice) ?? -1, index.get(other) ?? -1),
              row: tested.get(pairKey(voice, other)) ?? null,
            },
      ),
    ),
  }
}

function ranked(ids: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([id]) => id)
}

const HEAD = [
  ...[
    'voice',
    'voice_name',
    'named',
    'named_name',
    'expected',
    'observed',
    'chance',
    'false_share',
    'silent',
  ],
  ...['mirror_expected', 'mirror_observed'],
]

/** One line per tested pair. */
export function silenceCsv(rows: readonly SilenceRow[], stateOf: (id: string) => EntityRow): string {
  return csvTable(
    HEAD,
    rows.map((row) => [
      ...[row.voice, stateOf(row.voice).name, row.named, stateOf(row.named).name],
      ...[round(row.expected, 3), row.observed, round(row.chance, 6), round(row.falseShare, 6), row.silent],
      ...[round(row.mirror.expected, 3), row.mirror.observed],
    ]),
  )
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

/** The same with how often each state speaks and is spoken of. */
export function silenceJson(
  { states, occasions, possible }: Answer,
  rows: readonly SilenceRow[],
  { address, rate }: { address: string; rate: number },
): string {
  return jsonFile(
    { what: 'silence', address, digits: 6 },
    { rate, occasions, possiblePairs: possible, testedPairs: rows.length, states, pairs: rows },
  )
}
