/** One worker and what waits for it: a job at a time, what a moving hand waits for first; what nobody waits for any more is dropped. */
import type { Job } from './analysis'

type Answer = { id: number; result?: unknown; error?: string }

interface Entry {
  job: Job
  urgent: boolean
  signal: AbortSignal | undefined
  resolve: (result: unknown) => void
  reject: (error: Error) => void
}

export class Lane {
  private waiting: Entry[] = []
  private running: { id: number; entry: Entry } | null = null
  private lastId = 0

  constructor(
    readonly worker: Worker,
    onCrash: () => void,
  ) {
    worker.addEventListener('message', (event: MessageEvent<Answer>) => this.answered(event.data))
    worker.addEventListener('error', onCrash)
  }

  run(job: Job, { urgent, signal }: { urgent: boolean; signal?: AbortSignal | undefined }): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ job, urgent, signal, resolve, reject })
      this.next()
    })
  }

  /** Ends the worker; whoever waits is told. */
  end(error: Error): void {
    this.worker.terminate()
    const unanswered = [...(this.running ? [this.running.entry] : []), ...this.waiting]
    this.running = null
    this.waiting = []
    for (const { reject } of unanswered) reject(error)
  }

  private next(): void {
    if (this.running) return
    for (const { signal, reject } of this.waiting) if (signal?.aborted) reject(abortError(signal))
    this.waiting = this.waiting.filter(({ signal }) => !signal?.aborted)
    const entry = this.waiting.find(({ urgent }) => urgent) ?? this.waiting[0]
    if (!entry) return
    this.waiting = this.waiting.filter((other) => other !== entry)
    this.running = { id: ++this.lastId, entry }
    this.worker.postMessage({ id: this.lastId, job: entry.job })
  }

  private answered({ id, result, error }: Answer): void {
    if (this.running?.id !== id) return
    const { entry } = this.running
    this.running = null
    // The next job is on its way before the page reads this answer.
    this.next()
    if (error === undefined) entry.resolve(result)
    else entry.reject(new Error(error))
  }
}

function abortError(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('nobody waits for the answer any more')
}
