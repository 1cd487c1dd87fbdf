/** The worker's side: one job in, one answer out. */
import { runJob, type Job } from './analysis'

self.addEventListener('message', (event: MessageEvent<{ id: number; job: Job }>) => {
  const { id, job } = event.data
  try {
    self.postMessage({ id, result: runJob(job) })
  } catch (error) {
    self.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
