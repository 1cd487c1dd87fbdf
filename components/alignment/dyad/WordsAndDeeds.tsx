'use client'
import type { DyadBin } from '@/lib/client/alignment/dyad'

const HEIGHT = 132
const MIDDLE = 62
const ROOM = 50

/** Statements per bin: words outlined, deeds solid; up cooperative, down conflictual; left bar a → b, right bar b → a. */
export function WordsAndDeeds({
  bins,
  codes,
  xOf,
  width,
  left,
  right,
  step,
  unit,
}: {
  bins: readonly DyadBin[]
  codes: readonly [string, string]
  xOf: (index: number) => number
  width: number
  left: number
  right: number
  step: number
  unit: string
}) {
  const tallest = Math.max(
    1,
    ...bins.flatMap(({ forthTally, backTally }) =>
      [forthTally, backTally].flatMap(({ words, deeds }) => [words[0] + deeds[0], words[1] + deeds[1]]),
    ),
  )
  const scale = ROOM / tallest
  const bar = Math.max(3, Math.min(14, Math.floor(step / 2) - 3))
  return (
    <figure>
      <figcaption className="flex flex-wrap items-baseline gap-x-4 px-4 text-sm font-semibold md:px-6">
        Words against deeds
        <span className="text-xs font-normal text-ink-3">
          statements per {unit}; left bar {codes[0]} → {codes[1]}, right bar {codes[1]} → {codes[0]}
        </span>
      </figcaption>
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={`Words against deeds per ${unit}`}
        className="block"
      >
        {[tallest, -tallest].map((tick) => (
          <g key={tick}>
            <path
              d={`M${left} ${Math.round(MIDDLE - tick * scale) + 0.5}H${right}`}
              className="stroke-line"
            />
            <text
              x={left - 10}
              y={MIDDLE - tick * scale + 4}
              textAnchor="end"
              className="nums fill-ink-3 text-2xs"
            >
              {tallest}
            </text>
          </g>
        ))}
        {bins.map((bin, index) => (
          <g key={bin.start}>
            <Stack x={xOf(index) - bar - 1} width={bar} tally={bin.forthTally} scale={scale} />
            <Stack x={xOf(index) + 1} width={bar} tally={bin.backTally} scale={scale} />
          </g>
        ))}
        <path d={`M${left} ${MIDDLE + 0.5}H${right}`} className="stroke-ink-3" />
      </svg>
    </figure>
  )
}

function Stack({
  x,
  width,
  tally,
  scale,
}: {
  x: number
  width: number
  tally: DyadBin['forthTally']
  scale: number
}) {
  return (
    <>
      {([0, 1] as const).map((side) => {
        const way = side === 0 ? -1 : 1
        const deeds = tally.deeds[side] * scale
        const words = tally.words[side] * scale
        const from = (size: number, base: number) => (way < 0 ? base - size : base + 1)
        return (
          <g key={side}>
            {deeds > 0 && (
              <rect
                x={x}
                width={width}
                y={from(deeds, MIDDLE)}
                height={deeds}
                className={side === 0 ? 'fill-coop' : 'fill-conf'}
              />
            )}
            {words > 0 && (
              <rect
                x={x + 0.5}
                width={Math.max(1, width - 1)}
                y={from(words, MIDDLE + way * deeds) + 0.5}
                height={Math.max(1, words - 1)}
                className={side === 0 ? 'fill-coop-soft stroke-coop' : 'fill-conf-soft stroke-conf'}
              />
            )}
          </g>
        )
      })}
    </>
  )
}
