/** A query's result as the explorer's own dataset, so that it is drawn like everything else. Pure. */
import type { DocumentRow, EntityRow, StatementColumns } from '@/lib/model/answers'
import { EVENT_TYPES, MODALITIES, type EventType, type Modality } from '@/lib/model/ontology'
import type { PropertyValue, RelationshipValue, ResultTable } from '@/lib/model/result'
import { buildDataset, type Dataset } from '../graph/dataset'
import { actorOf, graphValues } from './resultValues'

export interface ResultGraph {
  data: Dataset
  /** Nodes that are no actors and relationships that are no statements: in the table, not in the picture. */
  left: { nodes: number; relationships: number }
}

const EVENTS: ReadonlySet<string> = new Set(EVENT_TYPES)
const MODES: ReadonlySet<string> = new Set(MODALITIES)

/** Null when the result holds no actor. */
export function resultGraph(table: Pick<ResultTable, 'rows'>): ResultGraph | null {
  const { nodes, relationships } = graphValues(table)
  const entities: EntityRow[] = []
  const place = new Map<string, number>()
  for (const [ref, node] of nodes) {
    const actor = actorOf(node)
    if (actor) place.set(ref, entities.push(actor) - 1)
  }
  if (entities.length === 0) return null
  const told = [...relationships.values()].filter(
    ({ type, startRef, endRef }) => EVENTS.has(type) && place.has(startRef) && place.has(endRef),
  )
  const documents = [...new Set(told.map(({ properties }) => text(properties.document) ?? ''))]
  const data = buildDataset({
    generation: 0,
    entities,
    documents: documents.map(documentRow),
    statements: columnsOf(told, place, documents),
    total: told.length,
    truncated: false,
  })
  return {
    data,
    left: { nodes: nodes.size - entities.length, relationships: relationships.size - told.length },
  }
}

function columnsOf(
  told: readonly RelationshipValue[],
  place: ReadonlyMap<string, number>,
  documents: readonly string[],
): StatementColumns {
  const column = <T>(value: (one: RelationshipValue) => T): T[] => told.map(value)
  return {
    id: column(({ properties, ref }) => text(properties.statement) ?? ref),
    source: column(({ startRef }) => place.get(startRef) ?? 0),
    target: column(({ endRef }) => place.get(endRef) ?? 0),
    speaker: column(() => -1),
    document: column(({ properties }) => documents.indexOf(text(properties.document) ?? '')),
    event: column(({ type }) => type as EventType),
    mode: column(({ properties }) => text(properties.mode)),
    modality: column(({ properties }) => modality(properties.modality)),
    undirected: column(({ properties }) => properties.undirected === true),
    generic: column(({ properties }) => properties.generic === true),
    on: column(({ properties }) => text(properties.on)),
    onPrecision: column(() => null),
    confidence: column(({ properties }) =>
      typeof properties.confidence === 'number' ? properties.confidence : 1,
    ),
    sourceState: column(({ properties }) => text(properties.sourceState)),
    targetState: column(({ properties }) => text(properties.targetState)),
    verdict: column(({ properties }) => (properties.verdict === 'wrong' ? 'wrong' : null)),
  }
}

function text(value: PropertyValue | undefined): string | null {
  return typeof value === 'string' ? value : null
}

function modality(value: PropertyValue | undefined): Modality {
  return typeof value === 'string' && MODES.has(value) ? (value as Modality) : 'asserted'
}

function documentRow(id: string): DocumentRow {
  return { id, title: id, publisher: null, publishedOn: null, sample: false }
}
