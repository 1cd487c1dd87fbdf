/** Values across the driver's edge: what Neo4j returns becomes plain JSON (lib/model/result.ts), what it is given becomes its own. */
import neo4j from 'neo4j-driver'
import type { Integer, Node, Path, Relationship } from 'neo4j-driver'
import { EntenteError } from '@/lib/model/errors'
import type {
  NodeValue,
  Params,
  PathValue,
  PropertyValue,
  RelationshipValue,
  Value,
} from '@/lib/model/result'

/**
 * One returned value as plain JSON.
 * Integers outside ±(2^53 − 1) throw `unsafe-integer`: a number that is silently another is worse than none. NaN and the
 * infinities, which JSON has not, are null. Temporal values and points are their ISO or Cypher text.
 */
export function fromNeo4j(value: unknown): Value {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (neo4j.isInt(value)) return fromInteger(value)
  if (Array.isArray(value)) return value.map(fromNeo4j)
  if (neo4j.isNode(value)) return fromNode(value)
  if (neo4j.isRelationship(value)) return fromRelationship(value)
  if (neo4j.isPath(value)) return fromPath(value)
  if (value instanceof Int8Array) return Array.from(value)
  if (isPlainMap(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromNeo4j(inner)]))
  return String(value)
}

function fromInteger(value: Integer): number {
  if (value.inSafeRange()) return value.toNumber()
  throw new EntenteError('unsafe-integer', `The integer ${value} is too large to be shown exactly.`, {
    remedy: 'Return it as text: toString(…).',
  })
}

function fromNode(node: Node): NodeValue {
  return {
    $type: 'node',
    ref: node.elementId,
    labels: [...node.labels].sort(),
    properties: fromProperties(node.properties),
  }
}

function fromRelationship(relationship: Relationship): RelationshipValue {
  return {
    $type: 'relationship',
    ref: relationship.elementId,
    type: relationship.type,
    startRef: relationship.startNodeElementId,
    endRef: relationship.endNodeElementId,
    properties: fromProperties(relationship.properties),
  }
}

function fromPath(path: Path): PathValue {
  return {
    $type: 'path',
    nodes: [path.start, ...path.segments.map((segment) => segment.end)].map(fromNode),
    relationships: path.segments.map((segment) => fromRelationship(segment.relationship)),
  }
}

function fromProperties(properties: object): Record<string, PropertyValue> {
  // Neo4j stores no maps, nodes or relationships in properties, so what comes back is a PropertyValue.
  return fromNeo4j({ ...properties }) as Record<string, PropertyValue>
}

function isPlainMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** JS numbers travel as floats, which LIMIT and SKIP refuse: whole numbers are wrapped. */
export function toNeo4jParams(params: Params = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, toNeo4j(value, `$${name}`)]),
  )
}

function toNeo4j(value: unknown, where: string): unknown {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return toNumber(value, where)
  if (Array.isArray(value)) return value.map((inner, index) => toNeo4j(inner, `${where}[${index}]`))
  if (isPlainMap(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, toNeo4j(inner, `${where}.${key}`)]),
    )
  throw new EntenteError(
    'bad-request',
    `The parameter ${where} is neither text, number, boolean, list nor map.`,
    { where },
  )
}

function toNumber(value: number, where: string): unknown {
  if (!Number.isInteger(value)) return value
  if (Number.isSafeInteger(value)) return neo4j.int(value)
  throw new EntenteError('unsafe-integer', `The parameter ${where} is an integer too large to be exact.`, {
    where,
    remedy: 'Give it as text.',
  })
}
