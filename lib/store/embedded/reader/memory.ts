/** A reader's watch on itself. Queries run off the main thread, so a timer sees them grow. */
import { writeFileSync } from 'node:fs'
import { MEMORY_EXIT } from '../processes'

const LOOK_EVERY_MS = 20

/** Ends this process when it holds more than `bytes` of the machine's memory. */
export function boundMemory(bytes: number): void {
  if (process.platform === 'linux') {
    try {
      // Should the machine run out all the same, the system takes a reader before anything else.
      writeFileSync('/proc/self/oom_score_adj', '1000')
    } catch {
      // Not allowed everywhere; the watch below is what counts.
    }
  }
  setInterval(() => {
    if (process.memoryUsage.rss() > bytes) process.exit(MEMORY_EXIT)
  }, LOOK_EVERY_MS).unref()
}
