/** What a document says of two actors, with the words that say so. */
import { z } from 'zod'
import { isoDateSchema } from './document'
import { entityIdSchema, type Entity } from './entity'
import type { Passage } from './document'
import { eventTypeSchema, modalitySchema, quadSchema } from './ontology'

const DATE_PRECISIONS = ['day', 'month', 'quarter', 'year'] as const
export type DatePrecision = (typeof DATE_PRECISIONS)[number]

/** One token (or span) that a rule looked at, and the part it played. */
const evidenceTokenSchema = z.strictObject({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  text: z.string(),
  /** 'source', 'target', 'trigger', 'speaker', 'modality', 'time', 'head', … */
  role: z.string(),
  /** The arc that led here, e.g. 'nsubj←met', when the parse was used. */
  arc: z.string().optional(),
})
export type EvidenceToken = z.infer<typeof evidenceTokenSchema>

export const statementSchema = z.strictObject({
  id: z.string(),
  passage: z.string(),
  source: entityIdSchema,
  target: entityIdSchema,
  /** Who says it, when the passage attributes it; null: the document itself. */
  speaker: entityIdSchema.nullable(),
  /** The state that a person or a body acts for, if known; for a state, itself. */
  sourceState: z.string().nullable(),
  targetState: z.string().nullable(),
  /** An end is an unnamed collective ('allies and partners'). */
  generic: z.boolean(),
  event: eventTypeSchema,
  mode: z.string().nullable(),
  quad: quadSchema,
  sign: z.union([z.literal(1), z.literal(-1)]),
  intensity: z.number().min(-10).max(10),
  modality: modalitySchema,
  undirected: z.boolean(),
  /** First day of the period the act falls in; null: undated. */
  on: isoDateSchema.nullable(),
  onPrecision: z.enum(DATE_PRECISIONS).nullable(),
  /** Whether `on` stands in the text or is the document's own date. */
  onBasis: z.enum(['text', 'document']).nullable(),
  confidence: z.number().min(0).max(1),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  /** Verbatim: === text.slice(start, end). */
  quote: z.string().min(1),
  sentenceStart: z.number().int().nonnegative(),
  sentenceEnd: z.number().int().positive(),
  /** Id of the rule that made it, and the tokens it rests on. */
  rule: z.string(),
  evidence: z.array(evidenceTokenSchema),
  extractor: z.string(),
})
/** As extracted. What people add later (verdict) lives in the store only: see StoredStatement in answers.ts. */
export type Statement = z.infer<typeof statementSchema>

export const VERDICTS = ['wrong'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What the typed relationship between the two actors repeats of its Statement, beside its ends; `entente doctor` compares them. */
export const RELATION_PROPERTIES = [
  'mode',
  'quad',
  'sign',
  'intensity',
  'modality',
  'undirected',
  'generic',
  'on',
  'onPrecision',
  'confidence',
  'sourceState',
  'targetState',
  'verdict',
] as const

export const mentionSchema = z.strictObject({
  passage: z.string(),
  entity: entityIdSchema,
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  surface: z.string().min(1),
})
/** A span that names an actor. */
export type Mention = z.infer<typeof mentionSchema>

/** Person → state or organisation, with the office held. */
export const servesSchema = z.strictObject({
  person: entityIdSchema,
  of: entityIdSchema,
  office: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  basis: z.enum(['text', 'reference']),
  /** Set when basis is 'text': the span that says so. */
  passage: z.string().nullable(),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  /** Set when basis is 'reference': file and line of the lexicon. */
  sourceLine: z.string().nullable(),
})
export type Serves = z.infer<typeof servesSchema>

/** State → organisation or group. */
export const memberOfSchema = z.strictObject({
  state: entityIdSchema,
  of: entityIdSchema,
  from: z.string().nullable(),
  to: z.string().nullable(),
  basis: z.enum(['text', 'reference']),
  sourceLine: z.string().nullable(),
})
export type MemberOf = z.infer<typeof memberOfSchema>

/** Something a person may want to know about the reading of a document, with its place. */
export interface ExtractionWarning {
  code: string
  message: string
  start: number | null
  end: number | null
}

/** What extraction hands to ingestion: everything a document rests on, in order of appearance. */
export interface Extraction {
  extractor: string
  passages: Passage[]
  entities: Entity[]
  mentions: Mention[]
  statements: Statement[]
  serves: Serves[]
  memberOf: MemberOf[]
  warnings: ExtractionWarning[]
}

/** What extraction needs to know of a document beside its text. */
export interface ExtractionInput {
  documentId: string
  text: string
  title: string | null
  byline: string | null
  publisher: string | null
  publishedOn: string | null
}
