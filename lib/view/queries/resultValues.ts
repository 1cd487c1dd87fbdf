/** Values of a result as text, as CSV, and as the statements and actors that stand in them. Pure. */
import type { EntityRow } from '@/lib/model/answers'
import { KIND_LABEL, type EntityKind } from '@/lib/model/entity'
import type { NodeValue, PathValue, RelationshipValue, ResultTable, Value } from '@/lib/model/result'
import { csvField } from '../files/csv'

export function isNode(value: Value | undefined): value is NodeValue {
  return typeof value === 'object' && value !== null && '$type' in value && value.$type === 'node'
}
export function isRelationship(value: Value | undefined): value is RelationshipValue {
  return typeof value === 'object' && value !== null && '$type' in value && value.$type === 'relationship'
}
function isPath(value: Value | undefined): value is PathValue {
  return typeof value === 'object' && value !== null && '$type' in value && value.$type === 'path'
}

const KIND_OF = new Map(
  Object.entries(KIND_LABEL).map(([kind, label]) => [label as string, kind as EntityKind]),
)

/** The actor that a node is, or null for documents, passages, statements and whatever else there is. */
export function actorOf(node: NodeValue): EntityRow | null {
  const kind = node.labels.map((label) => KIND_OF.get(label)).find((found) => found !== undefined)
  const { id, name, shortName, iso2 } = node.properties
  if (!kind || typeof id !== 'string' || typeof name !== 'string') return null
  return {
    id,
    kind,
    name,
    shortName: typeof shortName === 'string' ? shortName : name,
    iso2: typeof iso2 === 'string' ? iso2 : null,
  }
}

/** One line of text: a node by its name, a relationship by its type, lists and maps as JSON of the same. */
export function valueText(value: Value): string {
  if (value === null) return ''
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return value.map((item) => valueText(item)).join(', ')
  if (isNode(value)) return nodeText(value)
  if (isRelationship(value)) return value.type
  if (isPath(value)) return pathText(value)
  return JSON.stringify(value)
}

function nodeText({ labels, properties }: NodeValue): string {
  const name = properties.name ?? properties.title ?? properties.quote ?? properties.id
  return typeof name === 'string' ? name : labels.join(', ')
}

function pathText({ nodes, relationships }: PathValue): string {
  return nodes
    .map((node, index) => {
      const next = relationships[index]
      return next ? `${nodeText(node)} –${next.type}– ` : nodeText(node)
    })
    .join('')
}

export function resultCsv({ columns, rows }: Pick<ResultTable, 'columns' | 'rows'>): string {
  const lines = rows.map((row) =>
    row
      .map((value) => csvField(typeof value === 'object' && value !== null ? valueText(value) : value))
      .join(','),
  )
  return [columns.map(csvField).join(','), ...lines].join('\r\n') + '\r\n'
}

/** Statement ids among the values of a row: a list in a column `evidence`, a relationship's statement, a Statement node. */
export function statementIds(column: string, value: Value): string[] {
  if (column === 'evidence' && Array.isArray(value))
    return value.flatMap((item) => (typeof item === 'string' ? [item] : []))
  if (isRelationship(value) && typeof value.properties.statement === 'string')
    return [value.properties.statement]
  if (isNode(value) && value.labels.includes('Statement') && typeof value.properties.id === 'string')
    return [value.properties.id]
  return []
}

/** Every node and relationship of a result once, also those within lists, maps and paths. */
export function graphValues({ rows }: Pick<ResultTable, 'rows'>): {
  nodes: Map<string, NodeValue>
  relationships: Map<string, RelationshipValue>
} {
  const nodes = new Map<string, NodeValue>()
  const relationships = new Map<string, RelationshipValue>()
  const visit = (value: Value): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) value.forEach(visit)
    else if (isNode(value)) nodes.set(value.ref, value)
    else if (isRelationship(value)) relationships.set(value.ref, value)
    else if (isPath(value)) [...value.nodes, ...value.relationships].forEach(visit)
    else Object.values(value).forEach(visit)
  }
  for (const row of rows) row.forEach(visit)
  return { nodes, relationships }
}
