/** The whole chain once: dataset + view state → what is on screen. */
import { buildEdges, type GraphEdge } from './edges'
import { chooseActors, type ActorSet } from './actors'
import type { Dataset } from './dataset'
import { hiddenBy, maskStatements, shownRows, type Hidden, type Masks } from './filter'
import type { ViewState } from '../address/state'

export interface Scene {
  masks: Masks
  actors: ActorSet
  /** Rows of the statements on screen. */
  rows: number[]
  edges: GraphEdge[]
  hidden: Hidden[]
}

/** Pure and fast enough for every click: about 5 ms for ten thousand statements. */
export function buildScene(data: Dataset, view: ViewState): Scene {
  const masks = maskStatements(data, view)
  const actors = chooseActors(data, masks, view)
  const rows = shownRows(masks)
  return { masks, actors, rows, edges: buildEdges(data, rows, view.grouping), hidden: hiddenBy(masks) }
}
