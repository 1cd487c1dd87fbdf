/** Extraction in worker threads: it is pure computing, and neither a request nor a progress bar should wait for it. */
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { EntenteError } from '@/lib/model/errors'
import type { Extraction, ExtractionInput } from '@/lib/model/statement'
import { projectRoot } from '@/lib/store/projectRoot'
import type { WorkerAnswer, WorkerRequest } from './extractWorker'

export interface ExtractorPool {
  /** Waits for a free worker. An abort ends the worker that was busy with it; error `query-aborted`. */
  extract(input: ExtractionInput, signal?: AbortSignal): Promise<Extraction>
  /** Ends all workers. */
  close(): Promise<void>
}

interface Task {
  input: ExtractionInput
  signal: AbortSignal | undefined
  resolve: (extraction: Extraction) => void
  reject: (error: Error) => void
}

function stopped(input: ExtractionInput): EntenteError {
  return new EntenteError('query-aborted', `Reading of ${input.title ?? input.documentId} was stopped.`, {
    where: input.documentId,
  })
}

/** One thread and what it is busy with. A thread that dies takes only its own task with it. */
class ExtractionThread {
  private worker: Worker | null = null
  private task: Task | null = null

  constructor(
    private readonly script: string,
    private readonly onFree: () => void,
  ) {}

  get busy(): boolean {
    return this.task !== null
  }

  run(task: Task): void {
    this.task = task
    task.signal?.addEventListener('abort', this.abort, { once: true })
    this.start().postMessage({ input: task.input } satisfies WorkerRequest)
  }

  async close(): Promise<void> {
    const worker = this.worker
    this.worker = null
    await worker?.terminate()
  }

  private start(): Worker {
    if (this.worker) return this.worker
    const worker = new Worker(this.script)
    // A finished command line does not wait for an idle thread.
    worker.unref()
    worker.on('message', (answer: WorkerAnswer) => this.settle(answer))
    worker.on('error', (cause) => this.fail(worker, cause))
    worker.on('exit', () => this.fail(worker, new Error('The extraction thread ended.')))
    this.worker = worker
    return worker
  }

  private readonly abort = (): void => {
    const task = this.take()
    void this.close()
    task?.reject(stopped(task.input))
    this.onFree()
  }

  private take(): Task | null {
    const task = this.task
    this.task = null
    task?.signal?.removeEventListener('abort', this.abort)
    return task
  }

  private settle(answer: WorkerAnswer): void {
    const task = this.take()
    if (!task) return
    if ('extraction' in answer) task.resolve(answer.extraction)
    else
      task.reject(
        new EntenteError(
          'internal',
          `${task.input.title ?? task.input.documentId} could not be read: ${answer.message}`,
          {
            where: task.input.documentId,
            cause: answer.stack,
          },
        ),
      )
    this.onFree()
  }

  private fail(worker: Worker, cause: Error): void {
    if (this.worker !== worker) return
    this.worker = null
    const task = this.take()
    task?.reject(
      new EntenteError('internal', `The thread that read ${task.input.documentId} ended: ${cause.message}`, {
        where: task.input.documentId,
        cause,
      }),
    )
    this.onFree()
  }
}

/** `size` threads at most; each starts when it is first needed (about 0.3 s) and keeps weights and lexicon loaded. */
export function createExtractorPool({ size = 1 }: { size?: number } = {}): ExtractorPool {
  const script = path.join(projectRoot(), 'dist', 'extract-worker.mjs')
  const waiting: Task[] = []
  const next = (): void => {
    const free = threads.find((thread) => !thread.busy)
    const task = free && waiting.shift()
    if (!free || !task) return
    if (task.signal?.aborted) {
      task.reject(stopped(task.input))
      next()
    } else free.run(task)
  }
  const threads = Array.from({ length: size }, () => new ExtractionThread(script, next))
  return {
    extract(input, signal) {
      return new Promise((resolve, reject) => {
        waiting.push({ input, signal, resolve, reject })
        next()
      })
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}
