/** The event ontology: PLOVER's names, quads and modes (plover/events.json), our definitions and intensities (ontology.json). */
import { z } from 'zod'
import definitions from './ontology.json'
import plover from './plover/events.json'

export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
const QUADS = ['VERBAL_COOPERATION', 'MATERIAL_COOPERATION', 'VERBAL_CONFLICT', 'MATERIAL_CONFLICT'] as const
export const MODALITIES = [
  'asserted',
  'intended',
  'conditional',
  'negated',
  'denied',
  'hypothetical',
] as const

export type EventType = (typeof EVENT_TYPES)[number]
export type Quad = (typeof QUADS)[number]
export type Modality = (typeof MODALITIES)[number]
/** +1 cooperative, −1 conflictual: the first letter of the quad's second word, never the intensity's own sign. */
export type Sign = 1 | -1

export const eventTypeSchema = z.enum(EVENT_TYPES)
export const quadSchema = z.enum(QUADS)
export const modalitySchema = z.enum(MODALITIES)

export interface EventDefinition {
  event: EventType
  quad: Quad
  sign: Sign
  /** Goldstein-like, −10 … +10. */
  intensity: number
  modes: readonly string[]
  definition: string
  /** Events without an order between their ends are stored once and drawn without an arrowhead. */
  undirectedByNature: boolean
}

const ploverSchema = z.strictObject({
  source: z.string().min(1),
  events: z
    .array(z.strictObject({ event: eventTypeSchema, quad: quadSchema, modes: z.array(z.string()) }))
    .length(16),
  contexts: z.array(z.string()),
})
const definitionsSchema = z.strictObject({
  source: z.string().min(1),
  events: z.record(
    eventTypeSchema,
    z.strictObject({ intensity: z.number().min(-10).max(10), definition: z.string().min(10) }),
  ),
})

const UNDIRECTED: ReadonlySet<EventType> = new Set(['CONSULT', 'COOPERATE', 'AGREE'])

/** Joins the two data files; throws a ZodError that names the field when one is malformed. */
export function parseOntology(ploverData: unknown, definitionData: unknown): readonly EventDefinition[] {
  const names = ploverSchema.parse(ploverData)
  const ours = definitionsSchema.parse(definitionData)
  return EVENT_TYPES.map((event) => {
    const named = names.events.find((entry) => entry.event === event)
    if (!named) throw new Error(`plover/events.json lacks ${event}`)
    return {
      event,
      quad: named.quad,
      sign: named.quad.endsWith('COOPERATION') ? 1 : -1,
      modes: named.modes,
      undirectedByNature: UNDIRECTED.has(event),
      ...ours.events[event],
    }
  })
}

export const EVENTS: readonly EventDefinition[] = parseOntology(plover, definitions)
const BY_TYPE = new Map(EVENTS.map((entry) => [entry.event, entry]))

/** The definition of one event type; every EventType has one. */
export function eventDefinition(event: EventType): EventDefinition {
  const found = BY_TYPE.get(event)
  if (!found) throw new Error(`no definition of event ${event}`)
  return found
}

/** Verbal or material: words or deeds. */
export function isMaterial(quad: Quad): boolean {
  return quad === 'MATERIAL_COOPERATION' || quad === 'MATERIAL_CONFLICT'
}
