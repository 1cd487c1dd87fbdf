/** The number that moves when what people explore changes: documents and verdicts, not import progress or saved queries. */
import { loadCypher } from '@/lib/store/cypher'
import type { GraphStore } from '@/lib/store/port'

interface Seen {
  generation: number
  revision: number
}
const seen = new WeakMap<GraphStore, Seen>()

/** Asks the store only when its generation moved since the last call, so it may be called for every request. */
export async function contentRevision(store: GraphStore): Promise<number> {
  const generation = await store.generation()
  const last = seen.get(store)
  if (last?.generation === generation) return last.revision
  const table = await store.read(loadCypher('questions/revision'))
  const revision = Number(table.rows[0]?.[0] ?? 0)
  seen.set(store, { generation, revision })
  return revision
}
