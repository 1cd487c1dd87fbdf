/** Actors: what relations hold between. */
import { z } from 'zod'

export const ENTITY_KINDS = ['state', 'person', 'organisation', 'group', 'place'] as const
export type EntityKind = (typeof ENTITY_KINDS)[number]

/** Node label of each kind, beside :Entity. */
export const KIND_LABEL = {
  state: 'State',
  person: 'Person',
  organisation: 'Organisation',
  group: 'Group',
  place: 'Place',
} as const satisfies Record<EntityKind, string>

/** `USA`, `NATO`, `antony-blinken`: what ids may hold, so that they are safe in URLs, file names and Cypher parameters. */
export const entityIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/)

export const entitySchema = z.strictObject({
  id: entityIdSchema,
  kind: z.enum(ENTITY_KINDS),
  name: z.string().min(1),
  shortName: z.string().min(1),
  aliases: z.array(z.string()),
  iso3: z.string().length(3).optional(),
  iso2: z.string().length(2).optional(),
})
export type Entity = z.infer<typeof entitySchema>
