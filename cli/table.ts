/** A result as aligned columns of text. */
import type { ResultTable, Value } from '@/lib/model/result'

const MAX_CELL = 60

/** One value, short: `(USA United States)`, `[:ACCUSE]`, lists and maps as JSON. */
export function formatValue(value: Value | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return `[${value.map(formatValue).join(', ')}]`
  if ('$type' in value) {
    if (value.$type === 'node') {
      const { id, name } = (value as { properties: Record<string, Value> }).properties
      return `(${[id, name]
        .filter((part) => part !== undefined)
        .map(formatValue)
        .join(' ')})`
    }
    if (value.$type === 'relationship') return `[:${String((value as { type: string }).type)}]`
    return `path of ${(value as { relationships: unknown[] }).relationships.length}`
  }
  return JSON.stringify(value)
}

function cell(value: Value | undefined): string {
  const text = formatValue(value).replace(/\s+/g, ' ')
  return text.length > MAX_CELL ? `${text.slice(0, MAX_CELL - 1)}…` : text
}

export function formatTable({ columns, rows }: Pick<ResultTable, 'columns' | 'rows'>): string {
  const cells = [columns, ...rows.map((row) => columns.map((_, index) => cell(row[index])))]
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0)))
  const lines = cells.map((row) =>
    row
      .map((text, index) => text.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return [lines[0], rule, ...lines.slice(1)].join('\n')
}
