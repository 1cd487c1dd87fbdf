/**
 * The built app over HTTP: from its start to its first answer, and how long its answers take. Baseline: the same text run by the
 * store in this process, without HTTP.
 *
 *   npm run build && npm run bench:http
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { loadCypher } from '@/lib/store/cypher'
import { openStore } from '@/lib/store'
import { projectRoot } from '@/lib/store/projectRoot'
import type { GraphAnswer } from '@/lib/model/answers'

const ROUNDS = 200
const TWO_HOPS =
  'MATCH (a:Entity)-[r]->(b:Entity)-[q]->(c:Entity) WHERE r.statement IS NOT NULL AND q.statement IS NOT NULL RETURN a.id AS a, b.id AS b, c.id AS c LIMIT 500'

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Milliseconds from the start of the process to the first good answer. */
async function start(dataDir: string): Promise<{ url: string; app: ChildProcess; ms: number }> {
  const port = await freePort()
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    ENTENTE_DATA: dataDir,
    PORT: String(port),
    NEO4J_URI: '',
  }
  const started = performance.now()
  const app = spawn(process.execPath, [path.join(projectRoot(), 'bin/entente.mjs'), 'serve'], {
    env,
    stdio: ['ignore', 'ignore', 2],
  })
  const url = `http://127.0.0.1:${port}`
  for (;;) {
    if (app.exitCode !== null) throw new Error('the app ended')
    const response = await fetch(`${url}/api/health`).catch(() => null)
    await response?.arrayBuffer()
    if (response?.ok) return { url, app, ms: performance.now() - started }
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

function stop(app: ChildProcess): Promise<number> {
  const started = performance.now()
  return new Promise((resolve) => {
    app.once('exit', () => resolve(performance.now() - started))
    app.kill('SIGTERM')
  })
}

async function distribution(work: () => Promise<unknown>): Promise<{ p50: number; p99: number }> {
  await work()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  return { p50: times[Math.floor(ROUNDS * 0.5)] ?? 0, p99: times[Math.floor(ROUNDS * 0.99)] ?? 0 }
}

const line = (name: string, { p50, p99 }: { p50: number; p99: number }): void =>
  console.log(
    `${name.padEnd(44)} p50 ${p50.toFixed(1).padStart(7)} ms   p99 ${p99.toFixed(1).padStart(7)} ms`,
  )

const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-bench-'))
try {
  console.log(`${os.cpus()[0]?.model ?? 'unknown'} × ${os.availableParallelism()}, Node ${process.version}`)
  const first = await start(folder)
  console.log(
    `start on an empty folder, samples read in:     ${first.ms.toFixed(0)} ms to the first good answer`,
  )
  console.log(`end after SIGTERM:                             ${(await stop(first.app)).toFixed(0)} ms`)
  const { url, app, ms } = await start(folder)
  console.log(`start on a loaded store:                       ${ms.toFixed(0)} ms to the first good answer`)

  const get = async (route: string): Promise<ArrayBuffer> => (await fetch(url + route)).arrayBuffer()
  const post = async (body: unknown): Promise<ArrayBuffer> => {
    const init = {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }
    return (await fetch(`${url}/api/query`, init)).arrayBuffer()
  }
  const graph = JSON.parse(Buffer.from(await get('/api/graph')).toString()) as GraphAnswer
  const ids = graph.statements.id.slice(0, 50)
  console.log(`graph of ${graph.total} statements: ${JSON.stringify(graph).length} bytes`)
  line('GET /api/graph', await distribution(() => get('/api/graph')))
  line('GET /api/statements (50)', await distribution(() => get(`/api/statements?ids=${ids.join(',')}`)))
  line('GET /api/health', await distribution(() => get('/api/health')))
  const over = await distribution(() => post({ cypher: TWO_HOPS }))
  line('POST /api/query, two hops, 500 rows', over)
  line('GET / (the page)', await distribution(() => get('/')))

  const store = await openStore({ dataDir: folder, lingerMs: 200 })
  line(
    'baseline: 50 statements by the store',
    await distribution(() => store.read(loadCypher('questions/statements'), { ids })),
  )
  const bare = await distribution(() => store.read(TWO_HOPS, {}, { origin: 'user', maxRows: 1000 }))
  line('baseline: two hops by the store', bare)
  console.log(
    `HTTP / store, two hops: ×${(over.p50 / bare.p50).toFixed(2)} at p50, ×${(over.p99 / bare.p99).toFixed(2)} at p99`,
  )
  await store.close()
  await stop(app)
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}
