/** Starts a host for a folder that has none. Several clients may try at once: one does it, the others wait for it. */
import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { projectRoot } from '@/lib/store/projectRoot'
import type { StorePaths } from '../paths'
import { distFile } from '../processes'
import type { WireError } from '../protocol/messages'
import { fromWire } from '../protocol/wireError'

/** A lock of that age was left by somebody who is gone, whoever has that process number now; if not, a second start does no harm. */
const STALE_MS = 5_000
const LONG_LOG_BYTES = 2 ** 20

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function isStale(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    if (Date.now() - statSync(file).mtimeMs > STALE_MS) return true
    // Empty for the moment between making it and writing it.
    return pid > 0 && !isAlive(pid)
  } catch {
    return false
  }
}

/** True: it is ours until `rmSync`. */
function takeLock(file: string): boolean {
  if (isStale(file)) rmSync(file, { force: true })
  try {
    const lock = openSync(file, 'wx', 0o600)
    writeSync(lock, String(process.pid))
    closeSync(lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return openSync(file, size > LONG_LOG_BYTES ? 'w' : 'a', 0o600)
}

function firstLine(stream: Readable): Promise<string | null> {
  return new Promise((resolve) => {
    let text = ''
    stream.setEncoding('utf8')
    stream.on('data', (chunk: string) => {
      text += chunk
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')))
    })
    stream.on('error', () => resolve(null))
    stream.on('close', () => resolve(null))
  })
}

/**
 * Starts one if no other client is about to. Resolves with true when a host of ours is ready, false when somebody else is at it.
 * @throws EntenteError what the host says it failed of
 */
export async function startHost(paths: StorePaths, lingerMs: number): Promise<boolean> {
  if (!takeLock(paths.startLock)) return false
  const log = openLog(paths.log)
  try {
    const args = [distFile('store-host'), paths.dataDir, String(lingerMs), '--report']
    const child = spawn(process.execPath, args, {
      // It outlives us, and a Ctrl-C in our terminal is not meant for it.
      detached: true,
      cwd: projectRoot(),
      stdio: ['ignore', log, log, 'pipe'],
      windowsHide: true,
      env: hostEnvironment(),
    })
    child.on('error', () => undefined)
    child.unref()
    const report = child.stdio[3] as Readable
    const line = await firstLine(report)
    report.destroy()
    const said = JSON.parse(line ?? '{}') as { error?: WireError }
    // Somebody who does not use the lock file may have been faster: that is no error if they answer.
    if (said.error && said.error.code !== 'store-locked') throw fromWire(said.error)
    return line !== null && said.error === undefined
  } finally {
    closeSync(log)
    rmSync(paths.startLock, { force: true })
  }
}

/** What a process needs to run, and nothing of what the app was told: no passwords in another process's environment. */
function hostEnvironment(): NodeJS.ProcessEnv {
  const keep = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'ENTENTE_ROOT', 'LANG', 'TZ'] as const
  return Object.fromEntries(
    keep.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  ) as NodeJS.ProcessEnv
}
