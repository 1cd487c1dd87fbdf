'use client'
import Link from 'next/link'
import { memo, useMemo } from 'react'
import { cn } from '@/components/ui/cn'
import { formatDate } from '@/components/ui/format'
import type { BlocWindow } from '@/lib/client/alignment/alignment'
import type { EntityRow } from '@/lib/model/answers'
import type { TimeAxis } from '@/lib/view/alignment/lineChart'
import { shiftDay } from '@/lib/view/graph/timeline'
import { blocColour } from './blocColour'

/** Narrower than this and a band has no room for its letter. */
const LETTER = 12

/**
 * Bloc membership as bands under the axis of the lines: a row per state, a step per quarter (year), each the twelve months before.
 * A state that changes sides does so at a thick edge that opens its year.
 */
export const BlocHistory = memo(function BlocHistory({
  windows,
  axis,
  width,
  stateOf,
  hrefOf,
}: {
  windows: readonly BlocWindow[]
  axis: TimeAxis
  width: number
  stateOf: (id: string) => EntityRow
  /** The matrix under the brush of a window. */
  hrefOf: (from: string, to: string) => string
}) {
  // While the next windows are worked out those of the last axis stay: what lies beyond this one is cut off.
  const shown = useMemo(
    () =>
      windows.flatMap((window) => {
        const left = Math.max(axis.left, axis.x(window.step))
        const right = Math.min(axis.right, axis.x(shiftDay(window.to, 1)))
        return right - left > 0.5 ? [{ ...window, px: right - left, left }] : []
      }),
    [windows, axis],
  )
  const states = useMemo(() => orderByBands(shown), [shown])
  const start = shown[0]?.left ?? axis.left
  if (states.length === 0)
    return (
      <p className="px-4 py-3 text-xs text-ink-3 md:px-6">
        Too few signed pairs are dated here for blocs to follow.
      </p>
    )
  return (
    <table
      className="nums mb-3 table-fixed border-separate border-spacing-0 text-2xs"
      style={{ marginLeft: start, width: width - start }}
    >
      <caption className="pt-1 pb-1.5 text-left text-2xs text-ink-3">
        Blocs, each step the twelve months to its end. A thick edge marks a state that changed sides: open it
        to see that year.
      </caption>
      <colgroup>
        {shown.map((window) => (
          <col key={window.to} style={{ width: window.px }} />
        ))}
        <col />
      </colgroup>
      <thead className="sr-only">
        <tr>
          {shown.map((window) => (
            <th key={window.to} scope="col">
              {formatDate(window.to, 'quarter')}
            </th>
          ))}
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {states.map((id) => (
          <Row key={id} state={stateOf(id)} windows={shown} hrefOf={hrefOf} />
        ))}
      </tbody>
    </table>
  )
})

type Shown = BlocWindow & { px: number }

function Row({
  state,
  windows,
  hrefOf,
}: {
  state: EntityRow
  windows: readonly Shown[]
  hrefOf: (from: string, to: string) => string
}) {
  return (
    <tr>
      {bandsOf(windows, state.id).map(({ first, last, bloc, before, px, span }) => {
        const period = `${formatDate(first.to, 'quarter')} – ${formatDate(last.to, 'quarter')}`
        const letter = px >= LETTER ? bloc : <span className="sr-only">{bloc}</span>
        return (
          <td
            key={first.to}
            colSpan={span}
            className="p-0 py-px"
            title={bloc === null ? undefined : `Bloc ${bloc}, ${period}`}
          >
            {bloc === null ? (
              <span className="block h-[18px] border-b border-dotted border-line" />
            ) : before === null || before === bloc ? (
              <Band bloc={bloc}>{letter}</Band>
            ) : (
              <Link
                href={hrefOf(first.from, first.to)}
                prefetch={false}
                title={`${state.shortName} goes from bloc ${before} to bloc ${bloc}, ${formatDate(first.to, 'quarter')}: open that year`}
                aria-label={`${state.shortName} goes from bloc ${before} to bloc ${bloc}, ${formatDate(first.to, 'quarter')}`}
                className="block"
              >
                <Band bloc={bloc} turned>
                  {letter}
                </Band>
              </Link>
            )}
          </td>
        )
      })}
      <th scope="row" className="truncate pl-2.5 text-left text-xs font-medium">
        {state.shortName}
      </th>
    </tr>
  )
}

function Band({
  bloc,
  turned = false,
  children,
}: {
  bloc: string
  turned?: boolean
  children: React.ReactNode
}) {
  return (
    <span
      className={cn(
        'grid h-[18px] place-items-center overflow-hidden border-y',
        turned && 'rounded-l-[4px] border-l-[3px] border-l-ink font-semibold',
      )}
      style={{ background: tint(bloc), borderBlockColor: blocColour(bloc) }}
    >
      {children}
    </span>
  )
}

interface BandRun {
  first: Shown
  last: Shown
  bloc: string | null
  /** The bloc the state was last known in. */
  before: string | null
  px: number
  span: number
}

/** Neighbouring windows in the same bloc, as one band. */
function bandsOf(windows: readonly Shown[], id: string): BandRun[] {
  const runs: BandRun[] = []
  let known: string | null = null
  for (const window of windows) {
    const bloc = window.blocs[id] ?? null
    const run = runs.at(-1)
    if (run && run.bloc === bloc) {
      run.last = window
      run.px += window.px
      run.span++
    } else runs.push({ first: window, last: window, bloc, before: known, px: window.px, span: 1 })
    known = bloc ?? known
  }
  return runs
}

function tint(bloc: string): string {
  return `color-mix(in srgb, ${blocColour(bloc)} 28%, var(--surface))`
}

/** States of one bloc together, those longest in sight first. */
function orderByBands(windows: readonly BlocWindow[]): string[] {
  const seen = new Map<string, Map<string, number>>()
  for (const { blocs } of windows)
    for (const [id, bloc] of Object.entries(blocs)) {
      const counts = seen.get(id) ?? new Map<string, number>()
      seen.set(id, counts.set(bloc, (counts.get(bloc) ?? 0) + 1))
    }
  const summary = [...seen].map(([id, counts]) => {
    const [main] = [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
    return { id, bloc: main?.[0] ?? '', windows: [...counts.values()].reduce((sum, count) => sum + count, 0) }
  })
  return summary
    .sort((x, y) => x.bloc.localeCompare(y.bloc) || y.windows - x.windows || x.id.localeCompare(y.id))
    .map(({ id }) => id)
}
