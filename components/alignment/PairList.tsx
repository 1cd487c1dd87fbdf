'use client'
import { useVirtualizer } from '@tanstack/react-virtual'
import Link from 'next/link'
import { useMemo, useRef } from 'react'
import { cn } from '@/components/ui/cn'
import { formatCount } from '@/components/ui/format'
import type { EntityRow, PairScore } from '@/lib/model/answers'
import type { ScoreTable } from '@/lib/view/alignment/scoreTable'
import { CypherLink } from './CypherLink'
import type { Cell } from './matrix/cell'
import { Score } from './matrix/MatrixReading'

const ROW = 36
const COLUMNS = [
  { label: 'From', className: 'flex-1 min-w-24' },
  { label: 'Towards', className: 'flex-1 min-w-24' },
  { label: 'Score', className: 'w-16 justify-end' },
  { label: 'Statements', className: 'w-24 justify-end' },
  { label: 'Cooperative', className: 'w-24 justify-end' },
  { label: 'Conflictual', className: 'w-24 justify-end' },
  { label: 'Cypher', className: 'w-10 justify-end' },
] as const
const cellClass = (column: number, extra?: string): string =>
  cn('flex min-w-0 items-center px-2', COLUMNS[column]?.className, extra)

/** The matrix as rows, most cooperative first: the same pairs for screen readers, and for whoever likes lists. */
export function PairList({
  scores,
  stateOf,
  href,
  cypherOf,
}: {
  scores: ScoreTable
  stateOf: (id: string) => EntityRow
  href: (cell: Cell) => string
  cypherOf: (cell: Cell) => string
}) {
  const pairs = useMemo(() => scores.all().sort((a, b) => b.score - a.score), [scores])
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: pairs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  })
  return (
    <div
      ref={scroller}
      className="h-full overflow-auto bg-surface"
      tabIndex={0}
      role="region"
      aria-label="All pairs"
    >
      <div
        role="table"
        aria-label="Scores of ordered pairs of states, most cooperative first"
        aria-rowcount={pairs.length + 1}
        className="nums min-w-[560px] text-sm"
      >
        <div role="rowgroup" className="sticky top-0 z-10">
          <div role="row" aria-rowindex={1} className="flex h-8 bg-sunken px-4 text-2xs text-ink-3">
            {COLUMNS.map(({ label }, column) => (
              <div key={label} role="columnheader" className={cellClass(column, 'font-medium')}>
                {label === 'Cypher' ? <span className="sr-only">{label}</span> : label}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const pair = pairs[index]
            if (!pair) return null
            return (
              <div
                key={`${pair.source}>${pair.target}`}
                role="row"
                aria-rowindex={index + 2}
                style={{ transform: `translateY(${start}px)`, height: ROW }}
                className="absolute inset-x-0 top-0 flex border-b border-line px-4 hover:bg-hover/60"
              >
                <Row pair={pair} stateOf={stateOf} href={href(pair)} cypher={cypherOf(pair)} />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

function Row({
  pair: { source, target, score, statements, cooperative, conflictual },
  stateOf,
  href,
  cypher,
}: {
  pair: PairScore
  stateOf: (id: string) => EntityRow
  href: string
  cypher: string
}) {
  const [from, to] = [stateOf(source).shortName, stateOf(target).shortName]
  return (
    <>
      <div role="rowheader" className={cellClass(0, 'font-medium')}>
        <Link href={href} prefetch={false} className="truncate hover:underline">
          {from}
        </Link>
      </div>
      <div role="cell" className={cellClass(1, 'font-medium')}>
        <span className="truncate">{to}</span>
      </div>
      <div role="cell" className={cellClass(2)}>
        <Score value={score} />
      </div>
      <div role="cell" className={cellClass(3)}>
        {formatCount(statements)}
      </div>
      <div role="cell" className={cellClass(4)}>
        {formatCount(cooperative)}
      </div>
      <div role="cell" className={cellClass(5)}>
        {formatCount(conflictual)}
      </div>
      <div role="cell" className={cellClass(6)}>
        <CypherLink href={cypher} of={`${from} → ${to}`} />
      </div>
    </>
  )
}
