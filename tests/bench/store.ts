/**
 * The embedded store against bare Grafeo in this very process, the same texts on both: what the processes, the checks and the socket cost.
 *
 *   npm run bench:store
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { storeDocument } from '@/lib/ingest/storeDocument'
import { documentProperties, writeSteps } from '@/lib/ingest/rows'
import { EVENT_TYPES } from '@/lib/model/ontology'
import { listCypher, loadCypher } from '@/lib/store/cypher'
import { splitStatements } from '@/lib/store/cypherText'
import { indexesFor } from '@/lib/store/embedded/indexes'
import { openStore } from '@/lib/store'
import type { GraphStore } from '@/lib/store/port'
import { story, type Story, type Told } from '../contract/storyKit'
import type * as Package from '@grafeo-db/js'

type Bare = InstanceType<(typeof Package)['GrafeoDB']>
const { GrafeoDB } = createRequire(import.meta.url)('@grafeo-db/js') as typeof Package

const DOCUMENTS = 250
const STATEMENTS = 40
const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-bench-'))

function code(n: number): string {
  return String.fromCharCode(65 + (n % 26), 65 + (Math.floor(n / 26) % 26), 88)
}

function made(n: number): Story {
  const told = Array.from({ length: STATEMENTS }, (_, i): Told => {
    const event = EVENT_TYPES[(n * 7 + i) % EVENT_TYPES.length]
    return { from: code(n * 3 + i), event: event ?? 'CONSULT', to: code(n * 5 + i * 11 + 1) }
  })
  return story(`Document ${n}`, told)
}

const stories = Array.from({ length: DOCUMENTS }, (_, n) => made(n))
const rows = stories.reduce(
  (sum, { document, extraction }) =>
    sum + 1 + writeSteps(document.id, extraction).reduce((all, step) => all + step.rows.length, 0),
  0,
)

async function time<T>(work: () => Promise<T> | T): Promise<[number, T]> {
  const since = performance.now()
  const result = await work()
  return [performance.now() - since, result]
}

function say(what: string, value: string): void {
  console.log(`${what.padEnd(64)} ${value}`)
}

async function makeSchema(bare: Bare): Promise<void> {
  for (const id of listCypher('schema'))
    for (const statement of splitStatements(loadCypher(id)).map((text) =>
      text.replace(/^(\/\/[^\n]*\n)+/, ''),
    ))
      for (const text of [statement, ...indexesFor(statement)]) await bare.executeCypher(text)
}

/** The same texts, rows and transactions, and nothing else. */
async function ingestBare(bare: Bare): Promise<void> {
  for (const { document, extraction } of stories) {
    const tx = bare.beginTransaction()
    await tx.executeCypher(loadCypher('write/document'), {
      id: document.id,
      properties: documentProperties(document),
    })
    for (const { cypher, rows: given } of writeSteps(document.id, extraction))
      await tx.executeCypher(loadCypher(cypher), { document: document.id, rows: given })
    tx.commit()
  }
}

async function ingestOurs(store: GraphStore): Promise<void> {
  for (const { document, extraction } of stories) await storeDocument(store, document, extraction)
}

function seconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e6
}

/** Processor time of the store's process so far; NaN where there is no /proc. */
function hostSeconds(dataDir: string): number {
  try {
    const { pid } = JSON.parse(readFileSync(path.join(dataDir, 'store', 'host.json'), 'utf8')) as {
      pid: number
    }
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return NaN
  }
}

function quantile(times: number[], q: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * q)] ?? NaN
}

async function repeat(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < count; n++) times.push((await time(work))[0])
  return times
}

const TWO_HOPS =
  'MATCH (a:Entity {id: $id})-[r]->(b:Entity)-[s]->(c:Entity) RETURN a.id AS a, type(r) AS r, b.id AS b, type(s) AS s, c.id AS c LIMIT 500'

async function main(): Promise<void> {
  const cpu = os.cpus()
  say('machine', `${cpu.length} × ${cpu[0]?.model ?? '?'}, Node ${process.version}, Grafeo 0.6.0`)
  say('input', `${DOCUMENTS} documents, ${rows} rows`)

  const bare = GrafeoDB.create(path.join(folder, 'bare'))
  await makeSchema(bare)
  const dataDir = path.join(folder, 'ours')
  let store = await openStore({ dataDir, lingerMs: 100 })
  await store.migrate()

  const beforeBare = process.cpuUsage()
  const [bareMs] = await time(() => ingestBare(bare))
  const bareCpu = seconds(process.cpuUsage(beforeBare))
  const [beforeOurs, beforeHost] = [process.cpuUsage(), hostSeconds(dataDir)]
  const [oursMs] = await time(() => ingestOurs(store))
  const clientCpu = seconds(process.cpuUsage(beforeOurs))
  const hostCpu = hostSeconds(dataDir) - beforeHost
  say('ingest, bare', `${Math.round((rows / bareMs) * 1000)} rows/s`)
  say(
    'ingest, ours (with evidence checks, duplicates asked for)',
    `${Math.round((rows / oursMs) * 1000)} rows/s`,
  )
  say('  ratio', (bareMs / oursMs).toFixed(2))

  // Of use where the machine is busy with other things; the client works while the host does.
  say(
    '  processor time',
    `${bareCpu.toFixed(1)} s bare; ${clientCpu.toFixed(1)} s client beside ${hostCpu.toFixed(1)} s host`,
  )

  const graph = loadCypher('questions/graph')
  const [bareGraph, bareRows] = await time(async () => (await bare.executeCypher(graph)).rows().length)
  const [oursGraph, table] = await time(() => store.read(graph))
  if (table.rows.length !== bareRows) throw new Error('The two do not hold the same graph.')
  say(
    `graph answer, ${bareRows} relationships of 16 columns`,
    `${bareGraph.toFixed(0)} ms bare, ${oursGraph.toFixed(0)} ms ours`,
  )
  say('  ratio', (oursGraph / bareGraph).toFixed(2))

  const params = { id: code(1) }
  const bareHops = await repeat(200, async () => (await bare.executeCypher(TWO_HOPS, params)).rows())
  const oursHops = await repeat(200, () => store.read(TWO_HOPS, params))
  const usersHops = await repeat(200, () => store.read(TWO_HOPS, params, { origin: 'user' }))
  const show = (times: number[]): string =>
    `p50 ${quantile(times, 0.5).toFixed(1)}, p99 ${quantile(times, 0.99).toFixed(1)} ms`
  say('two hops, 500 rows, bare', show(bareHops))
  say('two hops, 500 rows, ours', show(oursHops))
  say('two hops, 500 rows, a user’s text in a reader', show(usersHops))
  say('  ratio of p99, ours to bare', (quantile(oursHops, 0.99) / quantile(bareHops, 0.99)).toFixed(2))

  const afterWrites = await repeat(10, async () => {
    await store.write(loadCypher('write/revision'))
    await store.read(TWO_HOPS, params, { origin: 'user' })
  })
  say('a write, then a user’s text (a new snapshot each)', show(afterWrites))

  await store.close()
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  const [openMs] = await time(async () => {
    store = await openStore({ dataDir, lingerMs: 2_000 })
    await store.migrate()
    await store.read(loadCypher('questions/counts'))
  })
  say('open to first answer, no host running', `${openMs.toFixed(0)} ms`)
  const [secondMs] = await time(async () => {
    const second = await openStore({ dataDir })
    await second.read(loadCypher('questions/counts'))
    await second.close()
  })
  say('open to first answer, a host running', `${secondMs.toFixed(0)} ms`)
  const [firstUser] = await time(() => store.read(TWO_HOPS, params, { origin: 'user' }))
  say('first text of a user after that', `${firstUser.toFixed(0)} ms`)
  await store.close()
  bare.close()
}

await main().finally(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }))
