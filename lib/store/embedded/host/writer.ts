/** Writes: one transaction at a time, each with its generation number, acknowledged when the log has it. */
import { EntenteError } from '@/lib/model/errors'
import type { Params } from '@/lib/model/result'
import { loadCypher } from '@/lib/store/cypher'
import type { Counters } from '@/lib/store/port'
import { fromGrafeo } from '../engine/errors'
import type { Database, Result, Transaction } from '../engine/grafeo'
import { Mutex } from './mutex'

function toCounters({ counters }: Result): Counters {
  return {
    nodesCreated: counters.nodesCreated,
    nodesDeleted: counters.nodesDeleted,
    relationshipsCreated: counters.edgesCreated,
    relationshipsDeleted: counters.edgesDeleted,
    propertiesSet: counters.propertiesSet,
  }
}

/** One transaction in progress. Its calls run one after the other in the order they came. */
export class OpenTransaction {
  private last: Promise<unknown> = Promise.resolve()
  private failed = false
  private changed = false
  private open = true

  constructor(
    private readonly writer: Writer,
    private readonly transaction: Transaction,
    private readonly release: () => void,
  ) {}

  private inOrder<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(() => {
      if (!this.open) throw new EntenteError('conflict', 'This transaction has ended.')
      return work()
    })
    this.last = next.catch(() => undefined)
    return next
  }

  /** `check` says first whether the text may run here, in its turn: so calls that were sent without waiting keep their order. */
  read(cypher: string, params: Params, check: () => Promise<void>): Promise<Result> {
    return this.inOrder(async () => {
      await check()
      try {
        return await this.transaction.executeCypher(cypher, params)
      } catch (error) {
        throw fromGrafeo(error)
      }
    })
  }

  /** A write that fails dooms its transaction: the engine does not say how much of the text had been done. */
  write(cypher: string, params: Params): Promise<Counters> {
    return this.inOrder(async () => {
      try {
        const result = await this.transaction.executeCypher(cypher, params)
        const {
          nodesCreated,
          nodesDeleted,
          edgesCreated,
          edgesDeleted,
          propertiesSet,
          labelsAdded,
          labelsRemoved,
        } = result.counters
        if (
          nodesCreated +
            nodesDeleted +
            edgesCreated +
            edgesDeleted +
            propertiesSet +
            labelsAdded +
            labelsRemoved >
          0
        )
          this.changed = true
        return toCounters(result)
      } catch (error) {
        this.failed = true
        throw fromGrafeo(error)
      }
    })
  }

  /** @throws EntenteError conflict, when an earlier write of it failed: nothing of it is stored then */
  commit(): Promise<void> {
    return this.inOrder(async () => {
      if (this.failed) {
        this.end(() => this.transaction.rollback())
        throw new EntenteError('conflict', 'A write of this transaction failed, so nothing of it was stored.')
      }
      // A transaction that changed nothing is no news to anyone.
      if (!this.changed) return this.end(() => this.transaction.rollback())
      try {
        await this.transaction.executeCypher(loadCypher('store/generation-bump'))
      } catch (error) {
        this.end(() => this.transaction.rollback())
        throw fromGrafeo(error)
      }
      this.end(() => this.transaction.commit())
      this.writer.committed()
    })
  }

  /** Waits for a call that still runs. Does nothing after a commit. */
  rollback(): Promise<void> {
    return this.inOrder(() => Promise.resolve(this.end(() => this.transaction.rollback()))).catch(
      () => undefined,
    )
  }

  private end(how: () => void): void {
    this.open = false
    try {
      how()
    } catch (error) {
      throw fromGrafeo(error)
    } finally {
      this.release()
    }
  }
}

export class Writer {
  private readonly mutex = new Mutex()

  private constructor(
    private readonly database: Database,
    private current: number,
    private readonly onGeneration: (generation: number) => void,
  ) {}

  static async over(database: Database, onGeneration: (generation: number) => void): Promise<Writer> {
    const result = await database.executeCypher(loadCypher('store/generation-read'))
    const stored = result.length === 0 ? 0 : Number(result.scalar())
    return new Writer(database, stored, onGeneration)
  }

  get generation(): number {
    return this.current
  }

  /** Waits for its turn. */
  async begin(): Promise<OpenTransaction> {
    const release = await this.mutex.acquire()
    try {
      return new OpenTransaction(this, this.database.beginTransaction(), release)
    } catch (error) {
      release()
      throw fromGrafeo(error)
    }
  }

  async write(cypher: string, params: Params): Promise<Counters> {
    const transaction = await this.begin()
    try {
      const counters = await transaction.write(cypher, params)
      await transaction.commit()
      return counters
    } catch (error) {
      await transaction.rollback()
      throw error
    }
  }

  /** A schema statement: outside transactions, and not counted as a write. */
  ddl(cypher: string): Promise<void> {
    return this.quietly(async () => {
      try {
        await this.database.executeCypher(cypher)
      } catch (error) {
        throw fromGrafeo(error)
      }
    })
  }

  /** Runs while no transaction is open and none can begin. */
  quietly<T>(work: () => Promise<T> | T): Promise<T> {
    return this.mutex.run(work)
  }

  /** Called by a transaction that has just been committed. */
  committed(): void {
    this.current += 1
    this.onGeneration(this.current)
  }
}
