/** What the alignment pages add to the view in the URL: order of the matrix, words or deeds, half-life, unit of time. */
import { enumCodec, integerCodec, type Codec } from './codec'

export const ORDERS = ['bloc', 'name', 'degree'] as const
export type MatrixOrder = (typeof ORDERS)[number]
const KINDS = ['all', 'words', 'deeds'] as const
export type ActKinds = (typeof KINDS)[number]
export const UNITS = ['month', 'quarter', 'year'] as const
export type DyadUnit = (typeof UNITS)[number]

const TWINS = ['matrix', 'list', 'blocs', 'members', 'time'] as const

export interface AlignmentState {
  order: MatrixOrder
  only: ActKinds
  /** Days after which an act weighs half; 0: no decay. */
  halfLife: number
  unit: DyadUnit
  /** The matrix, the same as a list of pairs, the network of blocs, the same as a list of states, or blocs over time. */
  twin: (typeof TWINS)[number]
}

type Fields = { [K in keyof AlignmentState]: { param: string; codec: Codec<AlignmentState[K]> } }

const FIELDS: Fields = {
  order: { param: 'order', codec: enumCodec(ORDERS, 'bloc') },
  only: { param: 'acts', codec: enumCodec(KINDS, 'all') },
  halfLife: { param: 'half', codec: integerCodec(0, 0, 36_500) },
  unit: { param: 'by', codec: enumCodec(UNITS, 'quarter') },
  twin: { param: 'as', codec: enumCodec(TWINS, 'matrix') },
}
const NAMES = Object.keys(FIELDS) as (keyof AlignmentState)[]

/** The parameters that are these pages' own. */
export const ALIGNMENT_PARAMS: readonly string[] = NAMES.map((name) => FIELDS[name].param)

export type AlignmentTab = 'matrix' | 'blocs' | 'time' | 'dyad'

/** The tab that a form of the page belongs to. */
export function tabOf(twin: AlignmentState['twin']): Exclude<AlignmentTab, 'dyad'> {
  return twin === 'list' ? 'matrix' : twin === 'members' ? 'blocs' : twin
}

export function parseAlignment(params: Pick<URLSearchParams, 'get'>): AlignmentState {
  const entries = NAMES.map((name) => [name, FIELDS[name].codec.parse(params.get(FIELDS[name].param))])
  return Object.fromEntries(entries) as unknown as AlignmentState
}

/** Only what differs from the default, without '?'. */
export function serializeAlignment(state: AlignmentState): string {
  return NAMES.flatMap((name) => {
    const text = serialized(state, name)
    return text === null ? [] : [`${FIELDS[name].param}=${encodeURIComponent(text)}`]
  }).join('&')
}

function serialized<K extends keyof AlignmentState>(state: AlignmentState, name: K): string | null {
  const { codec } = FIELDS[name]
  return codec.eq(state[name], codec.default) ? null : codec.serialize(state[name])
}
