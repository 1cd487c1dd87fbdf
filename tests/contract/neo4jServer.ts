/** A Neo4j for tests: ENTENTE_TEST_NEO4J_URI if set, else a Docker engine's, else the server from its jars. Never NEO4J_URI. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { projectRoot } from '@/lib/store/projectRoot'
import { HARDENING } from '@/scripts/neo4j/conf.mjs'
import type { Neo4jSettings } from '@/lib/store/neo4j/connect'

export interface TestServer {
  settings: Neo4jSettings
  /** Holds the server's process id. When it dies it comes back by itself at the same address. Null where it is not ours to kill. */
  pidFile: string | null
  stop: () => Promise<void>
}

/** As in docker-compose.yml. */
const IMAGE = 'neo4j:5.26.30-community'
const START_MS = 180_000

export async function startTestServer(
  env: Record<string, string | undefined> = process.env,
): Promise<TestServer> {
  const uri = env.ENTENTE_TEST_NEO4J_URI
  if (uri)
    return { settings: await requireTestDatabase(uri, env), pidFile: null, stop: () => Promise.resolve() }
  return hasDockerEngine() ? startContainer() : startFromJars()
}

/** The login may stand in the address, as bolt://user:password@host, or in variables: the tests' own before the app's. */
function testSettings(address: string, env: Record<string, string | undefined>): Neo4jSettings {
  const url = new URL(address)
  const [user, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)]
  url.username = ''
  url.password = ''
  return {
    uri: url.href,
    user: user || (env.ENTENTE_TEST_NEO4J_USER ?? env.NEO4J_USER ?? 'neo4j'),
    password: password || (env.ENTENTE_TEST_NEO4J_PASSWORD ?? env.NEO4J_PASSWORD ?? ''),
    database: env.ENTENTE_TEST_NEO4J_DATABASE,
  }
}

/** A database given from outside is wiped by the tests, so it must be empty or bear their marker. */
export async function requireTestDatabase(
  address: string,
  env: Record<string, string | undefined>,
): Promise<Neo4jSettings> {
  const settings = testSettings(address, env)
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password))
  try {
    const { records } = await driver.executeQuery(
      'OPTIONAL MATCH (m:EntenteTests) WITH count(m) AS marked MATCH (n) RETURN marked, count(n) AS nodes',
      {},
      databaseOf(settings),
    )
    const row = records[0]
    const [marked, nodes] = row ? [Number(row.get('marked')), Number(row.get('nodes'))] : [0, 0]
    if (nodes > 0 && marked === 0)
      throw new Error(
        `ENTENTE_TEST_NEO4J_URI (${settings.uri}) names a database with ${nodes} nodes and without the tests' marker: it may be somebody's data. ` +
          'Use an empty one.',
      )
    await driver.executeQuery('MERGE (:EntenteTests)', {}, databaseOf(settings))
    return settings
  } finally {
    await driver.close()
  }
}

function databaseOf({ database }: Neo4jSettings) {
  return database === undefined ? {} : { database }
}

function hasDockerEngine(): boolean {
  const { status } = spawnSync('docker', ['info'], { stdio: 'ignore', timeout: 10_000 })
  return status === 0
}

/** The same image, settings and password rule as docker-compose.yml, on a free port, gone when stopped. */
async function startContainer(): Promise<TestServer> {
  const password = randomBytes(12).toString('hex')
  const settings = Object.entries({ ...HARDENING, 'server.memory.heap.max_size': '512m' }).flatMap(
    ([name, value]) => ['--env', `NEO4J_${name.replaceAll('_', '__').replaceAll('.', '_')}=${value}`],
  )
  const name = `entente-tests-${process.pid}`
  docker(
    'run',
    '--detach',
    '--rm',
    '--name',
    name,
    '--publish',
    '127.0.0.1::7687',
    ...settings,
    '--env',
    `NEO4J_AUTH=neo4j/${password}`,
    IMAGE,
  )
  const address = docker('port', name, '7687/tcp').split('\n')[0] ?? ''
  const server: Neo4jSettings = { uri: `bolt://${address}`, user: 'neo4j', password }
  await answers(server)
  return {
    settings: server,
    pidFile: null,
    stop: () => {
      docker('rm', '--force', name)
      return Promise.resolve()
    },
  }
}

function docker(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('docker', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`docker ${args[0]} failed: ${stderr.trim()}`)
  return stdout.trim()
}

async function answers(settings: Neo4jSettings): Promise<void> {
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password))
  const until = Date.now() + START_MS
  try {
    for (;;) {
      try {
        await driver.verifyConnectivity()
        return
      } catch (error) {
        if (Date.now() > until) throw error
        await sleep(500)
      }
    }
  } finally {
    await driver.close()
  }
}

/** `npm run neo4j` itself, in a folder of its own that goes with it. It ends when this process does, however that ends. */
async function startFromJars(): Promise<TestServer> {
  const script = path.join(projectRoot(), 'scripts', 'neo4j.mjs')
  const home = `tests-${process.pid}`
  const args = [script, '--home', home, '--temporary', '--with-parent']
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  const said: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => said.push(line))
  const values = await threeLines(child).catch((error: Error) => {
    throw new Error(`Neo4j for the tests did not start. ${said.join(' ') || error.message}`)
  })
  const uri = values.get('NEO4J_URI') ?? ''
  return {
    settings: { uri, user: values.get('NEO4J_USER') ?? '', password: values.get('NEO4J_PASSWORD') ?? '' },
    pidFile: path.join(projectRoot(), '.neo4j', home, 'java.pid'),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}

function threeLines(child: ChildProcess): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const values = new Map<string, string>()
    if (!child.stdout) throw new Error('No output to read.')
    child.on('exit', (code) => reject(new Error(`It ended with ${code}.`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, name, value] = /^(\w+)=(.*)$/.exec(line) ?? []
      if (name !== undefined && value !== undefined) values.set(name, value)
      if (values.size === 3) resolve(values)
    })
  })
}
