'use client'
import Link from 'next/link'
import { useState } from 'react'
import { ActorGlyph } from '@/components/ui/ActorGlyph'
import { Button } from '@/components/ui/Button'
import { cn } from '@/components/ui/cn'
import { formatCount } from '@/components/ui/format'
import type { EntityRow } from '@/lib/model/answers'
import type { SilenceRow } from '@/lib/view/alignment/silence'
import { chanceText } from './chanceText'

const PAGE = 30
/** A table of thousands of rows would hold up the page. */
const MORE = 200
const BAR = 96

/** Pairs, least likely by chance first: what was expected, what was found, and what the other side does. */
export function SilenceList({
  rows,
  selected,
  stateOf,
  href,
  onSelect,
}: {
  rows: readonly SilenceRow[]
  selected: SilenceRow | null
  stateOf: (id: string) => EntityRow
  href: (row: SilenceRow) => string
  onSelect: (row: SilenceRow) => void
}) {
  const [count, setCount] = useState(PAGE)
  const shown = rows.slice(0, count)
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="Pairs">
      <table className="nums w-full text-sm sm:min-w-[600px]">
        <caption className="sr-only">
          Occasions on which a state speaks of another, expected and found, least likely by chance first
        </caption>
        <thead className="bg-sunken text-2xs text-ink-3">
          <tr className="h-8 text-left [&>th]:px-2 [&>th]:font-medium [&>th:first-child]:pl-4 md:[&>th:first-child]:pl-6">
            <th scope="col">Who speaks</th>
            <th scope="col">of whom</th>
            <th scope="col" className="text-right">
              Found
            </th>
            <th scope="col" className="text-right">
              Expected
            </th>
            <th scope="col" className="w-28 max-sm:hidden" aria-label="Found against expected" />
            <th scope="col" className="text-right" title="Chance of as few or fewer">
              Chance
            </th>
            <th
              scope="col"
              className="text-right max-sm:hidden"
              title="What the other says of this one: found of expected"
            >
              The other way
            </th>
            <th scope="col" aria-label="Sentences" />
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr
              key={`${row.voice}>${row.named}`}
              onClick={() => onSelect(row)}
              className={cn(
                'h-9 cursor-pointer border-b border-line hover:bg-hover/60 [&>td]:px-2 [&>th]:px-2 [&>th]:pl-4 md:[&>th]:pl-6',
                row === selected && 'bg-selected/60',
              )}
            >
              <th scope="row" className="text-left font-medium">
                <span className="flex min-h-6 items-center gap-2">
                  <ActorGlyph actor={stateOf(row.voice)} size={20} />
                  <Link
                    href={href(row)}
                    prefetch={false}
                    onClick={(event) => event.stopPropagation()}
                    aria-label={`${stateOf(row.voice).shortName} of ${stateOf(row.named).shortName}: open the dyad`}
                    className="flex min-h-6 items-center hover:underline"
                  >
                    {stateOf(row.voice).shortName}
                  </Link>
                </span>
              </th>
              <td className="font-medium">{stateOf(row.named).shortName}</td>
              <td className={cn('text-right', row.silent && 'font-semibold')}>
                {row.observed === 0 ? 'never' : formatCount(row.observed)}
              </td>
              <td className="text-right">{row.expected.toFixed(1)}</td>
              <td className="max-sm:hidden">
                <Bar share={row.observed / row.expected} />
              </td>
              <td className="text-right whitespace-nowrap">{chanceText(row.chance)}</td>
              <td className="text-right whitespace-nowrap text-ink-2 max-sm:hidden">
                {formatCount(row.mirror.observed)} of {row.mirror.expected.toFixed(1)}
              </td>
              <td className="pr-4 text-right md:pr-6">
                <button
                  type="button"
                  className="link min-h-6 text-xs font-medium"
                  aria-pressed={row === selected}
                  aria-label={`Check the sentences for ${stateOf(row.voice).shortName} of ${stateOf(row.named).shortName}`}
                  onClick={() => onSelect(row)}
                >
                  Check
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <div className="px-4 py-2 md:px-6">
          <Button variant="quiet" onClick={() => setCount(count + MORE)}>
            {formatCount(Math.min(MORE, rows.length - shown.length))} more of {formatCount(rows.length)} pairs
          </Button>
        </div>
      )}
    </div>
  )
}

/** Outlined: what was expected. Solid: what of it was found. */
function Bar({ share }: { share: number }) {
  return (
    <svg aria-hidden width={BAR} height={14} className="block">
      <rect x={0} y={4} width={Math.min(1, share) * BAR} height={6} className="fill-ink" />
      <rect x={0.5} y={1.5} width={BAR - 1} height={11} rx={2} className="fill-none stroke-ink-3" />
    </svg>
  )
}
