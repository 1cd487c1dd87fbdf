/** A relation of the signed network in SVG: its curve, a head at either end, the mark of what pulls against the blocs. Pure. */
import type { Colours } from '@/components/graph/colours'
import type { DrawnEdge } from '@/components/graph/types'
import { escapeText, tag } from '@/lib/view/files/svg'

/** Between an edge's end and the circle. */
const CLEAR = 3
/** Along the line from the middle outwards. */
const SPOTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]

export type Point = Readonly<{ x: number; y: number }>
type End = Point & { width: number }

/** The point `away` from one towards another. */
function towards(from: Point, to: Point, away: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: from.x + ((to.x - from.x) / length) * away, y: from.y + ((to.y - from.y) / length) * away }
}

/** The curve, its heads at both ends, and the mark of what pulls against the blocs. */
export function edgeSvg(
  edge: DrawnEdge,
  [source, target]: readonly [End, End],
  all: readonly End[],
  colours: Colours,
): string[] {
  const [dx, dy] = [target.x - source.x, target.y - source.y]
  const bend = {
    x: (source.x + target.x) / 2 - dy * edge.bow,
    y: (source.y + target.y) / 2 + dx * edge.bow,
  }
  const head = 5.5 + 0.55 * edge.width
  const ends = [source, target].map((node) => towards(node, bend, node.width / 2 + CLEAR))
  const inner = ends.map((end) => (edge.sign === 1 ? towards(end, bend, head * 0.8) : end))
  const colour = edge.sign === 1 ? colours.coop : colours.conf
  const d = `M${at(inner[0]!)}Q${at(bend)} ${at(inner[1]!)}`
  const common = { d, fill: 'none' }
  const spots = SPOTS.map((t) => {
    const rest = 1 - t
    return {
      x: rest * rest * source.x + 2 * rest * t * bend.x + t * t * target.x,
      y: rest * rest * source.y + 2 * rest * t * bend.y + t * t * target.y,
    }
  })
  const free = spots.find(({ x, y }) =>
    all.every((node) => Math.hypot(node.x - x, node.y - y) >= node.width / 2 + 7),
  )
  return [
    ...(edge.against
      ? [
          tag('path', {
            ...common,
            stroke: colours.warn,
            'stroke-opacity': 0.28,
            'stroke-width': edge.width + 6,
          }),
        ]
      : []),
    tag(
      'path',
      { ...common, stroke: colour, 'stroke-width': edge.width },
      tag('title', {}, escapeText(edge.title)),
    ),
    ...ends.map((end) => headSvg(end, bend, { head, colour, sign: edge.sign })),
    ...(edge.against ? [diamondSvg(free ?? spots[0]!, colours)] : []),
  ]
}

const at = ({ x, y }: Point): string => `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`

/** Cooperative ends in a triangle, conflictual in a tee. */
export function headSvg(
  end: Point,
  from: Point,
  { head, colour, sign }: { head: number; colour: string; sign: 1 | -1 },
): string {
  const base = towards(end, from, head)
  const [nx, ny] = [((end.y - base.y) / head) * head * 0.45, (-(end.x - base.x) / head) * head * 0.45]
  if (sign === 1) {
    const sides = [
      { x: base.x + nx, y: base.y + ny },
      { x: base.x - nx, y: base.y - ny },
    ]
    return tag('path', { d: `M${at(end)}L${at(sides[0]!)}L${at(sides[1]!)}z`, fill: colour })
  }
  const sides = [
    { x: end.x + nx, y: end.y + ny },
    { x: end.x - nx, y: end.y - ny },
  ]
  return tag('path', { d: `M${at(sides[0]!)}L${at(sides[1]!)}`, stroke: colour, 'stroke-width': 1.75 })
}

export function diamondSvg({ x, y }: Point, colours: Colours): string {
  return tag('path', {
    d: `M${at({ x, y: y - 6 })}l6 6-6 6-6-6zM${at({ x: x - 2.4, y: y + 2.4 })}l4.8-4.8`,
    ...{ fill: colours.surface, stroke: colours.warn, 'stroke-width': 1.5 },
  })
}
