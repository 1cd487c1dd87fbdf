'use client'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Division } from '@/lib/client/alignment/alignment'
import type { AlignmentQuestion } from '@/lib/client/alignment/question'
import { askActs } from '@/lib/client/worker/heldActs'
import type { SourceChanges } from '@/lib/client/alignment/sourceChanges'
import type { Partition } from '@/lib/model/answers'
import type { Dataset } from '@/lib/view/graph/dataset'
import { KEPT } from './kept'

export interface AlignmentChanges extends SourceChanges {
  /** Whether both sides are measured, so that who is unplaced can be told. */
  measured: boolean
  pairs: { before: number; after: number }
  frustration: { before: number; after: number }
}

interface Side {
  question: AlignmentQuestion
  /** Tells the question apart. */
  key: string
  reading: { division: Division | null; certainty: { partition: Partition } | null; pending: boolean }
}

/** What leaving sources out changes, first as divided, then as measured. `before` null: none is left out. */
export function useSourceChanges(data: Dataset, before: Side | null, after: Side): AlignmentChanges | null {
  const was = before?.reading.division
  const is = after.reading.division
  const measured = before !== null && before.reading.certainty !== null && after.reading.certainty !== null
  const ready = before !== null && !!was && !!is && !before.reading.pending && !after.reading.pending
  const sides = [data.generation, before?.key, after.key].join(' ')
  const { data: found, isPlaceholderData } = useQuery({
    queryKey: ['changes', sides, measured],
    queryFn: ({ signal }) =>
      askActs(data, 'changes', { before: sideOf(before!, measured), after: sideOf(after, measured) }, signal),
    enabled: ready,
    // Until the measured ones are known the divided ones stay, of the same question only.
    placeholderData: (last: SourceChanges | undefined, query) =>
      query?.queryKey[1] === sides ? last : undefined,
    ...KEPT,
  })
  return useMemo(
    () =>
      ready && found
        ? {
            ...found,
            measured: measured && !isPlaceholderData,
            pairs: { before: was.partition.pairs, after: is.partition.pairs },
            frustration: { before: was.partition.frustration, after: is.partition.frustration },
          }
        : null,
    [ready, found, measured, isPlaceholderData, was, is],
  )
}

function sideOf({ question, reading: { certainty, division } }: Side, measured: boolean) {
  return { question, partition: (measured ? certainty?.partition : division?.partition)! }
}
