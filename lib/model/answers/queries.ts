/** Saved queries and their parameters. */

export const QUERY_PARAM_TYPES = [
  'actor',
  'actors',
  'event',
  'sign',
  'date',
  'range',
  'number',
  'text',
  'boolean',
] as const
export type QueryParamType = (typeof QUERY_PARAM_TYPES)[number]

export interface QueryParam {
  name: string
  type: QueryParamType
  required: boolean
  default: string | null
  help: string
}

/** A query file with its header read: // id:, // title:, … (see lib/view/queryHeader). */
export interface SavedQuery {
  id: string
  title: string
  description: string
  category: string
  params: QueryParam[]
  result: 'graph' | 'table'
  version: string
  /** The whole file, header included. */
  text: string
  /** Built-in queries cannot be changed, only duplicated. */
  builtIn: boolean
}

/** GET /api/queries */
export interface QueryListAnswer {
  queries: SavedQuery[]
}
