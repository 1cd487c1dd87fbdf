/** What the alignment pages add to the view in the URL: order of the matrix, words or deeds, half-life, unit of time. */
import type { LinePair } from '@/lib/model/answers'
import { enumCodec, flagCodec, integerCodec, tenthsCodec, type Codec } from './codec'
import { EVIDENCE, type EvidenceKind } from './evidence'
import { subsetCodec, type Subset } from './dyadSubset'
import { linesCodec, turnCodec } from './lines'

export const ORDERS = ['bloc', 'name', 'degree'] as const
export type MatrixOrder = (typeof ORDERS)[number]
const KINDS = ['all', 'words', 'deeds'] as const
export type ActKinds = (typeof KINDS)[number]
export const UNITS = ['month', 'quarter', 'year'] as const
export type DyadUnit = (typeof UNITS)[number]

const TWINS = ['matrix', 'list', 'blocs', 'members', 'time', 'values', 'silence'] as const
const PAIRS = ['silent', 'tested'] as const
const HEARD = ['voice', 'named', 'both'] as const
const SORTS = ['weight', 'date'] as const

const BLOC_COUNTS = ['two', 'any'] as const

export interface AlignmentState {
  order: MatrixOrder
  only: ActKinds
  /** Days after which an act weighs half; 0: no decay. */
  halfLife: number
  unit: DyadUnit
  /** The matrix, the same as a list of pairs, the network of blocs, the same as a list of states, lines and blocs over time, the lines' values as a table, or who is silent of whom. */
  twin: (typeof TWINS)[number]
  /** Size of net score from which a pair has a sign. */
  threshold: number
  /** Two blocs, or as many as contradict the fewest pairs. */
  blocs: (typeof BLOC_COUNTS)[number]
  /** Draw the blocs even where they are no clearer than chance. */
  anyway: boolean
  /** Which kind of source is ranked by what rests on it. */
  rests: EvidenceKind
  /** Pairs followed over time; none: those most is said of. */
  lines: readonly LinePair[]
  /** The turn of a line whose sentences are listed, as turnKey writes it. */
  turn: string | null
  /** Percent of the silences that may be false findings. */
  falseShare: number
  /** The silences alone, or every pair that could be tested. */
  pairs: (typeof PAIRS)[number]
  /** Whose sentences are listed beside a silence: what the one says, what is said of the other, what the one says of the other. */
  heard: (typeof HEARD)[number]
  /** Which statements of a dyad are listed; null: all of them. */
  listed: Subset | null
  /** What moved the score most first, or the newest. */
  sort: (typeof SORTS)[number]
}

type Fields = { [K in keyof AlignmentState]: { param: string; codec: Codec<AlignmentState[K]> } }

const FIELDS: Fields = {
  order: { param: 'order', codec: enumCodec(ORDERS, 'bloc') },
  only: { param: 'acts', codec: enumCodec(KINDS, 'all') },
  halfLife: { param: 'half', codec: integerCodec(0, 0, 36_500) },
  unit: { param: 'by', codec: enumCodec(UNITS, 'quarter') },
  twin: { param: 'as', codec: enumCodec(TWINS, 'matrix') },
  threshold: { param: 'sign', codec: tenthsCodec(0.5, 0.1, 9.9) },
  blocs: { param: 'blocs', codec: enumCodec(BLOC_COUNTS, 'two') },
  anyway: { param: 'anyway', codec: flagCodec() },
  rests: { param: 'rests', codec: enumCodec(EVIDENCE, 'document') },
  lines: { param: 'lines', codec: linesCodec() },
  turn: { param: 'turn', codec: turnCodec() },
  falseShare: { param: 'false', codec: integerCodec(5, 1, 50) },
  pairs: { param: 'pairs', codec: enumCodec(PAIRS, 'silent') },
  heard: { param: 'heard', codec: enumCodec(HEARD, 'voice') },
  listed: { param: 'listed', codec: subsetCodec() },
  sort: { param: 'sort', codec: enumCodec(SORTS, 'weight') },
}
const NAMES = Object.keys(FIELDS) as (keyof AlignmentState)[]

/** The parameters that are these pages' own. */
export const ALIGNMENT_PARAMS: readonly string[] = NAMES.map((name) => FIELDS[name].param)

export type AlignmentTab = 'matrix' | 'blocs' | 'time' | 'silence' | 'dyad'

/** The tab that a form of the page belongs to. */
export function tabOf(twin: AlignmentState['twin']): Exclude<AlignmentTab, 'dyad'> {
  if (twin === 'list') return 'matrix'
  if (twin === 'members') return 'blocs'
  return twin === 'values' ? 'time' : twin
}

export function parseAlignment(params: Pick<URLSearchParams, 'get'>): AlignmentState {
  const entries = NAMES.map((name) => [name, FIELDS[name].codec.parse(params.get(FIELDS[name].param))])
  return Object.fromEntries(entries) as unknown as AlignmentState
}

/** Only what differs from the default, without '?'. */
export function serializeAlignment(state: AlignmentState): string {
  return NAMES.flatMap((name) => {
    const text = serialized(state, name)
    return text === null ? [] : [`${FIELDS[name].param}=${encodeParam(text)}`]
  }).join('&')
}

/** encodeURIComponent, less the characters that are safe in a query and that people like to read. */
function encodeParam(text: string): string {
  return encodeURIComponent(text).replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%40/g, '@')
}

function serialized<K extends keyof AlignmentState>(state: AlignmentState, name: K): string | null {
  const { codec } = FIELDS[name]
  return codec.eq(state[name], codec.default) ? null : codec.serialize(state[name])
}
