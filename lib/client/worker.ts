/**
 * The page's side of the analysis workers: started on first use, kept; without workers the job runs here. There are two: one answers
 * what a moving brush asks, the other what takes seconds, so that nobody waits for a certainty that is no longer wanted.
 */
import type { Job, Results } from './analysis'

type Answer = { id: number; result?: unknown; error?: string }
type Waiting = { resolve: (result: unknown) => void; reject: (error: Error) => void }
type Kind = Job['kind']

/** Answered by the second worker, one at a time. */
const LONG: ReadonlySet<Kind> = new Set(['certainty', 'robustness', 'history', 'turns', 'silence', 'blocs'])

interface Lane {
  worker: Worker
  waiting: Map<number, Waiting>
}
let lanes: { quick: Lane; long: Lane } | null = null
let lastId = 0
/** Long jobs that wait for the one before them; a newer one of a kind takes the place of an older. */
let queue: { job: Job; entry: Waiting }[] = []
let busy = false

/** @throws Error with the job's own message; the workers are started anew after a crash. */
export async function analyse<K extends Kind>(job: Extract<Job, { kind: K }>): Promise<Results[K]> {
  if (typeof Worker === 'undefined') {
    const { runJob } = await import('./analysis')
    return runJob(job) as Results[K]
  }
  lanes ??= start()
  if (!LONG.has(job.kind)) return (await ask(lanes.quick, job)) as Results[K]
  const answer = new Promise<unknown>((resolve, reject) => {
    for (const { job: older, entry } of queue)
      if (older.kind === job.kind) entry.reject(new Error('a newer question took its place'))
    queue = [
      ...queue.filter(({ job: older }) => older.kind !== job.kind),
      { job, entry: { resolve, reject } },
    ]
  })
  void next()
  return (await answer) as Results[K]
}

async function next(): Promise<void> {
  const first = queue.shift()
  if (!first || busy || !lanes) {
    if (first) queue.unshift(first)
    return
  }
  busy = true
  try {
    first.entry.resolve(await ask(lanes.long, first.job))
  } catch (error) {
    first.entry.reject(error instanceof Error ? error : new Error(String(error)))
  }
  busy = false
  void next()
}

function ask({ worker, waiting }: Lane, job: Job): Promise<unknown> {
  const id = ++lastId
  const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }))
  worker.postMessage({ id, job })
  return answer
}

/** The quick worker hands the statements on to the other by a line of their own: the page copies them once. */
function start(): { quick: Lane; long: Lane } {
  const started = { quick: startLane(), long: startLane() }
  const { port1, port2 } = new MessageChannel()
  started.quick.worker.postMessage({ hand: port1 }, [port1])
  started.long.worker.postMessage({ take: port2 }, [port2])
  return started
}

function startLane(): Lane {
  const worker = new Worker(new URL('./analysisWorker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  worker.addEventListener('message', (event: MessageEvent<Answer>) => {
    const { id, result, error } = event.data
    const entry = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) entry?.resolve(result)
    else entry?.reject(new Error(error))
  })
  worker.addEventListener('error', () => crashed())
  return { worker, waiting }
}

function crashed(): void {
  const ended = lanes
  lanes = null
  for (const { worker, waiting } of ended ? [ended.quick, ended.long] : []) {
    worker.terminate()
    for (const entry of waiting.values()) entry.reject(new Error('the analysis worker stopped'))
    waiting.clear()
  }
}
