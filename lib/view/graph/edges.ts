/** Statements gathered into edges: one per ordered pair and sign, one per event type, or one each. */
import type { EventType, Modality, Sign } from '@/lib/model/ontology'
import type { Dataset } from './dataset'
import type { Grouping } from '../address/state'

/** How an edge's line is drawn: the strongest claim it gathers. */
export type LineForm = 'solid' | 'dashed' | 'dotted' | 'sparse'

export interface GraphEdge {
  id: string
  /** Entity ids. */
  source: string
  target: string
  sign: Sign
  /** No arrowhead: the statements have no direction. */
  undirected: boolean
  /** At least half of the statements are deeds. */
  material: boolean
  form: LineForm
  /** The one event it gathers, when grouped by type or not at all. */
  event: EventType | null
  /** Rows of the dataset. */
  rows: readonly number[]
  /** Line width in px at zoom 1. */
  width: number
  /** How far the curve bows, as a share of the distance of its ends; by the right hand of source → target. */
  bow: number
}

/** How a modality is drawn. */
export function formOf(modality: Modality): LineForm {
  switch (modality) {
    case 'asserted':
      return 'solid'
    case 'intended':
    case 'conditional':
      return 'dashed'
    case 'negated':
    case 'denied':
      return 'dotted'
    case 'hypothetical':
      return 'sparse'
  }
}

/** Verbal 1.2–2.5 px, material 3.6–7 px: the two bands never meet. */
export function edgeWidth(statements: number, material: boolean): number {
  const doublings = Math.log2(Math.max(1, statements))
  return material ? Math.min(7, 3.6 + 0.6 * doublings) : Math.min(2.5, 1.2 + 0.32 * doublings)
}

/** Gathers the given rows. Denials and hypotheses are edges of their own, so that their form can be read. */
export function buildEdges(data: Dataset, rows: readonly number[], grouping: Grouping): GraphEdge[] {
  const groups = new Map<string, number[]>()
  for (const row of rows) {
    const key = edgeKey(data, row, grouping)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  const edges = [...groups].map(([id, group]) => gather(data, id, group, grouping))
  return withBows(edges)
}

function edgeKey(data: Dataset, row: number, grouping: Grouping): string | null {
  const { columns, entities } = data
  const source = entities[columns.source[row] ?? -1]?.id
  const target = entities[columns.target[row] ?? -1]?.id
  const modality = columns.modality[row]
  if (!source || !target || source === target || !modality) return null
  if (grouping === 'all') return `e:${columns.id[row]}`
  const undirected = columns.undirected[row] === true
  const [a, b] = undirected && source > target ? [target, source] : [source, target]
  const form = formOf(modality)
  const kind = form === 'dotted' || form === 'sparse' ? form : 'claim'
  const what = grouping === 'type' ? columns.event[row] : data.sign[row] === 1 ? '+' : '-'
  return `e:${a}~${b}~${undirected ? 'u' : 'd'}~${what}~${kind}`
}

function gather(data: Dataset, id: string, rows: number[], grouping: Grouping): GraphEdge {
  const { columns, entities } = data
  const first = rows[0] ?? 0
  const undirected = columns.undirected[first] === true
  const ends = [
    entities[columns.source[first] ?? -1]?.id ?? '',
    entities[columns.target[first] ?? -1]?.id ?? '',
  ]
  const [source = '', target = ''] = undirected ? ends.sort() : ends
  const forms = new Set(rows.map((row) => formOf(columns.modality[row] ?? 'asserted')))
  const material = rows.filter((row) => data.material[row]).length * 2 >= rows.length
  return {
    id,
    source,
    target,
    sign: data.sign[first] ?? 1,
    undirected,
    material,
    form: strongest(forms),
    event: grouping === 'pair' ? null : (columns.event[first] ?? null),
    rows,
    width: edgeWidth(rows.length, material),
    bow: 0,
  }
}

function strongest(forms: ReadonlySet<LineForm>): LineForm {
  return (['solid', 'dashed', 'dotted', 'sparse'] as const).find((form) => forms.has(form)) ?? 'solid'
}

const FORM_RANK: Record<LineForm, number> = { solid: 0, dashed: 1, dotted: 2, sparse: 3 }
const STEP = 0.1
/** However many edges join two actors, none bows further than this. */
const WIDEST = 0.5

/** Parts the edges of a pair: A→B bows to one side, B→A to the other, more of a kind further out. */
function withBows(edges: GraphEdge[]): GraphEdge[] {
  const lanes = new Map<string, GraphEdge[]>()
  for (const edge of edges) {
    const side = edge.undirected ? `${edge.source}>${edge.target}` : `${edge.source}>${edge.target}`
    const lane = lanes.get(side)
    if (lane) lane.push(edge)
    else lanes.set(side, [edge])
  }
  for (const [side, lane] of lanes) {
    lane.sort((a, b) => laneOrder(a, b))
    const [source, target] = side.split('>')
    const alone = lane.length === 1 && !lanes.has(`${target}>${source}`) && lane[0]?.undirected === true
    const step = Math.min(STEP, WIDEST / Math.max(1, lane.length))
    lane.forEach((edge, index) => (edge.bow = alone ? 0 : step * (index + 1)))
  }
  return edges
}

/** Mutual edges innermost, then claims before denials, cooperation before conflict, thick before thin. */
function laneOrder(a: GraphEdge, b: GraphEdge): number {
  return (
    Number(b.undirected) - Number(a.undirected) ||
    FORM_RANK[a.form] - FORM_RANK[b.form] ||
    b.sign - a.sign ||
    b.width - a.width ||
    (a.id < b.id ? -1 : 1)
  )
}

/** Words for an edge: 'Russia → North Korea, 11 cooperative statements'. */
export function edgeTitle(data: Dataset, edge: GraphEdge): string {
  const name = (id: string) => data.entities[data.indexOf.get(id) ?? -1]?.name ?? id
  const arrow = edge.undirected ? '–' : '→'
  const what = edge.event ?? (edge.sign === 1 ? 'cooperative' : 'conflictual')
  const denied = edge.form === 'dotted' ? ' denied' : edge.form === 'sparse' ? ' hypothetical' : ''
  const noun = edge.rows.length === 1 ? 'statement' : 'statements'
  return `${name(edge.source)} ${arrow} ${name(edge.target)}: ${edge.rows.length}${denied} ${what} ${noun}`
}
