/** Cytoscape's gestures as the explorer's events. */
import type { Core, EventObject, NodeSingular } from 'cytoscape'
import { updateBows } from './patch'
import type { DrawnEdge, DrawnNode, GraphEvents } from './types'

export function listen(
  cy: Core,
  events: () => GraphEvents,
  edgeOf: (id: string) => DrawnEdge | undefined,
  nodeOf: (id: string) => DrawnNode | undefined,
): void {
  cy.on('tap', (event) => {
    if (event.target === cy) return events().onNothing()
    const id = String(event.target.id())
    const edge = edgeOf(id)
    if (edge) events().onRelation(edge)
    else events().onActor(id, isAdditive(event))
  })
  cy.on('dbltap', 'node', (event) => events().onExpand(String(event.target.id())))
  cy.on('cxttap taphold', (event) => {
    const { clientX, clientY } = pointOf(event)
    const id = event.target === cy || !nodeOf(String(event.target.id())) ? null : String(event.target.id())
    events().onMenu(id, clientX, clientY)
  })
  cy.on('position', 'node', (event) => updateBows((event.target as NodeSingular).connectedEdges()))
  cy.on('dragfree', 'node', (event) => {
    const { x, y } = (event.target as NodeSingular).position()
    events().onMoved(String(event.target.id()), Math.round(x), Math.round(y))
  })
  listenToHover(cy, events, edgeOf, nodeOf)
}

function listenToHover(
  cy: Core,
  events: () => GraphEvents,
  edgeOf: (id: string) => DrawnEdge | undefined,
  nodeOf: (id: string) => DrawnNode | undefined,
): void {
  const setCursor = (cursor: string) => {
    const container = cy.container()
    if (container) container.style.cursor = cursor
  }
  cy.on('mouseover', 'node, edge', (event) => {
    setCursor('pointer')
    const id = String(event.target.id())
    event.target.addClass('hover')
    const { clientX, clientY } = pointOf(event)
    const title = edgeOf(id)?.title ?? nodeOf(id)?.name
    if (title !== undefined) events().onHover({ title, x: clientX, y: clientY })
  })
  cy.on('mouseout', 'node, edge', (event) => {
    setCursor('')
    event.target.removeClass('hover')
    events().onHover(null)
  })
  cy.on('viewport grab', () => events().onHover(null))
}

function isAdditive(event: EventObject): boolean {
  const original = event.originalEvent as MouseEvent | undefined
  return Boolean(original && (original.shiftKey || original.ctrlKey || original.metaKey))
}

function pointOf(event: EventObject): { clientX: number; clientY: number } {
  const original = event.originalEvent as MouseEvent & { changedTouches?: TouchList }
  const touch = original.changedTouches?.[0]
  return {
    clientX: touch?.clientX ?? original.clientX ?? 0,
    clientY: touch?.clientY ?? original.clientY ?? 0,
  }
}
