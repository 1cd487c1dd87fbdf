/** Writes: managed transactions, tried again on what the server calls transient, each counted in the store's generation. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { isRetryableError, Neo4jError, type ManagedTransaction } from 'neo4j-driver'
import { EntenteError } from '@/lib/model/errors'
import type { Params, ResultTable } from '@/lib/model/result'
import { loadCypher } from '@/lib/store/cypher'
import type { Counters, WriteTransaction } from '@/lib/store/port'
import { validateWrite } from '@/lib/store/validate'
import type { Connection } from './connect'
import { fromNeo4jError } from './errors'
import { collect } from './running'
import { toNeo4jParams } from './values'

/** No write of ours is long: a whole document's is seconds. A longer one is lost on the server and must not hold its locks. */
const WRITE_TIMEOUT_MS = 120_000

/** Inside a transaction's work: a second one could wait for the first for ever. */
const openWork = new AsyncLocalStorage<true>()

/**
 * Runs `work` in one write transaction and bumps the generation in it. `work` runs again after a transient error.
 * Throws conflict (a unique constraint), store-unreachable, or what fromNeo4jError makes of the rest; then nothing was written.
 */
export async function inWriteTransaction<T>(
  connection: Connection,
  work: (tx: WriteTransaction) => Promise<T>,
): Promise<T> {
  if (openWork.getStore())
    throw new EntenteError('internal', 'A transaction is open here: use its own read and write.')
  const context = { address: connection.address, timeoutMs: WRITE_TIMEOUT_MS }
  const session = connection.session('write')
  try {
    return await session.executeWrite(
      async (tx) => {
        try {
          const own = new Neo4jWriteTransaction(tx, connection.address)
          const result = await openWork.run(true, () => work(own))
          // Last, so that its lock, which every writer wants, is held for a moment only.
          await tx.run(loadCypher('store/generation-bump'))
          return result
        } catch (error) {
          throw retryableCause(error) ?? error
        }
      },
      { timeout: WRITE_TIMEOUT_MS },
    )
  } catch (error) {
    // What `work` itself threw is its caller's.
    throw error instanceof Neo4jError ? fromNeo4jError(error, context) : error
  } finally {
    await session.close().catch(() => undefined)
  }
}

/** What the driver's own retries must see, when it came wrapped. Out of memory is "transient" to the server, and never gets better. */
function retryableCause(error: unknown): Error | null {
  if (!(error instanceof EntenteError) || error.code === 'query-too-large') return null
  return error.cause instanceof Error && isRetryableError(error.cause) ? error.cause : null
}

class Neo4jWriteTransaction implements WriteTransaction {
  readonly #tx: ManagedTransaction
  readonly #address: string

  constructor(tx: ManagedTransaction, address: string) {
    this.#tx = tx
    this.#address = address
  }

  async read(cypher: string, params?: Params): Promise<ResultTable> {
    const startedAt = performance.now()
    try {
      const table = await collect(this.#tx.run(cypher, toNeo4jParams(params)), Infinity)
      return { ...table, elapsedMs: Math.round(performance.now() - startedAt) }
    } catch (error) {
      throw fromNeo4jError(error, { address: this.#address })
    }
  }

  async write(cypher: string, params: Params = {}): Promise<Counters> {
    validateWrite(params)
    try {
      const { summary } = await this.#tx.run(cypher, toNeo4jParams(params))
      const changed = summary.counters.updates()
      return {
        nodesCreated: changed.nodesCreated,
        nodesDeleted: changed.nodesDeleted,
        relationshipsCreated: changed.relationshipsCreated,
        relationshipsDeleted: changed.relationshipsDeleted,
        propertiesSet: changed.propertiesSet,
      }
    } catch (error) {
      throw fromNeo4jError(error, { address: this.#address })
    }
  }
}
