/** entente load PATH… : files and folders into the store. */
import { availableParallelism } from 'node:os'
import { createExtractorPool } from '@/lib/ingest/extractorPool'
import { importDocument, type ImportContext } from '@/lib/ingest/importDocument'
import { countDocuments, type Found } from '@/lib/ingest/sources'
import { inOrder } from '@/cli/inOrder'
import { describeError, plural, printLine } from '@/cli/output'
import { findAll, resolvePaths, shown } from '@/cli/paths'
import { startProgress } from '@/cli/progress'
import { parseUsage } from '@/cli/usage'
import { withStore } from '@/cli/withStore'
import { isExport, loadExports } from './loadExports'

/** One line of `--json`. */
interface LoadLine {
  file: string
  status: 'added' | 'duplicate' | 'skipped' | 'failed'
  document?: string
  title?: string
  passages?: number
  statements?: number
  newActors?: string[]
  warnings?: unknown[]
  reason?: string
  error?: ReturnType<typeof describeError>
}

async function loadOne(context: ImportContext, found: Found): Promise<LoadLine> {
  const file = shown(found.file)
  if (found.kind === 'skipped') return { file, status: 'skipped', reason: found.reason }
  if (found.kind === 'failed') return { file, status: 'failed', error: describeError(found.error) }
  try {
    const { document, title, duplicate, report } = await importDocument(context, found.source)
    if (duplicate || !report) return { file, status: 'duplicate', document, title }
    const { passages, statements, newActors, warnings } = report
    return { file, status: 'added', document, title, passages, statements, newActors, warnings }
  } catch (error) {
    return { file, status: 'failed', error: describeError(error) }
  }
}

/** Many messages name the file themselves. */
function withFile(file: string, message: string): string {
  return message.startsWith(file) ? message : `${file}  ${message}`
}

function forPeople(line: LoadLine): string {
  const file = line.file
  switch (line.status) {
    case 'added': {
      const actors = line.newActors?.length ? `, ${plural(line.newActors.length, 'new actor')}` : ''
      const warnings = line.warnings?.length ? `, ${plural(line.warnings.length, 'warning')}` : ''
      return `added      ${file}  ${plural(line.statements ?? 0, 'statement')}${actors}${warnings}`
    }
    case 'duplicate':
      return `unchanged  ${file}  already loaded as ${line.document}`
    case 'skipped':
      return `skipped    ${file}  ${line.reason}`
    case 'failed':
      return `failed     ${withFile(file, line.error?.message ?? '')}${line.error?.remedy ? ` ${line.error.remedy}` : ''}`
  }
}

function summary(
  lines: Readonly<Record<LoadLine['status'], number>>,
  statements: number,
  seconds: number,
): string {
  const all = lines.added + lines.duplicate + lines.failed
  const rate = seconds > 0 && lines.added > 1 ? ` (${(lines.added / seconds).toFixed(1)} documents/s)` : ''
  return [
    `${plural(all, 'document')}: ${lines.added} added with ${plural(statements, 'statement')}`,
    `${lines.duplicate} already there, ${lines.skipped} skipped, ${lines.failed} failed`,
    `${seconds.toFixed(1)} s${rate}`,
  ].join('; ')
}

/** Counted only where there is a bar to draw. */
async function countForBar(targets: readonly string[]): Promise<number | null> {
  if (!process.stderr.isTTY) return null
  const counts = await Promise.all(targets.map(countDocuments))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Exit code 1 when a document or an export failed, after the rest are done. */
export async function load(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseUsage(argv, { json: { type: 'boolean' } })
  const targets = resolvePaths(positionals)
  const exports = targets.filter(isExport)
  const texts = targets.filter((target) => !isExport(target))
  const codes = [
    texts.length > 0 ? await loadTexts(texts, values.json ?? false) : 0,
    exports.length > 0 ? await loadExports(exports, values.json ?? false) : 0,
  ]
  return Math.max(...codes)
}

async function loadTexts(targets: readonly string[], json: boolean): Promise<number> {
  const threads = Math.max(1, Math.min(4, availableParallelism()))
  const extractor = createExtractorPool({ size: threads })
  const started = performance.now()
  const counts = { added: 0, duplicate: 0, skipped: 0, failed: 0 }
  let statements = 0
  try {
    await withStore(async (store) => {
      const progress = startProgress(
        await countForBar(targets),
        (text) => void process.stdout.write(`${text}\n`),
      )
      const context: ImportContext = { store, extractor }
      for await (const line of inOrder(findAll(targets), threads + 1, (found) => loadOne(context, found))) {
        counts[line.status] += 1
        statements += line.statements ?? 0
        if (json) await printLine(JSON.stringify(line))
        else progress.line(forPeople(line))
        progress.update(
          counts.added + counts.duplicate + counts.failed,
          `documents, ${statements} statements`,
        )
      }
      progress.end()
    })
  } finally {
    await extractor.close()
  }
  process.stderr.write(`${summary(counts, statements, (performance.now() - started) / 1000)}\n`)
  return counts.failed > 0 ? 1 : 0
}
