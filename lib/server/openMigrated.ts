/** The environment's store, opened: what the app and the command line share. */
import { openStore } from '@/lib/store'
import type { GraphStore } from '@/lib/store/port'
import type { Environment } from './environment'

/** Opens the store and brings its schema up to date. Errors: the store's own (`store-unreachable`, `store-locked`, …). */
export async function openMigrated(environment: Environment): Promise<GraphStore> {
  const store = await openStore(
    environment.neo4j ? { neo4j: environment.neo4j } : { dataDir: environment.dataDir },
  )
  try {
    await store.migrate()
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}
