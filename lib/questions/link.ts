/** The text and parameters behind an answer, for "Show the Cypher". */
import type { CypherLink } from '@/lib/model/answers'
import type { Value } from '@/lib/model/result'
import { loadCypher } from '@/lib/store/cypher'

export function cypherLink(id: string, params: Record<string, Value> = {}): CypherLink {
  return { id, cypher: loadCypher(id), params }
}
