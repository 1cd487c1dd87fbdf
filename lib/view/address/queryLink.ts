/** "Show the Cypher": the link that opens a text with its parameters on the queries page. Pure. */
import type { CypherLink } from '@/lib/model/answers'

/** `/queries?cypher=…&params=JSON`; parameters are left out when there are none. */
export function queryLink({ cypher, params }: Pick<CypherLink, 'cypher' | 'params'>): string {
  const query = new URLSearchParams({ cypher })
  if (Object.keys(params).length > 0) query.set('params', JSON.stringify(params))
  return `/queries?${query.toString()}`
}
