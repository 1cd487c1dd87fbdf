'use client'
import { useMemo, useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'
import { useTheme } from '@/components/shell/ThemeContext'
import type { EntityRow } from '@/lib/model/answers'
import { cellAt, layoutMatrix, type MatrixGroup, type MatrixLayout } from '@/lib/view/alignment/matrix'
import type { ScoreTable } from '@/lib/view/alignment/scoreTable'
import { MatrixCanvas } from './MatrixCanvas'
import { ColumnHeads, RowHeads } from './MatrixHeads'
import { useSize } from '../useSize'
import type { Cell } from './cell'

const NAMES = 112
const NARROW_NAMES = 52
/** Room for the column heads. */
const HEADS = 76

/** States × states: row towards column. Arrow keys walk, Enter opens the dyad, as a click does. */
export function Matrix({
  groups,
  scores,
  stateOf,
  active,
  onActive,
  onOpen,
}: {
  groups: MatrixGroup[]
  scores: ScoreTable
  stateOf: (id: string) => EntityRow
  active: Cell | null
  onActive: (cell: Cell | null) => void
  onOpen: (cell: Cell) => void
}) {
  const { theme } = useTheme()
  const room = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(room)
  const names = width < 560 ? NARROW_NAMES : NAMES
  const layout = useMemo(
    () => layoutMatrix(groups, { width: width - names - 12, height: height - HEADS }),
    [groups, width, height, names],
  )
  const grid = useRef<HTMLDivElement>(null)
  const touched = useRef(false)

  const cellOf = (event: MouseEvent | PointerEvent): Cell | null => {
    const box = grid.current?.getBoundingClientRect()
    const found = box && cellAt(layout, event.clientX - box.left, event.clientY - box.top)
    if (!found || found.row === found.column) return null
    return { source: layout.ids[found.row] ?? '', target: layout.ids[found.column] ?? '' }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && active) {
      event.preventDefault()
      onOpen(active)
      return
    }
    const next = walk(layout, active, event.key)
    if (!next) return
    event.preventDefault()
    onActive(next)
    reveal(grid.current, layout, next)
  }
  return (
    <div ref={room} className="h-full min-h-0 overflow-auto">
      {width > 0 && (
        <div
          className="relative grid w-max min-w-full grid-rows-[auto_auto] pr-2"
          style={{ gridTemplateColumns: `${names}px ${layout.width}px` }}
        >
          <ColumnHeads layout={layout} active={active} stateOf={stateOf} />
          <RowHeads layout={layout} active={active} stateOf={stateOf} short={names === NARROW_NAMES} />
          <div
            ref={grid}
            role="application"
            aria-label="Matrix of alignments, row towards column"
            aria-describedby="matrix-reading matrix-keys"
            tabIndex={0}
            onKeyDown={onKeyDown}
            onPointerDown={(event) => (touched.current = event.pointerType === 'touch')}
            onPointerMove={(event) => {
              const cell = event.pointerType === 'mouse' ? cellOf(event) : null
              if (cell && !sameCell(cell, active)) onActive(cell)
            }}
            onFocus={() => {
              if (!active) onActive(walk(layout, null, 'Home'))
            }}
            onClick={(event) => {
              const cell = cellOf(event)
              if (!cell) return
              // A finger has no hover: the first tap reads a cell, the second opens it.
              if (touched.current && !sameCell(cell, active)) onActive(cell)
              else onOpen(cell)
            }}
            className="relative cursor-pointer rounded-chip"
            style={{ width: layout.width, height: layout.height }}
          >
            <MatrixCanvas layout={layout} scores={scores} theme={theme} scroller={room} />
            {active && <Outlines layout={layout} active={active} />}
          </div>
          <p id="matrix-keys" className="sr-only">
            Arrow keys walk from cell to cell, Enter opens the two states. The list of pairs says the same in
            rows.
          </p>
        </div>
      )}
    </div>
  )
}

function sameCell(a: Cell | null, b: Cell | null): boolean {
  return a?.source === b?.source && a?.target === b?.target
}

/** The next cell in a direction, over the diagonal. */
function walk(layout: Pick<MatrixLayout, 'ids'>, from: Cell | null, key: string): Cell | null {
  const { ids } = layout
  const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[key]
  if (ids.length < 2) return null
  if (key === 'Home' || (step && !from)) return { source: ids[0] ?? '', target: ids[1] ?? '' }
  if (!step || !from) return null
  let row = ids.indexOf(from.source)
  let column = ids.indexOf(from.target)
  do {
    row += step[0] ?? 0
    column += step[1] ?? 0
  } while (row === column)
  const source = ids[row]
  const target = ids[column]
  return source !== undefined && target !== undefined ? { source, target } : null
}

function reveal(grid: HTMLElement | null, layout: MatrixLayout, cell: Cell): void {
  const scroller = grid?.parentElement?.parentElement
  if (!grid || !scroller) return
  const x = grid.offsetLeft + (layout.x[layout.ids.indexOf(cell.target)] ?? 0)
  const y = grid.offsetTop + (layout.y[layout.ids.indexOf(cell.source)] ?? 0)
  const { width, height } = layout.cell
  if (x - grid.offsetLeft < scroller.scrollLeft) scroller.scrollLeft = x - grid.offsetLeft
  else if (x + width > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = x + width - scroller.clientWidth
  if (y - grid.offsetTop < scroller.scrollTop) scroller.scrollTop = y - grid.offsetTop
  else if (y + height > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = y + height - scroller.clientHeight
}

/** The cell, and dashed its mirror. */
function Outlines({ layout, active }: { layout: MatrixLayout; active: Cell }) {
  const row = layout.ids.indexOf(active.source)
  const column = layout.ids.indexOf(active.target)
  if (row < 0 || column < 0) return null
  const at = (r: number, c: number) => ({
    left: (layout.x[c] ?? 0) - 1,
    top: (layout.y[r] ?? 0) - 1,
    width: layout.cell.width,
    height: layout.cell.height,
  })
  return (
    <>
      <span
        aria-hidden
        style={at(column, row)}
        className="pointer-events-none absolute rounded-[3px] border-[1.75px] border-dashed border-ink"
      />
      <span
        aria-hidden
        style={at(row, column)}
        className="pointer-events-none absolute rounded-[3px] border-[2.5px] border-ink"
      />
    </>
  )
}
