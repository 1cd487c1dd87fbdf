/** GraphStore over the embedded engine: every call is a message to the folder's host. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { EntenteError, isEntenteError } from '@/lib/model/errors'
import type { Params, ResultTable } from '@/lib/model/result'
import { checkBounds } from '@/lib/store/bounds'
import { migrate } from '@/lib/store/migrate'
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
import { NameSearch } from '@/lib/store/search/nameSearch'
import { checkUserText } from '@/lib/store/userText'
import { validateWrite } from '@/lib/store/validate'
import { HostLink } from './client/hostLink'
import type { Answer, Link } from './client/link'
import { readFrom } from './client/reading'
import { indexesFor } from './indexes'
import type { ReadEnd } from './protocol/messages'

const USER_ROWS = 10_000
const USER_DEADLINE_MS = 10_000
const TRIES = 3

export interface EmbeddedOptions {
  dataDir: string
  /** How long the store's process stays after its last client, in milliseconds. */
  lingerMs?: number
}

function isLost(error: unknown): boolean {
  return isEntenteError(error) && error.code === 'store-unreachable'
}

function toTable({ rows, end }: Answer, since: number): ResultTable {
  const { columns, truncated } = end as ReadEnd
  return { columns, rows, truncated, elapsedMs: Math.round(performance.now() - since) }
}

/** The host ended between our commit and its answer: only the store knows whether it holds it. */
class CommitInDoubt extends EntenteError {
  constructor() {
    super('store-unreachable', 'The store’s process ended while it stored this; it may be stored or not.', {
      remedy: 'Do it again: what is stored already is not stored twice.',
    })
  }
}

function stepsOf(link: Link, tx: number): WriteTransaction {
  return {
    read: async (cypher, params = {}) => {
      const since = performance.now()
      return toTable(await link.ask({ type: 'tx-read', tx }, { cypher, params }), since)
    },
    write: async (cypher, params = {}) => {
      validateWrite(params)
      return (await link.ask({ type: 'tx-write', tx }, { cypher, params })).end as Counters
    },
  }
}

export class EmbeddedStore implements GraphStore {
  private readonly host: HostLink
  private readonly names = new NameSearch((cypher) => this.read(cypher))
  /** Inside a transaction's work: a second one would wait for the first for ever. */
  private readonly inTransaction = new AsyncLocalStorage<true>()

  private constructor(options: EmbeddedOptions) {
    this.host = new HostLink(options.dataDir, options.lingerMs ?? 3_000)
  }

  /** Connects to the folder's host or starts it. @throws EntenteError store-locked, store-version, store-unreachable */
  static async open(options: EmbeddedOptions): Promise<EmbeddedStore> {
    const store = new EmbeddedStore(options)
    await store.host.get()
    return store
  }

  async read(cypher: string, params: Params = {}, options: ReadOptions = {}): Promise<ResultTable> {
    const { origin = 'ours', signal } = options
    if (origin === 'user') {
      checkUserText(cypher)
      checkBounds(cypher, params)
    }
    const timeoutMs = options.timeoutMs ?? (origin === 'user' ? USER_DEADLINE_MS : null)
    const maxRows = options.maxRows ?? (origin === 'user' ? USER_ROWS : null)
    const since = performance.now()
    const request = { type: 'read', origin, maxRows, timeoutMs } as const
    // A read may be asked twice, so a host that died under it is no news to the caller.
    const answer = await this.again((link) => readFrom(link, request, { cypher, params }, signal))
    return toTable(answer, since)
  }

  async write(cypher: string, params: Params = {}): Promise<Counters> {
    validateWrite(params)
    this.refuseNested()
    const link = await this.host.get()
    const { end } = await link.ask({ type: 'write' }, { cypher, params }).catch((error: unknown) => {
      throw isLost(error) ? new CommitInDoubt() : error
    })
    return end as Counters
  }

  async transaction<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    this.refuseNested()
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(await this.host.get(), work)
      } catch (error) {
        // Lost before the commit was sent: surely nothing of it is stored, so all of it may run again.
        if (!isLost(error) || error instanceof CommitInDoubt || attempt >= TRIES) throw error
      }
    }
  }

  async generation(): Promise<number> {
    return (await this.host.get()).generation
  }

  watch(listener: (generation: number) => void): () => void {
    return this.host.watch(listener)
  }

  async explain(cypher: string, params: Params = {}): Promise<Plan> {
    checkUserText(cypher)
    const { end } = await this.again((link) => link.ask({ type: 'explain' }, { cypher, params }))
    return end as Plan
  }

  async schema(): Promise<Schema> {
    return (await this.again((link) => link.ask({ type: 'schema' }))).end as Schema
  }

  async search(text: string, options: SearchOptions = {}): Promise<Hit[]> {
    return this.names.search(text, options, await this.generation())
  }

  migrate(): Promise<void> {
    return migrate({
      read: (cypher) => this.read(cypher),
      transaction: (work) => this.transaction(work),
      ddl: async (statement) => {
        const link = await this.host.get()
        for (const cypher of [statement, ...indexesFor(statement)])
          await link.ask({ type: 'ddl' }, { cypher, params: {} })
      },
    })
  }

  async info(): Promise<StoreInfo> {
    const { engineVersion } = await this.host.get()
    return { engine: 'embedded', version: engineVersion, address: this.host.paths.folder }
  }

  close(): Promise<void> {
    return this.host.close()
  }

  private async again<T>(work: (link: Link) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const link = await this.host.get()
      try {
        return await work(link)
      } catch (error) {
        if (!isLost(error) || attempt >= TRIES) throw error
      }
    }
  }

  private async attempt<T>(link: Link, work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    const tx = await link.begin()
    let result: T
    try {
      result = await this.inTransaction.run(true, () => work(stepsOf(link, tx)))
    } catch (error) {
      await link.ask({ type: 'rollback', tx }).catch(() => undefined)
      throw error
    }
    await link.ask({ type: 'commit', tx }).catch((error: unknown) => {
      throw isLost(error) ? new CommitInDoubt() : error
    })
    return result
  }

  private refuseNested(): void {
    if (this.inTransaction.getStore())
      throw new EntenteError('internal', 'A transaction is open here: use its own read and write.')
  }
}
