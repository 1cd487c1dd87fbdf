/** The graph as rows and columns, its actors and its statements: what the explorer and the inspector show. */
import type { EntityKind } from '../entity'
import type { EventType, Modality, Quad, Sign } from '../ontology'
import type { DatePrecision, EvidenceToken, Verdict } from '../statement'
import type { Value } from '../result'

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
