/** Works off the import jobs of the store, one at a time per process, and tells whoever listens how far each is. */
import { EventEmitter } from 'node:events'
import { randomUUID } from 'node:crypto'
import type { ImportJob, ImportStage } from '@/lib/model/answers'
import { EntenteError, isEntenteError } from '@/lib/model/errors'
import { decode } from '@/lib/text/decode'
import { readRecord } from '@/lib/text/jsonl'
import { formatOf, readDocument } from '@/lib/text/read'
import type { SourceText } from '@/lib/text/sourceText'
import { importDocument, type ImportContext } from './importDocument'
import {
  claimJob,
  createJobs,
  finishJob,
  forgetJobs,
  isFinished,
  progressOf,
  readJob,
  listJobs,
  renewJob,
  retryJob,
  STOPPED,
  stopWaitingJob,
  tidyJobs,
  type JobEnd,
  type Upload,
} from './jobs'

export interface ImportQueue {
  /** Puts uploads into the queue and begins. Answers their ids. */
  add(uploads: readonly Upload[]): Promise<string[]>
  list(): Promise<ImportJob[]>
  get(id: string): Promise<ImportJob>
  /** A job as it goes on, first as it is now, until it is finished or the signal is aborted. */
  follow(id: string, signal: AbortSignal): AsyncGenerator<ImportJob>
  /** Stops what waits or runs in this process; a finished row is forgotten. */
  remove(id: string): Promise<void>
  retry(id: string): Promise<void>
  /** Looks for work now: at the start, and whenever there may be some. */
  wake(): void
  /** Stops the running job (it waits again for the next start) and lets go. */
  close(): Promise<void>
}

const RENEW_MS = 20_000
/** How often the queue looks for what another process left behind, or tries again after the store was away. */
const LOOK_MS = 30_000
/** How often a job that another process works on is looked at. */
const POLL_MS = 1000

function problemOf(error: unknown): NonNullable<ImportJob['error']> {
  if (isEntenteError(error))
    return {
      code: error.code,
      message: error.message,
      where: error.where ?? null,
      remedy: error.remedy ?? null,
    }
  const message = error instanceof Error ? error.message : String(error)
  return {
    code: 'internal',
    message,
    where: null,
    remedy: 'Try it again; if it fails again, report it with the document.',
  }
}

/** One document each: a file of many lines was taken apart when it came in. A name without an ending is a pasted text's. */
function readUpload({ name, bytes, metadata }: Upload): SourceText {
  const format = formatOf(name)
  if (format === 'jsonl') return readRecord(decode(bytes, name).text, name)
  return readDocument(bytes, format === null ? `${name}.txt` : name, metadata)
}

/** Resolves after `ms`, when the emitter says `id`, or when the signal is aborted. */
function pause(events: EventEmitter, id: string, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      events.off(id, done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    events.on(id, done)
    signal.addEventListener('abort', done)
  })
}

class Queue implements ImportQueue {
  private readonly worker = randomUUID()
  private readonly events = new EventEmitter().setMaxListeners(0)
  /** Stages of the job that runs here: too frequent to be worth a write each. */
  private readonly stages = new Map<string, ImportStage>()
  private running: { id: string; abort: AbortController } | null = null
  private loop: Promise<void> | null = null
  private wanted = false
  private closed = false

  private readonly look: NodeJS.Timeout

  constructor(private readonly context: ImportContext) {
    this.look = setInterval(() => this.wake(), LOOK_MS)
    this.look.unref()
  }

  async add(uploads: readonly Upload[]): Promise<string[]> {
    const ids = await createJobs(this.context.store, uploads, this.context.now?.() ?? new Date())
    this.wake()
    return ids
  }

  async list(): Promise<ImportJob[]> {
    return (await listJobs(this.context.store)).map((job) => this.live(job))
  }

  async get(id: string): Promise<ImportJob> {
    return this.live(await readJob(this.context.store, id))
  }

  async *follow(id: string, signal: AbortSignal): AsyncGenerator<ImportJob> {
    let last = ''
    while (!signal.aborted) {
      // Before the read: what happens while it runs must not be missed.
      const next = pause(this.events, id, POLL_MS, signal)
      const job = await this.get(id)
      const state = JSON.stringify(job)
      if (state !== last) yield job
      last = state
      if (isFinished(job)) return
      await next
    }
  }

  async remove(id: string): Promise<void> {
    const job = await readJob(this.context.store, id)
    if (isFinished(job)) return forgetJobs(this.context.store, [id])
    if (this.running?.id === id) this.running.abort.abort()
    else if (job.status === 'waiting') await stopWaitingJob(this.context.store, id)
    else
      throw new EntenteError(
        'conflict',
        `${job.name} is being read by another process, which alone can stop it.`,
        {
          where: id,
        },
      )
    this.events.emit(id)
  }

  async retry(id: string): Promise<void> {
    await retryJob(this.context.store, id)
    this.events.emit(id)
    this.wake()
  }

  wake(): void {
    if (this.closed) return
    this.wanted = true
    this.loop ??= this.work().finally(() => {
      this.loop = null
    })
  }

  async close(): Promise<void> {
    this.closed = true
    clearInterval(this.look)
    this.running?.abort.abort()
    await this.loop
  }

  private live(job: ImportJob): ImportJob {
    const stage = this.stages.get(job.id)
    return stage && job.status === 'running' ? { ...job, stage, progress: progressOf(stage) } : job
  }

  private async work(): Promise<void> {
    while (this.wanted && !this.closed) {
      this.wanted = false
      try {
        for (let job = await this.claim(); job; job = await this.claim()) await this.run(job.id, job.upload)
        await tidyJobs(this.context.store)
      } catch (error) {
        // The store went away: rows keep their leases, and the next look (or another process) goes on.
        process.emitWarning(`imports wait: ${(error as Error).message}`)
        return
      }
    }
  }

  private async claim(): Promise<{ id: string; upload: Upload } | null> {
    return this.closed ? null : claimJob(this.context.store, this.worker, Date.now())
  }

  private async run(id: string, upload: Upload): Promise<void> {
    const abort = new AbortController()
    this.running = { id, abort }
    const renewal = setInterval(() => {
      renewJob(this.context.store, id, this.worker, Date.now()).catch(() => abort.abort())
    }, RENEW_MS)
    let end: JobEnd
    try {
      this.enter(id, 'reading')
      end = await this.read(id, upload, abort.signal)
    } catch (error) {
      end = abort.signal.aborted
        ? { status: 'stopped', error: STOPPED }
        : { status: 'failed', error: problemOf(error) }
    } finally {
      clearInterval(renewal)
      this.running = null
    }
    await finishJob(this.context.store, id, this.worker, end)
    this.stages.delete(id)
    this.events.emit(id)
    // A process that is going away leaves its job to the next one.
    if (this.closed && end.status === 'stopped') await retryJob(this.context.store, id)
  }

  private async read(id: string, upload: Upload, signal: AbortSignal): Promise<JobEnd> {
    const source = readUpload(upload)
    const options = { signal, onStage: (stage: ImportStage) => this.enter(id, stage) }
    const { document, duplicate, report } = await importDocument(this.context, source, options)
    return { status: 'done', document, duplicate, report }
  }

  private enter(id: string, stage: ImportStage): void {
    this.stages.set(id, stage)
    this.events.emit(id)
  }
}

export function createImportQueue(context: ImportContext): ImportQueue {
  return new Queue(context)
}
