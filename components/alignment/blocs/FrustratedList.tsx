'use client'
import Link from 'next/link'
import { useMemo, useState } from 'react'
import { ChevronRight } from 'lucide-react'
import { formatCount, formatSigned, plural } from '@/components/ui/format'
import type { EntityRow, Partition } from '@/lib/model/answers'
import { dyadRows } from '@/lib/client/alignment/dyad'
import { Score } from '../matrix/MatrixReading'
import type { IntervalTable, Range90 } from '@/lib/view/alignment/intervalTable'
import { touches } from '@/lib/view/address/selection'
import { SentenceList } from '../SentenceList'
import type { AlignmentModel } from '../useAlignmentModel'

type Frustrated = Partition['frustrated'][number]
/** Pairs in sight before somebody asks for more, and as many more each time. */
const STEP = 50

/** The pairs that pull against the blocs, strongest first; each opens the sentences that give it its sign. */
export function FrustratedList({
  model,
  partition,
  nets,
  stateOf,
  hrefOf,
}: {
  model: AlignmentModel
  partition: Partition
  nets: IntervalTable
  stateOf: (id: string) => EntityRow
  hrefOf: (source: string, target: string) => string
}) {
  const { frustrated } = partition
  const [shown, show] = useState(STEP)
  if (frustrated.length === 0) return <p className="text-xs text-ink-3">None.</p>
  return (
    <>
      <ul className="-mx-4">
        {frustrated.slice(0, shown).map((pair) => (
          <Pair
            key={`${pair.a} ${pair.b}`}
            model={model}
            pair={pair}
            interval={nets.either(pair.a, pair.b)}
            stateOf={stateOf}
            href={hrefOf(pair.a, pair.b)}
          />
        ))}
      </ul>
      {frustrated.length > shown && (
        <button
          type="button"
          className="nums link min-h-6 text-xs font-medium"
          onClick={() => show(shown + STEP)}
        >
          {Math.min(STEP, frustrated.length - shown)} more of {formatCount(frustrated.length)}
        </button>
      )}
    </>
  )
}

function Pair({
  model,
  pair,
  interval,
  stateOf,
  href,
}: {
  model: AlignmentModel
  pair: Frustrated
  interval: Range90 | undefined
  stateOf: (id: string) => EntityRow
  href: string
}) {
  const { view, actions } = model
  const { selection } = view
  // What is open is what is selected: the network lights it, and the link carries it.
  const open = selection.kind === 'relation' && touches(selection, pair.a, pair.b)
  return (
    <li>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => (open ? actions.clear() : actions.selectRelation(pair.a, pair.b))}
        className="nums flex min-h-7 w-full items-center gap-1.5 px-4 text-left text-xs hover:bg-hover focus-visible:outline-offset-[-2px] pointer-coarse:min-h-9"
      >
        <ChevronRight
          aria-hidden
          className={open ? 'size-3.5 shrink-0 rotate-90 text-ink-3' : 'size-3.5 shrink-0 text-ink-3'}
        />
        <span className="truncate">
          {stateOf(pair.a).shortName} and {stateOf(pair.b).shortName}
        </span>
        {interval && (
          <span
            className="ml-auto shrink-0 text-2xs text-ink-3"
            title="The middle 90 % of the net over 200 resamples"
          >
            {formatSigned(interval.low)} to {formatSigned(interval.high)}
          </span>
        )}
        <Score
          value={pair.net}
          className={interval ? 'shrink-0 font-medium' : 'ml-auto shrink-0 font-medium'}
        />
      </button>
      {open && <Sentences model={model} pair={pair} href={href} />}
    </li>
  )
}

/** The statements of the pair's own sign: those that make it pull against the blocs. */
function Sentences({ model, pair, href }: { model: AlignmentModel; pair: Frustrated; href: string }) {
  const { data, scene, alignment } = model
  const rows = useMemo(() => {
    const { only } = alignment
    return dyadRows(data, scene.rows, pair.a, pair.b)
      .filter((row) => only === 'all' || (data.material[row] ?? false) === (only === 'deeds'))
      .sort((x, y) => (data.columns.on[y] ?? '').localeCompare(data.columns.on[x] ?? ''))
  }, [data, scene.rows, pair, alignment])
  const own = rows.filter((row) => data.sign[row] === (pair.net > 0 ? 1 : -1))
  const kind = pair.net > 0 ? 'cooperative' : 'conflictual'
  return (
    <div className="border-t border-line bg-canvas">
      <p className="nums px-4 py-1.5 text-2xs text-ink-3">
        {own.length} {kind} of {plural(rows.length, 'statement')}{' '}
        <Link href={href} className="link ml-1 font-medium text-ink">
          Open the dyad
        </Link>
      </p>
      <SentenceList data={data} rows={own} nothing={`No ${kind} statement passes the filters.`} />
    </div>
  )
}
