/** The list of sources, and one source with everything that was read in it. */
import type { DocumentAnswer, DocumentListAnswer } from '@/lib/model/answers'
import { EntenteError } from '@/lib/model/errors'
import { loadCypher } from '@/lib/store/cypher'
import type { GraphStore } from '@/lib/store/port'
import { asNode, number, records, text, type Rec } from '@/lib/store/records'
import { cypherLink } from './link'
import { documentRow, entityRow } from './rows'
import { statementAnswer } from './statementAnswer'

export async function documents(store: GraphStore): Promise<DocumentListAnswer> {
  const link = cypherLink('questions/documents')
  const [table, deleted] = await Promise.all([
    store.read(link.cypher),
    store.read(loadCypher('questions/deleted-documents')),
  ])
  return {
    documents: records(table).map((record) => ({
      ...documentRow(record),
      byline: text(record.byline),
      url: text(record.url),
      format: String(record.format),
      length: number(record.length),
      addedAt: String(record.addedAt),
      statements: number(record.statements),
      passages: number(record.passages),
    })),
    deleted: records(deleted).map((record) => ({
      id: String(record.id),
      title: String(record.title),
      deletedAt: String(record.deletedAt),
    })),
    cypher: link,
  }
}

async function head(store: GraphStore, id: string): Promise<DocumentAnswer['document']> {
  const table = await store.read(loadCypher('questions/document-node'), { document: id })
  const node = table.rows[0]?.[0]
  if (!node)
    throw new EntenteError('not-found', `There is no document ${id}.`, {
      where: id,
      remedy: 'It may have been deleted: see the list of sources, where a deleted one can be restored.',
    })
  const { properties } = asNode(node)
  return {
    ...documentRow({ document: id, ...properties }),
    byline: text(properties.byline),
    url: text(properties.url),
    language: String(properties.language),
    format: String(properties.format),
    text: String(properties.text),
    addedAt: String(properties.addedAt),
    extractor: String(properties.extractor),
  }
}

/** Everything the reader shows. Error `not-found` names the document. */
export async function document(store: GraphStore, id: string): Promise<DocumentAnswer> {
  const params = { document: id }
  const link = cypherLink('questions/document-statements', params)
  const ask = async (name: string): Promise<Rec[]> =>
    records(await store.read(loadCypher(`questions/${name}`), params))
  const [found, passages, mentions, entities, statements] = await Promise.all([
    head(store, id),
    ask('document-passages'),
    ask('document-mentions'),
    ask('document-entities'),
    ask('document-statements'),
  ])
  return {
    document: found,
    passages: passages.map((record) => ({
      id: String(record.id),
      index: number(record.index),
      start: number(record.start),
      end: number(record.end),
    })),
    mentions: mentions.map((record) => ({
      entity: String(record.entity),
      start: number(record.start),
      end: number(record.end),
      surface: String(record.surface),
    })),
    entities: entities.map((record) => entityRow(record.e)),
    statements: statements.map(statementAnswer),
    cypher: link,
  }
}
