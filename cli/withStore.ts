/** The store of the environment for the length of one piece of work. */
import type { GraphStore } from '@/lib/store/port'
import { readEnvironment } from '@/lib/server/environment'
import { openMigrated } from '@/lib/server/openMigrated'

/** Closes the store whatever happens. Errors: `bad-environment`, the store's own, the work's own. */
export async function withStore<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openMigrated(readEnvironment())
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
