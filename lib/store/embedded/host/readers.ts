/** The readers: a few at most, one warm and waiting, each gone for good once a query had to be stopped in it. */
import os from 'node:os'
import { EntenteError } from '@/lib/model/errors'
import { within } from './deadline'
import { QUERY_BYTES, ReaderProcess } from './readerProcess'
import type { Snapshot, Snapshots } from './snapshots'
import type { Frame } from '../protocol/frames'
import type { ReaderAnswer } from '../protocol/messages'

/** More than one, so that somebody's runaway leaves room for others. */
const FEWEST = 2
const MOST = Math.max(4, Math.min(8, os.availableParallelism()))
/** What all readers together may take of the machine's memory. */
const SHARE = 0.6

/** How many there may be: each holds the graph, which takes about what this process takes, and what its query takes. */
function allowed(): number {
  const one = process.memoryUsage.rss() + QUERY_BYTES
  return Math.max(FEWEST, Math.min(MOST, Math.floor((os.totalmem() * SHARE) / one)))
}

const MOST_WAITING = 200
const IDLE_MS = 10_000
/** After the last of several writes; while somebody asks queries, the next one then finds the new snapshot open. */
const SETTLE_MS = 250
const RECENT_MS = 120_000

export interface ReadJob {
  type: 'read' | 'explain'
  body: Buffer
  maxRows: number | null
  timeoutMs: number | null
  signal: AbortSignal
  onFrame: (frame: Frame<ReaderAnswer>) => void | Promise<void>
}

export class Readers {
  private readonly all = new Set<ReaderProcess>()
  private readonly idle: ReaderProcess[] = []
  private readonly held = new Map<ReaderProcess, Snapshot>()
  private waiting: (() => void)[] = []
  private closed = false
  private lastAsked = 0
  private settling: NodeJS.Timeout | undefined

  constructor(private readonly snapshots: Snapshots) {}

  /**
   * Runs a user's text in a process of its own kind; resolves with the body of 'done'. The deadline counts from here, waiting included.
   * @throws EntenteError query-deadline, query-aborted, query-too-large, too-many-requests and what the text deserves
   */
  async run(job: ReadJob): Promise<Buffer> {
    let reader: ReaderProcess | null = null
    let stopped = false
    this.lastAsked = Date.now()
    const work = async (): Promise<Buffer> => {
      reader = await this.take()
      try {
        if (stopped) throw new EntenteError('query-aborted', 'The query was stopped.')
        await this.refresh(reader)
        return await reader.run(job.type, job.maxRows, job.body, (frame) =>
          stopped ? undefined : job.onFrame(frame),
        )
      } finally {
        this.giveBack(reader)
      }
    }
    return within(work(), job, () => {
      stopped = true
      reader?.kill()
    })
  }

  /** Starts a reader if none waits, so that the next query finds one with the graph open. */
  warm(): void {
    if (this.closed || this.idle.length > 0 || this.all.size >= allowed()) return
    this.idle.push(this.spawn())
    void this.renew()
  }

  /** The store has changed: the readers that wait open it anew, unless nobody has asked for long. */
  storeChanged(): void {
    if (Date.now() - this.lastAsked > RECENT_MS) return
    clearTimeout(this.settling)
    this.settling = setTimeout(() => void this.renew(), SETTLE_MS)
    this.settling.unref()
  }

  private async renew(): Promise<void> {
    const reader = this.closed ? undefined : this.idle.pop()
    if (!reader) return
    // One that cannot open it is of no use; the next query starts another.
    await this.refresh(reader).catch(() => reader.kill())
    if (reader.alive) this.idle.push(reader)
    this.waiting.shift()?.()
  }

  close(): void {
    this.closed = true
    for (const reader of this.all) reader.kill()
  }

  private spawn(): ReaderProcess {
    const reader = new ReaderProcess((gone) => this.forget(gone))
    this.all.add(reader)
    return reader
  }

  /** One that waits, else a new one, else the first to come free. */
  private async take(): Promise<ReaderProcess> {
    for (;;) {
      const last = this.idle.pop()
      if (last?.alive) return last
      if (last) continue
      if (this.all.size < allowed()) return this.spawn()
      if (this.waiting.length >= MOST_WAITING)
        throw new EntenteError('too-many-requests', 'Too many queries are waiting already.', {
          remedy: 'Wait a little, then try again.',
        })
      await new Promise<void>((resolve) => this.waiting.push(resolve))
    }
  }

  private async refresh(reader: ReaderProcess): Promise<void> {
    const snapshot = await this.snapshots.acquire()
    const before = this.held.get(reader)
    this.held.set(reader, snapshot)
    await reader.open(snapshot).finally(() => {
      if (before) this.snapshots.release(before)
    })
  }

  private giveBack(reader: ReaderProcess): void {
    if (reader.alive) this.idle.push(reader)
    this.waiting.shift()?.()
    setTimeout(() => this.warm(), 50).unref()
    setTimeout(() => this.retire(), IDLE_MS).unref()
  }

  /** After a rush one waiting reader is enough. */
  private retire(): void {
    while (this.idle.length > 1) this.idle.shift()?.kill()
  }

  private forget(reader: ReaderProcess): void {
    this.all.delete(reader)
    const index = this.idle.indexOf(reader)
    if (index >= 0) this.idle.splice(index, 1)
    const snapshot = this.held.get(reader)
    this.held.delete(reader)
    if (snapshot) this.snapshots.release(snapshot)
    this.waiting.shift()?.()
  }
}
