/** The graph as GraphML (graphml.graphdrawing.org): actors as nodes, statements as edges. Read by Gephi, yEd, igraph, NetworkX. */
import type { EntityRow } from '@/lib/model/answers'
import type { GraphStore } from '@/lib/store/port'
import { graph } from '../graph'
import { allStatements } from './rows'

const NODE_KEYS = ['name', 'kind', 'iso2'] as const
const EDGE_KEYS: readonly (readonly [name: string, type: 'string' | 'double' | 'int' | 'boolean'])[] = [
  ['event', 'string'],
  ['sign', 'int'],
  ['intensity', 'double'],
  ['modality', 'string'],
  ['on', 'string'],
  ['confidence', 'double'],
  ['speaker', 'string'],
  ['document', 'string'],
  ['quote', 'string'],
  ['verdict', 'string'],
]

/** Escapes text and drops the control characters that XML 1.0 cannot hold. */
function xml(value: string): string {
  return value
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

function data(key: string, value: string | number | boolean | null): string {
  return value === null ? '' : `<data key="${key}">${xml(String(value))}</data>`
}

function node(entity: EntityRow): string {
  return `<node id="${xml(entity.id)}">${NODE_KEYS.map((key) => data(`n-${key}`, entity[key])).join('')}</node>\n`
}

export async function* exportGraphml(store: GraphStore): AsyncGenerator<string> {
  const { entities } = await graph(store)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  for (const key of NODE_KEYS) yield `<key id="n-${key}" for="node" attr.name="${key}" attr.type="string"/>\n`
  for (const [key, type] of EDGE_KEYS)
    yield `<key id="e-${key}" for="edge" attr.name="${key}" attr.type="${type}"/>\n`
  yield '<graph id="entente" edgedefault="directed">\n'
  for (const entity of entities) yield node(entity)
  for await (const item of allStatements(store)) {
    const values: Record<string, string | number | null> = {
      event: item.event,
      sign: item.sign,
      intensity: item.intensity,
      modality: item.modality,
      on: item.on,
      confidence: item.confidence,
      speaker: item.speaker?.id ?? null,
      document: item.document.id,
      quote: item.quote,
      verdict: item.verdict,
    }
    const ends = `source="${xml(item.source.id)}" target="${xml(item.target.id)}"`
    const directed = item.undirected ? ' directed="false"' : ''
    const fields = EDGE_KEYS.map(([key]) => data(`e-${key}`, values[key] ?? null)).join('')
    yield `<edge id="${xml(item.id)}" ${ends}${directed}>${fields}</edge>\n`
  }
  yield '</graph>\n</graphml>\n'
}
