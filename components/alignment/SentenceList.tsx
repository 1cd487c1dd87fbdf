'use client'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useIds, usePaged } from '@/components/explorer/inspector/StatementList'
import { useSentences } from '@/components/explorer/inspector/useSentences'
import { StatementEntry } from '@/components/statement/StatementEntry'
import { Button } from '@/components/ui/Button'
import { formatCount } from '@/components/ui/format'
import { ErrorState } from '@/components/ui/States'
import type { Dataset } from '@/lib/view/graph/dataset'
import { queryLink } from '@/lib/view/address/queryLink'

/** Statements with their sentences, a page at a time, in the order given. */
export function SentenceList({
  data,
  rows,
  nothing,
  more,
}: {
  data: Dataset
  rows: readonly number[]
  /** What an empty list says. */
  nothing: string
  /** A further way to check, below the list. */
  more?: ReactNode
}) {
  const paged = usePaged(rows)
  const sentences = useSentences(useIds(data, paged.rows))
  if (rows.length === 0)
    return (
      <div className="flex flex-col gap-2 border-b border-line px-4 py-4 text-xs">
        <p className="text-sm text-ink-3">{nothing}</p>
        {more}
      </div>
    )
  if (sentences.error && sentences.byId.size === 0)
    return (
      <ErrorState
        title="The sentences did not come"
        detail={sentences.error.message}
        actions={<Button onClick={sentences.retry}>Try again</Button>}
      />
    )
  return (
    <>
      {paged.rows.map((row) => {
        const statement = sentences.byId.get(data.columns.id[row] ?? '')
        return statement ? (
          <StatementEntry key={row} statement={statement} />
        ) : (
          <div key={row} aria-hidden className="h-28 border-b border-line" />
        )
      })}
      <div className="nums flex flex-wrap items-center gap-2 border-b border-line px-4 py-2 text-2xs text-ink-3">
        {paged.rest > 0 && <Button onClick={paged.more}>Show more</Button>}
        {formatCount(paged.rows.length)} of {formatCount(rows.length)}, newest first
        {sentences.cypher && (
          <Link href={queryLink(sentences.cypher)} className="link ml-auto font-medium text-ink">
            Their Cypher
          </Link>
        )}
      </div>
      {more !== undefined && <div className="border-b border-line px-4 py-2 text-xs">{more}</div>}
    </>
  )
}
