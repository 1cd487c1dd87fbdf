/**
 * Speed of extraction, from raw text to statements, in the code that ships: bundled as scripts/bundle.mjs does. First
 * memory, then speed, each in a process of its own.
 *
 *   npm run bench:extract -- [--step 4] [--repeats 5]
 *
 * --step n reads every n-th document of $ENTENTE_SHARED (default ../shared)/corpus-large.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const PARTS = ['memory', 'measure']

const root = fileURLToPath(new URL('../..', import.meta.url))
// Inside the project, so that the bundle finds node_modules.
const folder = mkdtempSync(path.join(root, 'node_modules', '.bench-extract-'))
try {
  await build({
    absWorkingDir: root,
    entryPoints: PARTS.map((part) => `tests/bench/extract/${part}.ts`),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { '@': root },
    logLevel: 'warning',
  })
  for (const part of PARTS) {
    const outfile = path.join(folder, `${part}.mjs`)
    const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], {
      cwd: root,
      stdio: 'inherit',
    })
    process.exitCode ||= status ?? 1
  }
} finally {
  rmSync(folder, { recursive: true })
}
