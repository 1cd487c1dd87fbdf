'use client'
import { useEffect, useRef } from 'react'
import { readColours } from '@/components/graph/colours'
import type { PairScore } from '@/lib/model/answers'
import type { MatrixLayout } from '@/lib/view/matrix'
import { drawMatrix } from './drawMatrix'

/** Whether the page is dark now, however that was chosen. */
export function isDark(): boolean {
  return getComputedStyle(document.documentElement).colorScheme === 'dark'
}

/** Rows are drawn for as long as a frame can spare; the rest come with the next. */
const SLICE_MS = 10

/** The cells. Redrawn when the layout, the numbers or the theme are others; sharp on every screen. */
export function MatrixCanvas({
  layout,
  pairs,
  theme,
}: {
  layout: MatrixLayout
  pairs: ReadonlyMap<string, PairScore>
  theme: string
}) {
  const element = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const draw = () => {
      const canvas = element.current
      const context = canvas?.getContext('2d')
      if (!canvas || !context) return
      const ratio = Math.min(2, window.devicePixelRatio || 1)
      canvas.width = Math.ceil(layout.width * ratio)
      canvas.height = Math.ceil(layout.height * ratio)
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      const picture = { layout, pairs, colours: readColours(), dark: isDark() }
      const rows = (from: number) => {
        const end = performance.now() + SLICE_MS
        let to = from
        do drawMatrix(context, picture, { from: to, to: ++to })
        while (to < layout.ids.length && performance.now() < end)
        if (to < layout.ids.length) frame = requestAnimationFrame(() => rows(to))
      }
      rows(0)
    }
    // The theme's attribute is set in the same commit, further up: wait for it.
    let frame = requestAnimationFrame(draw)
    const system = window.matchMedia('(prefers-color-scheme: dark)')
    system.addEventListener('change', draw)
    return () => {
      cancelAnimationFrame(frame)
      system.removeEventListener('change', draw)
    }
  }, [layout, pairs, theme])
  return (
    <canvas
      ref={element}
      aria-hidden
      style={{ width: layout.width, height: layout.height }}
      className="block"
    />
  )
}
