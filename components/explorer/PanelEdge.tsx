'use client'
import { useRef, type KeyboardEvent } from 'react'
import { PANEL, type PanelSide } from './usePanels'

const STEP = 16

/** The edge between a panel and the canvas: drag it, or use the arrow keys; a double click restores the width. */
export function PanelEdge({
  side,
  width,
  onWidth,
}: {
  side: PanelSide
  width: number
  onWidth: (width: number) => void
}) {
  const drag = useRef<{ x: number; width: number } | null>(null)
  const outward = side === 'filters' ? 1 : -1
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0
    if (step === 0) return
    event.preventDefault()
    onWidth(width + outward * step)
  }
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={side === 'filters' ? 'Width of the filters' : 'Width of the inspector'}
      aria-valuenow={width}
      aria-valuemin={PANEL[side].least}
      aria-valuemax={PANEL[side].most}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onWidth(PANEL[side].normal)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { x: event.clientX, width }
      }}
      onPointerMove={(event) => {
        if (drag.current) onWidth(drag.current.width + outward * (event.clientX - drag.current.x))
      }}
      onPointerUp={() => (drag.current = null)}
      onPointerCancel={() => (drag.current = null)}
      className="relative z-10 w-px cursor-col-resize touch-none bg-line before:absolute before:-inset-x-1 before:inset-y-0 before:transition-colors before:duration-120 hover:before:bg-selected focus-visible:outline-offset-0"
    />
  )
}
