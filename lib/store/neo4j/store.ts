/** GraphStore over a Neo4j server, a cluster or Aura. */
import type { Transaction } from 'neo4j-driver'
import { EntenteError } from '@/lib/model/errors'
import type { Params, ResultTable } from '@/lib/model/result'
import { checkBounds } from '@/lib/store/bounds'
import { loadCypher } from '@/lib/store/cypher'
import type {
  Counters,
  GraphStore,
  Hit,
  Plan,
  ReadOptions,
  Schema,
  SearchOptions,
  StoreInfo,
  WriteTransaction,
} from '@/lib/store/port'
import { checkUserText, requireReturn } from '@/lib/store/userText'
import { Connection, type Neo4jSettings } from './connect'
import { LABELS, PROPERTY_KEYS, RELATIONSHIP_TYPES } from './dialect'
import { migrateNeo4j } from './migrating'
import { explainIn } from './plan'
import { collect, inReadSession, readTransaction, type ReadLimits } from './running'
import { RecentTexts } from './recentTexts'
import { searchNeo4j } from './searching'
import { toNeo4jParams } from './values'
import { GenerationWatch } from './watching'
import { inWriteTransaction } from './writing'

/** Our own texts are bounded by what they ask; the deadline is for a server in trouble. */
const OUR_TIMEOUT_MS = 60_000
const USER_TIMEOUT_MS = 10_000
const USER_MAX_ROWS = 10_000

/**
 * Opens and verifies. Throws store-unreachable, store-refused-login, store-version, store-database-missing, or bad-environment
 * for an address that the driver does not know.
 */
export async function openNeo4jStore(settings: Neo4jSettings): Promise<GraphStore> {
  const connection = new Connection(settings)
  try {
    return new Neo4jStore(connection, await connection.verify())
  } catch (error) {
    await connection.close()
    throw error
  }
}

class Neo4jStore implements GraphStore {
  readonly #connection: Connection
  readonly #version: string
  /** Texts of users that the planner found to be plain reads. */
  readonly #reads = new RecentTexts()
  readonly #watch = new GenerationWatch(() => this.#askGeneration())

  constructor(connection: Connection, version: string) {
    this.#connection = connection
    this.#version = version
  }

  async read(cypher: string, params: Params = {}, options: ReadOptions = {}): Promise<ResultTable> {
    const startedAt = performance.now()
    const user = options.origin === 'user'
    const limits: ReadLimits = {
      timeoutMs: options.timeoutMs ?? (user ? USER_TIMEOUT_MS : OUR_TIMEOUT_MS),
      maxRows: options.maxRows ?? (user ? USER_MAX_ROWS : Infinity),
      signal: options.signal,
    }
    const table = await (user
      ? this.#readUsers(cypher, params, limits)
      : this.#readOurs(cypher, params, limits))
    return { ...table, elapsedMs: Math.round(performance.now() - startedAt) }
  }

  #readOurs(cypher: string, params: Params, limits: ReadLimits) {
    return inReadSession(this.#connection, limits, (session, timeout) =>
      collect(session.run(cypher, toNeo4jParams(params), { timeout }), limits.maxRows),
    )
  }

  /** Fenced: by what the text says, by what its expressions may cost, by the planner's verdict, by a READ transaction. */
  async #readUsers(cypher: string, params: Params, limits: ReadLimits) {
    checkUserText(cypher)
    checkBounds(cypher, params)
    return inReadSession(this.#connection, limits, async (session, timeout) => {
      const tx = readTransaction(session, timeout)
      if (!this.#reads.has(cypher)) await this.#judge(tx, cypher, params)
      return collect(tx.run(cypher, toNeo4jParams(params)), limits.maxRows)
    })
  }

  /** Throws query-refused unless the text is a plain read. A verdict holds for every value of its parameters, so it is asked for once. */
  async #judge(tx: Transaction, cypher: string, params: Params): Promise<void> {
    const plan = await explainIn(tx, cypher, params, this.#connection.address)
    if (!plan.readOnly)
      throw new EntenteError('query-refused', plan.refusal ?? 'This text is not a plain read.')
    requireReturn(cypher)
    this.#reads.add(cypher)
  }

  async write(cypher: string, params?: Params): Promise<Counters> {
    return this.transaction((tx) => tx.write(cypher, params))
  }

  transaction<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    return inWriteTransaction(this.#connection, work)
  }

  async generation(): Promise<number> {
    const generation = await this.#askGeneration()
    this.#watch.saw(generation)
    return generation
  }

  async #askGeneration(): Promise<number> {
    const { rows } = await this.read(loadCypher('store/generation-read'))
    const value = rows[0]?.[0]
    return typeof value === 'number' ? value : 0
  }

  watch(listener: (generation: number) => void): () => void {
    return this.#watch.watch(listener)
  }

  async explain(cypher: string, params: Params = {}): Promise<Plan> {
    checkUserText(cypher)
    return inReadSession(this.#connection, { timeoutMs: OUR_TIMEOUT_MS }, (session) =>
      explainIn(session, cypher, params, this.#connection.address),
    )
  }

  async schema(): Promise<Schema> {
    const column = async (call: string) => (await this.read(call)).rows.map(([name]) => String(name))
    const [labels, relationshipTypes, propertyKeys] = await Promise.all([
      column(LABELS),
      column(RELATIONSHIP_TYPES),
      column(PROPERTY_KEYS),
    ])
    return { labels, relationshipTypes, propertyKeys }
  }

  search(text: string, options?: SearchOptions): Promise<Hit[]> {
    return searchNeo4j((cypher, params) => this.read(cypher, params), text, options)
  }

  migrate(): Promise<void> {
    return migrateNeo4j(this.#connection, this)
  }

  info(): Promise<StoreInfo> {
    return Promise.resolve({ engine: 'neo4j', version: this.#version, address: this.#connection.address })
  }

  close(): Promise<void> {
    this.#watch.close()
    return this.#connection.close()
  }
}
