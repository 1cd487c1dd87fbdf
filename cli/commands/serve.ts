/** entente serve (npm start): builds when stale, starts the app in this process, prints one line with its address. */
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import path from 'node:path'
import type createNext from 'next'
import type * as NextPhases from 'next/constants'
import type loadConfig from 'next/dist/server/config'
import { isStale, buildApp } from '@/cli/build'
import { listen } from '@/cli/listen'
import { parseUsage, UsageError } from '@/cli/usage'
import { readEnvironment, type Environment } from '@/lib/server/environment'
import { closeHouse } from '@/lib/server/house'
import { projectRoot } from '@/lib/store/projectRoot'

type NextApp = ReturnType<typeof createNext>
type RequestHandler = ReturnType<NextApp['getRequestHandler']>

function addressOf({ host }: Environment, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function storeOf({ neo4j, dataDir }: Environment): string {
  return neo4j
    ? `Neo4j at ${new URL(neo4j.uri).host}`
    : `embedded store in ${path.relative(process.cwd(), dataDir) || dataDir}`
}

/** Reads next.config.ts once in silence: Next keeps it, and prints no line of its own when it reads it again. */
async function readConfigQuietly(dev: boolean): Promise<void> {
  // CommonJS without an ES entry: its default export is only to be had by require.
  const require = createRequire(import.meta.url)
  const config = require('next/dist/server/config') as { default: typeof loadConfig }
  const phases = require('next/constants') as typeof NextPhases
  await config.default(dev ? phases.PHASE_DEVELOPMENT_SERVER : phases.PHASE_PRODUCTION_SERVER, projectRoot())
}

async function startNext(
  server: Server,
  environment: Environment,
  port: number,
  dev: boolean,
): Promise<NextApp> {
  const { default: next } = await import('next')
  await readConfigQuietly(dev)
  const app = next({
    dev,
    dir: projectRoot(),
    hostname: environment.host,
    port,
    httpServer: server,
    quiet: true,
  })
  await app.prepare()
  return app
}

/** Ends with the first SIGTERM or SIGINT: no new requests, the running ones are let go, the store is closed. A second one ends at once. */
function untilStopped(server: Server, app: NextApp): Promise<void> {
  return new Promise((resolve) => {
    let stopping = false
    const stop = (): void => {
      if (stopping) process.exit(130)
      stopping = true
      server.close()
      server.closeAllConnections()
      void closeHouse()
        .then(() => app.close())
        .catch((error: unknown) => console.error(error))
        .finally(resolve)
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  })
}

/** Runs until it is stopped. Errors: `bad-environment`; a build that fails; a port that is taken. */
export async function serve(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseUsage(argv, { dev: { type: 'boolean' } })
  if (positionals.length > 0) throw new UsageError(`serve takes no "${positionals[0]}".`)
  const dev = values.dev ?? false
  const environment = readEnvironment()
  // Next and the data folder's default go by the project, wherever the command was called; paths given are already absolute.
  process.env.ENTENTE_DATA = environment.dataDir
  process.env.ENTENTE_ROOT = projectRoot()
  process.chdir(projectRoot())
  // Next's types make NODE_ENV read-only; it must be set before Next is loaded, and this command is what sets it.
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' })
  if (!dev) {
    if (isStale()) await buildApp()
  }

  // The port is open a moment before Next is ready, and Next must know the port: who comes early waits.
  let ready: (handle: RequestHandler) => void = () => undefined
  const handler = new Promise<RequestHandler>((resolve) => (ready = resolve))
  const server = createServer((request, response) => {
    void handler.then((handle) => handle(request, response))
  })
  const port = await listen(server, environment.host, environment.port)
  const app = await startNext(server, environment, port, dev).catch((error: unknown) => {
    // Otherwise the open port would keep the process.
    server.close()
    server.closeAllConnections()
    throw error
  })
  ready(app.getRequestHandler())
  process.stdout.write(`Entente is at ${addressOf(environment, port)} (${storeOf(environment)})\n`)
  await untilStopped(server, app)
  // Next keeps timers of its own; everything of ours is closed.
  process.exit(0)
}
