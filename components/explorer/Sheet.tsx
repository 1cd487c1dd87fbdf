'use client'
import { useRef, useState, type ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

/** Heights as shares of the room: a glance, most of it. */
const STOPS = [0.46, 0.86] as const

/** A panel from the bottom edge that is dragged between two heights by its grip. */
export function Sheet({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLElement>(null)
  const drag = useRef<{ y: number; share: number } | null>(null)
  const [share, setShare] = useState<number>(STOPS[0])
  const [held, setHeld] = useState(false)
  const room = () => box.current?.parentElement?.clientHeight ?? 1
  const settle = () => {
    drag.current = null
    setHeld(false)
    setShare((now) =>
      STOPS.reduce((best, stop) => (Math.abs(stop - now) < Math.abs(best - now) ? stop : best)),
    )
  }
  return (
    <section
      ref={box}
      aria-label={label}
      style={{ height: `${share * 100}%` }}
      className={cn(
        'absolute inset-x-0 bottom-0 z-20 flex flex-col overflow-hidden rounded-t-sheet bg-raised shadow-palette',
        !held && 'transition-[height] duration-160',
      )}
    >
      <button
        type="button"
        aria-label={share > 0.6 ? 'Make the panel smaller' : 'Make the panel larger'}
        className="grid h-6 w-full shrink-0 touch-none place-items-center"
        onClick={() => setShare((now) => (now === STOPS[0] ? STOPS[1] : STOPS[0]))}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          drag.current = { y: event.clientY, share }
        }}
        onPointerMove={(event) => {
          const start = drag.current
          if (!start || Math.abs(event.clientY - start.y) < 4) return
          setHeld(true)
          setShare(Math.min(0.92, Math.max(0.2, start.share + (start.y - event.clientY) / room())))
        }}
        onPointerUp={(event) => {
          // A click without a drag is left to onClick.
          if (held) settle()
          else drag.current = null
          event.currentTarget.releasePointerCapture(event.pointerId)
        }}
        onPointerCancel={settle}
      >
        <span aria-hidden className="h-1 w-10 rounded-full bg-line-strong" />
      </button>
      <div className="min-h-0 flex-1">{children}</div>
    </section>
  )
}
