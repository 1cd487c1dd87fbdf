/** Nobody stands inside a hull they do not belong to: a stranger is moved to the nearest side, and out. */
import { hullContains, hullPoints, type XY } from '../graph/hull'
import type { Body } from './body'

const MARGIN = 38

/** Returns a step that moves every stranger `share` (0 … 1) of its way out. */
export function keepOutOfHulls(bodies: readonly Body[]): (share: number) => void {
  const blocs = [...new Set(bodies.map((body) => body.bloc).filter((bloc) => bloc !== null))].sort()
  return (share) => {
    for (const bloc of blocs) {
      const members = bodies.filter((body) => body.bloc === bloc)
      if (members.length < 2) continue
      const hull = hullPoints(members, MARGIN)
      if (!hull) continue
      for (const body of bodies) {
        if (body.bloc === bloc || body.fx !== undefined) continue
        if (hullContains(hull, body.x, body.y)) moveOut(body, hull, share)
      }
    }
  }
}

function moveOut(body: Body, hull: readonly XY[], share: number): void {
  let best: { x: number; y: number; distance: number } | null = null
  hull.forEach((from, index) => {
    const to = hull[(index + 1) % hull.length] ?? from
    const spot = nearestOnSegment(body.x, body.y, from, to)
    if (!best || spot.distance < best.distance) best = spot
  })
  if (!best) return
  const { x, y, distance } = best as { x: number; y: number; distance: number }
  const reach = (distance + body.radius + 4) / Math.max(distance, 0.1)
  body.x += (x - body.x) * reach * share
  body.y += (y - body.y) * reach * share
}

function nearestOnSegment(px: number, py: number, [ax, ay]: XY, [bx, by]: XY) {
  const dx = bx - ax
  const dy = by - ay
  const t = Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1)))
  const x = ax + t * dx
  const y = ay + t * dy
  return { x, y, distance: Math.hypot(px - x, py - y) }
}
