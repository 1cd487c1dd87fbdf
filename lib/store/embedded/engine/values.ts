/** Grafeo's values → the house's plain JSON (lib/model/result.ts), a slice of rows at a time. */
import { EntenteError } from '@/lib/model/errors'
import type { NodeValue, PropertyValue, RelationshipValue, Value } from '@/lib/model/result'
import type { Result } from './grafeo'

type Raw = Record<string, unknown>

function isNode(value: Raw): boolean {
  return typeof value._id === 'number' && Array.isArray(value._labels)
}

function isRelationship(value: Raw): boolean {
  return (
    typeof value._id === 'number' &&
    typeof value._type === 'string' &&
    '_source' in value &&
    '_target' in value
  )
}

/** A path is a bare {nodes, edges}: told from a map with these keys by being an alternating walk. */
function isPath(value: Raw): value is { nodes: Raw[]; edges: Raw[] } {
  const { nodes, edges } = value
  if (Object.keys(value).length !== 2 || !Array.isArray(nodes) || !Array.isArray(edges)) return false
  if (nodes.length !== edges.length + 1) return false
  const isObject = (item: unknown): item is Raw => typeof item === 'object' && item !== null
  return nodes.every((n) => isObject(n) && isNode(n)) && edges.every((e) => isObject(e) && isRelationship(e))
}

/** Properties lie beside the engine's own keys, which begin with an underscore; ours never do (lib/store/validate.ts). */
function properties(value: Raw): Record<string, PropertyValue> {
  const out: Record<string, PropertyValue> = {}
  for (const key of Object.keys(value))
    if (!key.startsWith('_')) out[key] = toValue(value[key]) as PropertyValue
  return out
}

function toNode(value: Raw): NodeValue {
  return {
    $type: 'node',
    ref: `n:${String(value._id)}`,
    labels: value._labels as string[],
    properties: properties(value),
  }
}

function toRelationship(value: Raw): RelationshipValue {
  return {
    $type: 'relationship',
    ref: `e:${String(value._id)}`,
    type: value._type as string,
    startRef: `n:${String(value._source)}`,
    endRef: `n:${String(value._target)}`,
    properties: properties(value),
  }
}

function fromBigInt(value: bigint): number {
  const number = Number(value)
  if (Number.isSafeInteger(number)) return number
  throw new EntenteError(
    'unsafe-integer',
    `The answer holds the integer ${value}, which is past what can be shown exactly.`,
    { remedy: 'Return it as text: toString(…).' },
  )
}

/**
 * One value. NaN and the infinities have no JSON and become null; points in time become ISO strings.
 * @throws EntenteError unsafe-integer
 */
export function toValue(value: unknown): Value {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'bigint') return fromBigInt(value)
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(toValue)
  if (ArrayBuffer.isView(value)) return Array.from(value as Float32Array, toValue)
  const raw = value as Raw
  if (isNode(raw)) return toNode(raw)
  if (isRelationship(raw)) return toRelationship(raw)
  if (isPath(raw))
    return { $type: 'path', nodes: raw.nodes.map(toNode), relationships: raw.edges.map(toRelationship) }
  return Object.fromEntries(Object.entries(raw).map(([key, item]) => [key, toValue(item)]))
}

const SLICE_MS = 8
const SLICE_CHARACTERS = 256 * 1024

/** One row, about as many characters as it says in JSON. */
function weigh(value: Value): number {
  if (typeof value === 'string') return value.length + 2
  if (value === null || typeof value !== 'object') return 6
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + weigh(item), 2)
  return Object.entries(value).reduce((sum, [key, item]) => sum + key.length + weigh(item as Value), 40)
}

/**
 * The first `maxRows` rows in slices that are small enough to send and short enough (about 8 ms) that other requests of this process
 * are served between two of them.
 */
export function* slices(result: Result, maxRows: number | null): Generator<Value[][]> {
  const { columns, length } = result
  const end = maxRows === null ? length : Math.min(length, maxRows)
  let slice: Value[][] = []
  let since = performance.now()
  let weight = 0
  for (let index = 0; index < end; index++) {
    // Keyed by column: the engine refuses two columns of one name.
    const keyed = result.get(index)
    const row = columns.map((column) => toValue(keyed[column]))
    slice.push(row)
    weight += weigh(row)
    if (weight < SLICE_CHARACTERS && performance.now() - since < SLICE_MS) continue
    yield slice
    slice = []
    weight = 0
    since = performance.now()
  }
  if (slice.length > 0) yield slice
}
