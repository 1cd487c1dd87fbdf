/** The engines that the contract suite runs on. A third engine is one more line at the bottom. */
import type { GraphStore } from '@/lib/store/port'
import { embedded } from './engine-embedded'
import { neo4j } from './engine-neo4j'

/** An opened, migrated, empty store of one engine. */
export interface OpenedEngine {
  store: GraphStore
  /** A second client of the same data, as another process would have. Closed by its user. */
  connect(): Promise<GraphStore>
  /** Deletes all nodes and relationships (migrations' own records stay) between two tests. */
  reset(): Promise<void>
  /** Ends whatever serves the data with SIGKILL; the store must answer again by itself. Absent where a test must not do that. */
  kill?(): Promise<void>
  /** Closes the store and removes what `open` made. */
  dispose(): Promise<void>
}

export interface Engine {
  name: 'embedded' | 'neo4j'
  /** null: it can run here. Else why not, in words: the suite then fails, it never skips in silence. */
  available(): Promise<string | null>
  open(): Promise<OpenedEngine>
}

export const engines: Engine[] = [embedded, neo4j]
