/**
 * Bundles what runs outside Next (the entente command, the store's processes, the extraction worker) from TypeScript into
 * dist/, so that each starts in milliseconds. Runs in about 0.1 s and only when a source is newer than its bundle.
 */
import { build } from 'esbuild'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** dist/NAME.mjs ← source. A source that does not exist yet is an error: nothing is skipped in silence. */
export const ENTRIES = {
  entente: 'cli/index.ts',
  'store-host': 'lib/store/embedded/host/main.ts',
  'store-reader': 'lib/store/embedded/reader/main.ts',
  'extract-worker': 'lib/ingest/extractWorker.ts',
}
const WATCHED = ['cli', 'lib', 'package.json', 'scripts/bundle.mjs']

function newest(target) {
  const stat = statSync(target, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(target).reduce((latest, name) => Math.max(latest, newest(path.join(target, name))), 0)
}

export function isStale() {
  const outputs = Object.keys(ENTRIES).map((name) => path.join(root, 'dist', `${name}.mjs`))
  if (!outputs.every((file) => existsSync(file))) return true
  const oldest = Math.min(...outputs.map((file) => statSync(file).mtimeMs))
  return WATCHED.some((name) => newest(path.join(root, name)) > oldest)
}

export async function bundle({ force = false } = {}) {
  if (!force && !isStale()) return false
  // Written aside and renamed: a process that starts meanwhile never reads half a file.
  const aside = path.join(root, 'dist', `.new-${process.pid}`)
  await build({
    absWorkingDir: root,
    entryPoints: Object.entries(ENTRIES)
      .filter(([, source]) => existsSync(path.join(root, source)))
      .map(([out, source]) => ({ in: source, out })),
    outdir: aside,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { '@': root },
    sourcemap: 'linked',
    logLevel: 'warning',
  })
  mkdirSync(path.join(root, 'dist'), { recursive: true })
  for (const name of readdirSync(aside)) renameSync(path.join(aside, name), path.join(root, 'dist', name))
  rmSync(aside, { recursive: true })
  return true
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await bundle({ force: process.argv.includes('--force') })
