'use client'
import { ArrowDown, ArrowUp } from 'lucide-react'
import Link from 'next/link'
import { useMemo, useState } from 'react'
import { ActorGlyph } from '@/components/ui/ActorGlyph'
import { cn } from '@/components/ui/cn'
import { EventChip } from '@/components/ui/EventChip'
import { formatDate, plural } from '@/components/ui/format'
import { EVENT_TYPES, type EventType } from '@/lib/model/ontology'
import type { ResultTable, Value } from '@/lib/model/result'
import { actorOf, isNode, isRelationship, statementIds, valueText } from '@/lib/view/queries/resultValues'
import { actorPath } from '@/lib/view/address/explorePath'

type Order = { column: number; down: boolean } | null

/** Rows as they were answered; a click on a head sorts them. */
export function ResultTableView({
  table,
  onEvidence,
}: {
  table: ResultTable
  onEvidence: (ids: readonly string[]) => void
}) {
  const [order, setOrder] = useState<Order>(null)
  const rows = useMemo(() => sortRows(table.rows, order), [table, order])
  const numeric = useMemo(() => table.columns.map((_, column) => isNumeric(table.rows, column)), [table])
  const barred = numeric.indexOf(true)
  const most = Math.max(1, ...(barred < 0 ? [] : table.rows.map((row) => Math.abs(Number(row[barred]) || 0))))
  return (
    <table className="w-full border-separate border-spacing-0 text-sm">
      <thead className="sticky top-0 z-10">
        <tr>
          {table.columns.map((column, index) => {
            const sorted = order?.column === index
            return (
              <th
                key={column}
                scope="col"
                aria-sort={sorted ? (order.down ? 'descending' : 'ascending') : undefined}
                className={cn(
                  'h-8 border-b border-line bg-sunken px-3 text-2xs font-medium whitespace-nowrap text-ink-3 first:pl-6 last:pr-6',
                  numeric[index] && index !== barred ? 'text-right' : 'text-left',
                )}
              >
                <button
                  type="button"
                  className="inline-flex h-8 items-center gap-1 hover:text-ink"
                  onClick={() => setOrder(nextOrder(order, index, numeric[index] ?? false))}
                >
                  {column}
                  {sorted &&
                    (order.down ? (
                      <ArrowDown aria-hidden className="size-3" />
                    ) : (
                      <ArrowUp aria-hidden className="size-3" />
                    ))}
                </button>
              </th>
            )
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={line} className="hover:bg-hover/60">
            {row.map((value, index) => (
              <td
                key={table.columns[index]}
                className={cn(
                  'h-9 border-b border-line px-3 py-1 align-middle first:pl-6 last:pr-6',
                  numeric[index] && 'nums',
                  numeric[index] && index !== barred && 'text-right',
                )}
              >
                <Cell
                  column={table.columns[index] ?? ''}
                  value={value}
                  onEvidence={onEvidence}
                  share={index === barred && typeof value === 'number' ? Math.abs(value) / most : null}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({
  column,
  value,
  onEvidence,
  share,
}: {
  column: string
  value: Value
  onEvidence: (ids: readonly string[]) => void
  share: number | null
}) {
  const ids = statementIds(column, value)
  if (ids.length > 0)
    return (
      <button
        type="button"
        className="link min-h-6 text-xs font-medium whitespace-nowrap"
        onClick={() => onEvidence(ids)}
      >
        {isRelationship(value) ? value.type : plural(ids.length, 'statement')}
      </button>
    )
  if (isNode(value)) {
    const actor = actorOf(value)
    if (actor)
      return (
        <Link
          href={actorPath(actor.id)}
          className="inline-flex min-h-6 items-center gap-2 font-medium whitespace-nowrap hover:underline"
        >
          <ActorGlyph actor={actor} size={20} />
          {actor.name}
        </Link>
      )
  }
  if (value === null) return <span className="text-ink-3">–</span>
  if (share !== null)
    return (
      <span className="inline-grid grid-cols-[minmax(28px,auto)_auto] items-center gap-2">
        <span className="text-right">{valueText(value)}</span>
        <span aria-hidden className="h-2 bg-ink-3" style={{ width: `${Math.round(share * 140) + 1}px` }} />
      </span>
    )
  const text = valueText(value)
  if (isEvent(text)) return <EventChip event={text} />
  if (/^\d{4}-\d{2}-\d{2}$/.test(text))
    return (
      <time dateTime={text} className="nums whitespace-nowrap">
        {formatDate(text)}
      </time>
    )
  return (
    <span className="line-clamp-3 min-w-0 break-words" title={text.length > 120 ? text : undefined}>
      {text}
    </span>
  )
}

function isEvent(text: string): text is EventType {
  return (EVENT_TYPES as readonly string[]).includes(text)
}

function isNumeric(rows: readonly Value[][], column: number): boolean {
  const values = rows.map((row) => row[column]).filter((value) => value !== null)
  return values.length > 0 && values.every((value) => typeof value === 'number')
}

/** First click: the more telling way round; then the other; then as answered. */
function nextOrder(order: Order, column: number, numeric: boolean): Order {
  if (order?.column !== column) return { column, down: numeric }
  return order.down === numeric ? { column, down: !numeric } : null
}

function sortRows(rows: readonly Value[][], order: Order): readonly Value[][] {
  if (!order) return rows
  const way = order.down ? -1 : 1
  return [...rows].sort((a, b) => way * compare(a[order.column] ?? null, b[order.column] ?? null))
}

function compare(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (Array.isArray(a) && Array.isArray(b)) return a.length - b.length
  return valueText(a).localeCompare(valueText(b), 'en')
}
