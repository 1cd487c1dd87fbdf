/** The cells of the matrix on a canvas: fill by sign and strength, dashes for few statements, a corner for the stronger side. */
import { mix, type Colours } from '@/components/graph/colours'
import type { PairScore } from '@/lib/model/answers'
import {
  cellStep,
  cellText,
  FEW,
  isStronger,
  STEP_SHARE,
  STRONG_STEP,
  type MatrixLayout,
} from '@/lib/view/alignment/matrix'
import type { MatrixTile } from '@/lib/view/alignment/matrixTile'
import type { ScoreTable } from '@/lib/view/alignment/scoreTable'

export interface MatrixPicture {
  layout: MatrixLayout
  scores: ScoreTable
  /** Of every state in the layout, its place in the scores. */
  places: readonly number[]
  colours: Colours
  dark: boolean
}

type Canvas = CanvasRenderingContext2D

export function matrixPicture(picture: Omit<MatrixPicture, 'places'>): MatrixPicture {
  return { ...picture, places: picture.layout.ids.map((id) => picture.scores.place(id)) }
}

/** The cells of some rows and columns (from … to − 1), by default all. */
export function drawMatrix(
  canvas: Canvas,
  picture: MatrixPicture,
  part: Pick<MatrixTile, 'rows' | 'columns'> = wholeOf(picture),
): void {
  const { layout, scores, places, colours } = picture
  const { cell } = layout
  const size = { width: cell.width - 2, height: cell.height - 2 }
  // Without room for numbers a cell is its fill: rectangles of one colour are filled together.
  const plain = layout.digits === null ? new Map<string, Box[]>() : null
  const corners: Box[] = []
  for (let row = part.rows.from; row < part.rows.to; row++)
    for (let column = part.columns.from; column < part.columns.to; column++) {
      const box = { x: layout.x[column]!, y: layout.y[row]!, ...size }
      if (row === column) {
        fillBox(canvas, box, colours.hover)
        continue
      }
      const pair = scores.at(places[row]!, places[column]!)
      const mirror = scores.at(places[column]!, places[row]!)
      if (plain && pair) {
        for (const [colour, rectangle] of plainCell(box, picture, pair)) {
          const known = plain.get(colour)
          if (known) known.push(rectangle)
          else plain.set(colour, [rectangle])
        }
        if (isStronger(pair, mirror)) corners.push(box)
      } else drawCell(canvas, box, picture, pair, mirror)
    }
  plain?.forEach((boxes, colour) => {
    canvas.fillStyle = colour
    for (const { x, y, width, height } of boxes) canvas.fillRect(x, y, width, height)
  })
  for (const corner of corners) drawCorner(canvas, corner, colours.ink)
}

function wholeOf({ layout: { ids } }: MatrixPicture): Pick<MatrixTile, 'rows' | 'columns'> {
  return { rows: { from: 0, to: ids.length }, columns: { from: 0, to: ids.length } }
}

/** A small cell: filled by strength; a frame where few statements speak, drawn as a fill with a hole. */
function plainCell(
  box: Box,
  { colours, dark }: MatrixPicture,
  { score, statements }: PairScore,
): [colour: string, part: Box][] {
  const colour = score >= 0 ? colours.coop : colours.conf
  if (statements < FEW) {
    const { x, y, width, height } = box
    return [
      [colour, { x, y, width, height: 1 }],
      [colour, { x, y: y + height - 1, width, height: 1 }],
      [colour, { x, y: y + 1, width: 1, height: height - 2 }],
      [colour, { x: x + width - 1, y: y + 1, width: 1, height: height - 2 }],
    ]
  }
  const share = (dark ? STEP_SHARE.dark : STEP_SHARE.light)[cellStep(score) - 1] ?? 100
  return [[mixed(colour, colours.surface, share), box]]
}

const mixes = new Map<string, string>()

/** Twenty different fills, asked for forty thousand times. */
function mixed(colour: string, into: string, share: number): string {
  const key = `${colour}${into}${share}`
  let found = mixes.get(key)
  if (found === undefined) mixes.set(key, (found = mix(colour, into, share / 100)))
  return found
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
