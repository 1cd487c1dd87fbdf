/** The graph as CSV (RFC 4180): a statement a line, with its quote. */
import type { StatementAnswer } from '@/lib/model/answers'
import { csvField } from '@/lib/view/files/csv'
import type { GraphStore } from '@/lib/store/port'
import { allStatements } from './rows'

type Cell = string | number | null

const COLUMNS: readonly (readonly [name: string, value: (item: StatementAnswer) => Cell])[] = [
  ['statement', (item) => item.id],
  ['source', (item) => item.source.id],
  ['source_name', (item) => item.source.name],
  ['target', (item) => item.target.id],
  ['target_name', (item) => item.target.name],
  ['event', (item) => item.event],
  ['mode', (item) => item.mode],
  ['quad', (item) => item.quad],
  ['sign', (item) => item.sign],
  ['intensity', (item) => item.intensity],
  ['modality', (item) => item.modality],
  ['undirected', (item) => String(item.undirected)],
  ['on', (item) => item.on],
  ['on_precision', (item) => item.onPrecision],
  ['confidence', (item) => item.confidence],
  ['speaker', (item) => item.speaker?.id ?? null],
  ['verdict', (item) => item.verdict],
  ['document', (item) => item.document.id],
  ['title', (item) => item.document.title],
  ['publisher', (item) => item.document.publisher],
  ['published_on', (item) => item.document.publishedOn],
  ['start', (item) => item.start],
  ['end', (item) => item.end],
  ['quote', (item) => item.quote],
]

const line = (cells: readonly Cell[]): string => `${cells.map(csvField).join(',')}\r\n`

export async function* exportCsv(store: GraphStore): AsyncGenerator<string> {
  yield line(COLUMNS.map(([name]) => name))
  for await (const item of allStatements(store)) yield line(COLUMNS.map(([, value]) => value(item)))
}
