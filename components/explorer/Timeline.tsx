'use client'
import { useMemo, useRef, useState } from 'react'
import { brushedBins, buildTimeline } from '@/lib/view/graph/timeline'
import { useExplorerModel } from './ExplorerContext'
import { Axis, Bar } from './TimelineBars'
import { TimelineBrush } from './TimelineBrush'
import { TimelineHead } from './TimelineHead'
import { TIMELINE_HEIGHT, timelineScale } from './timelineScale'
import { useWidth } from './useWidth'

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
