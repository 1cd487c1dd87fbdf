/** The store: what the rooms above import. They name a folder or a server here, once, and never learn which engine answers. */
import { EmbeddedStore, type EmbeddedOptions } from './embedded/store'
import type { Neo4jSettings } from './neo4j/connect'
import type { GraphStore } from './port'

/** A folder for the embedded store, or a Neo4j server. */
export type OpenOptions = EmbeddedOptions | { neo4j: Neo4jSettings }

/**
 * Opens the store; `migrate()` is the caller's next step, `close()` its last.
 * @throws EntenteError store-unreachable, store-locked, store-version, store-refused-login, store-database-missing
 */
export async function openStore(options: OpenOptions): Promise<GraphStore> {
  if ('dataDir' in options) return EmbeddedStore.open(options)
  // Loaded only where it is used: the command line starts faster without it.
  const { openNeo4jStore } = await import('./neo4j/store')
  return openNeo4jStore(options.neo4j)
}
