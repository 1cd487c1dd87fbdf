'use client'
import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { formatDate } from '@/components/ui/format'
import type { Timeline } from '@/lib/view/graph/timeline'
import { useExplorerModel } from './ExplorerContext'
import type { TimelineScale } from './timelineScale'

type Grip = 'from' | 'to' | 'window' | 'new'

interface Drag {
  grip: Grip
  /** Edge under the pointer when it went down, and the range then. */
  start: number
  first: number
  last: number
}

/** The brush: drag on the empty timeline to draw it, its middle to move it, its ends to stretch it; arrow keys do the same. */
export function TimelineBrush({
  timeline,
  scale,
  range,
  brushed,
}: {
  timeline: Timeline
  scale: TimelineScale
  /** First and last bin inside; null: none. */
  range: [number, number] | null
  brushed: boolean
}) {
  const { actions } = useExplorerModel()
  const drag = useRef<Drag | null>(null)
  const bins = timeline.bins.length
  // As edges: a brush over bins 2…4 spans the edges 2…5.
  const from = range ? range[0] : 0
  const to = range ? range[1] + 1 : bins

  const set = (a: number, b: number) => {
    const first = Math.max(0, Math.min(a, b))
    const last = Math.min(bins, Math.max(a, b))
    const whole = (first === 0 && last === bins) || first === last
    actions.change(
      'brush',
      (view) => ({
        ...view,
        from: whole ? null : (timeline.bins[first]?.start ?? null),
        to: whole ? null : (timeline.bins[last - 1]?.end ?? null),
      }),
      { merge: true },
    )
  }
  const edge = (event: PointerEvent<SVGElement>) => {
    const left = event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0
    return scale.edgeAt(event.clientX - left)
  }
  const onDown = (event: PointerEvent<SVGElement>) => {
    const grip = event.currentTarget.dataset.grip as Grip | undefined
    if (event.button !== 0 || !grip) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { grip, start: edge(event), first: from, last: to }
  }
  const onMove = (event: PointerEvent<SVGElement>) => {
    const now = drag.current
    if (!now) return
    const at = edge(event)
    if (now.grip === 'new' && at !== now.start) set(now.start, at)
    else if (now.grip === 'from') set(Math.min(at, now.last - 1), now.last)
    else if (now.grip === 'to') set(now.first, Math.max(at, now.first + 1))
    else if (now.grip === 'window') {
      const by = Math.min(bins - now.last, Math.max(-now.first, at - now.start))
      set(now.first + by, now.last + by)
    }
  }
  const onUp = () => (drag.current = null)
  const onKey = (end: 'from' | 'to') => (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (step === 0) return
    event.preventDefault()
    event.stopPropagation()
    if (end === 'from') set(Math.min(from + step, to - 1), to)
    else set(from, Math.max(to + step, from + 1))
  }
  const handlers = { onPointerDown: onDown, onPointerMove: onMove, onPointerUp: onUp, onPointerCancel: onUp }
  const area = { y: scale.top - 4, height: scale.bottom - scale.top + 8 }
  return (
    <g className="touch-none">
      <rect
        x={scale.left}
        width={Math.max(0, scale.right - scale.left)}
        {...area}
        className="cursor-crosshair fill-transparent"
        data-grip="new"
        {...handlers}
        onDoubleClick={() => set(0, bins)}
      />
      {brushed && range && (
        <rect
          x={scale.x(from)}
          width={scale.x(to) - scale.x(from)}
          {...area}
          className="cursor-grab fill-transparent active:cursor-grabbing"
          data-grip="window"
          {...handlers}
          onDoubleClick={() => set(0, bins)}
        />
      )}
      {(['from', 'to'] as const).map((end) => {
        const x = scale.x(end === 'from' ? from : to)
        const bin = timeline.bins[end === 'from' ? from : to - 1]
        return (
          <g
            key={end}
            role="slider"
            tabIndex={0}
            aria-label={end === 'from' ? 'From' : 'To'}
            aria-valuemin={0}
            aria-valuemax={bins}
            aria-valuenow={end === 'from' ? from : to}
            aria-valuetext={formatDate(bin?.[end === 'from' ? 'start' : 'end'] ?? null)}
            onKeyDown={onKey(end)}
            data-grip={end}
            {...handlers}
            className="cursor-ew-resize"
          >
            <rect x={x - 12} width={24} {...area} className="fill-transparent" />
            <path d={`M${x} ${area.y}v${area.height}`} className="stroke-ink" strokeWidth={1.5} />
            <rect
              x={x - 4}
              y={scale.middle - 12}
              width={8}
              height={24}
              rx={3}
              className="fill-surface stroke-ink"
              strokeWidth={1.5}
            />
            <path
              d={`M${x - 1.2} ${scale.middle - 5}v10M${x + 1.2} ${scale.middle - 5}v10`}
              className="stroke-ink"
            />
          </g>
        )
      })}
    </g>
  )
}
