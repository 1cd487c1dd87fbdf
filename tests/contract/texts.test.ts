/** Every text of cypher/ runs on every engine, finds or changes something in the fixture, and does the same on each. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Value } from '@/lib/model/result'
import { listCypher, loadCypher } from '@/lib/store/cypher'
import { parameterNames } from '@/lib/store/cypherText'
import type { GraphStore } from '@/lib/store/port'
import { engines, type OpenedEngine } from './engines'
import { fillFixture } from './fixtureGraph'
import { PARAMETERS, type Sample } from './parameters'

const WRITING = /\b(?:CREATE|MERGE|SET|DELETE|REMOVE)\b/
/** Run elsewhere: by migrate() itself, and by savedQueries.test.ts with the parameters of each query's header. */
const ELSEWHERE = /^(?:schema|saved)\//
const texts = listCypher().filter((id) => !ELSEWHERE.test(id))

/** Without what is an engine's own: refs, the order of rows without ORDER BY, the order of labels and of map keys. */
function comparable(value: Value): unknown {
  if (Array.isArray(value)) return value.map(comparable)
  if (typeof value !== 'object' || value === null) return value
  const { ref: _, startRef: __, endRef: ___, labels, ...rest } = value as Record<string, Value>
  const sorted = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    ...(Array.isArray(labels) ? { labels: [...labels].sort() } : {}),
    ...Object.fromEntries(sorted.map(([key, item]) => [key, comparable(item)])),
  }
}

function comparableRows(rows: Value[][], text: string): unknown[] {
  const plain = rows.map((row) => comparable(row))
  if (/\bORDER BY\b/.test(text)) return plain
  return plain.map((row) => JSON.stringify(row)).sort()
}

/** The whole graph, but for the migrations' dates and the generation, which tell of the tests themselves. */
async function dump(store: GraphStore): Promise<unknown> {
  const nodes = await store.read(
    "MATCH (n) WHERE NOT n:Migration AND NOT n:EntenteTests AND NOT (n:Meta AND n.id = 'meta') RETURN labels(n) AS labels, properties(n) AS properties",
  )
  const edges = await store.read(
    'MATCH (a)-[r]->(b) RETURN a.id AS source, type(r) AS type, properties(r) AS properties, b.id AS target',
  )
  const sortLabels = ([labels, ...rest]: Value[]): Value[] => [[...(labels as string[])].sort(), ...rest]
  return {
    nodes: comparableRows(nodes.rows.map(sortLabels), ''),
    edges: comparableRows(edges.rows, ''),
  }
}

const answers = new Map<string, { engine: string; answer: unknown }>()

/** The first engine's answer is what the others must give. */
function sameAsOthers(id: string, engine: string, answer: unknown): void {
  const before = answers.get(id)
  if (before === undefined) answers.set(id, { engine, answer })
  else expect(answer, `${engine} and ${before.engine} differ`).toEqual(before.answer)
}

test('every text has parameters here, and every entry a text', () => {
  expect([...PARAMETERS.keys()].sort()).toEqual(texts)
})

test.each(texts)('%s is given just the parameters that it uses', (id) => {
  expect(Object.keys(PARAMETERS.get(id)?.params ?? {})).toEqual(
    expect.arrayContaining(parameterNames(loadCypher(id))),
  )
})

describe.each(engines)('cypher/ on $name', ({ name, available, open }) => {
  let opened: OpenedEngine | undefined
  let filled = false
  beforeAll(async () => {
    expect(await available()).toBeNull()
    opened = await open()
  })
  afterAll(() => opened?.dispose())

  /** The fixture, made anew only after a text that has changed it. */
  async function fixture(): Promise<GraphStore> {
    if (!opened) throw new Error('The store is not open yet.')
    if (!filled) {
      await opened.reset()
      await fillFixture(opened.store)
      filled = true
    }
    return opened.store
  }

  test.each(texts)('%s', async (id) => {
    const text = loadCypher(id)
    const { params, nothing }: Sample = PARAMETERS.get(id) ?? { params: {} }
    const store = await fixture()
    if (!WRITING.test(text)) {
      const { columns, rows } = await store.read(text, params)
      expect(rows.length > 0).toBe(!nothing)
      // Migrations of the store itself carry the moment they ran at.
      if (!id.startsWith('store/')) sameAsOthers(id, name, { columns, rows: comparableRows(rows, text) })
      return
    }
    filled = false
    const before = await dump(store)
    const { propertiesSet: _, ...counters } = await store.write(text, params)
    const after = await dump(store)
    if (!id.startsWith('store/')) expect(JSON.stringify(after) !== JSON.stringify(before)).toBe(!nothing)
    sameAsOthers(id, name, { counters, after })
    if (id === 'store/migration-record')
      await store.write("MATCH (m:Migration {id: '9999-test'}) DETACH DELETE m")
  })
})
