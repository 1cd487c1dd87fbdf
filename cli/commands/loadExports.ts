/** entente load FILE.cypher : a graph that `entente export --format cypher` wrote, into this store. */
import { loadExport, type MovedItem } from '@/lib/ingest/moving/loadExport'
import { describeError, plural, printLine } from '@/cli/output'
import { shown } from '@/cli/paths'
import { withStore } from '@/cli/withStore'

export function isExport(target: string): boolean {
  return /\.cypher(\.gz)?$/i.test(target)
}

/** One line of `--json`. */
interface ExportLine {
  file: string
  kind?: MovedItem['kind']
  status: 'added' | 'duplicate' | 'skipped' | 'failed'
  document?: string
  title?: string
  passages?: number
  statements?: number
  actors?: number
  facts?: number
  query?: string
  reason?: string
  error?: ReturnType<typeof describeError>
}

function lineOf(file: string, item: MovedItem): ExportLine {
  if (item.kind === 'query') {
    const { kind, id, status } = item
    if (status === 'kept')
      return { file, kind, status: 'skipped', query: id, reason: 'another query of that id is here' }
    return { file, kind, status: status === 'added' ? 'added' : 'duplicate', query: id }
  }
  const { added, ...rest } = item
  const status = added ? 'added' : 'duplicate'
  if (rest.kind === 'actors') return { file, status, ...rest }
  const { id: document, ...counts } = rest
  return { file, status, document, ...counts }
}

function named({ kind, document, title, statements = 0, actors = 0, facts = 0, query }: ExportLine): string {
  if (kind === 'query') return `query ${query}`
  if (kind === 'actors') return `${plural(actors, 'actor')}, ${plural(facts, 'fact')} of the lexicon`
  return `${document}  ${title}, ${plural(statements, 'statement')}`
}

function forPeople(line: ExportLine): string {
  switch (line.status) {
    case 'added':
      return `added      ${named(line)}`
    case 'duplicate':
      return `unchanged  ${named(line)}`
    case 'skipped':
      return `skipped    ${named(line)}  ${line.reason}`
    case 'failed':
      return `failed     ${line.error?.message}${line.error?.remedy ? ` ${line.error.remedy}` : ''}`
  }
}

/** Exit code 1 when a file failed, after the rest are done. A line per document and per query. */
export async function loadExports(files: readonly string[], json: boolean): Promise<number> {
  const counts = { added: 0, duplicate: 0, skipped: 0, failed: 0 }
  const tell = async (line: ExportLine): Promise<void> => {
    if (line.kind === 'document' || line.status === 'failed') counts[line.status] += 1
    await printLine(json ? JSON.stringify(line) : forPeople(line))
  }
  await withStore(async (store) => {
    for (const file of files)
      try {
        for await (const item of loadExport(store, file)) await tell(lineOf(shown(file), item))
      } catch (error) {
        await tell({ file: shown(file), status: 'failed', error: describeError(error) })
      }
  })
  process.stderr.write(
    `${plural(files.length, 'export')}: ${plural(counts.added, 'document')} added; ${counts.duplicate} already there, ${counts.failed} failed\n`,
  )
  return counts.failed > 0 ? 1 : 0
}
