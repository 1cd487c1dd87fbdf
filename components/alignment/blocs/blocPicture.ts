/** The signed network as the canvas draws it. Pure. */
import type { DrawnEdge, DrawnHull, DrawnNode, GraphPicture, Places } from '@/components/graph/types'
import { glyphText } from '@/components/ui/ActorGlyph'
import { certaintyText, formatSigned } from '@/components/ui/format'
import type { BlocNetwork, NetworkState, NetworkTie } from '@/lib/client/alignment/blocNetwork'
import type { EntityRow } from '@/lib/model/answers'
import { blocToken } from '@/lib/view/alignment/blocColour'
import { nodeSize } from '@/lib/view/graph/importance'
import type { LayoutRequest } from '@/lib/view/layout'
import { selectedActors, touches, type Selection } from '@/lib/view/address/selection'

/** Mean width of a letter at 11 px. */
const LETTER = 6.1

const tieId = ({ a, b }: Pick<NetworkTie, 'a' | 'b'>): string => `${a}~${b}`

/** 'India · leans A 0.58': who is unplaced says so under its circle. */
function nameUnder(state: NetworkState, entity: EntityRow, told: boolean): string {
  if (!told || state.sure || state.bloc === null) return entity.shortName
  const sure = state.certainty === null ? '' : ` ${certaintyText(state.certainty)}`
  return `${entity.shortName} · leans ${state.bloc}${sure}`
}

/** What the layout is asked: blocs have centres of their own, the unplaced stand between them. */
export function blocLayout(
  { states, ties }: BlocNetwork,
  { told, aspect, stateOf }: { told: boolean; aspect: number; stateOf: (id: string) => EntityRow },
): LayoutRequest {
  const most = Math.max(1, ...states.map(({ statements }) => statements))
  return {
    layout: told ? 'blocs' : 'force',
    nodes: states.map((state) => {
      const entity = stateOf(state.id)
      return {
        id: state.id,
        radius: nodeSize(entity.kind, state.statements / most, glyphText(entity).length).radius,
        label: nameUnder(state, entity, told).length * LETTER,
        weight: state.friends + state.foes,
        bloc: told && state.sure ? state.bloc : null,
      }
    }),
    links: ties.map(({ a, b, net }) => ({
      ...{ a, b },
      cooperative: net > 0 ? Math.ceil(net) : 0,
      conflictual: net < 0 ? Math.ceil(-net) : 0,
    })),
    fixed: {},
    aspect,
  }
}

/** A circle at this zoom still holds its code. */
const LEGIBLE = 0.8
/** Nearer than this share of their distances circles would touch. */
const NEAREST = 0.6

/**
 * Places drawn together as far as the room asks for: many states are laid out with room for every name, and fitted into view their
 * circles would be too small to read; nearer to each other they keep their codes, and names find room by importance.
 */
export function drawTogether(
  places: Places,
  { width, height }: { width: number; height: number },
  inset: GraphPicture['inset'],
): { places: Places; share: number } {
  const spots = Object.values(places)
  const extent = (axis: 0 | 1): number => {
    const values = spots.map((spot) => spot[axis])
    return Math.max(1, Math.max(...values) - Math.min(...values))
  }
  const zoom = Math.min(
    (width - inset.left - inset.right) / extent(0),
    (height - inset.top - inset.bottom) / extent(1),
  )
  // In steps: a window that grows by a pixel moves nobody.
  const share = Math.round(Math.min(1, Math.max(NEAREST, zoom / LEGIBLE)) * 20) / 20
  if (share === 1) return { places, share }
  const moved = Object.entries(places).map(([id, [x, y]]) => [id, [x * share, y * share] as const] as const)
  return { places: Object.fromEntries(moved), share }
}

export function blocPicture({
  network,
  places,
  told,
  selection,
  focused,
  inset,
  arrangement,
  stateOf,
}: {
  network: BlocNetwork
  places: Places
  /** Whether blocs are drawn: not where they are no clearer than chance. */
  told: boolean
  selection: Selection
  focused: string | null
  inset: GraphPicture['inset']
  arrangement: string
  stateOf: (id: string) => EntityRow
}): GraphPicture {
  const nodes = drawnNodes(network, places, told, stateOf)
  const shown = new Set(nodes.map(({ id }) => id))
  const edges = network.ties
    .filter(({ a, b }) => shown.has(a) && shown.has(b))
    .map((tie) => drawnEdge(tie, told, stateOf))
  const touched = edges.filter((edge) => touches(selection, edge.source, edge.target)).map(({ id }) => id)
  const oneState = selection.kind === 'actor'
  return {
    nodes,
    edges,
    hulls: told ? drawnHulls(network) : [],
    places,
    arrangement,
    badges: true,
    selected: new Set(selectedActors(selection).filter((id) => shown.has(id))),
    lit: new Set(oneState ? [] : touched),
    near: new Set(oneState ? touched : []),
    focused,
    inset,
    // Everything is in view, however small: names thin out, and what a phone opens on is the whole.
    leastZoom: 0,
    titlesFrom: 16,
  }
}

function drawnNodes(
  { states }: BlocNetwork,
  places: Places,
  told: boolean,
  stateOf: (id: string) => EntityRow,
): DrawnNode[] {
  const most = Math.max(1, ...states.map(({ statements }) => statements))
  return states.flatMap((state) => {
    if (!places[state.id]) return []
    const entity = stateOf(state.id)
    const code = glyphText(entity)
    const { width, height } = nodeSize(entity.kind, state.statements / most, code.length)
    return [
      {
        ...{ id: state.id, kind: entity.kind, code, width, height },
        name: nameUnder(state, entity, told),
        importance: state.statements,
        pinned: false,
        unsure: told && !state.sure && state.bloc !== null,
      },
    ]
  })
}

/** A line is as wide as the net is strong, 1 to 5 px; the two bands of words and deeds play no part here. */
function drawnEdge(tie: NetworkTie, told: boolean, stateOf: (id: string) => EntityRow): DrawnEdge {
  const against = told && tie.against
  return {
    id: tieId(tie),
    source: tie.a,
    target: tie.b,
    sign: tie.net > 0 ? 1 : -1,
    form: 'solid',
    material: false,
    undirected: true,
    mutual: true,
    against,
    width: 1 + 0.4 * Math.abs(tie.net),
    bow: 0.05,
    count: tie.statements,
    title:
      `${stateOf(tie.a).shortName} and ${stateOf(tie.b).shortName}, net ${formatSigned(tie.net)}` +
      (against ? ', pulls against the blocs' : ''),
  }
}

function drawnHulls({ states }: BlocNetwork): DrawnHull[] {
  const names = [...new Set(states.filter(({ sure }) => sure).flatMap(({ bloc }) => bloc ?? []))].sort()
  return names.map((name) => {
    const members = states.filter(({ sure, bloc }) => sure && bloc === name)
    const known = members.flatMap(({ certainty }) => certainty ?? [])
    const weakest = known.length === 0 ? [] : [`weakest ${certaintyText(Math.min(...known))}`]
    return {
      name,
      title: `Bloc ${name}`,
      note: [`${members.length} states`, ...weakest].join(' · '),
      members: members.map(({ id }) => id),
      colour: blocToken(name),
    }
  })
}
