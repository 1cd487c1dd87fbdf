/**
 * A real Neo4j without Docker: the Community server from its published jars, in .neo4j/, in the foreground.
 * Prints NEO4J_URI=, NEO4J_USER= and NEO4J_PASSWORD= in one go when Bolt answers; SIGTERM or Ctrl+C stops it.
 *
 *   node scripts/neo4j.mjs [--home NAME] [--port N] [--heap MB] [--temporary] [--with-parent]
 *
 * --home NAME     the folder .neo4j/NAME holds the data (default: server)
 * --port N        Bolt's port (default: any free one)
 * --heap MB       Java's heap (default 512)
 * --temporary     the folder is removed when the server stops (for tests)
 * --with-parent   stops when standard input closes, so that no server outlives the process that wanted it
 */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ensureJars, requireJava, SetupError } from './neo4j/jars.mjs'
import { freePort, Neo4jServer } from './neo4j/server.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '.neo4j')
/** A server that dies more often than this within a minute is not worth another start. */
const DEATHS_PER_MINUTE = 5

function options() {
  const { values } = parseArgs({
    options: {
      home: { type: 'string', default: 'server' },
      port: { type: 'string', default: '0' },
      heap: { type: 'string', default: '512' },
      temporary: { type: 'boolean', default: false },
      'with-parent': { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  const heapMb = Number(values.heap)
  if (!/^[\w.-]+$/.test(values.home))
    throw new SetupError('--home is the name of a folder: letters, digits, . _ -')
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SetupError('--port is a number from 0 to 65535.')
  if (!Number.isInteger(heapMb) || heapMb < 256)
    throw new SetupError('--heap is a number of megabytes, at least 256.')
  return {
    home: path.join(root, values.home),
    port,
    heapMb,
    temporary: values.temporary,
    withParent: values['with-parent'],
  }
}

async function main() {
  const { home, port, heapMb, temporary, withParent } = options()
  requireJava()
  const lib = await ensureJars(root)
  const server = new Neo4jServer({ lib, home, port: port || (await freePort()), heapMb })

  const stop = async (code) => {
    await server.stop()
    if (temporary) rmSync(home, { recursive: true, force: true })
    process.exit(code)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => void stop(0))
  if (withParent) process.stdin.on('end', () => void stop(0)).resume()

  const deaths = []
  server.onDeath(async (reason) => {
    deaths.push(Date.now())
    const recent = deaths.filter((at) => at > Date.now() - 60_000).length
    if (recent > DEATHS_PER_MINUTE)
      return fail(new SetupError(`Neo4j died ${recent} times within a minute.`), stop)
    process.stderr.write(`Neo4j died (${reason}): starting it again …\n`)
    await server.start().then(
      () => process.stderr.write('Neo4j answers again.\n'),
      (error) => fail(error, stop),
    )
  })
  await server.start().catch((error) => (server.stopping ? undefined : fail(error, stop)))
  if (server.ready)
    process.stdout.write(`NEO4J_URI=${server.uri}\nNEO4J_USER=neo4j\nNEO4J_PASSWORD=${server.password}\n`)
}

function fail(error, stop) {
  process.stderr.write(`${error instanceof SetupError ? error.message : (error.stack ?? error)}\n`)
  return stop ? stop(1) : process.exit(1)
}

await main().catch((error) => fail(error))
