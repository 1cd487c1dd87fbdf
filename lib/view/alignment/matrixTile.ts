/** The part of a matrix that is drawn: what is in sight, and a margin so that not every step of a scroll draws anew. Pure. */
import type { MatrixLayout } from './matrix'

/** What is in sight, px from the first cell's corner. */
export interface Sight {
  left: number
  top: number
  right: number
  bottom: number
}

/** Rows and columns from … to − 1, and where they lie. */
export interface MatrixTile {
  rows: { from: number; to: number }
  columns: { from: number; to: number }
  box: Sight
}

type Sizes = Pick<MatrixLayout, 'x' | 'y' | 'cell' | 'width' | 'height'>

/** Whole cells only: those that what is in sight touches, and those of the margin around it (px). */
export function tileAround(layout: Sizes, sight: Sight, margin: number): MatrixTile {
  const columns = span(layout.x, layout.cell.width, sight.left - margin, sight.right + margin)
  const rows = span(layout.y, layout.cell.height, sight.top - margin, sight.bottom + margin)
  const [left, right] = edges(layout.x, layout.cell.width, columns)
  const [top, bottom] = edges(layout.y, layout.cell.height, rows)
  return { rows, columns, box: { left, top, right, bottom } }
}

/** Whether all that is in sight is on the tile. */
export function covers({ box }: MatrixTile, layout: Sizes, sight: Sight): boolean {
  return (
    box.left <= Math.max(0, sight.left) &&
    box.top <= Math.max(0, sight.top) &&
    // The last cell's gap is nobody's.
    box.right >= Math.min(layout.width - layout.cell.width, sight.right) &&
    box.bottom >= Math.min(layout.height - layout.cell.height, sight.bottom)
  )
}

function span(starts: readonly number[], size: number, first: number, last: number): MatrixTile['rows'] {
  const from = starts.findIndex((start) => start + size > first)
  const to = starts.findLastIndex((start) => start < last) + 1
  return from < 0 ? { from: 0, to: 0 } : { from, to: Math.max(from, to) }
}

function edges(starts: readonly number[], size: number, { from, to }: MatrixTile['rows']): [number, number] {
  return [starts[from] ?? 0, to > from ? (starts[to - 1] ?? 0) + size : (starts[from] ?? 0)]
}
