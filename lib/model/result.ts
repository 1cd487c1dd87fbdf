/** What a query answers: plain JSON in which nodes, relationships and paths are tagged objects. The same from every engine. */

export interface NodeValue {
  $type: 'node'
  /** The engine's own id, opaque and only good within one result: use properties.id. */
  ref: string
  labels: string[]
  properties: Record<string, PropertyValue>
}
export interface RelationshipValue {
  $type: 'relationship'
  ref: string
  type: string
  startRef: string
  endRef: string
  properties: Record<string, PropertyValue>
}
export interface PathValue {
  $type: 'path'
  nodes: NodeValue[]
  relationships: RelationshipValue[]
}
export type PropertyValue = null | boolean | number | string | PropertyValue[]
export type Value =
  PropertyValue | NodeValue | RelationshipValue | PathValue | Value[] | { [key: string]: Value }

export interface ResultTable {
  columns: string[]
  /** Arrays in the order of the columns. */
  rows: Value[][]
  /** More rows than asked for existed. */
  truncated: boolean
  elapsedMs: number
}

export type Params = Record<string, unknown>
