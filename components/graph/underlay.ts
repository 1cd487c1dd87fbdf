/** Bloc hulls, under everything: a soft fill and a hairline; and their names, above everything. */
import { curveCatmullRomClosed, line } from 'd3-shape'
import { hullPoints, type Member, type XY } from '@/lib/view/graph/hull'
import { share, type Colours } from './colours'
import type { Box } from '@/lib/view/graph/labels'
import type { DrawnHull } from './types'

/** px between a hull and its members. */
export const HULL_PADDING = 27
/** px between a bloc's name and what stands beside it. */
const GAP = 4

export interface HullTitle {
  hull: DrawnHull
  x: number
  y: number
  noteX: number
  box: Box
}

export interface UnderlayInput {
  hulls: readonly DrawnHull[]
  /** Members on screen, in screen px. */
  memberOf: (id: string) => Member | null
  zoom: number
  colours: Colours
  width: number
  height: number
  /** No title stands higher than this. */
  titlesFrom: number
}

/** Returns the titles, which are drawn above the graph and which names keep clear of. */
export function drawUnderlay(context: CanvasRenderingContext2D, input: UnderlayInput): HullTitle[] {
  const titles: HullTitle[] = []
  for (const hull of input.hulls) {
    const members = hull.members.map(input.memberOf).filter((member) => member !== null)
    const points = hullPoints(members, HULL_PADDING * input.zoom)
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
    const title = titleOf(context, hull, points, input)
    if (title) titles.push(title)
  }
  return titles
}

/** Above the hull's top where that is in view, else just inside the view; null when none of the hull is in view. */
function titleOf(
  context: CanvasRenderingContext2D,
  hull: DrawnHull,
  points: readonly XY[],
  { colours, width, height, titlesFrom }: UnderlayInput,
): HullTitle | null {
  const measure = (text: string, weight: number) => {
    context.font = `${weight} 11px ${colours.font}`
    return context.measureText(text).width
  }
  const nameWidth = measure(hull.title, 600)
  const full = nameWidth + GAP + measure(hull.note, 400)
  const top = points.reduce((best, point) => (point[1] < best[1] ? point : best), points[0] ?? [0, 0])
  const bottom = Math.max(...points.map((point) => point[1]))
  if (bottom < 0 || top[1] > height) return null
  const x = Math.min(Math.max(12, top[0] - full / 2), width - full - 12)
  const y = Math.max(titlesFrom, top[1] - 8)
  const box = { x: x - 4, y: y - 12, width: full + 8, height: 18 }
  return { hull, x, y, noteX: x + nameWidth + GAP, box }
}

/** The titles, above the lines so that they can be read. */
export function drawTitles(
  context: CanvasRenderingContext2D,
  titles: readonly HullTitle[],
  colours: Colours,
): void {
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = colours.canvas
  context.textAlign = 'left'
  for (const { hull, x, y, noteX } of titles) {
    const write = (text: string, at: number, weight: number, colour: string) => {
      context.font = `${weight} 11px ${colours.font}`
      context.strokeText(text, at, y)
      context.fillStyle = colour
      context.fillText(text, at, y)
    }
    write(hull.title, x, 600, colours[hull.colour])
    write(hull.note, noteX, 400, colours['ink-3'])
  }
}
