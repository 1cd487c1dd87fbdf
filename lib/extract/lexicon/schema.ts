/** What a lexicon file may hold. One schema for the files that ship and for those that users add. */
import { z } from 'zod'
import { entityIdSchema } from '@/lib/model/entity'

const words = z.array(z.string().trim().min(1))
/** A year, a month or a day; null: not known, or still so. */
const termDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD')
  .nullable()

const stateEntrySchema = z.strictObject({
  id: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 3166-1 alpha-3 code'),
  iso2: z.string().regex(/^[A-Z]{2}$/),
  name: z.string().min(1),
  shortName: z.string().min(1).optional(),
  /** Other names of the state, official and past ones included. */
  aliases: words,
  /** Adjectives and names of its people; regular plurals are made from them. */
  demonyms: words,
  /** Seats of government. */
  capitals: words,
  /** Other cities and regions of its territory. */
  cities: words.optional(),
  /** Palaces, ministries, services and armies that stand for the state. */
  metonyms: words,
})

const cityEntrySchema = z.strictObject({
  /** Code of the state that it lies in. */
  state: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 3166-1 alpha-3 code'),
  name: z.string().trim().min(1),
  /** Other spellings and past names. */
  aliases: words,
  /** Its number at GeoNames, where name and state can be looked up. */
  geonames: z.number().int().positive().optional(),
})

const organisationEntrySchema = z.strictObject({
  id: entityIdSchema,
  kind: z.enum(['organisation', 'group']),
  name: z.string().min(1),
  shortName: z.string().min(1).optional(),
  aliases: words,
  /** Code of the state that it acts for, if it does. */
  state: z.string().length(3).optional(),
  /** Code of the state that an armed group, a party or a people lives in without acting for it; none for those that govern a land of their own. */
  home: z.string().length(3).optional(),
  /** Its id is a public code that scripts are given instead of its name. */
  coded: z.boolean().optional(),
  /** An unnamed collective: 'the international community'. */
  generic: z.boolean().optional(),
})

const officeHolderEntrySchema = z.strictObject({
  person: z.string().min(1),
  /** Other names and spellings. */
  names: words,
  /** The name that stands after a title: 'Xi' of 'Xi Jinping'. */
  surname: z.string().min(1),
  office: z.string().min(1),
  /** State or organisation served. */
  of: z.string().min(2),
  from: termDate,
  to: termDate,
})

const officeEntrySchema = z.strictObject({
  /** The name under which officeHolders.json files it. */
  office: z.string().min(1),
  words,
  /** Stands before a name as a title ('Secretary Blinken'). */
  title: z.boolean(),
  /** Met only with its capital: 'General', not 'general'. */
  strict: z.boolean().optional(),
  /** The only state or organisation that has it ('Taoiseach', 'Secretary of State'). */
  of: z.string().min(2).optional(),
})
export type OfficeEntry = z.infer<typeof officeEntrySchema>

const HEAD_KINDS = [
  'body',
  'people',
  'organisation',
  'firm',
  'collective',
  'treaty',
  'place',
  'ordinary',
  'given',
  'word',
  'vague',
] as const
const headEntrySchema = z.strictObject({ kind: z.enum(HEAD_KINDS), words })
export type HeadKind = (typeof HEAD_KINDS)[number]

const membershipEntrySchema = z.strictObject({
  state: z.string().length(3),
  of: entityIdSchema,
  from: termDate,
  to: termDate,
})
export type MembershipEntry = z.infer<typeof membershipEntrySchema>

/** Longer names that hold the name of an actor without naming it: 'Washington Post', 'New Mexico'. */
const blockerEntrySchema = z.strictObject({ words })

/** A form of several readings; the first whose cue stands in the document wins, else `otherwise`. */
const ambiguityEntrySchema = z.strictObject({
  form: z.string().min(1),
  readings: z.array(
    z.strictObject({ entity: entityIdSchema.nullable(), cues: words, near: z.boolean().optional() }),
  ),
  otherwise: entityIdSchema.nullable(),
  /** Holds only where the form acts: behind 'in' or 'near' it is the place that it is, and no earlier mention decides. */
  acting: z.boolean().optional(),
})
export type AmbiguityEntry = z.infer<typeof ambiguityEntrySchema>

const fileOf = <K extends string, T extends z.ZodType>(kind: K, entry: T) =>
  z.strictObject({ source: z.string().min(1), kind: z.literal(kind), entries: z.array(entry) })

export const lexiconFileSchema = z.discriminatedUnion('kind', [
  fileOf('states', stateEntrySchema),
  fileOf('cities', cityEntrySchema),
  fileOf('organisations', organisationEntrySchema),
  fileOf('officeHolders', officeHolderEntrySchema),
  fileOf('offices', officeEntrySchema),
  fileOf('heads', headEntrySchema),
  fileOf('memberships', membershipEntrySchema),
  fileOf('blockers', blockerEntrySchema),
  fileOf('ambiguities', ambiguityEntrySchema),
])
export type LexiconFile = z.infer<typeof lexiconFileSchema>
export type LexiconKind = LexiconFile['kind']
