'use client'
import { Code } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useMemo, useRef } from 'react'
import { PAGE, useIds, usePaged } from '@/components/explorer/inspector/StatementList'
import { useSentences } from '@/components/explorer/inspector/useSentences'
import { StatementEntry } from '@/components/statement/StatementEntry'
import { Button, buttonClass } from '@/components/ui/Button'
import { cn } from '@/components/ui/cn'
import { formatCount } from '@/components/ui/format'
import { revealInPanel } from '@/components/ui/reveal'
import { SaveFiles } from '@/components/ui/SaveFiles'
import { ErrorState } from '@/components/ui/States'
import type { Dyad } from '@/lib/client/alignment/dyad'
import { subsetRows, type DyadFacts } from '@/lib/client/alignment/dyadFacts'
import { subsetLink } from '@/lib/view/alignment/alignmentQueries'
import { DOCUMENT_SPEAKER, NO_PUBLISHER } from '@/lib/view/address/state'
import { Score } from '../matrix/MatrixReading'
import { sideText, useDyadView } from './dyadContext'
import { dyadFiles } from './dyadFiles'

/** What a statement adds to the line it moves most. */
export function strongestPart(dyad: Dyad, row: number): number {
  const part = dyad.parts.get(row)
  if (!part) return 0
  return Math.abs(part.forth) >= Math.abs(part.back) ? part.forth : part.back
}

/** The statements of the two, all or a part, with what each adds to the score: the parts of a direction add up to it. */
export function DyadStatements({
  dyad,
  facts,
  numbers,
  marked,
}: {
  dyad: Dyad
  facts: DyadFacts
  numbers: ReadonlyMap<number, number>
  /** To be brought into sight; a new object each time, so that asking twice scrolls twice. */
  marked: { row: number } | null
}) {
  const { model, first, second, listed, list, charts } = useDyadView()
  const { data, view, alignment, setAlignment } = model
  const { sort } = alignment
  const rows = useMemo(() => {
    const inside = subsetRows(data, dyad.rows, listed, first.id, second.id)
    return sort === 'date'
      ? inside
      : [...inside].sort((x, y) => Math.abs(strongestPart(dyad, y)) - Math.abs(strongestPart(dyad, x)))
  }, [data, dyad, listed, first.id, second.id, sort])
  const paged = usePaged(useMarkedFirst(rows, marked))
  const sentences = useSentences(useIds(data, paged.rows))
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (marked === null) return
    revealInPanel(scroller.current?.querySelector(`[data-row="${marked.row}"]`))
  }, [marked])
  return (
    <div className="flex h-full min-h-0 flex-col bg-surface">
      <div className="flex min-h-11 shrink-0 items-center gap-2 border-b border-line px-4">
        <h2 className="text-sm font-semibold">Statements</h2>
        <span className="nums ml-auto flex items-center gap-1 text-xs text-ink-3">
          {formatCount(paged.rows.length)} of {formatCount(rows.length)}
          {dyad.undated > 0 && `, ${formatCount(dyad.undated)} undated`},
          <select
            aria-label="Order of the statements"
            value={sort}
            onChange={(event) => setAlignment({ sort: event.target.value === 'date' ? 'date' : 'weight' })}
            className="h-7 rounded-control bg-transparent font-medium text-ink-2"
          >
            <option value="weight">what moved it most</option>
            <option value="date">newest first</option>
          </select>
        </span>
      </div>
      {listed && <Listed onAll={() => list(null)} />}
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto">
        {sentences.error && sentences.byId.size === 0 && (
          <ErrorState
            title="The sentences did not come"
            detail={sentences.error.message}
            actions={<Button onClick={sentences.retry}>Try again</Button>}
          />
        )}
        {paged.rows.map((row) => {
          const statement = sentences.byId.get(data.columns.id[row] ?? '')
          const number = numbers.get(row)
          return (
            <div key={row} data-row={row} className={cn(row === marked?.row && 'bg-selected/60')}>
              {statement ? (
                <StatementEntry
                  statement={statement}
                  lead={number !== undefined && <Numbered number={number} />}
                  aside={<Part value={strongestPart(dyad, row)} />}
                />
              ) : (
                <div aria-hidden className="h-28 border-b border-line" />
              )}
            </div>
          )
        })}
        {paged.rest > 0 && (
          <div className="flex gap-2 px-4 py-3">
            <Button onClick={paged.more}>Show more</Button>
            <Button variant="quiet" onClick={paged.all}>
              All {formatCount(rows.length)}
            </Button>
          </div>
        )}
        {rows.length === 0 && (
          <p className="px-4 py-8 text-sm text-ink-3">Nothing between these two passes the filters.</p>
        )}
      </div>
      <footer className="flex min-h-12 shrink-0 flex-wrap items-center gap-2 border-t border-line px-3 py-2">
        <Link
          href={subsetLink(view, alignment.only, { a: first.id, b: second.id }, listed)}
          className={buttonClass('outline')}
        >
          <Code aria-hidden />
          Show the Cypher
        </Link>
        <SaveFiles
          files={dyadFiles({ ...{ model, dyad, facts, rows, first, second }, charts: () => charts.current })}
        />
      </footer>
    </div>
  )
}

/** A statement that is asked for stands on top where it would be pages down. */
function useMarkedFirst(rows: readonly number[], marked: { row: number } | null): readonly number[] {
  return useMemo(() => {
    const at = marked === null ? -1 : rows.indexOf(marked.row)
    const row = rows[at]
    return row === undefined || at < PAGE ? rows : [row, ...rows.filter((other) => other !== row)]
  }, [rows, marked])
}

/** What is listed, and the way back to all. */
function Listed({ onAll }: { onAll: () => void }) {
  const { listed, codes, model } = useDyadView()
  if (!listed) return null
  const { kind, value, side } = listed
  const speaker = model.data.entities[model.data.indexOf.get(value) ?? -1]?.name
  const what =
    kind === 'speaker'
      ? `said by ${value === DOCUMENT_SPEAKER ? 'the document itself' : (speaker ?? value)}`
      : kind === 'publisher'
        ? `published by ${value === NO_PUBLISHER ? 'nobody named' : value}`
        : value
  return (
    <p className="flex min-h-9 items-center gap-2 border-b border-line bg-sunken px-4 text-xs">
      <span className="truncate font-medium">{[what, sideText(codes, side)].filter(Boolean).join(', ')}</span>
      <button type="button" className="link ml-auto min-h-6 shrink-0 font-medium" onClick={onAll}>
        All statements
      </button>
    </p>
  )
}

function Numbered({ number }: { number: number }) {
  return (
    <span className="nums grid size-[18px] shrink-0 place-items-center rounded-full border-[1.5px] border-ink text-2xs font-semibold text-ink">
      {number}
    </span>
  )
}

function Part({ value }: { value: number }) {
  if (value === 0)
    return (
      <span className="text-ink-3" title="Denied, negated and hypothetical statements are shown, not counted">
        not counted
      </span>
    )
  return (
    <span title="What it adds to the score">
      <Score value={value} className="font-medium" />
    </span>
  )
}
