/** The imperative side of the canvas: owns one Cytoscape instance and patches it; React never touches an element. */
import cytoscape, { type Core, type NodeSingular } from 'cytoscape'
import type { Member } from '@/lib/view/graph/hull'
import { readColours, type Colours } from './colours'
import { listen } from './events'
import { drawOverlay } from './overlay'
import { MOVE_MS, patchElements } from './patch'
import { composePng } from './png'
import { graphStyle } from './style'
import type { DrawnEdge, DrawnNode, GraphEvents, GraphHandle, GraphPicture } from './types'
import { drawUnderlay, type HullTitle } from './underlay'
import { prepare } from './prepareCanvas'
import { standInForStylesheet } from './stylesheet'
import { boundsOf, fitting, keepViewport, keptViewport, LEAST_ZOOM, panInto } from './viewport'

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
    this.host.className = 'relative size-full'
    layers.graph.append(this.host)
    this.cy = cytoscape({
      container: this.host,
      elements: [],
      style: graphStyle(this.colours),
      autounselectify: true,
      boxSelectionEnabled: false,
      minZoom: LEAST_ZOOM,
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
    // Names were measured in whatever font was there; the right one may come later.
    void document.fonts.ready.then(() => this.draw())
  }

  /** Shows this picture: what changed is patched, what moved is moved, the view stays. */
  show(picture: GraphPicture, animate: boolean): void {
    const first = this.picture === null
    const rearranged = this.fitted && this.picture?.arrangement !== picture.arrangement
    this.picture = picture
    this.nodes = new Map(picture.nodes.map((node) => [node.id, node]))
    this.edges = new Map(picture.edges.map((edge) => [edge.id, edge]))
    patchElements(this.cy, picture, animate && !first)
    if (!this.fitted && picture.nodes.length > 0 && this.hasRoom()) {
      this.fitted = true
      this.open()
    }
    if (rearranged) this.fitInto(picture, animate)
    this.draw()
  }

  /** The theme changed: colours are read anew. */
  recolour(): void {
    this.colours = readColours()
    this.cy.style(graphStyle(this.colours))
    this.draw()
  }

  /** The first view: as it was left; else everything, unless that would be too small to read; then what matters most. */
  private open(): void {
    const { picture } = this
    if (!picture) return
    const kept = keptViewport(picture.arrangement, this.size())
    if (kept) return void this.cy.viewport(kept)
    this.fit()
    if (this.cy.zoom() >= picture.leastZoom) return
    const ranked = [...this.nodes.values()].sort((a, b) => b.importance - a.importance)
    const ids = picture.selected.size > 0 ? [...picture.selected] : ranked.slice(0, 2).map((node) => node.id)
    const spots = ids.flatMap((id) => this.node(id)?.renderedPosition() ?? [])
    if (spots.length === 0) return
    const { left, right, top, bottom } = boundsOf(spots)
    this.cy.zoom({
      level: picture.leastZoom,
      renderedPosition: { x: (left + right) / 2, y: (top + bottom) / 2 },
    })
    this.reveal(ids)
  }

  fit(): void {
    if (!this.picture) return
    const box = this.cy
      .elements()
      .boundingBox({ includeLabels: false, includeOverlays: false, includeUnderlays: false })
    const bounds = { left: box.x1, right: box.x2, top: box.y1, bottom: box.y2 }
    const view = fitting(bounds, this.size(), this.picture.inset)
    if (view) this.cy.viewport(view)
  }

  /** Follows a new arrangement: to where its nodes will stand, while they are still on their way. */
  private fitInto(picture: GraphPicture, animate: boolean): void {
    const spots = picture.nodes.flatMap((node) => {
      const place = picture.places[node.id]
      return place ? [{ x: place[0], y: place[1] }] : []
    })
    if (spots.length === 0) return
    const { left, right, top, bottom } = boundsOf(spots)
    const bounds = { left: left - 40, right: right + 40, top: top - 40, bottom: bottom + 40 }
    const view = fitting(bounds, this.size(), picture.inset)
    if (!view) return
    if (animate) this.cy.animate({ ...view }, { duration: MOVE_MS, easing: 'ease-out' })
    else this.cy.viewport(view)
  }

  zoomBy(factor: number): void {
    this.cy.zoom({
      level: this.cy.zoom() * factor,
      renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 },
    })
  }

  reveal(ids: readonly string[]): void {
    const spots = ids.flatMap((id) => this.node(id)?.renderedPosition() ?? [])
    if (spots.length === 0 || !this.picture || !this.hasRoom()) return
    const by = panInto(boundsOf(spots), this.size(), this.picture.inset)
    if (by.x !== 0 || by.y !== 0) this.cy.panBy(by)
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
    const { cy, colours } = this
    let titles: HullTitle[] = []
    return composePng({
      cy,
      colours,
      footer,
      paintBelow: (context) => (titles = this.paintBelow(context)),
      paintAbove: (context) => this.paintAbove(context, titles),
    })
  }

  destroy(): void {
    if (this.fitted && this.picture) {
      keepViewport(this.picture.arrangement, this.size(), { zoom: this.cy.zoom(), pan: this.cy.pan() })
    }
    // Whatever still comes (fonts, a frame) finds nothing to draw: an unmounted instance has no renderer to ask.
    this.picture = null
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
    if (!this.picture || !this.hasRoom()) return
    const below = prepare(this.layers.underlay, this.size())
    const above = prepare(this.layers.overlay, this.size())
    const titles = below ? this.paintBelow(below) : []
    if (above) this.paintAbove(above, titles)
  }

  private paintBelow(context: CanvasRenderingContext2D): HullTitle[] {
    const { colours, picture } = this
    const zoom = this.cy.zoom()
    const memberOf = (id: string) => this.member(id, zoom)
    const { hulls = [], titlesFrom = 0 } = picture ?? {}
    return drawUnderlay(context, { hulls, memberOf, zoom, colours, titlesFrom, ...this.size() })
  }

  private paintAbove(context: CanvasRenderingContext2D, titles: readonly HullTitle[]): void {
    const { cy, picture, nodes, edges, colours } = this
    if (picture) drawOverlay(context, { cy, picture, nodes, edges, colours, titles, ...this.size() })
  }

  private size(): { width: number; height: number } {
    return { width: this.cy.width(), height: this.cy.height() }
  }

  private member(id: string, zoom: number): Member | null {
    const node = this.node(id)
    const drawn = this.nodes.get(id)
    if (!node || !drawn) return null
    const { x, y } = node.renderedPosition()
    return { x, y, radius: (Math.max(drawn.width, drawn.height) / 2) * zoom }
  }
}
