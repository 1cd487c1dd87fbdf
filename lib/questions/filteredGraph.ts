/** The part of the graph that a view shows: the page's own filters, for scripts that read its URL. */
import type { GraphAnswer, StatementColumns } from '@/lib/model/answers'
import type { GraphStore } from '@/lib/store/port'
import { buildDataset } from '@/lib/view/graph/dataset'
import { maskStatements, shownRows } from '@/lib/view/graph/filter'
import { parseView } from '@/lib/view/address/state'
import { graph } from './graph'

function pick<T>(items: readonly T[], rows: readonly number[]): T[] {
  return rows.map((row) => items[row] as T)
}

/** New indexes for the items that rows still use, in order of first use; −1 stays −1. */
function reindex<T>(
  items: readonly T[],
  columns: readonly (readonly number[])[],
): { used: T[]; columns: number[][] } {
  const used: T[] = []
  const position = new Map<number, number>()
  const indexOf = (old: number): number => {
    if (old < 0) return old
    const known = position.get(old)
    if (known !== undefined) return known
    position.set(old, used.length)
    return used.push(items[old] as T) - 1
  }
  return { used, columns: columns.map((column) => column.map(indexOf)) }
}

/** Rows of an answer, with only the actors and documents they name. `total` stays that of the store. */
function narrow(answer: GraphAnswer, rows: readonly number[]): GraphAnswer {
  const all = answer.statements
  const names = Object.keys(all) as (keyof StatementColumns)[]
  const picked = Object.fromEntries(names.map((name) => [name, pick<unknown>(all[name], rows)]))
  const statements = picked as unknown as StatementColumns
  const entities = reindex(answer.entities, [statements.source, statements.target, statements.speaker])
  const documents = reindex(answer.documents, [statements.document])
  const [source = [], target = [], speaker = []] = entities.columns
  const [document = []] = documents.columns
  return {
    ...answer,
    entities: entities.used,
    documents: documents.used,
    statements: { ...statements, source, target, speaker, document },
    shown: rows.length,
  }
}

/** Without parameters: everything. With the view's (lib/view/state): what passes its filters. Bad values count as absent. */
export async function filteredGraph(store: GraphStore, params: URLSearchParams): Promise<GraphAnswer> {
  const answer = await graph(store)
  if (params.size === 0) return answer
  return narrow(answer, shownRows(maskStatements(buildDataset(answer), parseView(params))))
}
