/** The composition root: one store, one extractor and one import queue per process, whoever asks first. */
import { availableParallelism } from 'node:os'
import { createExtractorPool, type ExtractorPool } from '@/lib/ingest/extractorPool'
import { createImportQueue, type ImportQueue } from '@/lib/ingest/importQueue'
import { loadSamplesOnce } from '@/lib/ingest/samples'
import { EntenteError } from '@/lib/model/errors'
import type { GraphStore } from '@/lib/store/port'
import { readEnvironment, type Environment } from './environment'
import { openMigrated } from './openMigrated'

/** What a request works with once everything is in. */
export interface Rooms {
  store: GraphStore
  extractor: ExtractorPool
  imports: ImportQueue
}

/** A store that could not be opened is tried again at the first request after this. */
const RETRY_MS = 2000

class House {
  readonly environment: Environment
  private rooms: Rooms | null = null
  private opening: Promise<void> | null = null
  private failure: { error: unknown; at: number } | null = null
  private closed = false

  constructor(environment: Environment) {
    this.environment = environment
  }

  /** Begins to open the store, migrate it and load the samples, in the background. */
  start(): void {
    if (this.closed || this.rooms || this.opening) return
    this.opening = this.open()
      .then((rooms) => {
        this.rooms = rooms
        this.failure = null
      })
      .catch((error: unknown) => {
        this.failure = { error, at: Date.now() }
      })
      .finally(() => {
        this.opening = null
      })
  }

  /** Errors: `starting` until all is in; then, if it could not be opened, the store's own error. */
  async enter(): Promise<Rooms> {
    if (this.rooms) return this.rooms
    if (this.failure && Date.now() - this.failure.at < RETRY_MS) throw this.failure.error
    this.start()
    // Usually a few milliseconds are missing at most: waiting a little is better than an error page.
    await Promise.race([this.opening, new Promise((resolve) => setTimeout(resolve, 200))])
    if (this.rooms) return this.rooms
    if (this.failure && !this.opening) throw this.failure.error
    throw new EntenteError(
      'starting',
      'Entente is starting: the store is being opened and the samples are being read.',
      {
        remedy: 'Try again in a second.',
      },
    )
  }

  async close(): Promise<void> {
    this.closed = true
    await this.opening
    const rooms = this.rooms
    this.rooms = null
    if (!rooms) return
    await rooms.imports.close()
    await rooms.extractor.close()
    await rooms.store.close()
  }

  private async open(): Promise<Rooms> {
    const store = await openMigrated(this.environment)
    const extractor = createExtractorPool({ size: Math.max(1, Math.min(2, availableParallelism() - 1)) })
    const context = { store, extractor }
    // Never into somebody's Neo4j unless asked.
    if (!this.environment.neo4j) await loadSamplesOnce(context)
    const imports = createImportQueue(context)
    imports.wake()
    return { store, extractor, imports }
  }
}

export type { House }

// Next bundles routes apart from each other, and the command's process holds them all: the global object is what they share.
const KEY = Symbol.for('entente.house')
type Holder = typeof globalThis & { [KEY]?: House }

/** The process's house; made at the first call. Error `bad-environment`. */
export function house(): House {
  const holder = globalThis as Holder
  return (holder[KEY] ??= new House(readEnvironment()))
}

/** Closes it if this process ever made one. */
export async function closeHouse(): Promise<void> {
  await (globalThis as Holder)[KEY]?.close()
}
