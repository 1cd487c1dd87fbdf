/** What is on screen as CSV (RFC 4180), one statement per line. */
import type { Dataset } from '../graph/dataset'

const HEAD = [
  'id',
  'on',
  'precision',
  'source',
  'event',
  'mode',
  'sign',
  'target',
  'modality',
  'undirected',
  'speaker',
  'confidence',
  'verdict',
  'document',
  'title',
  'publisher',
] as const

/** A field; text that a spreadsheet would run as a formula is quoted behind an apostrophe. */
export function csvField(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A header and one line per row of fields, CRLF after each. */
export function csvTable(
  head: readonly string[],
  rows: readonly (readonly Parameters<typeof csvField>[0][])[],
): string {
  return [head, ...rows].map((fields) => fields.map(csvField).join(',') + '\r\n').join('')
}

/** Header and one line per row, CRLF between lines. */
export function statementsCsv(data: Dataset, rows: readonly number[]): string {
  const { columns: c, entities, documents } = data
  const lines = rows.map((row) => {
    const document = documents[c.document[row] ?? -1]
    return [
      c.id[row] ?? null,
      c.on[row] ?? null,
      c.onPrecision[row] ?? null,
      entities[c.source[row] ?? -1]?.name ?? null,
      c.event[row] ?? null,
      c.mode[row] ?? null,
      data.sign[row] ?? null,
      entities[c.target[row] ?? -1]?.name ?? null,
      c.modality[row] ?? null,
      c.undirected[row] ?? null,
      entities[c.speaker[row] ?? -1]?.name ?? null,
      c.confidence[row] ?? null,
      c.verdict[row] ?? null,
      document?.id ?? null,
      document?.title ?? null,
      document?.publisher ?? null,
    ]
  })
  return csvTable(HEAD, lines)
}
