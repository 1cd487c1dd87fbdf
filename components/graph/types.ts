/** What the canvas draws: plain data, already decided by lib/view. */
import type { EntityKind } from '@/lib/model/entity'
import type { Sign } from '@/lib/model/ontology'
import type { BlocToken } from '@/lib/view/alignment/blocColour'
import type { LineForm } from '@/lib/view/graph/edges'

export interface DrawnNode {
  id: string
  kind: EntityKind
  /** Letters inside the form. */
  code: string
  name: string
  width: number
  height: number
  /** The more, the sooner its name gets room. */
  importance: number
  pinned: boolean
  /** Drawn with a broken outline: it is not sure where this one stands. */
  unsure?: boolean
}

export interface DrawnEdge {
  id: string
  source: string
  target: string
  sign: Sign
  form: LineForm
  material: boolean
  undirected: boolean
  /** Both directions in one: the sign's head at either end. */
  mutual?: boolean
  /** Contradicts the blocs: marked in its middle. */
  against?: boolean
  width: number
  /** Share of the distance between its ends. */
  bow: number
  /** Statements it gathers: its badge when lit. */
  count: number
  title: string
}

export interface DrawnHull {
  name: string
  /** 'Bloc A' and what stands beside it. */
  title: string
  note: string
  members: readonly string[]
  colour: BlocToken
}

export type Places = Readonly<Record<string, readonly [x: number, y: number]>>

export interface GraphPicture {
  nodes: readonly DrawnNode[]
  edges: readonly DrawnEdge[]
  hulls: readonly DrawnHull[]
  places: Places
  /** Another key: another arrangement, which is fitted into view. */
  arrangement: string
  /** Selected actors and lit edges; with any lit, all other edges step back. */
  selected: ReadonlySet<string>
  lit: ReadonlySet<string>
  /** Whether lit edges carry their counts: not where every edge is one statement. */
  badges: boolean
  /** Edges of a selected actor: they stay at full strength, without a halo, while the others step back. */
  near: ReadonlySet<string>
  /** Where the keyboard stands. */
  focused: string | null
  /** A first view never opens smaller than this: on a phone some of the graph lies outside instead. */
  leastZoom: number
  /** px covered by panels over the canvas, kept free when fitting. */
  inset: { top: number; right: number; bottom: number; left: number }
  /** px from the top that names of hulls keep clear of. */
  titlesFrom: number
}

export interface GraphEvents {
  onActor: (id: string, additive: boolean) => void
  onRelation: (edge: DrawnEdge) => void
  onNothing: () => void
  onExpand: (id: string) => void
  /** Screen position in px from the window's corner. `id` null: the empty canvas. */
  onMenu: (id: string | null, x: number, y: number) => void
  onMoved: (id: string, x: number, y: number) => void
  /** An edge or node under the pointer, for its tooltip; null when it leaves. */
  onHover: (what: { title: string; x: number; y: number } | null) => void
}

/** What the toolbar may ask of the canvas. */
export interface GraphHandle {
  fit: () => void
  zoomBy: (factor: number) => void
  /** Brings nodes into the part of the view that nothing covers, if they are not there. The zoom stays. */
  reveal: (ids: readonly string[]) => void
  /** The canvas as it is, at twice its size. `footer` is written below it. */
  png: (footer: string) => Promise<Blob>
  /** Screen position of a node from the window's corner, for menus opened by key. */
  screenPosition: (id: string) => { x: number; y: number } | null
  focus: () => void
}
