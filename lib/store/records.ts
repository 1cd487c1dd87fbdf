/** ResultTable → records: rows by their columns' names, and the tagged values in them. For texts of ours, whose columns are known. */
import { KIND_LABEL, type EntityKind } from '@/lib/model/entity'
import type { NodeValue, PropertyValue, RelationshipValue, ResultTable, Value } from '@/lib/model/result'

/** A row by its columns' names. */
export type Rec = Record<string, Value | undefined>

export function records(table: ResultTable): Rec[] {
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, index) => [column, row[index]])),
  )
}

function tagged(value: Value | undefined): string | null {
  return typeof value === 'object' && value !== null && '$type' in value ? String(value.$type) : null
}

/** @throws Error when a text of ours does not return what its question expects: a fault of ours, never of the data */
export function asNode(value: Value | undefined): NodeValue {
  if (tagged(value) !== 'node') throw new Error(`expected a node, got ${JSON.stringify(value)?.slice(0, 80)}`)
  return value as NodeValue
}

export function asRelationship(value: Value | undefined): RelationshipValue {
  if (tagged(value) !== 'relationship')
    throw new Error(`expected a relationship, got ${JSON.stringify(value)?.slice(0, 80)}`)
  return value as RelationshipValue
}

const LABEL_KIND = new Map(
  Object.entries(KIND_LABEL).map(([kind, label]) => [label as string, kind as EntityKind]),
)

export function kindOf({ labels }: { labels: readonly string[] }): EntityKind {
  for (const label of labels) {
    const kind = LABEL_KIND.get(label)
    if (kind) return kind
  }
  throw new Error(`an entity has no kind among its labels ${labels.join(', ')}`)
}

export function text(value: Value | PropertyValue | undefined): string | null {
  return typeof value === 'string' ? value : null
}

export function number(value: Value | undefined): number {
  return typeof value === 'number' ? value : 0
}
