'use client'
import Link from 'next/link'
import type { KeyboardEvent } from 'react'
import { cn } from '@/components/ui/cn'
import { plural } from '@/components/ui/format'
import type { EntityRow } from '@/lib/model/answers'
import { GRID_SIDE, type SilenceCell, type SilenceGrid, type SilenceRow } from '@/lib/view/alignment/silence'
import { chanceText } from './chanceText'

/** The voices of the list against those they pass over: found over expected, silences ringed. Arrow keys walk. */
export function SilenceMatrix({
  grid,
  selected,
  stateOf,
  href,
}: {
  grid: SilenceGrid
  selected: SilenceRow | null
  stateOf: (id: string) => EntityRow
  href: (row: Pick<SilenceRow, 'voice' | 'named'>) => string
}) {
  const full = grid.voices.length === GRID_SIDE || grid.named.length === GRID_SIDE
  return (
    <section className="px-4 pt-5 pb-4 md:px-6">
      <h2 className="text-sm font-semibold">Found and expected</h2>
      <p className="mb-2 text-xs text-ink-3">
        Row speaks of column, in occasions. A ring marks a silence beyond chance; small numbers were not
        tested.
        {full && ` The ${GRID_SIDE} states with most of the pairs listed.`}
      </p>
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="Matrix of found and expected">
        <table className="nums border-separate border-spacing-0.5 text-xs" onKeyDown={walk}>
          <thead>
            <tr>
              <td />
              {grid.named.map((id) => (
                <th key={id} scope="col" title={stateOf(id).name} className="h-6 w-14 text-2xs font-medium">
                  {id}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.cells.map((cells, row) => (
              <tr key={grid.voices[row]}>
                <th
                  scope="row"
                  className="max-w-32 truncate pr-2 text-right font-medium"
                  title={stateOf(grid.voices[row] ?? '').name}
                >
                  {stateOf(grid.voices[row] ?? '').shortName}
                </th>
                {cells.map((cell, column) => (
                  <td key={grid.named[column]} className="p-0">
                    {cell ? (
                      <Cell
                        cell={cell}
                        here={cell.row !== null && cell.row === selected}
                        label={spoken(cell, stateOf)}
                        href={href(cell)}
                      />
                    ) : (
                      <span className="block h-9 w-14 rounded-[3px] bg-hover" />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Cell({
  cell: { expected, observed, row },
  here,
  label,
  href,
}: {
  cell: SilenceCell
  here: boolean
  label: string
  href: string
}) {
  // How much is missing, in the neutral ink: the sign colours mean sign and nothing else.
  const missing = row ? Math.max(0, 1 - observed / Math.max(expected, 1e-9)) : 0
  return (
    <Link
      href={href}
      prefetch={false}
      title={label}
      className={cn(
        'relative flex h-9 w-14 flex-col items-center justify-center rounded-[3px] border leading-3.5',
        row === null ? 'border-line text-2xs text-ink-3' : 'border-line-strong text-ink',
        row?.silent && 'border-ink ring-1 ring-ink ring-inset',
        here && 'outline-2 outline-ink',
      )}
      style={{ background: `color-mix(in srgb, var(--ink) ${Math.round(missing * 16)}%, var(--surface))` }}
    >
      <span className="sr-only">{label}</span>
      <b aria-hidden className={row?.silent ? 'font-semibold' : 'font-medium'}>
        {observed}
      </b>
      <span aria-hidden className="text-2xs text-ink-2">
        {expected.toFixed(1)}
      </span>
    </Link>
  )
}

function spoken(
  { voice, named, expected, observed, row }: SilenceCell,
  stateOf: (id: string) => EntityRow,
): string {
  const numbers = `${stateOf(voice).shortName} of ${stateOf(named).shortName}: ${plural(observed, 'occasion')}, ${expected.toFixed(1)} expected`
  if (!row) return `${numbers}, too few to test`
  return `${numbers}, chance ${chanceText(row.chance)}${row.silent ? ', silent beyond chance' : ''}`
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
}

/** From cell to cell over the diagonal, as in the matrix of alignments. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key]
  const here = (event.target as Element).closest('td')
  if (!step || !here) return
  const { rows } = event.currentTarget
  let row = (here.parentElement as HTMLTableRowElement).rowIndex
  let column = here.cellIndex
  for (;;) {
    row += step[0]
    column += step[1]
    const cell = rows[row]?.cells[column]
    if (!cell || cell.tagName === 'TH') return
    const link = cell.querySelector('a')
    if (!link) continue
    event.preventDefault()
    link.focus()
    return
  }
}
