/** The port: all that the house asks of a graph database. Two drivers implement it; one contract suite (tests/contract) holds them to it. */
import type { EntityKind } from '@/lib/model/entity'
import type { Params, ResultTable } from '@/lib/model/result'

export interface ReadOptions {
  /** 'ours': a text from cypher/**; 'user': somebody's text, EXPLAINed first and fenced. Default 'ours'. */
  origin?: 'ours' | 'user'
  /** Deadline in milliseconds; error `query-deadline` past it. */
  timeoutMs?: number
  /** Row cap; past it `truncated` is true and the rest is not read. Default 10,000 for users' texts, none for ours. */
  maxRows?: number
  signal?: AbortSignal
}

/** What a write changed. Zero is a number, never missing. */
export interface Counters {
  nodesCreated: number
  nodesDeleted: number
  relationshipsCreated: number
  relationshipsDeleted: number
  propertiesSet: number
}

export interface Plan {
  /** True only if the plan is a plain read by the driver's own verdict. */
  readOnly: boolean
  /** Why not, in words a user understands; null when readOnly. */
  refusal: string | null
  operators: string[]
  /** The engine's own text of the plan. */
  text: string
}

export interface Schema {
  labels: string[]
  relationshipTypes: string[]
  propertyKeys: string[]
}

export interface SearchOptions {
  kinds?: readonly (EntityKind | 'document')[]
  limit?: number
}

export interface Hit {
  id: string
  kind: EntityKind | 'document'
  name: string
  /** The alias or title words that matched, when it was not the name. */
  matched: string | null
  score: number
}

export interface StoreInfo {
  engine: 'embedded' | 'neo4j'
  version: string
  /** A folder or a URI without credentials. */
  address: string
}

/** One write transaction in progress. Calls run in the order they are made, also when they are not awaited one by one. */
export interface WriteTransaction {
  read(cypher: string, params?: Params): Promise<ResultTable>
  write(cypher: string, params?: Params): Promise<Counters>
}

export interface GraphStore {
  /** Cannot write, whatever the text says. */
  read(cypher: string, params?: Params, options?: ReadOptions): Promise<ResultTable>
  /** One transaction. */
  write(cypher: string, params?: Params): Promise<Counters>
  /** All or nothing; bumps the generation once when it commits. `work` may run again after a transient error: keep it free of side effects. */
  transaction<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T>
  /** A number that grows with every committed write: drives snapshots and the page's refresh. */
  generation(): Promise<number>
  /** Calls back with each new generation, soon after its commit, whoever wrote it. Returns the way to stop. Absent: ask generation() now and then. */
  watch?(listener: (generation: number) => void): () => void
  explain(cypher: string, params?: Params): Promise<Plan>
  schema(): Promise<Schema>
  search(text: string, options?: SearchOptions): Promise<Hit[]>
  /** Runs cypher/schema's numbered migrations that this store has not had. Safe to call from two processes at once. */
  migrate(): Promise<void>
  info(): Promise<StoreInfo>
  close(): Promise<void>
}
