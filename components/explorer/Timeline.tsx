'use client'
import { useMemo, useRef, useState } from 'react'
import { Checkbox } from '@/components/explorer/Checkbox'
import { cn } from '@/components/ui/cn'
import { formatCount, formatDate } from '@/components/ui/format'
import {
  brushedBins,
  shiftDay,
  buildTimeline,
  type BinUnit,
  type TimeBin,
  type Timeline as Bins,
} from '@/lib/view/timeline'
import { useExplorerModel } from './ExplorerContext'
import { TimelineBrush } from './TimelineBrush'
import { countTicks, dateTicks, TIMELINE_HEIGHT, timelineScale, type TimelineScale } from './timelineScale'
import { useWidth } from './useWidth'

const UNIT_WORD: Record<BinUnit, string> = { day: 'day', month: 'month', quarter: 'quarter', year: 'year' }

/** Cooperative above the line, conflictual below, a brush over it; undated statements are counted beside it. */
export function Timeline() {
  const { data, scene, view } = useExplorerModel()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const timeline = useMemo(() => buildTimeline(data, scene.masks), [data, scene.masks])
  const scale = useMemo(() => timelineScale(timeline, width), [timeline, width])
  const [pointed, setPointed] = useState<number | null>(null)
  const brushed = view.from !== null || view.to !== null
  const range = brushed ? brushedBins(timeline, view.from, view.to) : null
  return (
    <section aria-label="Statements over time" className="relative h-full bg-surface">
      <TimelineHead
        timeline={timeline}
        width={width}
        pointed={pointed === null ? undefined : timeline.bins[pointed]}
      />
      <div ref={box} className="absolute inset-0">
        {width > 0 && timeline.bins.length > 0 && (
          <svg
            width={width}
            height={TIMELINE_HEIGHT}
            className="block"
            onPointerMove={(event) => {
              const left = event.currentTarget.getBoundingClientRect().left
              setPointed(scale.binAt(event.clientX - left))
            }}
            onPointerLeave={() => setPointed(null)}
          >
            {range && (
              <rect
                x={scale.x(range[0])}
                y={scale.top - 4}
                width={scale.x(range[1] + 1) - scale.x(range[0])}
                height={scale.bottom - scale.top + 8}
                className="fill-selected opacity-55"
              />
            )}
            <Axis timeline={timeline} scale={scale} />
            {timeline.bins.map((bin, index) => (
              <Bar
                key={bin.start}
                bin={bin}
                index={index}
                scale={scale}
                outside={brushed && (range === null || index < range[0] || index > range[1])}
              />
            ))}
            <path d={`M${scale.left} ${scale.middle + 0.5}H${scale.right}`} className="stroke-ink-3" />
            <TimelineBrush timeline={timeline} scale={scale} range={range} brushed={brushed} />
          </svg>
        )}
        {timeline.bins.length === 0 && (
          <p className="grid h-full place-items-center text-xs text-ink-3">
            No dated statement under these filters
          </p>
        )}
      </div>
    </section>
  )
}

function TimelineHead({
  timeline,
  pointed,
  width,
}: {
  timeline: Bins
  pointed: TimeBin | undefined
  width: number
}) {
  const { view, actions } = useExplorerModel()
  const brushed = view.from !== null || view.to !== null
  const first = view.from ?? timeline.bins[0]?.start ?? null
  const last = view.to ?? timeline.bins.at(-1)?.end ?? null
  const precision = timeline.unit === 'day' ? 'day' : timeline.unit === 'year' ? 'year' : 'month'
  return (
    <div className="pointer-events-none absolute inset-x-4 top-1 z-10 flex h-6 items-center gap-4 overflow-hidden text-2xs text-ink-3">
      <h2 className="font-semibold whitespace-nowrap text-ink">Statements by {UNIT_WORD[timeline.unit]}</h2>
      {pointed ? (
        <BinReading bin={pointed} unit={timeline.unit} wordy={width > 820} />
      ) : (
        <span className={cn('gap-4 whitespace-nowrap', width > 560 ? 'flex' : 'hidden')}>
          <span className="text-coop">▲ cooperative</span>
          <span className="text-conf">▼ conflictual</span>
          <span className={cn(width < 760 && 'hidden')}>outlined verbal, solid material</span>
        </span>
      )}
      <span className="nums pointer-events-auto ml-auto flex items-center gap-3 whitespace-nowrap">
        {timeline.undated > 0 && <Undated count={timeline.undated} brushed={brushed} />}
        {first !== null && (
          <span className="font-medium text-ink">
            {formatDate(first, precision)} – {formatDate(last, precision)}
          </span>
        )}
        {brushed && (
          <button
            type="button"
            className="link h-6 font-medium text-ink-2 hover:text-ink"
            onClick={() =>
              actions.change('all dates', (v) => ({ ...v, from: null, to: null, undated: true }))
            }
          >
            All dates
          </button>
        )}
      </span>
    </div>
  )
}

/** Without a brush undated statements pass; with one, this says whether they do. */
function Undated({ count, brushed }: { count: number; brushed: boolean }) {
  const { view, actions } = useExplorerModel()
  if (!brushed) return <span>{formatCount(count)} undated, shown</span>
  return (
    <label className="flex h-6 cursor-pointer items-center gap-1.5">
      <Checkbox
        checked={view.undated}
        onChange={() => actions.change('undated statements', (v) => ({ ...v, undated: !v.undated }))}
      />
      {formatCount(count)} undated
    </label>
  )
}

function BinReading({ bin, unit, wordy }: { bin: TimeBin; unit: BinUnit; wordy: boolean }) {
  const precision = unit === 'day' ? 'day' : unit
  return (
    <span className="nums flex gap-4 whitespace-nowrap">
      <span className="font-medium text-ink">
        {bin.earlier && 'before '}
        {formatDate(bin.earlier ? shiftDay(bin.end, 1) : bin.start, precision)}
      </span>
      <span className="text-coop">▲ {tallyWords(bin.cooperative, wordy)}</span>
      <span className="text-conf">▼ {tallyWords(bin.conflictual, wordy)}</span>
    </span>
  )
}

function tallyWords({ verbal, material }: TimeBin['cooperative'], wordy: boolean): string {
  if (!wordy) return formatCount(verbal + material)
  return `${formatCount(verbal)} verbal, ${formatCount(material)} material`
}

function Axis({ timeline, scale }: { timeline: Bins; scale: TimelineScale }) {
  const half = (scale.x(1) - scale.x(0)) / 2
  const text = 'nums fill-ink-3 text-2xs'
  return (
    <g aria-hidden>
      {countTicks(timeline.tallest).map((tick, index, all) => (
        <g key={tick}>
          {[-1, 1].map((side) => (
            <g key={side}>
              <path
                d={`M${scale.left} ${Math.round(scale.middle + side * scale.y(tick)) + 0.5}H${scale.right}`}
                className="stroke-line"
              />
              {index === all.length - 1 && (
                <text
                  x={scale.left - 8}
                  y={scale.middle + side * scale.y(tick) + 4}
                  textAnchor="end"
                  className={text}
                >
                  {tick}
                </text>
              )}
            </g>
          ))}
        </g>
      ))}
      {dateTicks(timeline, scale).map((tick) => (
        <text
          key={tick.bin}
          x={Math.max(scale.left - 10, scale.x(tick.bin) + half)}
          y={TIMELINE_HEIGHT - 8}
          textAnchor="middle"
          className={cn('nums text-2xs', tick.strong ? 'fill-ink font-medium' : 'fill-ink-3')}
        >
          {tick.label}
        </text>
      ))}
    </g>
  )
}

function Bar({
  bin,
  index,
  scale,
  outside,
}: {
  bin: TimeBin
  index: number
  scale: TimelineScale
  outside: boolean
}) {
  const slot = scale.x(index + 1) - scale.x(index)
  const gap = slot > 8 ? 3 : slot > 4 ? 1 : 0
  const width = Math.max(1, Math.floor(slot) - gap)
  const x = Math.round(scale.x(index) + gap / 2)
  return (
    <g className={cn('transition-opacity duration-120', outside && 'opacity-35')}>
      <Stack x={x} width={width} tally={bin.cooperative} scale={scale} up />
      <Stack x={x} width={width} tally={bin.conflictual} scale={scale} up={false} />
    </g>
  )
}

/** Deeds solid by the line, words outlined beyond them. */
function Stack({
  x,
  width,
  tally,
  scale,
  up,
}: {
  x: number
  width: number
  tally: TimeBin['cooperative']
  scale: TimelineScale
  up: boolean
}) {
  const total = tally.verbal + tally.material
  if (total === 0) return null
  const solid = Math.round(scale.y(tally.material))
  const whole = Math.max(2, Math.round(scale.y(total)))
  const colour = up ? 'stroke-coop fill-coop-soft' : 'stroke-conf fill-conf-soft'
  const base = up ? scale.middle : scale.middle + 1
  return (
    <>
      {tally.verbal > 0 && (
        <rect
          x={x + 0.5}
          y={(up ? base - whole : base + solid) + 0.5}
          width={Math.max(0.5, width - 1)}
          height={Math.max(0.5, whole - solid - 1)}
          className={colour}
        />
      )}
      {solid > 0 && (
        <rect
          x={x}
          y={up ? base - solid : base}
          width={width}
          height={solid}
          className={up ? 'fill-coop' : 'fill-conf'}
        />
      )}
    </>
  )
}
