/**
 * The house on Neo4j against the bare driver on the same server, the same texts on both; and the app's HTTP on both engines.
 *
 *   npm run bench:neo4j
 *
 * The server is the tests' own (tests/contract/neo4jServer.ts): ENTENTE_TEST_NEO4J_URI, Docker, or the jars.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import neo4j, { type Driver } from 'neo4j-driver'
import { documentProperties, writeSteps } from '@/lib/ingest/rows'
import { storeDocument } from '@/lib/ingest/storeDocument'
import { EVENT_TYPES } from '@/lib/model/ontology'
import { loadCypher } from '@/lib/store/cypher'
import { openStore } from '@/lib/store'
import { toNeo4jParams } from '@/lib/store/neo4j/values'
import { projectRoot } from '@/lib/store/projectRoot'
import type { GraphStore } from '@/lib/store/port'
import { startTestServer } from '../contract/neo4jServer'
import { story, type Story, type Told } from '../contract/storyKit'

const DOCUMENTS = 1_000
const STATEMENTS = 40
const ACTORS = 10_000
/** Both sides take turns this many documents long, so that neither has the warmer server. */
const TURN = 50
const TWO_HOPS =
  'MATCH (a:Entity)-[r]->(b:Entity)-[s]->(c:Entity) WHERE a.id STARTS WITH $prefix RETURN a.id AS a, type(r) AS r, b.id AS b, type(s) AS s, c.id AS c LIMIT 500'
const PARAMS = { prefix: 'actor-1' }
const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-bench-'))

function made(n: number): Story {
  const actor = (i: number): string => `actor-${i % ACTORS}`
  const told = Array.from({ length: STATEMENTS }, (_, i): Told => {
    const event = EVENT_TYPES[(n * 7 + i) % EVENT_TYPES.length]
    return { from: actor(n * 10 + (i % 10)), event: event ?? 'CONSULT', to: actor(n * 37 + i * 101 + 1) }
  })
  return story(`Document ${n}`, told)
}

function rowsOf({ document, extraction }: Story): number {
  return 1 + writeSteps(document.id, extraction).reduce((sum, step) => sum + step.rows.length, 0)
}

async function time<T>(work: () => Promise<T>): Promise<[number, T]> {
  const since = performance.now()
  const result = await work()
  return [performance.now() - since, result]
}

async function repeat(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < count; n++) times.push((await time(work))[0])
  return times.sort((a, b) => a - b)
}

const at = (times: number[], q: number): number => times[Math.floor(times.length * q)] ?? NaN
const show = (times: number[]): string =>
  `p50 ${at(times, 0.5).toFixed(1)}, p99 ${at(times, 0.99).toFixed(1)} ms`

function say(what: string, value: string): void {
  console.log(`${what.padEnd(64)} ${value}`)
}

/** What a program without this house would do: the same texts and rows, one transaction a document. */
async function ingestBare(driver: Driver, stories: readonly Story[]): Promise<void> {
  for (const { document, extraction } of stories) {
    const session = driver.session()
    await session.executeWrite(async (tx) => {
      await tx.run(
        loadCypher('write/document'),
        toNeo4jParams({ id: document.id, properties: documentProperties(document) }),
      )
      for (const { cypher, rows } of writeSteps(document.id, extraction))
        await tx.run(loadCypher(cypher), toNeo4jParams({ document: document.id, rows }))
    })
    await session.close()
  }
}

async function ingestOurs(store: GraphStore, stories: readonly Story[]): Promise<void> {
  for (const { document, extraction } of stories) await storeDocument(store, document, extraction)
}

async function ingest(driver: Driver, store: GraphStore): Promise<void> {
  const stories = Array.from({ length: DOCUMENTS }, (_, n) => made(n))
  const sums = { bare: { ms: 0, rows: 0 }, ours: { ms: 0, rows: 0 } }
  for (let from = 0, turn = 0; from < DOCUMENTS; from += TURN, turn++) {
    const part = stories.slice(from, from + TURN)
    const side = turn % 2 === 0 ? 'bare' : 'ours'
    const [ms] = await time(() => (side === 'bare' ? ingestBare(driver, part) : ingestOurs(store, part)))
    // The first turn of each warms the server up.
    if (turn < 2) continue
    sums[side].ms += ms
    sums[side].rows += part.reduce((sum, one) => sum + rowsOf(one), 0)
  }
  const rate = ({ ms, rows }: { ms: number; rows: number }): number => (rows / ms) * 1000
  say('ingest, bare driver', `${Math.round(rate(sums.bare))} rows/s`)
  say('ingest, ours (evidence checked, duplicates asked for)', `${Math.round(rate(sums.ours))} rows/s`)
  say('  ratio, goal at least 0.7', (rate(sums.ours) / rate(sums.bare)).toFixed(2))
}

async function bareRows(driver: Driver, text: string, params: Record<string, unknown> = {}): Promise<number> {
  const { records } = await driver.executeQuery(text, params, { routing: neo4j.routing.READ })
  return records.map((record) => record.toObject()).length
}

/** The built app in its own process, as a user starts it. */
async function startApp(
  env: Record<string, string>,
): Promise<{ url: string; child: ChildProcess; ms: number }> {
  const since = performance.now()
  const bin = path.join(projectRoot(), 'bin', 'entente.mjs')
  const child = spawn(process.execPath, [bin, 'serve'], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /at (http:\S+)/.exec(line)?.[1]
    if (url === undefined) continue
    while (!(await fetch(`${url}/api/health`)).ok) await new Promise((resolve) => setTimeout(resolve, 20))
    return { url, child, ms: performance.now() - since }
  }
  throw new Error('The app did not start.')
}

async function stopApp(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

/** What a browser gets: the query page's answer and the explorer's graph. */
async function overHttp(
  name: string,
  env: Record<string, string>,
): Promise<{ hops: number[]; graph: number[] }> {
  // The first start builds what is stale: not what a start costs.
  await stopApp((await startApp(env)).child)
  const { url, child, ms } = await startApp(env)
  try {
    const ask = async (): Promise<void> => {
      const response = await fetch(`${url}/api/query`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url },
        body: JSON.stringify({ cypher: TWO_HOPS, params: PARAMS }),
      })
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
      if (((await response.json()) as { rows: unknown[] }).rows.length !== 500)
        throw new Error('not 500 rows')
    }
    await repeat(30, ask)
    const hops = await repeat(200, ask)
    const graph = await repeat(5, async () => (await fetch(`${url}/api/graph`)).text())
    say(`start to first answer, ${name}`, `${ms.toFixed(0)} ms`)
    return { hops, graph }
  } finally {
    await stopApp(child)
  }
}

async function main(): Promise<void> {
  const cpu = os.cpus()
  say('machine', `${cpu.length} × ${cpu[0]?.model ?? '?'}, Node ${process.version}`)
  const [serverMs, server] = await time(() => startTestServer())
  say('Neo4j itself, start to Bolt', `${serverMs.toFixed(0)} ms`)
  const { settings } = server
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password))
  try {
    const store = await openStore({ neo4j: settings })
    await store.migrate()
    say(
      'input',
      `${DOCUMENTS} documents, ${DOCUMENTS * STATEMENTS} statements, ${ACTORS} actors; ${(await store.info()).version}`,
    )
    await ingest(driver, store)

    const graphText = loadCypher('questions/graph')
    const bareGraph = await repeat(5, () => bareRows(driver, graphText))
    const oursGraph = await repeat(5, () => store.read(graphText))
    say(`graph answer, ${DOCUMENTS * STATEMENTS} relationships, bare driver`, show(bareGraph))
    say('graph answer, store', show(oursGraph))
    say('  ratio of p50', (at(oursGraph, 0.5) / at(bareGraph, 0.5)).toFixed(2))

    await repeat(30, () => bareRows(driver, TWO_HOPS, PARAMS))
    const bareHops = await repeat(200, () => bareRows(driver, TWO_HOPS, PARAMS))
    const userHops = await repeat(200, () => store.read(TWO_HOPS, PARAMS, { origin: 'user' }))
    await store.close()
    const app = await overHttp('app on Neo4j', {
      NEO4J_URI: settings.uri,
      NEO4J_USER: settings.user,
      NEO4J_PASSWORD: settings.password,
      ENTENTE_DATA: path.join(folder, 'unused'),
    })
    say('two hops, 500 rows, bare driver', show(bareHops))
    say('two hops, 500 rows, store, a user’s text (EXPLAINed first)', show(userHops))
    say('two hops, 500 rows, over the app’s HTTP', show(app.hops))
    say('  ratio of p99, HTTP to bare, goal at most 2', (at(app.hops, 0.99) / at(bareHops, 0.99)).toFixed(2))
    say('graph answer over HTTP', show(app.graph))
  } finally {
    await driver.close()
    await server.stop()
  }

  const dataDir = path.join(folder, 'embedded')
  const embedded = await openStore({ dataDir, lingerMs: 100 })
  await embedded.migrate()
  await ingestOurs(
    embedded,
    Array.from({ length: DOCUMENTS }, (_, n) => made(n)),
  )
  await embedded.close()
  const app = await overHttp('app on the embedded store', { ENTENTE_DATA: dataDir })
  say('embedded: two hops, 500 rows, over the app’s HTTP', show(app.hops))
  say('embedded: graph answer over HTTP', show(app.graph))
}

await main().finally(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }))
