/** The cells of the matrix on a canvas: fill by sign and strength, dashes for few statements, a corner for the stronger side. */
import { mix, type Colours } from '@/components/graph/colours'
import type { PairScore } from '@/lib/model/answers'
import {
  cellStep,
  cellText,
  FEW,
  isStronger,
  pairKey,
  STEP_SHARE,
  STRONG_STEP,
  type MatrixLayout,
} from '@/lib/view/matrix'

export interface MatrixPicture {
  layout: MatrixLayout
  pairs: ReadonlyMap<string, PairScore>
  colours: Colours
  dark: boolean
}

type Canvas = CanvasRenderingContext2D

export function drawMatrix(canvas: Canvas, picture: MatrixPicture): void {
  const { layout, pairs } = picture
  layout.ids.forEach((source, row) =>
    layout.ids.forEach((target, column) => {
      const box = {
        x: layout.x[column] ?? 0,
        y: layout.y[row] ?? 0,
        width: layout.cell.width - 2,
        height: layout.cell.height - 2,
      }
      if (row === column) fillBox(canvas, box, picture.colours.hover)
      else
        drawCell(canvas, box, picture, pairs.get(pairKey(source, target)), pairs.get(pairKey(target, source)))
    }),
  )
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}

function drawCell(
  canvas: Canvas,
  box: Box,
  { layout, colours, dark }: MatrixPicture,
  pair: PairScore | undefined,
  mirror: PairScore | undefined,
): void {
  if (!pair) {
    // A grid of empty boxes would shout down the few that say something.
    if (layout.cell.width >= 32) strokeBox(canvas, box, colours.line, [])
    canvas.fillStyle = colours['line-strong']
    canvas.fillRect(Math.round(box.x + box.width / 2) - 1, Math.round(box.y + box.height / 2) - 1, 1.5, 1.5)
    return
  }
  const colour = pair.score >= 0 ? colours.coop : colours.conf
  if (pair.statements < FEW) {
    fillBox(canvas, box, colours.surface)
    strokeBox(canvas, box, colour, [3, 2])
    if (layout.digits !== null)
      write(canvas, box, layout, colours, cellText(pair.score, layout.digits), colour)
    return
  }
  const step = cellStep(pair.score)
  const share = (dark ? STEP_SHARE.dark : STEP_SHARE.light)[step - 1] ?? 100
  fillBox(canvas, box, mix(colour, colours.surface, share / 100))
  if (layout.digits !== null) {
    const ink = step >= STRONG_STEP ? colours['on-ink'] : colours.ink
    write(canvas, box, layout, colours, cellText(pair.score, layout.digits), ink)
  }
  if (isStronger(pair, mirror)) drawCorner(canvas, box, colours.ink)
}

function fillBox(canvas: Canvas, { x, y, width, height }: Box, colour: string): void {
  canvas.fillStyle = colour
  canvas.beginPath()
  canvas.roundRect(x, y, width, height, 2)
  canvas.fill()
}

function strokeBox(canvas: Canvas, { x, y, width, height }: Box, colour: string, dash: number[]): void {
  canvas.strokeStyle = colour
  canvas.lineWidth = dash.length > 0 ? 1.25 : 1
  canvas.setLineDash(dash)
  canvas.beginPath()
  canvas.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, 2)
  canvas.stroke()
  canvas.setLineDash([])
}

function drawCorner(canvas: Canvas, { x, y, width }: Box, colour: string): void {
  const side = Math.min(11, width * 0.3)
  canvas.fillStyle = colour
  canvas.beginPath()
  canvas.moveTo(x + width - side, y)
  canvas.lineTo(x + width, y)
  canvas.lineTo(x + width, y + side)
  canvas.fill()
}

function write(
  canvas: Canvas,
  box: Box,
  layout: MatrixLayout,
  colours: Colours,
  text: string,
  colour: string,
): void {
  canvas.font = `500 ${layout.cell.width >= 48 ? 12 : layout.cell.width >= 36 ? 11 : 10}px ${colours.font}`
  canvas.textAlign = 'center'
  canvas.textBaseline = 'middle'
  canvas.fillStyle = colour
  canvas.fillText(text, box.x + box.width / 2, box.y + box.height / 2 + 0.5)
}
