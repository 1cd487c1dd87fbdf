'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import type { Silence } from '@/lib/alignment'
import type { SilenceQuestion } from '@/lib/client/silence'
import { analyse } from '@/lib/client/worker'
import type { ActKinds } from '@/lib/view/alignmentState'
import type { Dataset } from '@/lib/view/dataset'
import { acts, fingerprint } from '../useAlignment'

/** Who is silent of whom, worked out beside the page for every change of filter; the last answer stays in sight meanwhile. */
export function useSilence(
  data: Dataset,
  rows: readonly number[],
  only: ActKinds,
): { silence: Silence | null; error: Error | null } {
  const question = useMemo(
    (): SilenceQuestion => ({ rows: new Int32Array(rows), only: only === 'all' ? null : only }),
    [rows, only],
  )
  const now = useDeferredValue(question)
  const answer = useQuery({
    queryKey: ['silence', data.generation, fingerprint({ ...now, halfLifeDays: null, reference: [] })],
    queryFn: async () => {
      const { key, ready } = acts(data)
      await ready
      return analyse({ kind: 'silence', key, question: now })
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
    // Typed arrays: comparing them entry by entry would cost more than drawing anew.
    structuralSharing: false,
  })
  return { silence: answer.data ?? null, error: answer.error }
}
