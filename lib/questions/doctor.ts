/** Checks that the store keeps its promise: every quote is verbatim, and statements and typed relationships never disagree. */
import type { HealthAnswer } from '@/lib/model/answers'
import { EVENT_TYPES } from '@/lib/model/ontology'
import { RELATION_PROPERTIES } from '@/lib/model/statement'
import { loadCypher } from '@/lib/store/cypher'
import type { GraphStore } from '@/lib/store/port'
import { asNode, asRelationship, records, type Rec } from '@/lib/store/records'
import { graphChecksum, type GraphChecksum } from './checksum'
import { storeCounts } from './health'

interface Check {
  id: 'store' | 'counts' | 'evidence' | 'passages' | 'agreement' | 'ends' | 'orphans' | 'checksum'
  title: string
  ok: boolean
  /** One sentence with the numbers. */
  detail: string
  /** What is wrong, at most a few. */
  examples: string[]
}

export interface DoctorReport {
  ok: boolean
  counts: HealthAnswer['counts']
  /** Equal on two stores that hold the same graph. */
  checksum: GraphChecksum
  checks: Check[]
}

const EXAMPLES = 5

function check(id: Check['id'], title: string, faults: readonly string[], good: string): Check {
  const ok = faults.length === 0
  const detail = ok ? good : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}: ${faults[0]}`
  return { id, title, ok, detail, examples: faults.slice(0, EXAMPLES) }
}

async function ask(store: GraphStore, name: string, params = {}): Promise<Rec[]> {
  return records(await store.read(loadCypher(`questions/${name}`), params))
}

/** Per document, so that a large store is never in memory at once. */
async function evidence(store: GraphStore): Promise<Check[]> {
  const quotes: string[] = []
  const tiles: string[] = []
  let spans = 0
  let passages = 0
  for (const { document } of await ask(store, 'document-titles')) {
    const params = { document: String(document) }
    const [head] = await ask(store, 'document-node', params)
    const text = String(asNode(head?.d).properties.text)
    const spanRows = await ask(store, 'doctor-spans', params)
    spans += spanRows.length
    for (const row of spanRows)
      if (text.slice(Number(row.start), Number(row.end)) !== row.words)
        quotes.push(`${String(row.id)} in ${params.document} at ${String(row.start)}–${String(row.end)}`)
    const rows = await ask(store, 'document-passages', params)
    passages += rows.length
    const tiled = rows.every((row, index) => row.start === (index === 0 ? 0 : rows[index - 1]?.end))
    if (!tiled || rows.at(-1)?.end !== text.length) tiles.push(`the passages of ${params.document}`)
  }
  return [
    check(
      'evidence',
      'Quotes are verbatim',
      quotes,
      `${spans} quotes and mentions are what their documents say.`,
    ),
    check(
      'passages',
      'Passages tile their documents',
      tiles,
      `${passages} passages follow one another without a gap.`,
    ),
  ]
}

function disagreement(record: Rec): string | null {
  const { id, event, ...properties } = asNode(record.s).properties
  const relation = asRelationship(record.r)
  if (relation.type !== event) return `${String(id)} is ${String(event)}, its relation ${relation.type}`
  const differing = RELATION_PROPERTIES.find(
    (name) => (properties[name] ?? null) !== (relation.properties[name] ?? null),
  )
  return differing ? `${String(id)} and its relation differ in ${differing}` : null
}

function byDocument(rows: readonly Rec[]): Map<string, Rec[]> {
  const groups = new Map<string, Rec[]>()
  for (const row of rows) {
    const group = groups.get(String(row.document))
    if (group) group.push(row)
    else groups.set(String(row.document), [row])
  }
  return groups
}

/** What is wrong with one relationship, given its statement (or none). */
function fault(statement: Rec | undefined, row: Rec): string | null {
  const { properties } = asRelationship(row.r)
  const id = String(properties.statement)
  if (!statement) return `the relation of ${id} has no statement, or stands there twice`
  if (statement.source !== row.source || statement.target !== row.target)
    return `${id} and its relation join different actors`
  if ((statement.speaker ?? null) !== (properties.speaker ?? null))
    return `${id} and its relation name different speakers`
  return disagreement({ s: statement.s, r: row.r })
}

/** One relationship per statement, with the same ends, type, document, speaker and properties; none without a statement. */
async function agreement(store: GraphStore): Promise<Check> {
  const relations = byDocument(await ask(store, 'doctor-relations'))
  const faults: string[] = []
  let compared = 0
  for (const { document } of await ask(store, 'document-titles')) {
    const params = { document: String(document) }
    const rows = await ask(store, 'doctor-statements', params)
    const statements = new Map(rows.map((row) => [String(row.id), row]))
    for (const row of relations.get(params.document) ?? []) {
      const id = String(asRelationship(row.r).properties.statement)
      faults.push(...[fault(statements.get(id), row)].filter((found) => found !== null))
      if (statements.delete(id)) compared += 1
    }
    faults.push(...[...statements.keys()].map((id) => `${id} has no relation`))
  }
  return check(
    'agreement',
    'Statements and relations agree',
    faults,
    `${compared} statements each have one relation that says the same.`,
  )
}

async function strays(store: GraphStore): Promise<Check[]> {
  const ends = (await ask(store, 'doctor-incomplete')).map(
    (row) => `${String(row.id)} lacks ${String(row.lacks)}`,
  )
  const stray = (await ask(store, 'doctor-stray-relations', { events: EVENT_TYPES })).map(
    (row) => `a relation ${String(row.type)} of ${String(row.document)} that is no longer there`,
  )
  const orphans = (await ask(store, 'doctor-orphans')).map((row) => `${String(row.id)} is held by nothing`)
  return [
    check(
      'ends',
      'Nothing hangs in the air',
      [...ends, ...stray],
      'Every statement has its ends, passage and document.',
    ),
    check(
      'orphans',
      'No actor without a reason',
      orphans,
      'Every actor is named, quoted or known from the reference lists.',
    ),
  ]
}

/** Reads everything; nothing is changed. */
export async function doctor(store: GraphStore): Promise<DoctorReport> {
  const info = await store.info()
  const counts = await storeCounts(store)
  const checksum = await graphChecksum(store)
  const checks: Check[] = [
    {
      id: 'store',
      title: 'The store answers',
      ok: true,
      detail: `${info.engine} ${info.version} at ${info.address}, generation ${await store.generation()}.`,
      examples: [],
    },
    {
      id: 'counts',
      title: 'One relation per statement',
      ok: counts.statements === counts.relations,
      detail: Object.entries(counts)
        .map(([name, count]) => `${count} ${name}`)
        .join(', '),
      examples: [],
    },
    ...(await evidence(store)),
    await agreement(store),
    ...(await strays(store)),
    {
      id: 'checksum',
      title: 'Checksum of the graph',
      ok: true,
      detail: `${checksum.graph}, the same wherever the same graph is.`,
      examples: [],
    },
  ]
  return { ok: checks.every((item) => item.ok), counts, checksum, checks }
}
