import { cn } from '@/components/ui/cn'
import type { TimeBin, Timeline } from '@/lib/view/graph/timeline'
import { countTicks, dateTicks, TIMELINE_HEIGHT, type TimelineScale } from './timelineScale'

/** Counts on the left, dates below. */
export function Axis({ timeline, scale }: { timeline: Timeline; scale: TimelineScale }) {
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

/** One bin: cooperation up, conflict down. */
export function Bar({
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
