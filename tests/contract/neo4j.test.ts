/** What only Neo4j's driver has to prove: failures at start, each with its own code; the server's work really ends. */
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { GraphStore } from '@/lib/store/port'
import { openNeo4jStore } from '@/lib/store/neo4j/store'
import type { OpenedEngine } from './engines'
import { neo4j } from './engine-neo4j'
import { requireTestDatabase } from './neo4jServer'

const { settings } = inject('neo4j')
/** 20^7 rows to count one by one: minutes of work that cannot be answered from counts. */
const RUNAWAY =
  'MATCH (a:Entity), (b:Entity), (c:Entity), (d:Entity), (e:Entity), (f:Entity), (g:Entity) WHERE a.id + b.id + c.id + d.id + e.id + f.id + g.id = $never RETURN count(*) AS n'

let opened: OpenedEngine
let store: GraphStore

beforeAll(async () => {
  opened = await neo4j.open()
  store = opened.store
  await store.write("UNWIND range(1, 20) AS i CREATE (:Entity:State {id: 'S' + i, name: 'State ' + i})")
})
afterAll(() => opened.dispose())

/** Texts that the server works on now, other than the question itself. */
async function running(): Promise<string[]> {
  const { rows } = await store.read(
    'SHOW TRANSACTIONS YIELD currentQuery, status WHERE status = "Running" RETURN currentQuery',
  )
  return rows.map(([text]) => String(text)).filter((text) => text.includes('$never'))
}

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => undefined,
    (error: { code?: string }) => error.code,
  )
}

describe('opening', () => {
  test('tells the version and the address without the login', async () => {
    const info = await store.info()
    expect(info).toMatchObject({ engine: 'neo4j', address: settings.uri })
    expect(Number.parseInt(info.version, 10)).toBeGreaterThanOrEqual(5)
  })
  test('an address that nobody answers at', async () => {
    expect(await codeOf(openNeo4jStore({ ...settings, uri: 'bolt://127.0.0.1:1' }))).toBe('store-unreachable')
  })
  test('a wrong password', async () => {
    expect(await codeOf(openNeo4jStore({ ...settings, password: 'not-the-password' }))).toBe(
      'store-refused-login',
    )
  })
  test('a database that is missing', async () => {
    expect(await codeOf(openNeo4jStore({ ...settings, database: 'nowhere' }))).toBe('store-database-missing')
  })
  test('an address of another kind', async () => {
    expect(await codeOf(openNeo4jStore({ ...settings, uri: 'http://127.0.0.1:7474' }))).toBe(
      'bad-environment',
    )
  })
  test('a server that speaks no Bolt we know', async () => {
    // Bolt's handshake answers four zero bytes when no offered version fits.
    const old = createServer((socket) =>
      socket.on('error', () => undefined).once('data', () => socket.end(Buffer.alloc(4))),
    )
    await new Promise<void>((resolve) => old.listen(0, '127.0.0.1', resolve))
    const address = old.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    expect(await codeOf(openNeo4jStore({ ...settings, uri: `bolt://127.0.0.1:${address.port}` }))).toBe(
      'store-version',
    )
    await new Promise((resolve) => old.close(resolve))
  })
})

/** Every shape of plan that a reader's text may have: the allow-list of operators must know them all. */
const READS = [
  'MATCH (a:Entity|State) OPTIONAL MATCH (a)-[r]-() WITH a ORDER BY a.name SKIP 1 LIMIT 3 RETURN DISTINCT a, [(a)--(b) | b.name] AS l',
  "MATCH (a)-[r {statement: 'x'}]->(b) WHERE elementId(a) = 'x' OR id(b) = 3 RETURN count(DISTINCT r) AS n, collect(a) AS l",
  'MATCH (a) WHERE NOT (a)--() RETURN a UNION ALL MATCH (a) WHERE (a)--() XOR a.name = 1 RETURN a',
  'MATCH (a) WHERE (a)--() OR a.id = 1 RETURN a UNION MATCH (a) WHERE EXISTS { (a)-->() } RETURN a',
  "MATCH (a:Entity {id: 'S1'}), (b:Entity {id: 'S2'}), p = shortestPath((a)-[*..4]-(b)) RETURN p",
  "MATCH (a:Entity {id: 'S1'}), (b:Entity {id: 'S2'}), p = allShortestPaths((a)-[*..4]-(b)) RETURN p",
  "MATCH p = SHORTEST 1 (a:Entity {id: 'S1'})-[*..4]->(b:Entity {id: 'S2'}) RETURN p",
  'MATCH p = (a:Entity)((x)-->(y)){1,3}(b) RETURN p',
  "MATCH (a:Entity) WHERE a.id IN ['S1', 'S2'] AND a.id STARTS WITH 'S' RETURN a.name AS n, count(*) AS c ORDER BY c DESC LIMIT 3",
  "MATCH (a:Entity) WHERE a.id > 'S1' AND a.id <= 'S5' RETURN a",
  "MATCH (a:Entity) WHERE a.id ENDS WITH '1' OR a.id CONTAINS '2' RETURN a.id",
  'MATCH (a:Entity) WHERE a.id IS NOT NULL RETURN a.id ORDER BY a.id, a.name LIMIT 3',
  'MATCH ()-[r]->() RETURN type(r) AS t, count(*) AS n',
  'MATCH ()-[r:ACCUSE]->() RETURN count(r) AS n',
  'MATCH ()-[r:ACCUSE|SUPPORT]-() RETURN r',
  'MATCH (n) RETURN count(n) AS n',
  'MATCH (a)-->(b)-->(c)-->(a) RETURN count(*) AS n',
  'MATCH (a) WHERE COUNT { (a)--() } > 2 RETURN COLLECT { MATCH (x) RETURN x.id } AS l',
  'MATCH (a) CALL (a) { OPTIONAL MATCH (a)--(b) RETURN b LIMIT 1 } RETURN a, b',
  'MATCH (a:Entity), (b:Entity) WHERE a.name = b.name AND a <> b RETURN a, b',
  'MATCH (a:Entity) OPTIONAL MATCH (b:Entity) WHERE a.name = b.shortName RETURN a, b',
  'MATCH (a)-[:ACCUSE]->(b)-[:ACCUSE]->(c) WHERE NOT (a)-[:ACCUSE]->(c) RETURN c',
  'MATCH (a) WITH a, rand() AS r ORDER BY r LIMIT 3 MATCH (a)-[*0..2]-(b) RETURN DISTINCT b',
  'MATCH (a:Entity) USING INDEX a:Entity(id) WHERE a.id = $id RETURN a',
  'UNWIND [1, 2] AS x WITH x WHERE x > 1 RETURN x, CASE x WHEN 2 THEN 1 ELSE 0 END AS y',
  'MATCH (n) WHERE n:$($label) RETURN n',
  'CALL db.labels() YIELD label RETURN label',
  "CALL db.index.fulltext.queryNodes('entity_names', 'state') YIELD node, score RETURN node.name, score",
]

describe('plain reads pass the planner’s verdict', () => {
  test.each(READS)('%s', async (text) => {
    const code = await codeOf(store.read(text, { id: 'S1', label: 'Entity' }, { origin: 'user' }))
    // Neo4j 5 does not know every form that a later one does.
    expect([undefined, 'query-syntax']).toContain(code)
  })
})

describe('a database given to the tests', () => {
  const address = settings.uri.replace('//', `//${settings.user}:${settings.password}@`)
  const marked = () =>
    store.read('MATCH (m:EntenteTests) RETURN count(m) AS n').then(({ rows }) => rows[0]?.[0])

  test('is refused when it may be somebody’s', async () => {
    await store.write('MATCH (m:EntenteTests) DELETE m')
    await expect(requireTestDatabase(address, {})).rejects.toThrow(/may be somebody's data/)
    expect(await marked()).toBe(0)
  })
  test('is taken when it bears the marker, with the login of its address', async () => {
    await store.write('CREATE (:EntenteTests)')
    await expect(requireTestDatabase(address, {})).resolves.toMatchObject(settings)
    expect(await marked()).toBe(1)
  })
})

describe('runaways', () => {
  test('a deadline ends the server’s work within 500 ms, and others are answered meanwhile', async () => {
    const times: number[] = []
    let over = false
    const startedAt = performance.now()
    const runaway = codeOf(store.read(RUNAWAY, { never: 'x' }, { origin: 'user', timeoutMs: 2_000 })).finally(
      () => (over = true),
    )
    while (!over) {
      const at = performance.now()
      await store.read('MATCH (e:Entity {id: $id}) RETURN e.name', { id: 'S7' })
      times.push(performance.now() - at)
      await sleep(10)
    }
    expect(await runaway).toBe('query-deadline')
    expect(performance.now() - startedAt).toBeLessThan(2_500)
    await sleep(200)
    expect(await running()).toEqual([])
    times.sort((a, b) => a - b)
    const p99 = times[Math.floor(times.length * 0.99)] ?? Infinity
    process.stdout.write(`during a runaway: ${times.length} other reads, p99 ${p99.toFixed(0)} ms\n`)
    expect(times.length).toBeGreaterThan(20)
    expect(p99).toBeLessThan(1_000)
  })

  test('an abort ends the server’s work', async () => {
    const controller = new AbortController()
    const read = codeOf(
      store.read(RUNAWAY, { never: 'x' }, { origin: 'user', timeoutMs: 60_000, signal: controller.signal }),
    )
    await expect.poll(running, { timeout: 10_000 }).toHaveLength(1)
    controller.abort()
    expect(await read).toBe('query-aborted')
    await expect.poll(running, { timeout: 2_000 }).toEqual([])
  })

  test('what is past the row cap is not computed', async () => {
    const table = await store.read(
      'UNWIND range(1, 1000000) AS x RETURN x',
      {},
      { maxRows: 5, origin: 'user' },
    )
    expect(table.rows).toEqual([[1], [2], [3], [4], [5]])
    expect(table.truncated).toBe(true)
  })
})

test('a server that died is reached again when it is back, with all that was committed', async ({ skip }) => {
  if (!opened.kill) return skip('this server is not ours to kill')
  await store.write("CREATE (:Entity:State {id: 'LAST', name: 'written before the end'})")
  await opened.kill()
  expect(await codeOf(store.read('RETURN 1'))).toBe('store-unreachable')
  await expect.poll(() => codeOf(store.read('RETURN 1')), { timeout: 90_000, interval: 500 }).toBeUndefined()
  const { rows } = await store.read("MATCH (e:Entity {id: 'LAST'}) RETURN e.name")
  expect(rows).toEqual([['written before the end']])
}, 120_000)
