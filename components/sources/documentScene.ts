/** A document's own small graph: its actors placed, its statements gathered into edges. Pure. */
import { glyphText } from '@/components/ui/ActorGlyph'
import type { DocumentAnswer, EntityRow, StatementAnswer } from '@/lib/model/answers'
import { isMaterial, type Sign } from '@/lib/model/ontology'
import { edgeWidth, formOf, type LineForm } from '@/lib/view/graph/edges'
import { nodeSize } from '@/lib/view/graph/importance'
import { computeLayout } from '@/lib/view/layout'

export interface SceneNode {
  entity: EntityRow
  x: number
  y: number
  radius: number
}
export interface SceneEdge {
  id: string
  source: SceneNode
  target: SceneNode
  sign: Sign
  undirected: boolean
  form: LineForm
  width: number
  statements: string[]
}
export interface DocumentScene {
  nodes: SceneNode[]
  edges: SceneEdge[]
  box: { x: number; y: number; width: number; height: number }
}

const SCALE = 0.62
const MARGIN = { x: 46, y: 34 }

/** Hidden ones (marked wrong) are not drawn; everything else is. `aspect` = width over height of the room. */
export function documentScene(answer: DocumentAnswer, aspect: number): DocumentScene {
  const statements = answer.statements.filter((statement) => statement.verdict !== 'wrong')
  const entities = new Map(statements.flatMap(({ source, target }) => [source, target]).map((e) => [e.id, e]))
  const nodes = placeNodes([...entities.values()], statements, aspect)
  const byId = new Map(nodes.map((node) => [node.entity.id, node]))
  return { nodes, edges: gather(statements, byId), box: boundsOf(nodes) }
}

function placeNodes(entities: EntityRow[], statements: StatementAnswer[], aspect: number): SceneNode[] {
  const weight = (id: string) => statements.filter((s) => s.source.id === id || s.target.id === id).length
  const most = Math.max(1, ...entities.map(({ id }) => weight(id)))
  const sized = entities.map((entity) => ({
    entity,
    weight: weight(entity.id),
    radius: nodeSize(entity.kind, weight(entity.id) / most, glyphText(entity).length).radius,
  }))
  const places = computeLayout({
    layout: 'force',
    nodes: sized.map(({ entity, weight, radius }) => ({
      id: entity.id,
      radius,
      label: entity.shortName.length * 6.4,
      weight,
      bloc: null,
    })),
    links: statements.map(({ source, target, sign }) => ({
      a: source.id,
      b: target.id,
      cooperative: sign === 1 ? 1 : 0,
      conflictual: sign === -1 ? 1 : 0,
    })),
    fixed: {},
    aspect,
  })
  return sized.map(({ entity, radius }) => {
    const [x, y] = places[entity.id] ?? [0, 0]
    return { entity, x: x * SCALE, y: y * SCALE, radius: Math.max(10, radius * 0.72) }
  })
}

/** One edge per ordered pair, sign and line form, so that denials can be told from claims. */
function gather(statements: StatementAnswer[], byId: ReadonlyMap<string, SceneNode>): SceneEdge[] {
  const groups = new Map<string, StatementAnswer[]>()
  for (const statement of statements) {
    const key = [statement.source.id, statement.target.id, statement.sign, formOf(statement.modality)].join(
      ' ',
    )
    groups.set(key, [...(groups.get(key) ?? []), statement])
  }
  return [...groups].flatMap(([id, group]) => {
    const [first] = group
    const source = first && byId.get(first.source.id)
    const target = first && byId.get(first.target.id)
    if (!first || !source || !target || source === target) return []
    const material = group.filter(({ quad }) => isMaterial(quad)).length * 2 >= group.length
    return [
      {
        id,
        source,
        target,
        sign: first.sign,
        undirected: group.every(({ undirected }) => undirected),
        form: formOf(first.modality),
        width: edgeWidth(group.length, material) * 0.8,
        statements: group.map((statement) => statement.id),
      },
    ]
  })
}

function boundsOf(nodes: readonly SceneNode[]): DocumentScene['box'] {
  if (nodes.length === 0) return { x: 0, y: 0, width: 1, height: 1 }
  const left = Math.min(...nodes.map((node) => node.x)) - MARGIN.x
  const top = Math.min(...nodes.map((node) => node.y)) - MARGIN.y
  const right = Math.max(...nodes.map((node) => node.x)) + MARGIN.x
  const bottom = Math.max(...nodes.map((node) => node.y)) + MARGIN.y
  return { x: left, y: top, width: right - left, height: bottom - top }
}
