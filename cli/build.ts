/** The built app: is it older than its sources, and how to make it again. */
import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { EntenteError } from '@/lib/model/errors'
import { projectRoot } from '@/lib/store/projectRoot'

/** What `next build` reads. Cypher texts and statements are read while it runs, so they make nothing stale. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'instrumentation.ts',
  'next.config.ts',
  'proxy.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
]

function newest(target: string): number {
  const stat = statSync(target, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(target).reduce(
    (latest, name) => Math.max(latest, newest(path.join(target, name))),
    stat.mtimeMs,
  )
}

/** No build, or a source (or a folder that lost one) is newer than it. */
export function isStale(root: string = projectRoot()): boolean {
  const built = statSync(path.join(root, '.next/BUILD_ID'), { throwIfNoEntry: false })
  return !built || SOURCES.some((name) => newest(path.join(root, name)) > built.mtimeMs)
}

/** Runs `next build`; its output goes to standard error. Error `internal` when it fails. */
export function buildApp(root: string = projectRoot()): Promise<void> {
  process.stderr.write('Building Entente (once, about half a minute) …\n')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), 'build'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 2, 2],
    })
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) resolve()
      else
        reject(
          new EntenteError('internal', 'Entente could not be built; what the build said stands above.', {
            remedy: 'Run "npm ci" and try again.',
          }),
        )
    })
  })
}
