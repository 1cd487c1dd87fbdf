/** The table twin: what the canvas draws, as rows that can be sorted. Pure. */
import type { Sign } from '@/lib/model/ontology'
import type { Dataset } from './dataset'
import type { GraphEdge } from './edges'

export type TableColumn = 'source' | 'target' | 'relation' | 'modality' | 'statements' | 'last'

export interface TableSort {
  by: TableColumn
  descending: boolean
}

export interface TableRow {
  edge: GraphEdge
  source: string
  target: string
  sign: Sign
  statements: number
  /** Latest date among its statements; null: all undated. */
  first: string | null
  last: string | null
}

export function tableRows(data: Dataset, edges: readonly GraphEdge[]): TableRow[] {
  const name = (id: string) => data.entities[data.indexOf.get(id) ?? -1]?.name ?? id
  return edges.map((edge) => {
    const dates = edge.rows.flatMap((row) => data.columns.on[row] ?? []).sort()
    return {
      edge,
      source: name(edge.source),
      target: name(edge.target),
      sign: edge.sign,
      statements: edge.rows.length,
      first: dates[0] ?? null,
      last: dates.at(-1) ?? null,
    }
  })
}

const FORMS = ['solid', 'dashed', 'dotted', 'sparse']

/** Stable: equal rows stay in the order of their names. */
export function sortRows(rows: readonly TableRow[], sort: TableSort): TableRow[] {
  const direction = sort.descending ? -1 : 1
  return [...rows].sort((a, b) => direction * compare(a, b, sort.by) || byName(a, b))
}

function compare(a: TableRow, b: TableRow, by: TableColumn): number {
  switch (by) {
    case 'source':
      return a.source.localeCompare(b.source, 'en')
    case 'target':
      return a.target.localeCompare(b.target, 'en')
    case 'relation':
      return b.sign - a.sign || (a.edge.event ?? '').localeCompare(b.edge.event ?? '', 'en')
    case 'modality':
      return FORMS.indexOf(a.edge.form) - FORMS.indexOf(b.edge.form)
    case 'statements':
      return a.statements - b.statements
    case 'last':
      return (a.last ?? '').localeCompare(b.last ?? '', 'en')
  }
}

function byName(a: TableRow, b: TableRow): number {
  return (
    a.source.localeCompare(b.source, 'en') ||
    a.target.localeCompare(b.target, 'en') ||
    (a.edge.id < b.edge.id ? -1 : 1)
  )
}
