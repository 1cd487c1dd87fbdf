'use client'
import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { formatCount } from '@/components/ui/format'
import { ErrorState } from '@/components/ui/States'
import type { Dataset } from '@/lib/view/graph/dataset'
import { StatementCard } from './StatementCard'
import type { Sentences } from './useSentences'

/** Statements in sight before anyone asks for more. */
export const PAGE = 12

export interface PagedRows {
  rows: readonly number[]
  more: () => void
  all: () => void
  rest: number
}

/** The first page of rows, and the way to the others. Starts anew when the rows are others. */
export function usePaged(rows: readonly number[]): PagedRows {
  const [state, setState] = useState({ of: rows, count: PAGE })
  const count = state.of === rows ? state.count : PAGE
  return {
    rows: useMemo(() => rows.slice(0, count), [rows, count]),
    more: () => setState({ of: rows, count: count + PAGE }),
    all: () => setState({ of: rows, count: rows.length }),
    rest: Math.max(0, rows.length - count),
  }
}

/** Statements, newest first, with their sentences. */
export function StatementList({
  data,
  paged,
  sentences,
}: {
  data: Dataset
  paged: PagedRows
  sentences: Sentences
}) {
  if (sentences.error && sentences.byId.size === 0) {
    return (
      <ErrorState
        title="The sentences did not come"
        detail={sentences.error.message}
        actions={<Button onClick={sentences.retry}>Try again</Button>}
      />
    )
  }
  return (
    <>
      {paged.rows.map((row) => {
        const id = data.columns.id[row] ?? ''
        return <StatementCard key={id} data={data} row={row} statement={sentences.byId.get(id)} />
      })}
      {paged.rest > 0 && (
        <div className="flex items-center justify-between px-4 py-3">
          <Button onClick={paged.more}>Show {Math.min(PAGE, paged.rest)} more</Button>
          <span className="nums text-xs text-ink-3">{formatCount(paged.rest)} more, newest first</span>
        </div>
      )}
    </>
  )
}

/** Ids of the rows in sight, kept the same while they are the same. */
export function useIds(data: Dataset, rows: readonly number[]): readonly string[] {
  return useMemo(() => rows.flatMap((row) => data.columns.id[row] ?? []), [data, rows])
}
