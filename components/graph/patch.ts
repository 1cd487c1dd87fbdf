/** Brings Cytoscape's elements to a picture: adds, removes and changes by id, in one batch. */
import type { Core, EdgeCollection, EdgeSingular, ElementDefinition, NodeSingular } from 'cytoscape'
import { arrowScale } from './style'
import type { DrawnEdge, DrawnNode, GraphPicture } from './types'

/** px below which a bow cannot be seen to part two edges. */
const LEAST_BOW = 12
export const MOVE_MS = 240

export function patchElements(cy: Core, picture: GraphPicture, animate: boolean): void {
  const wanted = new Set([...picture.nodes, ...picture.edges].map((item) => item.id))
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove()
    for (const node of picture.nodes) patchNode(cy, node, picture)
    for (const edge of picture.edges) patchEdge(cy, edge, picture)
  })
  movePlaces(cy, picture, animate)
}

function patchNode(cy: Core, node: DrawnNode, picture: GraphPicture): void {
  const data = {
    kind: node.kind,
    code: node.code,
    width: node.width,
    height: node.height,
    codeSize: codeSize(node),
    unsure: node.unsure ?? false,
  }
  const existing = cy.getElementById(node.id)
  if (existing.nonempty()) existing.data(data)
  else {
    const [x, y] = picture.places[node.id] ?? [0, 0]
    cy.add({ group: 'nodes', data: { id: node.id, ...data }, position: { x, y } })
  }
  cy.getElementById(node.id).toggleClass('selected', picture.selected.has(node.id))
}

/** 14, 12 or 11 px by the circle's size; 10 in a person's. */
export function codeSize(node: DrawnNode): number {
  if (node.kind === 'person') return 10
  if (node.kind === 'organisation') return 11
  return node.width >= 40 ? 14 : node.width >= 36 ? 12 : 11
}

function patchEdge(cy: Core, edge: DrawnEdge, picture: GraphPicture): void {
  const width = edge.form === 'dotted' && edge.material ? Math.min(edge.width, 4.5) : edge.width
  const data = {
    sign: edge.sign,
    form: edge.form,
    material: edge.material,
    undirected: edge.undirected,
    mutual: edge.mutual ?? false,
    against: edge.against ?? false,
    width,
    bow: edge.bow,
    arrow: arrowScale(width),
    // Thin lines over thick ones, so that neither hides the other.
    z: Math.round(100 - 10 * edge.width),
  }
  const existing = cy.getElementById(edge.id)
  if (existing.nonempty()) existing.data(data)
  else {
    const definition: ElementDefinition = {
      group: 'edges',
      data: { id: edge.id, source: edge.source, target: edge.target, bowPx: 0, ...data },
    }
    cy.add(definition)
  }
  const element = cy.getElementById(edge.id) as unknown as EdgeSingular
  element.toggleClass('lit', picture.lit.has(edge.id))
  element.toggleClass('dim', isDimmed(picture, edge.id))
  updateBow(element)
}

/** Whether an edge steps back because others are selected. */
export function isDimmed({ lit, near }: Pick<GraphPicture, 'lit' | 'near'>, id: string): boolean {
  return lit.size + near.size > 0 && !lit.has(id) && !near.has(id)
}

function updateBow(edge: EdgeSingular): void {
  const from = edge.source().position()
  const to = edge.target().position()
  const bow = Number(edge.data('bow'))
  const distance = Math.hypot(to.x - from.x, to.y - from.y)
  const px = bow === 0 ? 0 : Math.max(bow * distance, (LEAST_BOW * bow) / 0.1)
  // Cytoscape measures to the left of source → target when positive.
  if (Math.abs(px - Number(edge.data('bowPx'))) > 0.5) edge.data('bowPx', px)
}

/** The curves of these edges follow their ends. */
export function updateBows(edges: EdgeCollection): void {
  edges.forEach(updateBow)
}

function movePlaces(cy: Core, picture: GraphPicture, animate: boolean): void {
  for (const { id } of picture.nodes) {
    const place = picture.places[id]
    const node = cy.getElementById(id) as unknown as NodeSingular
    if (!place || node.empty() || node.grabbed()) continue
    const { x, y } = node.position()
    if (Math.abs(x - place[0]) < 0.5 && Math.abs(y - place[1]) < 0.5) continue
    node.stop()
    if (animate)
      node.animate({ position: { x: place[0], y: place[1] } }, { duration: MOVE_MS, easing: 'ease-out' })
    else node.position({ x: place[0], y: place[1] })
  }
}
