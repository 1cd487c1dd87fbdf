/** Names beside nodes without overlaps: the important ones first; one that finds no room is left out. */

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

type Side = 'below' | 'right' | 'left' | 'above'

export interface LabelRequest {
  id: string
  /** Centre of the node on screen, px. */
  x: number
  y: number
  /** Half width and half height of the node on screen, px. */
  halfWidth: number
  halfHeight: number
  /** Size of the text, px. */
  width: number
  height: number
  importance: number
  /** Angles (radians, screen axes: y down) under which edges leave the node. */
  edges: readonly number[]
  /** Selected and focused names are placed before all others and never dropped. */
  required: boolean
}

export interface LabelPlace {
  id: string
  side: Side
  /** Top left corner of the text. */
  box: Box
}

const GAP = 4
const SIDE_ANGLE: Record<Side, number> = { below: Math.PI / 2, right: 0, left: Math.PI, above: -Math.PI / 2 }

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Greedy by importance over four sides; sides that edges leave by come last. Order and result do not depend on the input's order. */
export function placeLabels(
  requests: readonly LabelRequest[],
  view: Box,
  obstacles: readonly Box[] = [],
): LabelPlace[] {
  const nodes = requests.map((r) => ({ id: r.id, box: nodeBox(r) }))
  const ordered = [...requests].sort(
    (a, b) =>
      Number(b.required) - Number(a.required) || b.importance - a.importance || (a.id < b.id ? -1 : 1),
  )
  const placed: LabelPlace[] = []
  for (const request of ordered) {
    const candidates = sidesByRoom(request).map((side) => ({ side, box: labelBox(request, side) }))
    const free = candidates.find(
      ({ box }) =>
        inside(box, view) &&
        obstacles.every((obstacle) => !overlaps(obstacle, box)) &&
        placed.every((other) => !overlaps(other.box, box)) &&
        nodes.every((node) => node.id === request.id || !overlaps(node.box, box)),
    )
    const fallback = request.required ? candidates[0] : undefined
    const place = free ?? fallback
    if (place) placed.push({ id: request.id, ...place })
  }
  return placed
}

function nodeBox(r: LabelRequest): Box {
  return { x: r.x - r.halfWidth, y: r.y - r.halfHeight, width: 2 * r.halfWidth, height: 2 * r.halfHeight }
}

function labelBox(r: LabelRequest, side: Side): Box {
  const { width, height } = r
  switch (side) {
    case 'below':
      return { x: r.x - width / 2, y: r.y + r.halfHeight + GAP, width, height }
    case 'above':
      return { x: r.x - width / 2, y: r.y - r.halfHeight - GAP - height, width, height }
    case 'right':
      return { x: r.x + r.halfWidth + GAP + 2, y: r.y - height / 2, width, height }
    case 'left':
      return { x: r.x - r.halfWidth - GAP - 2 - width, y: r.y - height / 2, width, height }
  }
}

/** Below is home; each edge that leaves within 40° of a side costs it one. */
function sidesByRoom(r: LabelRequest): Side[] {
  const cost = (side: Side, home: number) =>
    home + r.edges.filter((angle) => turn(angle, SIDE_ANGLE[side]) < (40 * Math.PI) / 180).length
  const scored: [Side, number][] = [
    ['below', cost('below', 0)],
    ['right', cost('right', 1.2)],
    ['left', cost('left', 1.4)],
    ['above', cost('above', 1.6)],
  ]
  return scored.sort((a, b) => a[1] - b[1]).map(([side]) => side)
}

function turn(a: number, b: number): number {
  const difference = Math.abs(a - b) % (2 * Math.PI)
  return difference > Math.PI ? 2 * Math.PI - difference : difference
}

function inside(box: Box, view: Box): boolean {
  return (
    box.x >= view.x + 2 &&
    box.y >= view.y &&
    box.x + box.width <= view.x + view.width - 2 &&
    box.y + box.height <= view.y + view.height
  )
}
