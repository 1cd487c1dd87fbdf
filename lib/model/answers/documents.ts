/** Documents and the store's health: what Sources, the reader and the status dot show. */
import type { EntityRow, DocumentRow, CypherLink, StatementAnswer } from './graph'

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
