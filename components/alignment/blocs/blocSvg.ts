/** The signed network as an SVG file: the whole of it, as the canvas encodes it, with names, a legend and a line below. Pure but for the width of letters. */
import { curveCatmullRomClosed, line } from 'd3-shape'
import { share, type Colours } from '@/components/graph/colours'
import { codeSize } from '@/components/graph/patch'
import type { DrawnHull, DrawnNode, GraphPicture } from '@/components/graph/types'
import { HULL_PADDING } from '@/components/graph/underlay'
import { hullPoints, type Member, type XY } from '@/lib/view/graph/hull'
import { placeLabels, type Box } from '@/lib/view/graph/labels'
import { escapeText, svgFile, tag } from '@/lib/view/files/svg'
import { diamondSvg, edgeSvg, headSvg, type Point } from './edgeSvg'

const MARGIN = 64
const FOOT = 56
const LINE_HEIGHT = 14

interface Drawn {
  picture: GraphPicture
  colours: Colours
  nodes: ReadonlyMap<string, DrawnNode & Point>
  size: { width: number; height: number }
}

export function blocSvg(
  picture: GraphPicture,
  { colours, footer }: { colours: Colours; footer: string },
): string {
  const drawn = arrange(picture, colours)
  const { size } = drawn
  const all = [...drawn.nodes.values()]
  const width = letterWidths(colours.font)
  const titles = hullTitles(drawn, width)
  return svgFile(
    { ...size, font: colours.font },
    tag('title', {}, escapeText(footer)),
    tag('rect', { ...size, fill: colours.canvas }),
    ...picture.hulls.flatMap((hull) => outline(drawn, hull)),
    ...picture.edges.flatMap((edge) => {
      const [source, target] = [drawn.nodes.get(edge.source), drawn.nodes.get(edge.target)]
      return source && target ? edgeSvg(edge, [source, target], all, colours) : []
    }),
    ...all.map((node) => circle(node, colours)),
    ...titles.map(({ svg }) => svg),
    ...names(
      drawn,
      titles.map(({ box }) => box),
      width,
    ),
    ...legend(drawn),
    tag('text', { x: 12, y: size.height - 12, fill: colours['ink-3'], 'font-size': 11 }, escapeText(footer)),
  )
}

/** Everything moved so that it begins at the margin. */
function arrange(picture: GraphPicture, colours: Colours): Drawn {
  const spots = picture.nodes.flatMap((node) => {
    const place = picture.places[node.id]
    return place ? [{ ...node, x: place[0], y: place[1] }] : []
  })
  const left = Math.min(...spots.map(({ x }) => x)) - MARGIN
  const top = Math.min(...spots.map(({ y }) => y)) - MARGIN
  const nodes = new Map(spots.map((spot) => [spot.id, { ...spot, x: spot.x - left, y: spot.y - top }]))
  const size = {
    width: Math.max(640, Math.max(...[...nodes.values()].map(({ x }) => x)) + MARGIN),
    height: Math.max(...[...nodes.values()].map(({ y }) => y)) + MARGIN + FOOT,
  }
  return { picture, colours, nodes, size }
}

type Width = (text: string, weight: number) => number

function letterWidths(font: string): Width {
  const context = document.createElement('canvas').getContext('2d')
  return (text, weight) => {
    if (!context) return text.length * 6.1
    context.font = `${weight} 11px ${font}`
    return context.measureText(text).width
  }
}

function hullOf({ nodes }: Drawn, hull: DrawnHull): XY[] | null {
  const members = hull.members.flatMap((id): Member[] => {
    const node = nodes.get(id)
    return node ? [{ x: node.x, y: node.y, radius: node.width / 2 }] : []
  })
  return members.length < 2 ? null : hullPoints(members, HULL_PADDING)
}

function outline(drawn: Drawn, hull: DrawnHull): string[] {
  const { colours } = drawn
  const points = hullOf(drawn, hull)
  if (!points) return []
  const colour = colours[hull.colour]
  return [
    tag('path', {
      d: line().curve(curveCatmullRomClosed.alpha(0.5))(points) ?? '',
      ...{ fill: colour, 'fill-opacity': share(colours['hull-fill'], 0.075) },
      ...{ stroke: colour, 'stroke-opacity': share(colours['hull-line'], 0.45) },
    }),
  ]
}

function hullTitles(drawn: Drawn, width: Width): { svg: string; box: Box }[] {
  const { picture, colours, size } = drawn
  return picture.hulls.flatMap((hull) => {
    const points = hullOf(drawn, hull)
    if (!points) return []
    const [topX, topY] = points.reduce((best, point) => (point[1] < best[1] ? point : best))
    const full = width(hull.title, 600) + 4 + width(hull.note, 400)
    const x = Math.min(Math.max(12, topX - full / 2), size.width - full - 12)
    const y = Math.max(14, topY - 8)
    const svg = tag(
      'text',
      { x, y, 'font-size': 11, ...halo(colours) },
      tag('tspan', { 'font-weight': 600, fill: colours[hull.colour] }, escapeText(hull.title)),
      tag('tspan', { fill: colours['ink-3'], dx: 4 }, escapeText(hull.note)),
    )
    return [{ svg, box: { x: x - 4, y: y - 12, width: full + 8, height: 18 } }]
  })
}

const halo = ({ canvas }: Colours) => ({
  stroke: canvas,
  'stroke-width': 3.5,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
})

function circle(node: DrawnNode & Point, colours: Colours): string {
  const size = codeSize(node)
  return tag(
    'g',
    {},
    tag('circle', {
      ...{ cx: node.x, cy: node.y, r: node.width / 2, fill: colours.surface },
      ...{ stroke: colours.ink, 'stroke-width': 1.5, 'stroke-dasharray': node.unsure ? '4 3' : undefined },
    }),
    tag(
      'text',
      {
        ...{ x: node.x, y: node.y + size * 0.36, fill: colours.ink },
        ...{ 'text-anchor': 'middle', 'font-size': size, 'font-weight': 600 },
      },
      escapeText(node.code),
    ),
  )
}

/** As many names as find room, the most important first. */
function names({ picture, nodes, colours, size }: Drawn, obstacles: readonly Box[], width: Width): string[] {
  const angles = new Map<string, number[]>()
  for (const { source, target } of picture.edges) {
    const [a, b] = [nodes.get(source), nodes.get(target)]
    if (!a || !b) continue
    angles.set(source, [...(angles.get(source) ?? []), Math.atan2(b.y - a.y, b.x - a.x)])
    angles.set(target, [...(angles.get(target) ?? []), Math.atan2(a.y - b.y, a.x - b.x)])
  }
  const requests = [...nodes.values()].map((node) => ({
    ...{ id: node.id, x: node.x, y: node.y, halfWidth: node.width / 2, halfHeight: node.height / 2 },
    ...{ width: width(node.name, 500), height: LINE_HEIGHT, importance: node.importance },
    ...{ edges: angles.get(node.id) ?? [], required: false },
  }))
  const view = { x: 0, y: 0, width: size.width, height: size.height - FOOT }
  return placeLabels(requests, view, obstacles).map(({ id, box }) =>
    tag(
      'text',
      {
        ...{ x: box.x, y: box.y + 11, fill: colours.ink },
        ...{ 'font-size': 11, 'font-weight': 500, ...halo(colours) },
      },
      escapeText(nodes.get(id)?.name ?? ''),
    ),
  )
}

/** What the marks mean: the file stands without the page. */
function legend({ picture, colours, size }: Drawn): string[] {
  const y = size.height - 36
  const sample = (x: number, text: string, ...marks: string[]): string[] => [
    ...marks,
    tag('text', { x: x + 46, y: y + 4, fill: colours['ink-3'], 'font-size': 11 }, escapeText(text)),
  ]
  const edge = (x: number, sign: 1 | -1): string[] => {
    const colour = sign === 1 ? colours.coop : colours.conf
    const [from, to] = [
      { x, y },
      { x: x + 38, y },
    ]
    return [
      tag('path', { d: `M${x + 4} ${y}h30`, stroke: colour, 'stroke-width': 2 }),
      headSvg(from, to, { head: 7, colour, sign }),
      headSvg(to, from, { head: 7, colour, sign }),
    ]
  }
  return [
    ...sample(12, 'cooperative net', ...edge(12, 1)),
    ...sample(160, 'conflictual net', ...edge(160, -1)),
    ...(picture.hulls.length > 0
      ? [
          ...sample(304, 'pulls against the blocs', diamondSvg({ x: 330, y }, colours)),
          ...sample(
            476,
            'unplaced',
            tag('circle', {
              ...{ cx: 502, cy: y, r: 6, fill: colours.surface },
              ...{ stroke: colours.ink, 'stroke-width': 1.5, 'stroke-dasharray': '4 3' },
            }),
          ),
        ]
      : []),
  ]
}
