/** Concentric rings: the most active actor in the middle, each ring ordered so that partners stand close. */
import type { LayoutAnswer, LayoutNode, LayoutRequest } from './request'

const SPACING = 96
const FIRST_RING = 130
const NEXT_RING = 105

export function ringLayout({ nodes, links, aspect }: LayoutRequest): LayoutAnswer {
  const ranked = [...nodes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
  const stretch = Math.sqrt(Math.min(1.5, Math.max(0.67, aspect)))
  const angle = new Map<string, number>()
  const places: LayoutAnswer = {}
  rings(ranked).forEach((ring, depth) => {
    const radius = depth === 0 ? 0 : FIRST_RING + (depth - 1) * NEXT_RING
    const ordered = orderRing(ring, links, angle)
    ordered.forEach((node, index) => {
      const turn = (index / ordered.length) * 2 * Math.PI - Math.PI / 2
      angle.set(node.id, turn)
      places[node.id] = [
        Math.round(radius * stretch * Math.cos(turn)),
        Math.round((radius / stretch) * Math.sin(turn)),
      ]
    })
  })
  return places
}

function rings(ranked: readonly LayoutNode[]): LayoutNode[][] {
  const found: LayoutNode[][] = []
  for (let start = 0, depth = 0; start < ranked.length; depth++) {
    const radius = FIRST_RING + (depth - 1) * NEXT_RING
    const capacity = depth === 0 ? 1 : Math.max(5, Math.floor((2 * Math.PI * radius) / SPACING))
    found.push(ranked.slice(start, start + capacity))
    start += capacity
  }
  return found
}

/** By bloc, then by the mean angle of the partners further in. */
function orderRing(
  ring: readonly LayoutNode[],
  links: LayoutRequest['links'],
  angle: ReadonlyMap<string, number>,
): LayoutNode[] {
  const mean = new Map(
    ring.map((node) => {
      let x = 0
      let y = 0
      for (const { a, b, cooperative } of links) {
        const other = a === node.id ? b : b === node.id ? a : null
        const turn = other === null ? undefined : angle.get(other)
        if (turn === undefined) continue
        x += cooperative * Math.cos(turn)
        y += cooperative * Math.sin(turn)
      }
      return [node.id, Math.atan2(y, x)] as const
    }),
  )
  return [...ring].sort(
    (a, b) =>
      (a.bloc ?? '~').localeCompare(b.bloc ?? '~', 'en') ||
      (mean.get(a.id) ?? 0) - (mean.get(b.id) ?? 0) ||
      (a.id < b.id ? -1 : 1),
  )
}
