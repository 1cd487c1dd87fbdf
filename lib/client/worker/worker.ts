/**
 * The page's side of the analysis workers: started on first use, kept; without workers the job runs here. There are three: one
 * answers what a moving brush asks, one what takes seconds, one lays out, so that nobody waits for what is no longer wanted.
 */
import type { Job, Results } from './analysis'
import { Lane } from './lane'

type Kind = Job['kind']
type LaneName = 'quick' | 'long' | 'layout'

/** Answered by the worker for what takes seconds. */
const LONG: ReadonlySet<Kind> = new Set(['certainty', 'robustness', 'history', 'turns', 'silence'])
/** What the hand on the brush waits for. */
const URGENT: ReadonlySet<Kind> = new Set(['acts', 'scores', 'lines'])

let lanes: Record<LaneName, Lane> | null = null

/**
 * @param signal Aborted when nobody waits for the answer any more: a job that has not begun is dropped.
 * @throws Error with the job's own message; the workers are started anew after a crash.
 */
export async function analyse<K extends Kind>(
  job: Extract<Job, { kind: K }>,
  signal?: AbortSignal,
): Promise<Results[K]> {
  if (typeof Worker === 'undefined') {
    const { runJob } = await import('./analysis')
    return runJob(job) as Results[K]
  }
  lanes ??= start()
  const name = job.kind === 'layout' ? 'layout' : LONG.has(job.kind) ? 'long' : 'quick'
  return (await lanes[name].run(job, { urgent: URGENT.has(job.kind), signal })) as Results[K]
}

/** The quick worker hands the statements on to the one for long jobs by a line of their own: the page copies them once. */
function start(): Record<LaneName, Lane> {
  const started = { quick: startLane(), long: startLane(), layout: startLane() }
  const { port1, port2 } = new MessageChannel()
  started.quick.worker.postMessage({ hand: port1 }, [port1])
  started.long.worker.postMessage({ take: port2 }, [port2])
  return started
}

function startLane(): Lane {
  const worker = new Worker(new URL('./analysisWorker.ts', import.meta.url), { type: 'module' })
  return new Lane(worker, crashed)
}

function crashed(): void {
  const ended = lanes
  lanes = null
  for (const lane of Object.values(ended ?? {})) lane.end(new Error('the analysis worker stopped'))
}
