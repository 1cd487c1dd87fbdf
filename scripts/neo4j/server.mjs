/** One Community server over one folder: made on the first start, with a password of its own; started again if it dies. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import neo4j from 'neo4j-driver'
import { neo4jConf } from './conf.mjs'
import { SetupError } from './jars.mjs'

const START_LIMIT_MS = 120_000
const POLL_MS = 250
/** SIGTERM first; a server that does not end in this time is killed. */
const STOP_LIMIT_MS = 30_000

/** A port nobody listens on now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/**
 * @param {{lib: string, home: string, port: number, heapMb: number}} options lib: folder of jars; home: this server's folder
 */
export class Neo4jServer {
  constructor({ lib, home, port, heapMb }) {
    this.home = home
    this.uri = `bolt://127.0.0.1:${port}`
    this.password = null
    this.child = null
    this.stopping = false
    this.log = path.join(home, 'console.log')
    this.classPath = path.join(lib, '*')
    this.port = port
    this.heapMb = heapMb
  }

  /** Resolves when Bolt answers a login. */
  async start() {
    mkdirSync(path.join(this.home, 'conf'), { recursive: true })
    writeFileSync(path.join(this.home, 'conf', 'neo4j.conf'), neo4jConf(this.port))
    await this.#choosePassword()
    this.#spawnServer()
    await this.#waitForBolt()
  }

  /** Calls back with the exit code when the server ended and nobody had asked it to. */
  onDeath(callback) {
    this.deathCallback = callback
  }

  async stop() {
    this.stopping = true
    const child = this.child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS)
    await ended
    clearTimeout(limit)
  }

  /** Neo4j takes an initial password only before its first start. */
  async #choosePassword() {
    const file = path.join(this.home, 'password')
    if (existsSync(file)) {
      this.password = readFileSync(file, 'utf8').trim()
      return
    }
    this.password = randomBytes(12).toString('hex')
    const args = [
      '-cp',
      this.classPath,
      'org.neo4j.cli.AdminTool',
      'dbms',
      'set-initial-password',
      this.password,
    ]
    const code = await new Promise((resolve, reject) => {
      spawn('java', args, { env: this.#env(), stdio: ['ignore', 'ignore', 2] })
        .on('error', reject)
        .on('close', resolve)
    })
    if (code !== 0)
      throw new SetupError(`Neo4j did not take an initial password in ${this.home} (it ended with ${code}).`)
    writeFileSync(file, `${this.password}\n`, { mode: 0o600 })
  }

  #env() {
    return { ...process.env, NEO4J_HOME: this.home, NEO4J_CONF: path.join(this.home, 'conf') }
  }

  #spawnServer() {
    const log = openSync(this.log, 'a')
    // Out of memory ends the server at once instead of leaving it half alive: it is started again, and drivers reconnect.
    const args = [`-Xms256m`, `-Xmx${this.heapMb}m`, '-XX:+ExitOnOutOfMemoryError', '-cp', this.classPath]
    args.push('org.neo4j.server.CommunityEntryPoint', `--home-dir=${this.home}`)
    args.push(`--config-dir=${path.join(this.home, 'conf')}`)
    this.child = spawn('java', args, { env: this.#env(), stdio: ['ignore', log, log] })
    writeFileSync(path.join(this.home, 'java.pid'), `${this.child.pid}\n`)
    this.child.on('exit', (code, signal) => {
      if (!this.stopping && this.ready) {
        this.ready = false
        this.deathCallback?.(code ?? signal)
      }
    })
  }

  async #waitForBolt() {
    const driver = neo4j.driver(this.uri, neo4j.auth.basic('neo4j', this.password), {
      connectionTimeout: 2_000,
    })
    const until = Date.now() + START_LIMIT_MS
    try {
      for (;;) {
        if (this.stopping) throw new SetupError('Stopped before Neo4j had started.')
        const { exitCode, signalCode } = this.child
        if (exitCode !== null || signalCode !== null)
          throw this.#startFailure(`ended with ${exitCode ?? signalCode}`)
        if (Date.now() > until) throw this.#startFailure(`did not answer in ${START_LIMIT_MS / 1000} s`)
        try {
          await driver.verifyConnectivity()
          break
        } catch (error) {
          if (error.code?.startsWith('Neo.ClientError.Security')) {
            throw new SetupError(
              `The password in ${this.home}/password is not this server's: remove ${this.home} to start empty.`,
            )
          }
          await new Promise((resolve) => setTimeout(resolve, POLL_MS))
        }
      }
      this.ready = true
    } finally {
      await driver.close()
    }
  }

  #startFailure(what) {
    const tail = readFileSync(this.log, 'utf8').trim().split('\n').slice(-5).join('\n')
    const locked = tail.includes('Lock file has been locked by another process')
    return new SetupError(
      locked
        ? `Another Neo4j server already uses ${this.home}: stop it first.`
        : `Neo4j ${what}. Its last lines:\n${tail}`,
    )
  }
}
