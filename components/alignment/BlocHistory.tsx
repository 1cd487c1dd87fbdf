'use client'
import Link from 'next/link'
import { useMemo } from 'react'
import { ActorGlyph } from '@/components/ui/ActorGlyph'
import { cn } from '@/components/ui/cn'
import { formatDate, plural } from '@/components/ui/format'
import { EmptyState } from '@/components/ui/States'
import type { BlocWindow } from '@/lib/client/alignment'
import type { EntityRow } from '@/lib/model/answers'
import { blocColour } from './blocColour'

/** Bloc membership as bands: a row per state, a column per quarter, each the twelve months before. A change opens its year. */
export function BlocHistory({
  windows,
  stateOf,
  hrefOf,
}: {
  windows: readonly BlocWindow[]
  stateOf: (id: string) => EntityRow
  /** The matrix under the brush of a window. */
  hrefOf: (from: string, to: string) => string
}) {
  const states = useMemo(() => orderByBands(windows), [windows])
  if (states.length === 0)
    return (
      <EmptyState title="Nothing to follow">
        No dated statements between states pass these filters, so there are no blocs to follow.
      </EmptyState>
    )
  return (
    <div className="h-full overflow-auto" tabIndex={0} role="region" aria-label="Blocs over time">
      <table className="nums border-separate border-spacing-0 text-2xs">
        <caption className="pb-2 text-left text-xs text-ink-3">
          Each column is the twelve months to the end of a quarter. A ring marks a state that changed sides:
          open it to see that year.
        </caption>
        <thead>
          <tr>
            <th scope="col" className="sticky top-0 left-0 z-20 bg-canvas text-left font-medium text-ink-3">
              State
            </th>
            {windows.map((window, index) => (
              <th
                key={window.to}
                scope="col"
                title={`${formatDate(window.from)} – ${formatDate(window.to)}, ${plural(window.statements, 'statement')}`}
                className={cn(
                  'sticky top-0 z-10 h-8 min-w-9 bg-canvas px-0.5 text-center align-bottom',
                  startsYear(window, index) ? 'font-medium text-ink' : 'font-normal text-ink-3',
                )}
              >
                {startsYear(window, index)
                  ? window.to.slice(0, 4)
                  : formatDate(window.to, 'quarter').slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {states.map((id) => (
            <Row key={id} state={stateOf(id)} windows={windows} hrefOf={hrefOf} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The first column, and the first quarter of each year. */
function startsYear({ to }: BlocWindow, index: number): boolean {
  return index === 0 || to.slice(5, 7) === '03'
}

function Row({
  state,
  windows,
  hrefOf,
}: {
  state: EntityRow
  windows: readonly BlocWindow[]
  hrefOf: (from: string, to: string) => string
}) {
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 z-10 bg-canvas pr-3 text-left text-xs font-medium whitespace-nowrap"
      >
        <span className="inline-flex h-6 items-center gap-2">
          <ActorGlyph actor={state} size={18} />
          {state.shortName}
        </span>
      </th>
      {bandsOf(windows, state.id).map(({ window, bloc, before }) => (
        <td key={window.to} className="p-px">
          {bloc === null ? (
            <span className="grid h-6 place-items-center text-ink-3">·</span>
          ) : before === null || before === bloc ? (
            <span className="grid h-6 place-items-center" style={{ background: tint(bloc) }}>
              {bloc}
            </span>
          ) : (
            <Link
              href={hrefOf(window.from, window.to)}
              title={`${state.shortName} goes from bloc ${before} to bloc ${bloc}`}
              aria-label={`${state.shortName} goes from bloc ${before} to bloc ${bloc}, ${formatDate(window.to, 'quarter')}`}
              className="grid h-6 place-items-center rounded-[3px] font-semibold ring-2 ring-ink ring-inset"
              style={{ background: tint(bloc) }}
            >
              {bloc}
            </Link>
          )}
        </td>
      ))}
    </tr>
  )
}

/** Per window: the bloc, and the one the state was last known in. */
function bandsOf(
  windows: readonly BlocWindow[],
  id: string,
): { window: BlocWindow; bloc: string | null; before: string | null }[] {
  return windows.map((window, index) => {
    const earlier = windows.slice(0, index).map(({ blocs }) => blocs[id])
    return {
      window,
      bloc: window.blocs[id] ?? null,
      before: earlier.findLast((bloc) => bloc !== undefined) ?? null,
    }
  })
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
