/** The view state: everything on screen that a link must carry. */
import type { EntityRow } from '@/lib/model/answers'
import {
  EVERYTHING,
  choiceCodec,
  dayCodec,
  enumCodec,
  flagCodec,
  integerCodec,
  listCodec,
  positionsCodec,
  type Choice,
  type Codec,
  type Positions,
} from './codec'
import { selectionCodec, type Selection } from './selection'

export const LAYOUTS = ['blocs', 'force', 'rings'] as const
export type LayoutName = (typeof LAYOUTS)[number]
export const GROUPINGS = ['pair', 'type', 'all'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** How many actors are drawn before anyone asks for more. */
export const DEFAULT_ACTORS = 30

/** What a statement must be to pass. Values: event types, modalities, entity ids ('-' = the document itself), publishers, document ids, entity kinds. */
export interface Filters {
  events: Choice
  modalities: Choice
  speakers: Choice
  publishers: Choice
  documents: Choice
  kinds: Choice
  /** Inclusive ISO days; null = open. */
  from: string | null
  to: string | null
  /** Whether undated statements pass while from or to is set. */
  undated: boolean
  /** Least confidence in percent. */
  confidence: number
  /** Whether statements marked wrong pass. */
  wrong: boolean
}

/** Which actors are drawn: the most active ones, plus and minus what a person asked for. */
export interface ActorChoice {
  top: number
  /** Brought in by search or expansion. */
  added: readonly string[]
  hidden: readonly string[]
  /** When not empty: only these and their neighbours. */
  isolated: readonly string[]
}

export interface ViewState extends Filters, ActorChoice {
  grouping: Grouping
  layout: LayoutName
  selection: Selection
  /** Moved or pinned by hand, in layout units. */
  pins: Positions
  /** The table twin instead of the canvas. */
  table: boolean
}

/** The kind facet lists them in this order. */
export const KIND_ORDER: readonly EntityRow['kind'][] = ['state', 'person', 'organisation', 'group', 'place']
/** The document itself, among the speakers. */
export const DOCUMENT_SPEAKER = '-'
/** Documents without a publisher, among the publishers. */
export const NO_PUBLISHER = '-'

type Fields = { [K in keyof ViewState]: { param: string; codec: Codec<ViewState[K]> } }

/** Hypothetical statements are hidden by default, and counted as hidden. */
const MODALITIES_BY_DEFAULT: Choice = { only: false, values: ['hypothetical'] }

export const FIELDS: Fields = {
  events: { param: 'event', codec: choiceCodec() },
  modalities: { param: 'modality', codec: choiceCodec(MODALITIES_BY_DEFAULT) },
  speakers: { param: 'speaker', codec: choiceCodec() },
  publishers: { param: 'publisher', codec: choiceCodec() },
  documents: { param: 'document', codec: choiceCodec() },
  kinds: { param: 'kind', codec: choiceCodec() },
  from: { param: 'from', codec: dayCodec() },
  to: { param: 'to', codec: dayCodec() },
  undated: { param: 'undated', codec: flagCodec(true) },
  confidence: { param: 'confidence', codec: integerCodec(0, 0, 100) },
  wrong: { param: 'wrong', codec: flagCodec(false) },
  top: { param: 'top', codec: integerCodec(DEFAULT_ACTORS, 1, 100_000) },
  added: { param: 'with', codec: listCodec() },
  hidden: { param: 'without', codec: listCodec() },
  isolated: { param: 'around', codec: listCodec() },
  grouping: { param: 'edges', codec: enumCodec(GROUPINGS, 'pair') },
  layout: { param: 'layout', codec: enumCodec(LAYOUTS, 'blocs') },
  selection: { param: 'select', codec: selectionCodec },
  pins: { param: 'at', codec: positionsCodec() },
  table: { param: 'table', codec: flagCodec(false) },
}

const NAMES = Object.keys(FIELDS) as (keyof ViewState)[]

export const DEFAULT_VIEW: ViewState = parseView(new URLSearchParams())

/** Reads a view from a query string; what is absent or malformed takes its default. */
export function parseView(params: Pick<URLSearchParams, 'get'>): ViewState {
  const entries = NAMES.map((name) => [name, FIELDS[name].codec.parse(params.get(FIELDS[name].param))])
  return Object.fromEntries(entries) as unknown as ViewState
}

/** The shortest query string (without '?') that parseView turns back into this view. */
export function serializeView(view: ViewState): string {
  return NAMES.flatMap((name) => {
    const { param, text } = fieldText(view, name)
    return text === null ? [] : [`${param}=${encodeParam(text)}`]
  }).join('&')
}

function fieldText<K extends keyof ViewState>(
  view: ViewState,
  name: K,
): { param: string; text: string | null } {
  const { param, codec } = FIELDS[name]
  const value = view[name]
  return { param, text: codec.eq(value, codec.default) ? null : codec.serialize(value) }
}

/** encodeURIComponent, less the characters that are safe in a query and that people like to read. */
function encodeParam(text: string): string {
  return encodeURIComponent(text).replace(/%2C/g, ',').replace(/%7E/g, '~').replace(/%21/g, '!')
}

export function sameView(a: ViewState, b: ViewState): boolean {
  return NAMES.every((name) => sameField(a, b, name))
}

function sameField<K extends keyof ViewState>(
  a: Pick<ViewState, K>,
  b: Pick<ViewState, K>,
  name: K,
): boolean {
  return FIELDS[name].codec.eq(a[name], b[name])
}

const FILTER_NAMES = [
  ...(['events', 'modalities', 'speakers', 'publishers', 'documents', 'kinds', 'from', 'to'] as const),
  ...(['undated', 'confidence', 'wrong'] as const),
] satisfies (keyof Filters)[]

/** Whether the same statements pass. */
export function sameFilters(a: Filters, b: Filters): boolean {
  return FILTER_NAMES.every((name) => sameField(a, b, name))
}

/** The filters as they are when nothing is filtered. */
export function resetFilters(view: ViewState): ViewState {
  const { events, modalities, speakers, publishers, documents, kinds, from, to, undated, confidence, wrong } =
    DEFAULT_VIEW
  return {
    ...view,
    ...{ events, modalities, speakers, publishers, documents, kinds, from, to, undated, confidence, wrong },
    hidden: [],
    isolated: [],
  }
}

/** How many facets differ from their default: the number on the phone's filter chip. */
export function activeFilters(view: ViewState): number {
  const facets: (keyof ViewState)[] = [
    'events',
    'modalities',
    'speakers',
    'publishers',
    'documents',
    'kinds',
    'confidence',
    'wrong',
    'hidden',
    'isolated',
  ]
  const brushed = view.from !== null || view.to !== null ? 1 : 0
  return brushed + facets.filter((name) => !sameField(view, DEFAULT_VIEW, name)).length
}

/** All values minus or plus one. */
export function toggle(choice: Choice, value: string): Choice {
  const values = choice.values.includes(value)
    ? choice.values.filter((item) => item !== value)
    : [...choice.values, value]
  return { only: choice.only, values }
}

/** Only this value; if that is already so, everything again. */
export function only(choice: Choice, value: string): Choice {
  const already = choice.only && choice.values.length === 1 && choice.values[0] === value
  return already ? EVERYTHING : { only: true, values: [value] }
}

/** Switches several values together (a sign's events): all on when any is off, else all off. */
export function toggleAll(choice: Choice, values: readonly string[]): Choice {
  const anyOff = values.some((value) => choice.values.includes(value) !== choice.only)
  const rest = choice.values.filter((value) => !values.includes(value))
  return { only: choice.only, values: anyOff === choice.only ? [...rest, ...values] : rest }
}
