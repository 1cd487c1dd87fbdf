/** The page's side of the analysis worker: started on first use, kept; without workers the job runs here. */
import type { Job, Results } from './analysis'

type Answer = { id: number; result?: unknown; error?: string }
type Waiting = { resolve: (result: unknown) => void; reject: (error: Error) => void }

let worker: Worker | null = null
let lastId = 0
const waiting = new Map<number, Waiting>()

/** @throws Error with the job's own message; the worker is started anew after a crash. */
export async function analyse<K extends Job['kind']>(job: Extract<Job, { kind: K }>): Promise<Results[K]> {
  if (typeof Worker === 'undefined') {
    const { runJob } = await import('./analysis')
    return runJob(job) as Results[K]
  }
  worker ??= start()
  const id = ++lastId
  const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }))
  worker.postMessage({ id, job })
  return (await answer) as Results[K]
}

function start(): Worker {
  const created = new Worker(new URL('./analysisWorker.ts', import.meta.url), { type: 'module' })
  created.addEventListener('message', (event: MessageEvent<Answer>) => {
    const { id, result, error } = event.data
    const entry = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) entry?.resolve(result)
    else entry?.reject(new Error(error))
  })
  created.addEventListener('error', () => {
    created.terminate()
    worker = null
    for (const entry of waiting.values()) entry.reject(new Error('the layout worker stopped'))
    waiting.clear()
  })
  return created
}
