/** What stands above the graph at a size of its own: names, counts, bars of denial, pips, pins, the keyboard's ring. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'
import { placeLabels, type Box, type LabelRequest } from '@/lib/view/graph/labels'
import { circlesOf, freestSpot, offNodes } from './alongEdge'
import { share, type Colours } from './colours'
import { isDimmed } from './patch'
import type { DrawnEdge, DrawnNode, GraphPicture } from './types'
import { drawTitles, type HullTitle } from './underlay'

const LINE_HEIGHT = 14

export interface OverlayInput {
  cy: Core
  picture: GraphPicture
  nodes: ReadonlyMap<string, DrawnNode>
  edges: ReadonlyMap<string, DrawnEdge>
  colours: Colours
  width: number
  height: number
  titles: readonly HullTitle[]
}

/** Draws everything above the graph; `context` is already scaled to CSS px and cleared. */
export function drawOverlay(context: CanvasRenderingContext2D, input: OverlayInput): void {
  context.lineJoin = 'round'
  context.lineCap = 'butt'
  context.textBaseline = 'alphabetic'
  drawBars(context, input)
  drawContradictions(context, input)
  drawPips(context, input)
  drawRing(context, input)
  drawTitles(context, input.titles, input.colours)
  const badges = placeBadges(context, input)
  drawNames(
    context,
    input,
    [...input.titles, ...badges].map(({ box }) => box),
  )
  drawBadges(context, input, badges)
}

/** A bar across the middle of every denied or negated edge. */
function drawBars(context: CanvasRenderingContext2D, { cy, edges, colours, picture }: OverlayInput): void {
  const zoom = cy.zoom()
  for (const [id, edge] of edges) {
    if (edge.form !== 'dotted') continue
    const element = cy.getElementById(id) as unknown as EdgeSingular
    if (element.empty()) continue
    const middle = element.renderedMidpoint()
    const from = element.renderedSourceEndpoint()
    const to = element.renderedTargetEndpoint()
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
    const half = (5 + 0.6 * edge.width) * zoom
    const nx = (-(to.y - from.y) / length) * half
    const ny = ((to.x - from.x) / length) * half
    context.globalAlpha = isDimmed(picture, id) ? share(colours.dimmed, 0.7) : 1
    context.strokeStyle = edge.sign === 1 ? colours.coop : colours.conf
    context.lineWidth = Math.max(1.5, 2 * zoom)
    context.beginPath()
    context.moveTo(middle.x - nx, middle.y - ny)
    context.lineTo(middle.x + nx, middle.y + ny)
    context.stroke()
  }
  context.globalAlpha = 1
}

/** A diamond with a stroke through it, in the middle of every edge that contradicts the blocs, or beside whoever stands there. */
function drawContradictions(context: CanvasRenderingContext2D, input: OverlayInput): void {
  const { cy, edges, nodes, colours, picture } = input
  const circles = [...edges.values()].some((edge) => edge.against) ? circlesOf(cy, nodes) : []
  for (const [id, edge] of edges) {
    if (!edge.against) continue
    const element = cy.getElementById(id) as unknown as EdgeSingular
    if (element.empty()) continue
    const half = Math.min(8, Math.max(3.5, 7 * cy.zoom()))
    const { x, y } = offNodes(element, circles, half)
    context.globalAlpha = isDimmed(picture, id) ? share(colours.dimmed, 0.7) : 1
    context.beginPath()
    context.moveTo(x, y - half)
    context.lineTo(x + half, y)
    context.lineTo(x, y + half)
    context.lineTo(x - half, y)
    context.closePath()
    context.fillStyle = colours.surface
    context.fill()
    context.strokeStyle = colours.warn
    context.lineWidth = 1.5
    context.stroke()
    context.beginPath()
    context.moveTo(x - half * 0.4, y + half * 0.4)
    context.lineTo(x + half * 0.4, y - half * 0.4)
    context.stroke()
  }
  context.globalAlpha = 1
}

/** Three heads in a group's hexagon, and a dot on what is pinned. */
function drawPips(context: CanvasRenderingContext2D, { cy, nodes, colours }: OverlayInput): void {
  const zoom = cy.zoom()
  context.fillStyle = colours.ink
  for (const [id, node] of nodes) {
    if (node.kind !== 'group' && !node.pinned) continue
    const element = cy.getElementById(id) as unknown as NodeSingular
    if (element.empty()) continue
    const { x, y } = element.renderedPosition()
    const dot = (dx: number, dy: number, radius: number) => {
      context.beginPath()
      context.arc(x + dx * zoom, y + dy * zoom, radius * zoom, 0, 2 * Math.PI)
      context.fill()
    }
    if (node.kind === 'group') {
      dot(-4, 2.5, 2.2)
      dot(4, 2.5, 2.2)
      dot(0, -3.5, 2.2)
    }
    if (node.pinned) dot(node.width * 0.36, -node.height * 0.36, 3)
  }
}

function drawRing(context: CanvasRenderingContext2D, { cy, picture, nodes, colours }: OverlayInput): void {
  const node = picture.focused === null ? undefined : nodes.get(picture.focused)
  if (!node) return
  const element = cy.getElementById(node.id) as unknown as NodeSingular
  if (element.empty()) return
  const { x, y } = element.renderedPosition()
  const zoom = cy.zoom()
  const width = node.width * zoom + 12
  const height = node.height * zoom + 12
  const round = node.kind === 'organisation' ? 10 : Math.min(width, height) / 2
  context.strokeStyle = colours.focus
  context.lineWidth = 2
  context.beginPath()
  context.roundRect(x - width / 2, y - height / 2, width, height, round)
  context.stroke()
}

function nameFont(node: DrawnNode, selected: boolean, family: string): string {
  const weight = selected ? 600 : node.kind === 'person' || node.kind === 'group' ? 400 : 500
  return `${weight} 11px ${family}`
}

function drawNames(context: CanvasRenderingContext2D, input: OverlayInput, obstacles: readonly Box[]): void {
  const { cy, nodes, colours, picture, width, height } = input
  const zoom = cy.zoom()
  const requests: LabelRequest[] = []
  for (const [id, node] of nodes) {
    const element = cy.getElementById(id) as unknown as NodeSingular
    if (element.empty()) continue
    const { x, y } = element.renderedPosition()
    if (x < -60 || y < -60 || x > width + 60 || y > height + 60) continue
    const required = picture.selected.has(id) || picture.focused === id
    context.font = nameFont(node, required, colours.font)
    requests.push({
      id,
      x,
      y,
      halfWidth: (node.width / 2) * zoom,
      halfHeight: (node.height / 2) * zoom,
      width: context.measureText(node.name).width,
      height: LINE_HEIGHT,
      importance: node.importance,
      edges: anglesAt(element),
      required,
    })
  }
  context.strokeStyle = colours.canvas
  context.lineWidth = 3.5
  context.textAlign = 'left'
  for (const { id, box } of placeLabels(requests, { x: 0, y: 0, width, height }, obstacles)) {
    const node = nodes.get(id)
    if (!node) continue
    const strong = picture.selected.has(id) || picture.focused === id
    context.font = nameFont(node, strong, colours.font)
    context.fillStyle =
      strong || (node.kind !== 'person' && node.kind !== 'group') ? colours.ink : colours['ink-2']
    context.strokeText(node.name, box.x, box.y + 11)
    context.fillText(node.name, box.x, box.y + 11)
  }
}

/** Directions in which edges leave a node, on screen. */
function anglesAt(element: NodeSingular): number[] {
  const here = element.position()
  return element.connectedEdges().map((edge) => {
    const bend = edge.controlPoints()?.[0]
    const far = bend ?? (edge.source().same(element) ? edge.target() : edge.source()).position()
    return Math.atan2(far.y - here.y, far.x - here.x)
  })
}

interface Badge {
  edge: DrawnEdge
  text: string
  x: number
  y: number
  box: Box
}

const BADGE_HEIGHT = 18

/** How many statements each lit edge gathers, as a pill on its line; pills that would meet slide along their lines. */
function placeBadges(
  context: CanvasRenderingContext2D,
  { cy, edges, colours, picture }: OverlayInput,
): Badge[] {
  const placed: Badge[] = []
  if (!picture.badges) return placed
  context.font = `600 11px ${colours.font}`
  for (const id of picture.lit) {
    const edge = edges.get(id)
    const element = cy.getElementById(id) as unknown as EdgeSingular
    if (!edge || element.empty()) continue
    const text = String(edge.count)
    const width = context.measureText(text).width + 10
    const spot = freestSpot(element, placed)
    if (!spot) continue
    const box = { x: spot.x - width / 2, y: spot.y - BADGE_HEIGHT / 2, width, height: BADGE_HEIGHT }
    placed.push({ edge, text, ...spot, box })
  }
  return placed
}

function drawBadges(
  context: CanvasRenderingContext2D,
  { colours }: OverlayInput,
  badges: readonly Badge[],
): void {
  context.font = `600 11px ${colours.font}`
  context.textAlign = 'center'
  context.lineWidth = 1.25
  for (const { edge, text, x, y, box } of badges) {
    context.beginPath()
    context.roundRect(box.x, box.y, box.width, box.height, BADGE_HEIGHT / 2)
    context.fillStyle = colours.surface
    context.fill()
    context.strokeStyle = edge.sign === 1 ? colours.coop : colours.conf
    context.stroke()
    context.fillStyle = context.strokeStyle
    context.fillText(text, x, y + 4)
  }
  context.textAlign = 'left'
}
