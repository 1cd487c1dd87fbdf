/** The built app, started for a test as a user starts it: its own process, a fresh data folder, loopback. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const ENTENTE = path.join(ROOT, 'bin', 'entente.mjs')

/** Next's types want NODE_ENV in every environment; a user's shell has none. */
type Environment = Record<string, string | undefined>

export interface RunningApp {
  url: string
  dataDir: string
  /** All that it printed. */
  output: () => string
  /** Runs the command line on the same data while the app is up. */
  entente: (...args: string[]) => Promise<{ code: number; stdout: string; stderr: string }>
  process: ChildProcess
  /** Ends the process and keeps its data folder. */
  halt: () => Promise<void>
  /** Ends it and removes the data folder. */
  stop: () => Promise<void>
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function runEntente(
  env: Environment,
  args: readonly string[],
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [ENTENTE, ...args], { cwd: ROOT, env: env as NodeJS.ProcessEnv })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? -1, stdout, stderr }))
  })
}

/** Resolves when the first request is answered by an open store with its samples in. */
export async function startApp(environment: Record<string, string> = {}): Promise<RunningApp> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'entente-e2e-'))
  const port = await freePort()
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    ENTENTE_DATA: dataDir,
    PORT: String(port),
    ...environment,
  }
  delete (env as Record<string, string | undefined>).NEO4J_URI
  const child = spawn(process.execPath, [ENTENTE, 'serve'], {
    cwd: ROOT,
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const url = `http://127.0.0.1:${port}`
  await untilHealthy(url, child, () => output)
  return {
    url,
    dataDir,
    output: () => output,
    process: child,
    halt: () => stopProcess(child),
    entente: (...args) => runEntente(env, args),
    stop: async () => {
      await stopProcess(child)
      await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    },
  }
}

async function untilHealthy(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the app ended with ${child.exitCode}:\n${output()}`)
    const answer = await fetch(`${url}/api/health`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no answer within a minute:\n${output()}`)
}

function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
