/** The imperative side of the canvas: owns one Cytoscape instance and patches it; React never touches an element. */
import cytoscape, { type Core, type NodeSingular } from 'cytoscape'
import type { Member } from '@/lib/view/hull'
import type { Box } from '@/lib/view/labels'
import { readColours, type Colours } from './colours'
import { listen } from './events'
import { drawOverlay } from './overlay'
import { patchElements } from './patch'
import { composePng } from './png'
import { graphStyle } from './style'
import type { DrawnEdge, DrawnNode, GraphEvents, GraphHandle, GraphPicture } from './types'
import { drawUnderlay } from './underlay'

const STYLESHEET_ID = '__________cytoscape_stylesheet'

export interface Layers {
  root: HTMLElement
  graph: HTMLElement
  underlay: HTMLCanvasElement
  overlay: HTMLCanvasElement
}

export class GraphView implements GraphHandle {
  private readonly cy: Core
  /** Of this instance alone: Cytoscape empties its container a moment after it is done, when a successor may live there. */
  private readonly host = document.createElement('div')
  private colours: Colours
  private picture: GraphPicture | null = null
  private nodes = new Map<string, DrawnNode>()
  private edges = new Map<string, DrawnEdge>()
  private fitted = false
  private readonly resizes: ResizeObserver

  constructor(
    private readonly layers: Layers,
    events: () => GraphEvents,
  ) {
    standInForStylesheet()
    this.colours = readColours()
    this.host.className = 'size-full'
    layers.graph.append(this.host)
    this.cy = cytoscape({
      container: this.host,
      elements: [],
      style: graphStyle(this.colours),
      autounselectify: true,
      boxSelectionEnabled: false,
      minZoom: 0.12,
      maxZoom: 4,
    })
    listen(
      this.cy,
      events,
      (id) => this.edges.get(id),
      (id) => this.nodes.get(id),
    )
    this.cy.on('render', () => this.draw())
    this.resizes = new ResizeObserver(() => this.resize())
    this.resizes.observe(layers.root)
  }

  /** Shows this picture: what changed is patched, what moved is moved, the view stays. */
  show(picture: GraphPicture, animate: boolean): void {
    const first = this.picture === null
    const rearranged = !first && this.picture?.arrangement !== picture.arrangement
    this.picture = picture
    this.nodes = new Map(picture.nodes.map((node) => [node.id, node]))
    this.edges = new Map(picture.edges.map((edge) => [edge.id, edge]))
    patchElements(this.cy, picture, animate && !first)
    if (!this.fitted && picture.nodes.length > 0 && this.hasRoom()) {
      this.fitted = true
      this.open()
    }
    if (rearranged) this.fitInto(animate)
    this.draw()
  }

  /** The theme changed: colours are read anew. */
  recolour(): void {
    this.colours = readColours()
    this.cy.style(graphStyle(this.colours))
    this.draw()
  }

  /** The first view: everything, unless that would be too small to read; then what is selected, or most is said of. */
  private open(): void {
    const least = this.picture?.leastZoom ?? 0
    this.fit()
    if (this.cy.zoom() >= least) return
    const ranked = [...this.nodes.values()].sort((a, b) => b.importance - a.importance)
    const selected = [...(this.picture?.selected ?? [])]
    const ids = selected.length > 0 ? selected : ranked.slice(0, 2).map((node) => node.id)
    const spots = ids.flatMap((id) => this.node(id)?.renderedPosition() ?? [])
    if (spots.length === 0) return
    const { left, right, top, bottom } = boundsOf(spots)
    this.cy.zoom({ level: least, renderedPosition: { x: (left + right) / 2, y: (top + bottom) / 2 } })
    this.reveal(ids)
  }

  fit(): void {
    const view = this.fittingView(
      this.cy.elements().boundingBox({ includeLabels: false, includeOverlays: false }),
    )
    if (view) this.cy.viewport(view)
  }

  /** Follows a new arrangement: to where its nodes will stand, while they are still on their way. */
  private fitInto(animate: boolean): void {
    const places = (this.picture?.nodes ?? []).flatMap((node) => {
      const place = this.picture?.places[node.id]
      return place ? [{ x: place[0], y: place[1] }] : []
    })
    if (places.length === 0) return
    const { left, right, top, bottom } = boundsOf(places)
    const margin = 40
    const box = {
      x1: left - margin,
      y1: top - margin,
      w: right - left + 2 * margin,
      h: bottom - top + 2 * margin,
    }
    const view = this.fittingView(box)
    if (!view) return
    if (animate) this.cy.animate({ ...view }, { duration: 240, easing: 'ease-out' })
    else this.cy.viewport(view)
  }

  private fittingView(box: { x1: number; y1: number; w: number; h: number }) {
    const inset = this.picture?.inset ?? { top: 0, right: 0, bottom: 0, left: 0 }
    const width = this.cy.width() - inset.left - inset.right
    const height = this.cy.height() - inset.top - inset.bottom
    if (box.w === 0 || width <= 0 || height <= 0) return null
    const zoom = Math.min(1.3, Math.max(0.12, Math.min(width / box.w, height / box.h)))
    return {
      zoom,
      pan: {
        x: inset.left + width / 2 - zoom * (box.x1 + box.w / 2),
        y: inset.top + height / 2 - zoom * (box.y1 + box.h / 2),
      },
    }
  }

  zoomBy(factor: number): void {
    this.cy.zoom({
      level: this.cy.zoom() * factor,
      renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 },
    })
  }

  reveal(ids: readonly string[]): void {
    const nodes = ids.flatMap((id) => this.node(id) ?? [])
    if (nodes.length === 0 || !this.hasRoom()) return
    const room = this.room()
    const spots = nodes.map((node) => node.renderedPosition())
    const bounds = boundsOf(spots)
    const dx = shift(bounds.left, bounds.right, room.left, room.right)
    const dy = shift(bounds.top, bounds.bottom, room.top, room.bottom)
    if (dx !== 0 || dy !== 0) this.cy.panBy({ x: dx, y: dy })
  }

  /** The uncovered part of the view, less a margin for the node itself. */
  private room(): { left: number; top: number; right: number; bottom: number } {
    const { top, right, bottom, left } = this.picture?.inset ?? { top: 0, right: 0, bottom: 0, left: 0 }
    return {
      left: Math.max(left, 40),
      top: Math.max(top, 40),
      right: this.cy.width() - Math.max(right, 40),
      bottom: this.cy.height() - Math.max(bottom, 40),
    }
  }

  screenPosition(id: string): { x: number; y: number } | null {
    const node = this.node(id)
    if (!node) return null
    const box = this.layers.root.getBoundingClientRect()
    const { x, y } = node.renderedPosition()
    return { x: box.left + x, y: box.top + y }
  }

  focus(): void {
    this.layers.root.focus()
  }

  png(footer: string): Promise<Blob> {
    const { underlay, overlay } = this.layers
    return composePng({ cy: this.cy, underlay, overlay, colours: this.colours, footer })
  }

  destroy(): void {
    this.resizes.disconnect()
    this.cy.stop()
    this.cy.unmount()
    this.host.remove()
    // A running animation frame may still touch the instance: let it pass first.
    setTimeout(() => this.cy.destroy(), 0)
  }

  private node(id: string): NodeSingular | null {
    const element = this.cy.getElementById(id)
    return element.nonempty() && element.isNode() ? (element as unknown as NodeSingular) : null
  }

  private hasRoom(): boolean {
    return this.cy.width() > 0 && this.cy.height() > 0
  }

  private resize(): void {
    this.cy.resize()
    if (!this.fitted && this.picture && this.picture.nodes.length > 0 && this.hasRoom()) {
      this.fitted = true
      this.open()
    }
    this.draw()
  }

  private draw(): void {
    const { picture } = this
    if (!picture || !this.hasRoom()) return
    const width = this.cy.width()
    const height = this.cy.height()
    const zoom = this.cy.zoom()
    const below = prepare(this.layers.underlay, width, height)
    let titles: Box[] = []
    if (below) {
      const memberOf = (id: string) => this.member(id, zoom)
      titles = drawUnderlay(below, {
        hulls: picture.hulls,
        memberOf,
        zoom,
        colours: this.colours,
        width,
        height,
      })
    }
    const above = prepare(this.layers.overlay, width, height)
    if (above) {
      const { cy, nodes, edges, colours } = this
      drawOverlay(above, { cy, picture, nodes, edges, colours, width, height, obstacles: titles })
    }
  }

  private member(id: string, zoom: number): Member | null {
    const node = this.node(id)
    const drawn = this.nodes.get(id)
    if (!node || !drawn) return null
    const { x, y } = node.renderedPosition()
    return { x, y, radius: (Math.max(drawn.width, drawn.height) / 2) * zoom }
  }
}

function boundsOf(spots: readonly { x: number; y: number }[]) {
  return {
    left: Math.min(...spots.map(({ x }) => x)),
    right: Math.max(...spots.map(({ x }) => x)),
    top: Math.min(...spots.map(({ y }) => y)),
    bottom: Math.max(...spots.map(({ y }) => y)),
  }
}

/** How far [low, high] must move to lie within [least, most]; centred when it is too long for it. */
function shift(low: number, high: number, least: number, most: number): number {
  if (high - low > most - least) return (least + most) / 2 - (low + high) / 2
  return low < least ? least - low : high > most ? most - high : 0
}

/** Sizes a canvas to its CSS px on this screen and clears it. */
function prepare(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1
  const context = canvas.getContext('2d')
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
  }
  context?.setTransform(ratio, 0, 0, ratio, 0, 0)
  context?.clearRect(0, 0, width, height)
  return context
}

/** Cytoscape inserts a style element without a nonce unless one of its id exists: under our CSP it must find one. */
function standInForStylesheet(): void {
  if (document.getElementById(STYLESHEET_ID)) return
  const standIn = document.createElement('template')
  standIn.id = STYLESHEET_ID
  document.head.append(standIn)
}
