/** What the layout needs to know of the actors: sizes, blocs and who cooperates or quarrels with whom. Pure. */
import { glyphText } from '@/components/ui/ActorGlyph'
import { actorLabel } from './words'
import type { Dataset } from '@/lib/view/graph/dataset'
import { formOf } from '@/lib/view/graph/edges'
import { activityShare, nodeSize } from '@/lib/view/graph/importance'
import type { LayoutLink, LayoutNode } from '@/lib/view/layout'

/** Mean width of a letter at 11 px. */
const LETTER = 6.1

/** Over all statements that are claims and not marked wrong, whatever is filtered: filters hide, they do not move. */
export function layoutInput(
  data: Dataset,
  ids: readonly string[],
  bloc: ReadonlyMap<string, string>,
): { nodes: LayoutNode[]; links: LayoutLink[] } {
  const wanted = new Map(
    ids.flatMap((id) => {
      const index = data.indexOf.get(id)
      return index === undefined ? [] : [[index, id] as const]
    }),
  )
  const nodes = [...wanted].flatMap(([index, id]): LayoutNode[] => {
    const entity = data.entities[index]
    if (!entity) return []
    const size = nodeSize(entity.kind, activityShare(data, index), glyphText(entity).length)
    return [
      {
        id,
        radius: size.radius,
        label: actorLabel(entity).length * LETTER,
        weight: data.activity[index] ?? 0,
        bloc: bloc.get(id) ?? null,
      },
    ]
  })
  return { nodes, links: pairLinks(data, wanted) }
}

function pairLinks(data: Dataset, wanted: ReadonlyMap<number, string>): LayoutLink[] {
  const links = new Map<string, LayoutLink>()
  for (let row = 0; row < data.size; row++) {
    const source = wanted.get(data.columns.source[row] ?? -1)
    const target = wanted.get(data.columns.target[row] ?? -1)
    const form = formOf(data.columns.modality[row] ?? 'asserted')
    if (!source || !target || source === target || data.columns.verdict[row] === 'wrong') continue
    if (form === 'dotted' || form === 'sparse') continue
    const [a, b] = source < target ? [source, target] : [target, source]
    const key = `${a}~${b}`
    const link = links.get(key) ?? { a, b, cooperative: 0, conflictual: 0 }
    if (data.sign[row] === 1) link.cooperative++
    else link.conflictual++
    links.set(key, link)
  }
  return [...links.values()]
}
