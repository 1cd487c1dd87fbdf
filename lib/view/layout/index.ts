/** Where actors stand. Deterministic: the same request gives the same places, and fixed nodes never move. */
import { forceLayout } from './force'
import type { LayoutAnswer, LayoutRequest } from './request'
import { ringLayout } from './rings'

export type { LayoutAnswer, LayoutLink, LayoutNode, LayoutRequest } from './request'

/** Rings are drawn whole; once there are places to keep, newcomers join by force in every layout. */
export function computeLayout(request: LayoutRequest): LayoutAnswer {
  const fresh = request.nodes.every((node) => request.fixed[node.id] === undefined)
  return request.layout === 'rings' && fresh ? ringLayout(request) : forceLayout(request)
}
