/** search(): candidates from Neo4j's full-text indexes. */
import type { GraphStore, Hit, SearchOptions } from '@/lib/store/port'

export function searchNeo4j(store: GraphStore, text: string, options: SearchOptions = {}): Promise<Hit[]> {
  void store
  void text
  void options
  return Promise.resolve([])
}
