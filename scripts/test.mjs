/**
 * npm test: everything, on a fresh clone. Installs what a machine lacks where it may, bundles, builds the app as it will be
 * served, then runs unit, component, contract (both engines) and real-browser tests. Arguments go to vitest.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from './bundle.mjs'
import { ensurePrerequisites } from './prerequisites.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
const report = path.join(mkdtempSync(path.join(os.tmpdir(), 'entente-test-')), 'report.json')

ensurePrerequisites()
await bundle()
// The browser tests serve what users are served: a production build of these very sources.
execFileSync(process.execPath, [path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
})
const { status } = spawnSync(
  process.execPath,
  [
    vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
)
const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = readReport()
rmSync(path.dirname(report), { recursive: true, force: true })
console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
process.exit(status ?? 1)

function readReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    console.error('vitest ended without a report')
    return {}
  }
}
