/** Somebody's Cypher, or a saved query with its parameters: fenced by the store, capped, with a deadline. */
import { EntenteError } from '@/lib/model/errors'
import type { Params, ResultTable } from '@/lib/model/result'
import type { GraphStore } from '@/lib/store/port'
import { resolveParams } from '@/lib/view/queries/queryParams'
import { savedQuery } from './savedQueries'
import { MAX_QUERY_LENGTH } from '@/lib/view/queries/queryHeader'

const USER_TIMEOUT_MS = 10_000
export const USER_ROWS = 1000
export const MAX_ROWS = 100_000

export type QueryRequest = { cypher: string; params?: Params } | { saved: string; params?: Params }
export interface QueryLimits {
  maxRows?: number
  timeoutMs?: number
  signal?: AbortSignal
}

/**
 * Runs it read-only. Errors: `query-syntax`, `query-missing-parameter`, `query-refused`, `query-deadline`, `query-too-large`,
 * `query-aborted` from the store; `bad-request` for an empty text or bad parameters; `not-found` for an unknown saved query.
 */
export async function runQuery(
  store: GraphStore,
  request: QueryRequest,
  { maxRows = USER_ROWS, timeoutMs = USER_TIMEOUT_MS, signal }: QueryLimits = {},
): Promise<ResultTable> {
  const options = { origin: 'user' as const, maxRows, timeoutMs, ...(signal ? { signal } : {}) }
  if ('saved' in request) {
    const query = await savedQuery(store, request.saved)
    return store.read(query.text, resolveParams(query, request.params ?? {}), options)
  }
  if (request.cypher.trim() === '')
    throw new EntenteError('bad-request', 'The query is empty.', { where: 'cypher' })
  if (request.cypher.length > MAX_QUERY_LENGTH)
    throw new EntenteError('query-too-large', `A query may have ${MAX_QUERY_LENGTH} characters.`, {
      where: 'cypher',
    })
  return store.read(request.cypher, request.params ?? {}, options)
}
