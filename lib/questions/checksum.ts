/**
 * What a store holds, as one short text per kind: the same graph gives the same texts on every engine, whatever order it was
 * loaded in, so that two stores are compared without moving either.
 */
import { createHash } from 'node:crypto'
import { shortHash } from '@/lib/model/ids'
import { loadCypher } from '@/lib/store/cypher'
import type { GraphStore } from '@/lib/store/port'
import { asNode, asRelationship, records, type Rec } from '@/lib/store/records'

const KINDS = ['documents', 'passages', 'mentions', 'statements', 'relations', 'entities', 'facts'] as const
type Kind = (typeof KINDS)[number]

export interface GraphChecksum {
  /** 16 hexadecimal digits over all kinds. */
  graph: string
  /** The same of each kind, to see where two stores differ. `facts` are offices and memberships. */
  kinds: Record<Kind, string>
}

const IDS_PER_READ = 500
const MODULUS = 1n << 128n

/** Keys sorted, nulls left out (neither engine keeps them): equal values give equal texts. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, item]) => item !== null && item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}

/** The hashes of the items added up: no order, and unlike with XOR an item that stands there twice counts twice. */
class Sum {
  private total = 0n

  add(item: unknown): void {
    const digest = createHash('sha256').update(canonical(item)).digest('hex').slice(0, 32)
    this.total = (this.total + BigInt(`0x${digest}`)) % MODULUS
  }

  toString(): string {
    return shortHash(this.total.toString(16))
  }
}

async function ask(store: GraphStore, name: string, params = {}): Promise<Rec[]> {
  return records(await store.read(loadCypher(`questions/${name}`), params))
}

/** The tokens of a statement's evidence are kept as JSON, whose order of keys says nothing. A damaged one is compared as it stands. */
function parsed(json: unknown): unknown {
  try {
    return JSON.parse(String(json))
  } catch {
    return json
  }
}

function statementItem({ s, a, b, k, passage }: Rec): unknown {
  const { evidence, ...properties } = asNode(s).properties
  const idOf = (end: Rec[string]): unknown => asNode(end).properties.id
  const ends = { passage, source: idOf(a), target: idOf(b), speaker: k ? idOf(k) : null }
  return { ...properties, evidence: parsed(evidence), ends }
}

function edgeItem({ source, target, r }: Rec): unknown {
  const { type, properties } = asRelationship(r)
  return { source, target, type, properties }
}

type Sums = Record<Kind, Sum>

async function addDocument(store: GraphStore, sums: Sums, document: string): Promise<void> {
  for (const row of await ask(store, 'document-node', { document })) {
    // When it was loaded is the one thing that the same text does not say everywhere.
    const { addedAt: _, ...properties } = asNode(row.d).properties
    sums.documents.add(properties)
  }
  for (const row of await ask(store, 'passage-nodes', { document }))
    sums.passages.add({ document, ...asNode(row.p).properties })
  for (const row of await ask(store, 'document-mentions', { document })) sums.mentions.add(row)
  for (const row of await ask(store, 'document-statements', { document }))
    sums.statements.add(statementItem(row))
  for (const row of await ask(store, 'document-serves', { document })) sums.facts.add(edgeItem(row))
}

async function addActors(store: GraphStore, sums: Sums): Promise<void> {
  const all = (await ask(store, 'entities')).map((row) => String(row.id))
  for (let from = 0; from < all.length; from += IDS_PER_READ) {
    const ids = all.slice(from, from + IDS_PER_READ)
    for (const row of await ask(store, 'entity-nodes', { ids })) {
      const { labels, properties } = asNode(row.e)
      sums.entities.add({ labels: [...labels].sort(), properties })
    }
    for (const row of await ask(store, 'reference-facts', { ids })) sums.facts.add(edgeItem(row))
  }
}

/** Reads everything once, a document at a time. */
export async function graphChecksum(store: GraphStore): Promise<GraphChecksum> {
  const sums = Object.fromEntries(KINDS.map((kind) => [kind, new Sum()])) as Sums
  for (const { document } of await ask(store, 'document-titles'))
    await addDocument(store, sums, String(document))
  for (const row of await ask(store, 'doctor-relations')) sums.relations.add(edgeItem(row))
  await addActors(store, sums)
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, sums[kind].toString()])) as Record<Kind, string>
  return { graph: shortHash(canonical(kinds)), kinds }
}
