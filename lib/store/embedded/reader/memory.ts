/** A reader's watch on itself. Queries run off the main thread, so a timer sees them grow. */
import { writeFileSync } from 'node:fs'
import { MEMORY_EXIT } from '../processes'

const LOOK_EVERY_MS = 20

/** What this process may hold in all; none before the first snapshot is open, since the graph itself takes what it takes. */
let limit = Infinity

/** From now on a query may take `bytes` more than is held now: past that this process ends itself. */
export function allowMore(bytes: number): void {
  limit = process.memoryUsage.rss() + bytes
}

export function watchMemory(): void {
  if (process.platform === 'linux') {
    try {
      // Should the machine run out all the same, the system takes a reader before anything else.
      writeFileSync('/proc/self/oom_score_adj', '1000')
    } catch {
      // Not allowed everywhere; the watch below is what counts.
    }
  }
  setInterval(() => {
    if (process.memoryUsage.rss() > limit) process.exit(MEMORY_EXIT)
  }, LOOK_EVERY_MS).unref()
}
