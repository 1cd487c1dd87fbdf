/** Bloc hulls, under everything: a soft fill, a hairline, and the bloc's name beside it. */
import { curveCatmullRomClosed, line } from 'd3-shape'
import { hullPoints, type Member, type XY } from '@/lib/view/hull'
import { share, type Colours } from './colours'
import type { Box } from '@/lib/view/labels'
import type { DrawnHull } from './types'

const PADDING = 27

export interface UnderlayInput {
  hulls: readonly DrawnHull[]
  /** Members on screen, in screen px. */
  memberOf: (id: string) => Member | null
  zoom: number
  colours: Colours
  width: number
  height: number
}

/** Returns the boxes of the titles, which names should keep clear of. */
export function drawUnderlay(context: CanvasRenderingContext2D, input: UnderlayInput): Box[] {
  const titles: Box[] = []
  for (const hull of input.hulls) {
    const members = hull.members.map(input.memberOf).filter((member) => member !== null)
    const points = hullPoints(members, PADDING * input.zoom)
    if (members.length < 2 || !points) continue
    const colour = input.colours[hull.colour]
    context.beginPath()
    line().curve(curveCatmullRomClosed.alpha(0.5)).context(context)(points)
    context.globalAlpha = share(input.colours['hull-fill'], 0.075)
    context.fillStyle = colour
    context.fill()
    context.globalAlpha = share(input.colours['hull-line'], 0.45)
    context.strokeStyle = colour
    context.lineWidth = 1
    context.stroke()
    context.globalAlpha = 1
    const title = drawTitle(context, hull, points, input)
    if (title) titles.push(title)
  }
  return titles
}

/** Above the hull's top where that is in view, else just inside the view. */
function drawTitle(
  context: CanvasRenderingContext2D,
  hull: DrawnHull,
  points: readonly XY[],
  { colours, width, height }: UnderlayInput,
): Box | null {
  context.font = `600 11px ${colours.font}`
  const nameWidth = context.measureText(hull.title).width
  context.font = `400 11px ${colours.font}`
  const noteWidth = context.measureText(hull.note).width
  const top = points.reduce((best, point) => (point[1] < best[1] ? point : best), points[0] ?? [0, 0])
  const bottom = Math.max(...points.map((point) => point[1]))
  if (bottom < 0 || top[1] > height) return null
  const full = nameWidth + 4 + noteWidth
  const x = Math.min(Math.max(12, top[0] - full / 2), width - full - 12)
  // Room for the toolbar at the top of the canvas.
  const y = Math.max(64, top[1] - 8)
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = colours.canvas
  context.textAlign = 'left'
  const write = (text: string, at: number, font: string, colour: string) => {
    context.font = font
    context.strokeText(text, at, y)
    context.fillStyle = colour
    context.fillText(text, at, y)
  }
  write(hull.title, x, `600 11px ${colours.font}`, colours[hull.colour])
  write(hull.note, x + nameWidth + 4, `400 11px ${colours.font}`, colours['ink-3'])
  return { x: x - 4, y: y - 12, width: full + 8, height: 18 }
}
