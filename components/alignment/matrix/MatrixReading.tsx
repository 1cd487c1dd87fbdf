'use client'
import Link from 'next/link'
import { cn } from '@/components/ui/cn'
import { formatSigned, plural } from '@/components/ui/format'
import type { EntityRow } from '@/lib/model/answers'
import type { IntervalTable } from '@/lib/view/alignment/intervalTable'
import type { ScoreTable } from '@/lib/view/alignment/scoreTable'
import { CypherLink } from '../CypherLink'
import type { Cell } from './cell'

/** What the cell in hand says, in both directions, and the way to its sentences. */
export function MatrixReading({
  cell,
  scores,
  intervals,
  stateOf,
  href,
  cypherOf,
}: {
  cell: Cell | null
  scores: ScoreTable
  intervals: IntervalTable
  stateOf: (id: string) => EntityRow
  href: (cell: Cell) => string
  cypherOf: (cell: Cell) => string
}) {
  return (
    <div
      id="matrix-reading"
      aria-live="polite"
      className="nums flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 rounded-card border border-line bg-surface px-3 py-2 text-xs"
    >
      {cell ? (
        <>
          <Direction
            cell={cell}
            scores={scores}
            intervals={intervals}
            stateOf={stateOf}
            cypherOf={cypherOf}
            strong
          />
          <span className="sr-only">. </span>
          <span aria-hidden className="hidden h-4 w-px bg-line md:block" />
          <Direction
            cell={{ source: cell.target, target: cell.source }}
            scores={scores}
            intervals={intervals}
            stateOf={stateOf}
            cypherOf={cypherOf}
          />
          <Link href={href(cell)} className="link ml-auto font-medium">
            Open the dyad
          </Link>
        </>
      ) : (
        <span className="text-ink-3">Point at a cell, or walk with the arrow keys: row towards column.</span>
      )}
    </div>
  )
}

function Direction({
  cell,
  scores,
  intervals,
  stateOf,
  cypherOf,
  strong = false,
}: {
  cell: Cell
  scores: ScoreTable
  intervals: IntervalTable
  stateOf: (id: string) => EntityRow
  cypherOf: (cell: Cell) => string
  strong?: boolean
}) {
  const pair = scores.get(cell.source, cell.target)
  const interval = intervals.get(cell.source, cell.target)
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <span className={strong ? 'font-semibold' : 'font-medium'}>
        {stateOf(cell.source).shortName} <span aria-hidden>→</span>
        <span className="sr-only"> towards</span> {stateOf(cell.target).shortName}
      </span>{' '}
      {pair ? (
        <>
          <Score value={pair.score} />{' '}
          {interval && (
            <span className="text-ink-3" title="The middle 90 % of 200 resamples of the documents">
              {formatSigned(interval.low)} to {formatSigned(interval.high)}
            </span>
          )}{' '}
          <span className="text-ink-2">
            {plural(pair.statements, 'statement')}
            {strong && `: ${pair.cooperative} cooperative, ${pair.conflictual} conflictual`}
          </span>
          <CypherLink
            href={cypherOf(cell)}
            of={`${stateOf(cell.source).shortName} → ${stateOf(cell.target).shortName}`}
          />
        </>
      ) : (
        <span className="text-ink-3">nothing said</span>
      )}
    </span>
  )
}

/** A score in its sign's colour, with its sign. */
export function Score({ value, className }: { value: number; className?: string }) {
  return (
    <span className={cn('nums font-semibold', value >= 0 ? 'text-coop' : 'text-conf', className)}>
      {formatSigned(value)}
    </span>
  )
}
