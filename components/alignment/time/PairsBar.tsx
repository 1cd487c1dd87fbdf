'use client'
import { Plus, X } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import type { EntityRow, LinePair } from '@/lib/model/answers'
import type { Dataset } from '@/lib/view/graph/dataset'
import { lineKey, MOST_LINES } from '@/lib/view/address/lines'
import { dyadHref } from '../links'
import { AddPair } from './AddPair'
import { FormGlyph } from './lineShapes'
import { lineName, spokenLine } from './names'

/** The pairs on the chart: which form each has, which way it is read, and the way to others. */
export function PairsBar({
  data,
  pairs,
  chosen,
  onChange,
  onHand,
  search,
  stateOf,
}: {
  data: Dataset
  pairs: readonly LinePair[]
  /** Whether somebody chose them. */
  chosen: boolean
  /** None: those most is said of. */
  onChange: (pairs: readonly LinePair[]) => void
  onHand: (line: number | null) => void
  search: string
  stateOf: (id: string) => EntityRow
}) {
  const [adding, setAdding] = useState(false)
  const full = pairs.length >= MOST_LINES
  return (
    <div className="flex flex-wrap items-center gap-1.5 px-3 pt-3 md:px-6">
      <ul aria-label="Pairs on the chart" className="contents">
        {pairs.map((pair, line) => (
          <li
            key={lineKey(pair)}
            className="inline-flex h-7 items-center rounded-control border border-line bg-surface pl-2 text-xs pointer-coarse:h-9"
            onPointerEnter={() => onHand(line)}
            onPointerLeave={() => onHand(null)}
          >
            <FormGlyph line={line} />
            <Link
              href={dyadHref(search, pair.a, pair.b)}
              className="pl-1.5 font-medium hover:underline"
              title={`Open the dyad of ${spokenLine(pair, stateOf)}`}
              onFocus={() => onHand(line)}
              onBlur={() => onHand(null)}
            >
              {lineName(pair, stateOf)}
            </Link>
            <button
              type="button"
              className="ml-1 grid h-full min-w-6 place-items-center px-1 text-ink-3 hover:text-ink"
              aria-label={`${lineName(pair, stateOf)}: show ${spokenLine(turned(pair), stateOf)}`}
              title={`Show ${lineName(turned(pair), stateOf)}`}
              onClick={() => onChange(pairs.map((one, at) => (at === line ? turned(one) : one)))}
            >
              <span aria-hidden>⇄</span>
            </button>
            <button
              type="button"
              className="grid h-full min-w-6 place-items-center rounded-control px-1 text-ink-3 hover:text-ink"
              aria-label={`Take ${lineName(pair, stateOf)} off the chart`}
              title="Take off the chart"
              onClick={() => {
                onHand(null)
                onChange(pairs.filter((_, at) => at !== line))
              }}
            >
              <X aria-hidden className="size-3" />
            </button>
          </li>
        ))}
      </ul>
      {adding && !full ? (
        <AddPair
          data={data}
          stateOf={stateOf}
          onAdd={(pair) => {
            setAdding(false)
            onChange([...pairs.filter((one) => lineKey(one) !== lineKey(pair)), pair])
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <Button
          icon={<Plus aria-hidden />}
          disabled={full}
          title={full ? `${MOST_LINES} lines are as many as can be told apart` : undefined}
          onClick={() => setAdding(true)}
        >
          Add a pair
        </Button>
      )}
      {chosen ? (
        <Button variant="quiet" onClick={() => onChange([])}>
          Pairs with most acts
        </Button>
      ) : (
        <span className="text-2xs text-ink-3">the pairs with most acts</span>
      )}
    </div>
  )
}

/** Both ways, then one way, then the other, then both again. */
function turned({ a, b, directed }: LinePair): LinePair {
  if (!directed) return { a, b, directed: true }
  return a < b ? { a: b, b: a, directed: true } : { a: b, b: a, directed: false }
}
