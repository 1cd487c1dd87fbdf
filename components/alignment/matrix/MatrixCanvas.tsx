'use client'
import { useEffect, useRef, type RefObject } from 'react'
import { readColours, type Colours } from '@/components/graph/colours'
import type { MatrixLayout } from '@/lib/view/alignment/matrix'
import { covers, tileAround, type MatrixTile, type Sight } from '@/lib/view/alignment/matrixTile'
import type { ScoreTable } from '@/lib/view/alignment/scoreTable'
import { drawMatrix, matrixPicture } from './drawMatrix'

/** Whether the page is dark now, however that was chosen. */
export function isDark(): boolean {
  return getComputedStyle(document.documentElement).colorScheme === 'dark'
}

/** Rows are drawn for as long as a frame can spare; the rest come with the next. */
const SLICE_MS = 10
/** Drawn around what is in sight, px. */
const MARGIN = 160

/**
 * The cells in sight. Redrawn when the layout, the numbers or the theme are others, and when what is drawn is scrolled out of sight;
 * sharp on every screen.
 */
export function MatrixCanvas({
  layout,
  scores,
  theme,
  scroller,
}: {
  layout: MatrixLayout
  scores: ScoreTable
  theme: string
  /** What scrolls over the matrix. */
  scroller: RefObject<HTMLElement | null>
}) {
  const element = useRef<HTMLCanvasElement>(null)
  const palette = useRef<{ colours: Colours; dark: boolean } | null>(null)
  useEffect(() => {
    palette.current = null
  }, [theme])
  useEffect(() => {
    const canvas = element.current
    const scrolled = scroller.current
    if (!canvas || !scrolled) return
    let tile: MatrixTile | null = null
    const draw = () => {
      const context = canvas.getContext('2d')
      const sight = sightOf(canvas, scrolled)
      if (!context || !sight) return
      // Read once per theme: asking makes the browser work out all styles at once.
      palette.current ??= { colours: readColours(), dark: isDark() }
      tile = tileAround(layout, sight, MARGIN)
      placeCanvas(canvas, context, tile)
      const picture = matrixPicture({ layout, scores, ...palette.current })
      const { rows, columns, box } = tile
      const slice = (from: number) => {
        const end = performance.now() + SLICE_MS
        let to = from
        while (to < rows.to && (to === from || performance.now() < end)) {
          const top = layout.y[to] ?? 0
          context.clearRect(box.left, top, box.right - box.left, (layout.y[to + 1] ?? box.bottom) - top)
          drawMatrix(context, picture, { rows: { from: to, to: ++to }, columns })
        }
        if (to < rows.to) frame = requestAnimationFrame(() => slice(to))
      }
      slice(rows.from)
    }
    // The theme's attribute is set in the same commit, further up: wait for it.
    let frame = requestAnimationFrame(draw)
    const onScroll = () => {
      const sight = sightOf(canvas, scrolled)
      if (!sight || (tile && covers(tile, layout, sight))) return
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(draw)
    }
    const onSystem = () => {
      palette.current = null
      draw()
    }
    scrolled.addEventListener('scroll', onScroll, { passive: true })
    const system = window.matchMedia('(prefers-color-scheme: dark)')
    system.addEventListener('change', onSystem)
    return () => {
      cancelAnimationFrame(frame)
      scrolled.removeEventListener('scroll', onScroll)
      system.removeEventListener('change', onSystem)
    }
  }, [layout, scores, theme, scroller])
  return <canvas ref={element} aria-hidden className="absolute" />
}

/** The cells in sight, from the corner of the first: the heads stick over the scroller's own left and top. */
function sightOf(canvas: HTMLCanvasElement, scroller: HTMLElement): Sight | null {
  const cells = canvas.parentElement
  if (!cells) return null
  const { scrollLeft: left, scrollTop: top, clientWidth, clientHeight } = scroller
  return {
    ...{ left, top },
    right: left + Math.max(0, clientWidth - cells.offsetLeft),
    bottom: top + Math.max(0, clientHeight - cells.offsetTop),
  }
}

/** Puts the canvas under the tile, its origin at the matrix's own corner. */
function placeCanvas(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  { box: { left, top, right, bottom } }: MatrixTile,
): void {
  const ratio = Math.min(2, window.devicePixelRatio || 1)
  const [width, height] = [right - left, bottom - top]
  const pixels = { width: Math.ceil(width * ratio), height: Math.ceil(height * ratio) }
  // Setting a size empties the canvas: only where it is another.
  if (canvas.width !== pixels.width || canvas.height !== pixels.height) Object.assign(canvas, pixels)
  Object.assign(canvas.style, {
    ...{ left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` },
  })
  context.setTransform(ratio, 0, 0, ratio, -left * ratio, -top * ratio)
}
