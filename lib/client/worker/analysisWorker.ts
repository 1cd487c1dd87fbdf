/** The workers' side: one job in, one answer out. The statements go on from the quick worker to the one for long jobs. */
import { runJob, type Job } from './analysis'

type Message = { id: number; job: Job } | { hand: MessagePort } | { take: MessagePort }

let hand: MessagePort | null = null
/** Jobs of statements that are still on their way from the other worker, by the key of the statements. */
const early = new Map<string, { id: number; job: Job }[]>()
/** Keys of all statements that arrived: those of older ones are refused by the job itself. */
const arrived = new Set<string>()
let takes = false
/** Nothing was asked for this long: time to hand on the statements, which takes a moment. */
const QUIET_MS = 40
let handingOn: { job: Job; timer: ReturnType<typeof setTimeout> } | null = null

self.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  if ('hand' in data) hand = data.hand
  else if ('take' in data) {
    takes = true
    data.take.onmessage = ({ data: job }: MessageEvent<Extract<Job, { kind: 'acts' }>>) => take(job)
  } else answer(data)
})

function take(job: Extract<Job, { kind: 'acts' }>): void {
  runJob(job)
  arrived.add(job.key)
  for (const waiting of early.get(job.key) ?? []) answer(waiting)
  early.delete(job.key)
}

function answer({ id, job }: { id: number; job: Job }): void {
  if (takes && 'key' in job && !arrived.has(job.key)) {
    early.set(job.key, [...(early.get(job.key) ?? []), { id, job }])
    return
  }
  try {
    const result = runJob(job)
    self.postMessage({ id, result })
    handOnLater(job)
  } catch (error) {
    self.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
}

/** After the answers that a page waits for first. */
function handOnLater(job: Job): void {
  const next = job.kind === 'acts' ? job : handingOn?.job
  if (!hand || !next) return
  if (handingOn) clearTimeout(handingOn.timer)
  const timer = setTimeout(() => {
    handingOn = null
    hand?.postMessage(next)
  }, QUIET_MS)
  handingOn = { job: next, timer }
}
