/** The keyboard's way through the graph: an arrow key follows the edge that leaves most nearly in its direction. */

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'
export type Point = readonly [x: number, y: number]

const HEADING: Record<Arrow, number> = {
  ArrowRight: 0,
  ArrowDown: Math.PI / 2,
  ArrowLeft: Math.PI,
  ArrowUp: -Math.PI / 2,
}

export function isArrow(key: string): key is Arrow {
  return key in HEADING
}

/** The neighbour nearest to the arrow's direction within 80°, the nearer one when two lie alike; else the nearest node of any kind there; else null. */
export function walk(
  from: string,
  arrow: Arrow,
  positions: ReadonlyMap<string, Point>,
  neighbours: ReadonlySet<string>,
): string | null {
  const start = positions.get(from)
  if (!start) return null
  const ranked = [...positions]
    .filter(([id]) => id !== from)
    .map(([id, point]) => ({ id, linked: neighbours.has(id), ...deviation(start, point, HEADING[arrow]) }))
    .filter(({ angle }) => angle < (80 * Math.PI) / 180)
    .sort((a, b) => Number(b.linked) - Number(a.linked) || a.cost - b.cost || (a.id < b.id ? -1 : 1))
  return ranked[0]?.id ?? null
}

function deviation(from: Point, to: Point, heading: number): { angle: number; cost: number } {
  const dx = to[0] - from[0]
  const dy = to[1] - from[1]
  const difference = Math.abs(Math.atan2(dy, dx) - heading) % (2 * Math.PI)
  const angle = difference > Math.PI ? 2 * Math.PI - difference : difference
  return { angle, cost: Math.hypot(dx, dy) * (1 + 2 * angle * angle) }
}
