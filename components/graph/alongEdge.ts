/** Places along an edge on screen: where its mark or its count covers nothing else. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'
import type { DrawnNode } from './types'

interface Point {
  x: number
  y: number
}

type Circle = Point & { radius: number }

/** Every node as the circle it covers on screen. */
export function circlesOf(cy: Core, nodes: ReadonlyMap<string, DrawnNode>): Circle[] {
  return [...nodes].flatMap(([id, { width }]) => {
    const element = cy.getElementById(id) as unknown as NodeSingular
    return element.empty() ? [] : [{ ...element.renderedPosition(), radius: (width / 2) * cy.zoom() }]
  })
}

/** The place on the line nearest to its middle that covers no node; the middle where there is none. */
export function offNodes(element: EdgeSingular, circles: readonly Circle[], room: number): Point {
  const spots = spotsOn(element)
  const clear = spots.find(({ x, y }) =>
    circles.every((one) => Math.hypot(one.x - x, one.y - y) >= one.radius + room),
  )
  return clear ?? spots[0] ?? element.renderedMidpoint()
}

/** Along the line from the middle outwards. */
const SPOTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.19, 0.81]
/** px between the middles of two pills that do not touch. */
const CLEAR = 22

/** Places along an edge on screen, its middle first; none while Cytoscape has not drawn it. */
function spotsOn(element: EdgeSingular): Point[] {
  const from = element.renderedSourceEndpoint()
  const to = element.renderedTargetEndpoint()
  if (Number.isNaN(from.x) || Number.isNaN(to.x)) return []
  const bend = element.renderedControlPoints()?.[0] ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  return SPOTS.map((t) => {
    const s = 1 - t
    return {
      x: s * s * from.x + 2 * s * t * bend.x + t * t * to.x,
      y: s * s * from.y + 2 * s * t * bend.y + t * t * to.y,
    }
  })
}

/** The first spot that is clear of all other pills; else the one furthest from them. */
export function freestSpot(element: EdgeSingular, placed: readonly Point[]): Point | null {
  const spots = spotsOn(element).map(({ x, y }) => {
    return { x, y, room: Math.min(...placed.map((other) => Math.hypot(other.x - x, other.y - y))) }
  })
  const best = spots.find(({ room }) => room >= CLEAR) ?? spots.sort((a, b) => b.room - a.room)[0]
  return best ? { x: best.x, y: best.y } : null
}
