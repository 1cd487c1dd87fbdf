/** The soft outline round a bloc: the convex hull of its members' circles, with round corners. */
import { polygonContains, polygonHull } from 'd3-polygon'

export type XY = [x: number, y: number]

export interface Member {
  x: number
  y: number
  radius: number
}

const SIDES = 16

/** Corner points of the outline `padding` px outside the members' circles, or null without members. */
export function hullPoints(members: readonly Member[], padding: number): XY[] | null {
  const points = members.flatMap(({ x, y, radius }) =>
    Array.from({ length: SIDES }, (_, side): XY => {
      const angle = (side / SIDES) * 2 * Math.PI
      return [x + (radius + padding) * Math.cos(angle), y + (radius + padding) * Math.sin(angle)]
    }),
  )
  return polygonHull(points)
}

export function hullContains(hull: XY[], x: number, y: number): boolean {
  return polygonContains(hull, [x, y])
}
