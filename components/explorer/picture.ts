/** The scene as the canvas draws it. Pure. */
import type { DrawnEdge, DrawnHull, DrawnNode, GraphPicture, Places } from '@/components/graph/types'
import { glyphText } from '@/components/ui/ActorGlyph'
import { actorLabel } from './words'
import { blocToken } from '@/lib/view/alignment/blocColour'
import type { DrawnBloc } from '@/lib/view/graph/blocs'
import type { Dataset } from '@/lib/view/graph/dataset'
import { edgeTitle } from '@/lib/view/graph/edges'
import { activityShare, nodeSize } from '@/lib/view/graph/importance'
import type { Scene } from '@/lib/view/graph/scene'
import { selectedActors, touches } from '@/lib/view/address/selection'
import type { ViewState } from '@/lib/view/address/state'

/** px that the toolbar takes at the top of the canvas. */
const TOOLBAR = 64

export function buildPicture(input: {
  data: Dataset
  scene: Scene
  view: ViewState
  places: Places
  blocs: readonly DrawnBloc[]
  focused: string | null
  inset: GraphPicture['inset']
  leastZoom: number
  arrangement: string
}): GraphPicture {
  const { data, scene, view, places, focused } = input
  const nodes = drawnNodes(input)
  const onScreen = new Set(nodes.map((node) => node.id))
  const edges: DrawnEdge[] = scene.edges
    .filter((edge) => onScreen.has(edge.source) && onScreen.has(edge.target))
    .map((edge) => ({ ...edge, count: edge.rows.length, title: edgeTitle(data, edge) }))
  const touched = edges
    .filter((edge) => touches(view.selection, edge.source, edge.target))
    .map((edge) => edge.id)
  const oneActor = view.selection.kind === 'actor'
  return {
    nodes,
    edges,
    hulls: view.layout === 'blocs' ? drawnHulls(input.blocs, nodes) : [],
    places,
    arrangement: input.arrangement,
    badges: view.grouping !== 'all',
    selected: new Set(selectedActors(view.selection)),
    lit: new Set(oneActor ? [] : touched),
    near: new Set(oneActor ? touched : []),
    focused,
    inset: input.inset,
    leastZoom: input.leastZoom,
    titlesFrom: TOOLBAR,
  }
}

function drawnNodes({ data, scene, view, places }: Parameters<typeof buildPicture>[0]): DrawnNode[] {
  return [...scene.actors.shown].flatMap((index) => {
    const entity = data.entities[index]
    if (!entity || !places[entity.id]) return []
    const code = entity.kind === 'group' || entity.kind === 'place' ? '' : glyphText(entity)
    const { width, height } = nodeSize(entity.kind, activityShare(data, index), code.length)
    return [
      {
        id: entity.id,
        kind: entity.kind,
        code,
        name: actorLabel(entity),
        width,
        height,
        importance: scene.actors.weight.get(index) ?? 0,
        pinned: view.pins[entity.id] !== undefined,
      },
    ]
  })
}

function drawnHulls(blocs: readonly DrawnBloc[], nodes: readonly DrawnNode[]): DrawnHull[] {
  const states = new Set(nodes.filter((node) => node.kind === 'state').map((node) => node.id))
  return blocs.map((bloc) => {
    const shown = bloc.members.filter((id) => states.has(id)).length
    const count = shown === bloc.states ? `${shown}` : `${shown} of ${bloc.states}`
    const certainty = bloc.certainty === null ? [] : [`certainty ${bloc.certainty.toFixed(2)}`]
    return {
      name: bloc.name,
      title: `Bloc ${bloc.name}`,
      note: [`${count} states`, ...certainty].join(' · '),
      members: bloc.members,
      colour: blocToken(bloc.name),
    }
  })
}
