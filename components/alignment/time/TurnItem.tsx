'use client'
import { ArrowDownRight, ArrowUpRight, ChevronDown, Plus } from 'lucide-react'
import Link from 'next/link'
import { useMemo } from 'react'
import { useIds } from '@/components/explorer/inspector/StatementList'
import { useSentences } from '@/components/explorer/inspector/useSentences'
import { StatementEntry } from '@/components/statement/StatementEntry'
import { Button } from '@/components/ui/Button'
import { cn } from '@/components/ui/cn'
import { formatDate, formatSigned, plural } from '@/components/ui/format'
import type { LineScore } from '@/lib/alignment'
import type { Cause, Turn } from '@/lib/client/alignment/lines'
import type { EntityRow } from '@/lib/model/answers'
import type { Dataset } from '@/lib/view/graph/dataset'
import { queryLink } from '@/lib/view/address/queryLink'
import { FormGlyph } from './lineShapes'
import { lineName, oddsOf } from './names'
import { Effect } from './Effect'

/** One turn: when, from what to what, how surely; opened, the passages that make the step. */
export function TurnItem({
  data,
  turn,
  line,
  open,
  onOpen,
  onAdd,
  onHand,
  hrefOf,
  stateOf,
}: {
  data: Dataset
  turn: Turn
  /** Its place on the chart; −1: it is not on it. */
  line: number
  open: boolean
  onOpen: (open: boolean) => void
  /** Puts its pair on the chart; null: it is there. */
  onAdd: (() => void) | null
  onHand: (line: number | null) => void
  hrefOf: (row: number) => string
  stateOf: (id: string) => EntityRow
}) {
  const up = turn.after.score > turn.before.score
  const Arrow = up ? ArrowUpRight : ArrowDownRight
  const strongest = turn.causes.find(({ side }) => side === 'after') ?? turn.causes[0]
  return (
    <div
      className={cn('border-t border-line first-of-type:border-t-0', open && 'bg-selected/40')}
      onPointerEnter={() => line >= 0 && onHand(line)}
      onPointerLeave={() => onHand(null)}
    >
      <button
        type="button"
        aria-expanded={open}
        onClick={() => onOpen(!open)}
        className="nums grid w-full grid-cols-[18px_minmax(0,1fr)_auto_16px] items-center gap-x-2 px-4 pt-2 pb-1 text-left text-xs hover:bg-hover/60"
      >
        <Arrow aria-hidden className={cn('size-4', up ? 'text-coop' : 'text-conf')} strokeWidth={2.25} />
        <span className="flex min-w-0 items-center gap-1.5 font-semibold">
          {line >= 0 && <FormGlyph line={line} />}
          <span className="truncate">{lineName(turn.pair, stateOf)}</span>
        </span>
        <span className="font-medium">{formatDate(turn.on)}</span>
        <ChevronDown aria-hidden className={cn('size-3.5 text-ink-3', open && 'rotate-180')} />
        <span className="col-start-2 col-end-4 text-ink-2">
          <span className="sr-only">from </span>
          <Effect value={turn.before.score} title="Score before" /> <span aria-hidden>→</span>{' '}
          <span className="sr-only">to </span>
          <Effect value={turn.after.score} title="Score after" />
          <span className="text-ink-3"> · by chance {oddsOf(turn.p)}</span>
        </span>
      </button>
      <div className="flex flex-wrap items-center gap-3 pr-4 pb-2 pl-[42px] text-xs">
        {strongest && (
          <Link href={hrefOf(strongest.rows[0] ?? -1)} className="link min-h-6 content-center font-medium">
            Open its strongest passage
          </Link>
        )}
        {onAdd && (
          <Button variant="quiet" icon={<Plus aria-hidden />} className="-my-1 ml-auto" onClick={onAdd}>
            On the chart
          </Button>
        )}
      </div>
      {open && <Passages data={data} turn={turn} />}
    </div>
  )
}

/** The acts that account for most of the step, on both sides of it. */
function Passages({ data, turn }: { data: Dataset; turn: Turn }) {
  const after = useMemo(() => turn.causes.filter(({ side }) => side === 'after'), [turn])
  const before = useMemo(() => turn.causes.filter(({ side }) => side === 'before'), [turn])
  const rest = turn.parts - turn.causes.length
  return (
    <div className="border-t border-line bg-surface">
      <p className="nums px-4 py-2 text-xs text-ink-2">
        A step as clear in {oddsOf(turn.p)} shuffles; the score goes this way in{' '}
        {Math.round(turn.agreement * 100)} % of resamples of the documents.
      </p>
      <Side title={`Since ${formatDate(turn.on)}`} score={turn.after} causes={after} data={data} />
      <Side title={`Until ${formatDate(turn.last)}`} score={turn.before} causes={before} data={data} />
      {rest > 0 && (
        <p className="nums px-4 py-2 text-2xs text-ink-3">
          {plural(rest, 'other act')} on either side add little or pull the other way.
        </p>
      )}
    </div>
  )
}

function Side({
  title,
  score,
  causes,
  data,
}: {
  title: string
  score: LineScore
  causes: readonly Cause[]
  data: Dataset
}) {
  const rows = useMemo(() => causes.map((cause) => cause.rows[0] ?? -1), [causes])
  const { byId, cypher } = useSentences(useIds(data, rows))
  return (
    <section>
      <h3 className="nums flex flex-wrap items-baseline gap-x-2 bg-sunken px-4 py-1.5 text-xs font-medium">
        {title}
        <Effect value={score.score} title="Score of this side" />
        <span className="font-normal text-ink-3">
          {formatSigned(score.low)} to {formatSigned(score.high)} · {plural(score.acts, 'act')},{' '}
          {plural(score.documents, 'document')}
        </span>
        {cypher && (
          <Link href={queryLink(cypher)} className="link ml-auto text-2xs font-medium">
            Their Cypher
          </Link>
        )}
      </h3>
      {causes.map(({ part }, index) => {
        const statement = byId.get(data.columns.id[rows[index] ?? -1] ?? '')
        return statement ? (
          <StatementEntry
            key={statement.id}
            statement={statement}
            aside={<Effect value={part} title="What it adds to the step" />}
          />
        ) : (
          <div key={rows[index]} aria-hidden className="h-28 border-b border-line" />
        )
      })}
      {causes.length === 0 && (
        <p className="px-4 py-2 text-xs text-ink-3">Nothing on this side adds much to the step.</p>
      )}
    </section>
  )
}
