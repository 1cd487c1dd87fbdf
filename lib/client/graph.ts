/** What the explorer asks of the server: the snapshot once, sentences on demand. */
import type { EntityAnswer, GraphAnswer, StatementAnswer, StatementListAnswer } from '@/lib/model/answers'
import { request } from './http'

/** Keys of the query cache. What rests on the store's content starts with 'store': a change of generation refreshes all of it. */
export const keys = {
  store: ['store'] as const,
  graph: ['store', 'graph'] as const,
  statements: (ids: readonly string[]) => ['store', 'statements', ...ids] as const,
  entity: (id: string) => ['store', 'entity', id] as const,
}

/** Statements one request may ask for. */
export const STATEMENTS_PER_REQUEST = 200

export function fetchGraph(signal?: AbortSignal): Promise<GraphAnswer> {
  return request<GraphAnswer>('/api/graph', { signal })
}

export function fetchEntity(id: string, signal?: AbortSignal): Promise<EntityAnswer> {
  return request<EntityAnswer>(`/api/entities/${encodeURIComponent(id)}`, { signal })
}

/** In the order asked for; at most STATEMENTS_PER_REQUEST. */
export async function fetchStatements(
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<StatementListAnswer> {
  const query = ids.map(encodeURIComponent).join(',')
  const answer = await request<StatementListAnswer>(`/api/statements?ids=${query}`, { signal })
  const place = new Map(ids.map((id, index) => [id, index]))
  const order = (statement: StatementAnswer) => place.get(statement.id) ?? ids.length
  return { ...answer, statements: [...answer.statements].sort((a, b) => order(a) - order(b)) }
}
