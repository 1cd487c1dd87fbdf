'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Silence } from '@/lib/alignment'
import { askActs } from '@/lib/client/worker/heldActs'
import { countedRows, rowsKey } from '@/lib/client/worker/rowSet'
import type { SilenceQuestion } from '@/lib/client/alignment/silence'
import type { ActKinds } from '@/lib/view/address/alignmentState'
import type { Dataset } from '@/lib/view/graph/dataset'
import { KEPT } from '../kept'

/** Who is silent of whom, worked out beside the page for every change of filter; the last answer stays in sight meanwhile. */
export function useSilence(
  data: Dataset,
  rows: readonly number[],
  only: ActKinds,
): { silence: Silence | null; error: Error | null } {
  const question = useMemo(
    (): SilenceQuestion => ({ rows: countedRows(rows), only: only === 'all' ? null : only }),
    [rows, only],
  )
  const answer = useQuery({
    queryKey: ['silence', data.generation, rowsKey(question.rows), only],
    queryFn: ({ signal }) => askActs(data, 'silence', question, signal),
    placeholderData: keepPreviousData,
    ...KEPT,
  })
  return { silence: answer.data ?? null, error: answer.error }
}
