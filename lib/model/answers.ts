/** What the HTTP API answers: the shapes shared by lib/questions, app/api, lib/client and components. */
import type { EntityKind } from './entity'
import type { ErrorCode } from './errors'
import type { EventType, Modality, Quad, Sign } from './ontology'
import type { DatePrecision, EvidenceToken, Verdict } from './statement'
import type { Value } from './result'

export interface EntityRow {
  id: string
  kind: EntityKind
  name: string
  shortName: string
  /** For the code in a state's circle: US, RU, KP. */
  iso2: string | null
}

export interface DocumentRow {
  id: string
  title: string
  publisher: string | null
  publishedOn: string | null
  sample: boolean
}

/**
 * All statements as parallel arrays of equal length n: compact to send (gzip likes columns) and fast to filter.
 * `source`, `target`, `speaker` index `entities`, `document` indexes `documents`; speaker −1 = the document itself.
 */
export interface StatementColumns {
  id: string[]
  source: number[]
  target: number[]
  speaker: number[]
  document: number[]
  event: EventType[]
  mode: (string | null)[]
  modality: Modality[]
  undirected: boolean[]
  generic: boolean[]
  /** ISO date or null when undated. */
  on: (string | null)[]
  onPrecision: (DatePrecision | null)[]
  confidence: number[]
  /** State acted for, as an entity id, or null. For a state: itself. */
  sourceState: (string | null)[]
  targetState: (string | null)[]
  verdict: (Verdict | null)[]
}

/** GET /api/graph. Without parameters: everything, for the browser to filter; with the view's parameters: only what passes. */
export interface GraphAnswer {
  generation: number
  entities: EntityRow[]
  documents: DocumentRow[]
  statements: StatementColumns
  /** Statements in the store / in this answer. Never a silent cap: truncated says when the answer stopped early. */
  total: number
  shown: number
  truncated: boolean
  cypher: CypherLink
}

/** "Show the Cypher": a text and its parameters, opened in /queries. */
export interface CypherLink {
  /** Id of the text in cypher/, e.g. 'questions/relation-statements'. */
  id: string
  cypher: string
  params: Record<string, Value>
}

/** One statement with the sentence around it. GET /api/statements/:id; a list from GET /api/statements?ids=a,b,c (at most 200). */
export interface StatementAnswer {
  id: string
  event: EventType
  mode: string | null
  quad: Quad
  sign: Sign
  intensity: number
  modality: Modality
  undirected: boolean
  generic: boolean
  on: string | null
  onPrecision: DatePrecision | null
  onBasis: 'text' | 'document' | null
  confidence: number
  source: EntityRow
  target: EntityRow
  speaker: EntityRow | null
  sourceState: string | null
  targetState: string | null
  document: DocumentRow
  passage: { id: string; index: number }
  start: number
  end: number
  quote: string
  /** The sentence that holds the quote: before + quote + after === text.slice(sentenceStart, sentenceEnd). */
  sentence: { start: number; end: number; before: string; after: string }
  rule: string
  evidence: EvidenceToken[]
  extractor: string
  verdict: Verdict | null
}

export interface StatementListAnswer {
  statements: StatementAnswer[]
  total: number
  cypher: CypherLink
}

/** GET /api/entities?q= */
export interface EntityListAnswer {
  entities: (EntityRow & { matched: string | null; statements: number })[]
}

/** GET /api/entities/:id */
export interface EntityAnswer {
  entity: EntityRow & { aliases: string[]; iso3: string | null }
  counts: { asSource: number; asTarget: number; asSpeaker: number; documents: number; mentions: number }
  /** Offices and memberships; basis 'reference' is marked as such on screen and never counted. */
  serves: {
    direction: 'out' | 'in'
    other: EntityRow
    office: string
    from: string | null
    to: string | null
    basis: 'text' | 'reference'
    document: string | null
    start: number | null
    end: number | null
    sourceLine: string | null
  }[]
  memberOf: {
    direction: 'out' | 'in'
    other: EntityRow
    basis: 'text' | 'reference'
    sourceLine: string | null
  }[]
  /** Neighbours by number of statements, most first. */
  neighbours: { entity: EntityRow; statements: number }[]
  cypher: CypherLink
}

/** GET /api/documents */
export interface DocumentListAnswer {
  documents: (DocumentRow & {
    byline: string | null
    url: string | null
    format: string
    length: number
    addedAt: string
    statements: number
    passages: number
  })[]
  /** Deleted and still restorable. */
  deleted: { id: string; title: string; deletedAt: string }[]
  cypher: CypherLink
}

/** GET /api/documents/:id : everything the reader shows. */
export interface DocumentAnswer {
  document: DocumentRow & {
    byline: string | null
    url: string | null
    language: string
    format: string
    text: string
    addedAt: string
    extractor: string
  }
  passages: { id: string; index: number; start: number; end: number }[]
  mentions: { entity: string; start: number; end: number; surface: string }[]
  entities: EntityRow[]
  statements: StatementAnswer[]
  cypher: CypherLink
}

/** GET /api/health */
export interface HealthAnswer {
  status: 'ok'
  store: { engine: 'embedded' | 'neo4j'; version: string }
  counts: { documents: number; passages: number; statements: number; entities: number; relations: number }
  generation: number
}

// ── Saved queries ─────────────────────────────────────────────────────────────────────────────────────────────────────
export const QUERY_PARAM_TYPES = [
  'actor',
  'actors',
  'event',
  'sign',
  'date',
  'range',
  'number',
  'text',
  'boolean',
] as const
export type QueryParamType = (typeof QUERY_PARAM_TYPES)[number]

export interface QueryParam {
  name: string
  type: QueryParamType
  required: boolean
  default: string | null
  help: string
}

/** A query file with its header read: // id:, // title:, … (see lib/view/queryHeader). */
export interface SavedQuery {
  id: string
  title: string
  description: string
  category: string
  params: QueryParam[]
  result: 'graph' | 'table'
  version: string
  /** The whole file, header included. */
  text: string
  /** Built-in queries cannot be changed, only duplicated. */
  builtIn: boolean
}

/** GET /api/queries */
export interface QueryListAnswer {
  queries: SavedQuery[]
}

// ── Imports ───────────────────────────────────────────────────────────────────────────────────────────────────────────
export type ImportStatus = 'waiting' | 'running' | 'done' | 'failed' | 'stopped'
export type ImportStage = 'waiting' | 'reading' | 'extracting' | 'storing' | 'done'

/** One document on its way in: a row on the import page and an event on GET /api/imports/:id/events. */
export interface ImportJob {
  id: string
  name: string
  bytes: number
  status: ImportStatus
  stage: ImportStage
  /** 0 … 1. */
  progress: number
  createdAt: string
  /** Set when it is in. */
  document: string | null
  /** True: this very content was already here, nothing was written. */
  duplicate: boolean
  report: ImportReport | null
  error: { code: ErrorCode; message: string; where: string | null; remedy: string | null } | null
}

export interface ImportReport {
  passages: number
  statements: number
  actors: number
  newActors: string[]
  byEvent: Partial<Record<EventType, number>>
  warnings: { code: string; message: string; start: number | null; end: number | null }[]
  elapsedMs: number
}

// ── Alignments ────────────────────────────────────────────────────────────────────────────────────────────────────────
/** Directed score of one ordered pair of states. */
export interface PairScore {
  source: string
  target: string
  /** −10 … +10 */
  score: number
  cooperative: number
  conflictual: number
  statements: number
}

export interface Partition {
  /** Named A, B, … : the name of an earlier partition they overlap most, else by size. Certainty null: not measured. */
  blocs: { name: string; members: { id: string; certainty: number | null }[] }[]
  /** Those whose certainty is too small, with the bloc they lean to. */
  unplaced: { id: string; leansTo: string; certainty: number }[]
  /** In relation with a few others only, none of them tied to a bloc. */
  apart: string[]
  /** Pairs that pull against the blocs, of all pairs that have a sign. */
  frustration: number
  pairs: number
  /** Proven: no division has fewer than lowerBound; optimal when the two are equal. */
  optimal: boolean
  lowerBound: number
  /** The pairs that pull against the partition, strongest first. */
  frustrated: { a: string; b: string; net: number; statements: number }[]
  /** Balanced triangles / triangles; null when there is no triangle. */
  triangleBalance: number | null
}

/** GET /api/alignments */
export interface AlignmentsAnswer {
  generation: number
  states: EntityRow[]
  scores: PairScore[]
  partition: Partition
  cypher: CypherLink
}

/** GET /api/imports : newest first. */
export interface ImportListAnswer {
  imports: ImportJob[]
}
