'use client'
import type { RefObject } from 'react'

import { formatDate, plural } from '@/components/ui/format'
import type { EntityRow } from '@/lib/model/answers'
import type { Dataset } from '@/lib/view/graph/dataset'
import type { Dyad } from '@/lib/client/alignment/dyad'
import { binStart } from '@/lib/view/graph/timeline'
import { LABEL, ScoreLine, scoreDomain, type Mark } from '../ScoreLine'
import { useSize } from '../useSize'
import { WordsAndDeeds } from './WordsAndDeeds'

const LEFT = 56

/** Both directions and words against deeds, over the same axis of time. */
export function DyadCharts({
  box,
  data,
  dyad,
  a,
  b,
  numbers,
  onMark,
}: {
  box: RefObject<HTMLDivElement | null>
  data: Dataset
  dyad: Dyad
  a: EntityRow
  b: EntityRow
  /** Numbers of the statements that moved a line, by row. */
  numbers: ReadonlyMap<number, number>
  onMark: (row: number) => void
}) {
  const { width } = useSize(box)
  const { bins, unit } = dyad
  const right = Math.max(LEFT + 1, width - LABEL)
  const step = (right - LEFT) / Math.max(1, bins.length)
  const xOf = (index: number): number => LEFT + (index + 0.5) * step
  const common = { width, left: LEFT, right }
  const domain = scoreDomain(bins.flatMap((bin) => [bin.forth, bin.back]))
  const codes = [a.iso2 ?? a.id, b.iso2 ?? b.id] as const
  const marksOf = (side: 'forth' | 'back'): Mark[] =>
    [...numbers].flatMap(([row, number]) => {
      const on = data.columns.on[row] ?? null
      const part = dyad.parts.get(row)
      // A statement without a direction moves both lines: it is marked on the first.
      const mine = side === 'forth' ? part?.forth !== 0 : part?.forth === 0 && part.back !== 0
      const index = on === null ? -1 : bins.findIndex(({ start }) => start === binStart(on, unit))
      const score = bins[index]?.[side]?.score
      return mine && score !== undefined ? [{ number, x: xOf(index), score, onClick: () => onMark(row) }] : []
    })
  return (
    <div ref={box} className="flex flex-col gap-2 py-4">
      {width > 0 && bins.length > 0 && (
        <>
          {(['forth', 'back'] as const).map((side) => (
            <ScoreLine
              key={side}
              title={side === 'forth' ? `${a.shortName} → ${b.shortName}` : `${b.shortName} → ${a.shortName}`}
              note={`score per ${unit}, 90 % interval · ${plural(dyad[side]?.statements ?? 0, 'statement')}`}
              points={bins.map((bin, index) => ({
                x: xOf(index),
                label: formatDate(bin.start, unit),
                score: bin[side],
              }))}
              marks={marksOf(side)}
              domain={domain}
              {...common}
            />
          ))}
          <WordsAndDeeds bins={bins} codes={codes} xOf={xOf} step={step} unit={unit} {...common} />
          <Axis dyad={dyad} xOf={xOf} step={step} width={width} />
        </>
      )}
      {bins.length === 0 && (
        <p className="px-6 py-10 text-center text-sm text-ink-3">
          No statement between these two is dated under these filters.
        </p>
      )}
    </div>
  )
}

function Axis({
  dyad: { bins, unit },
  xOf,
  step,
  width,
}: {
  dyad: Dyad
  xOf: (index: number) => number
  step: number
  width: number
}) {
  const every = Math.max(1, Math.ceil((unit === 'year' ? 40 : 64) / step))
  return (
    <svg width={width} height={24} aria-hidden className="-mt-1 block">
      {bins.map((bin, index) => {
        const year = bin.start.slice(5, 7) === '01'
        if (!year && index % every !== 0) return null
        if (year && every > 4 && Number(bin.start.slice(0, 4)) % Math.ceil(every / 4) !== 0) return null
        const close =
          !year &&
          bins
            .slice(Math.max(0, index - every + 1), index + every)
            .some((other) => other.start.slice(5, 7) === '01')
        if (close) return null
        return (
          <text
            key={bin.start}
            x={xOf(index)}
            y={14}
            textAnchor="middle"
            className={year ? 'nums fill-ink text-2xs font-medium' : 'nums fill-ink-3 text-2xs'}
          >
            {year ? bin.start.slice(0, 4) : formatDate(bin.start, unit)}
          </text>
        )
      })}
    </svg>
  )
}
