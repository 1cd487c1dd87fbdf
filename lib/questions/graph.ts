/** All statements as columns: what the explorer draws and filters. */
import type { DocumentRow, EntityRow, GraphAnswer, StatementColumns } from '@/lib/model/answers'
import type { EventType, Modality } from '@/lib/model/ontology'
import type { DatePrecision } from '@/lib/model/statement'
import { loadCypher } from '@/lib/store/cypher'
import type { GraphStore } from '@/lib/store/port'
import { kindOf, records, text, type Rec } from '@/lib/store/records'
import { cypherLink } from './link'
import { contentRevision } from './revision'
import { documentRow } from './rows'

/** Hands out indexes in order of first use. */
function indexer<T>(rows: ReadonlyMap<string, T>): { used: T[]; indexOf: (id: string) => number } {
  const used: T[] = []
  const indexes = new Map<string, number>()
  return {
    used,
    indexOf(id) {
      const known = indexes.get(id)
      if (known !== undefined) return known
      const row = rows.get(id)
      if (!row) throw new Error(`the graph names ${id}, which is not in the store`)
      indexes.set(id, used.length)
      used.push(row)
      return used.length - 1
    },
  }
}

function toEntityRow(record: Rec): EntityRow {
  const labels = Array.isArray(record.labels) ? record.labels.map(String) : []
  return {
    id: String(record.id),
    kind: kindOf({ labels }),
    name: String(record.name),
    shortName: String(record.shortName),
    iso2: text(record.iso2),
  }
}

function toColumns(
  rows: readonly Rec[],
  entity: (id: string) => number,
  document: (id: string) => number,
): StatementColumns {
  const speakerOf = (row: Rec): number => (typeof row.speaker === 'string' ? entity(row.speaker) : -1)
  return {
    id: rows.map((row) => String(row.id)),
    source: rows.map((row) => entity(String(row.source))),
    target: rows.map((row) => entity(String(row.target))),
    speaker: rows.map(speakerOf),
    document: rows.map((row) => document(String(row.document))),
    event: rows.map((row) => row.event as EventType),
    mode: rows.map((row) => text(row.mode)),
    modality: rows.map((row) => row.modality as Modality),
    undirected: rows.map((row) => row.undirected === true),
    generic: rows.map((row) => row.generic === true),
    on: rows.map((row) => text(row.on)),
    onPrecision: rows.map((row) => text(row.onPrecision) as DatePrecision | null),
    confidence: rows.map((row) => Number(row.confidence)),
    sourceState: rows.map((row) => text(row.sourceState)),
    targetState: rows.map((row) => text(row.targetState)),
    verdict: rows.map((row) => (row.verdict === 'wrong' ? 'wrong' : null)),
  }
}

async function readGraph(store: GraphStore, generation: number): Promise<GraphAnswer> {
  const [relations, entityTable, documentTable] = await Promise.all([
    store.read(loadCypher('questions/graph')),
    store.read(loadCypher('questions/entities')),
    store.read(loadCypher('questions/document-titles')),
  ])
  const known = new Map(records(entityTable).map((record) => [String(record.id), toEntityRow(record)]))
  const entities = indexer(known)
  const documents = indexer<DocumentRow>(
    new Map(records(documentTable).map((record) => [String(record.document), documentRow(record)])),
  )
  const rows = records(relations)
  const statements = toColumns(rows, entities.indexOf, documents.indexOf)
  // A state that acts only through those who serve it is no end of a relation, but it is scored and needs its name.
  for (const id of [...statements.sourceState, ...statements.targetState])
    if (id !== null && known.has(id)) entities.indexOf(id)
  return {
    generation,
    entities: entities.used,
    documents: documents.used,
    statements,
    total: rows.length,
    shown: rows.length,
    truncated: relations.truncated,
    cypher: cypherLink('questions/graph'),
  }
}

interface Cached {
  generation: number
  answer: Promise<GraphAnswer>
}
const cache = new WeakMap<GraphStore, Cached>()

/** The whole graph of the store's present state; read once per change of content and then shared by all requests. */
export async function graph(store: GraphStore): Promise<GraphAnswer> {
  const generation = await contentRevision(store)
  const known = cache.get(store)
  if (known?.generation === generation) return known.answer
  const answer = readGraph(store, generation)
  cache.set(store, { generation, answer })
  // A failed read is not remembered: the next request asks again.
  answer.catch(() => {
    if (cache.get(store)?.answer === answer) cache.delete(store)
  })
  return answer
}
