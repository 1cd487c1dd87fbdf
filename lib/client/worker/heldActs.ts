/** The snapshot that the workers hold: sent once, then asked by its key. */
import type { Dataset } from '@/lib/view/graph/dataset'
import { evidenceOf, type Evidence } from '@/lib/view/address/evidence'
import type { AlignmentResults, Questions } from '../alignment/alignment'
import { analyse } from './worker'

interface HeldActs {
  key: string
  evidence: Evidence
  ready: Promise<unknown>
}

let held: (HeldActs & { data: Dataset }) | null = null

/** The workers hold one snapshot at a time; it is sent when it is another. */
export function heldActs(data: Dataset): HeldActs {
  if (held?.data !== data) {
    const key = `${data.generation}/${data.size}/${Math.random()}`
    const evidence = evidenceOf(data)
    const { publisher, speaker, document } = evidence
    const sources = { publisher: publisher.of, speaker: speaker.of, document: document.of }
    const ready = analyse({ kind: 'acts', key, columns: data.columns, entities: data.entities, sources })
    held = { data, key, evidence, ready }
    ready.catch(() => {
      if (held?.key === key) held = null
    })
  }
  return held
}

/** One question about a snapshot. @param signal Nobody waits for the answer any more: what is not yet begun is dropped. */
export async function askActs<K extends keyof Questions>(
  data: Dataset,
  kind: K,
  question: Questions[K],
  signal?: AbortSignal,
): Promise<AlignmentResults[K]> {
  const { key, ready } = heldActs(data)
  await ready
  signal?.throwIfAborted()
  return analyse<K>({ kind, key, question } as Parameters<typeof analyse<K>>[0], signal)
}
