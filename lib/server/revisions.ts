/** The generation as a stream. One poll per process serves every open page. */
import { contentRevision } from '@/lib/questions/revision'
import type { GraphStore } from '@/lib/store/port'

const POLL_MS = 500

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    function done(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
  })
}

/** Yields `{generation}` now and at every change, until the signal is aborted. Throws when the store does. */
export async function* revisions(
  store: GraphStore,
  signal: AbortSignal,
): AsyncGenerator<{ generation: number }> {
  let last: number | null = null
  while (!signal.aborted) {
    // The embedded store pushes its generation to its clients, so this asks nothing while nothing changes.
    const generation = await contentRevision(store)
    if (generation !== last) yield { generation }
    last = generation
    await pause(POLL_MS, signal)
  }
}
