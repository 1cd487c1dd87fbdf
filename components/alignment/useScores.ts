'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AlignmentQuestion } from '@/lib/client/alignment/question'
import { latestDay } from '@/lib/client/alignment/dyad'
import { askActs } from '@/lib/client/worker/heldActs'
import { countedRows, rowsKey } from '@/lib/client/worker/rowSet'
import { ScoreTable } from '@/lib/view/alignment/scoreTable'
import { KEPT } from './kept'
import type { AlignmentModel } from './useAlignmentModel'

/** The scores of all pairs, at once for every change of filter; while the next are worked out those before stay. */
export function useScores({ data, scene, allRows, alignment }: AlignmentModel): {
  scores: ScoreTable | null
  error: Error | null
} {
  const { only, halfLife, threshold, blocs } = alignment
  const question = useMemo(
    (): AlignmentQuestion => ({
      rows: countedRows(scene.rows),
      ...{ only: only === 'all' ? null : only, halfLifeDays: halfLife === 0 ? null : halfLife },
      // Ages are counted from the same day with sources left out and without.
      asOfDay: halfLife === 0 ? null : (latestDay(data, allRows ?? scene.rows) ?? null),
      // Scores know no blocs.
      ...{ reference: [], threshold, blocs },
    }),
    [data, allRows, scene.rows, only, halfLife, threshold, blocs],
  )
  const { rows, asOfDay } = question
  const { data: columns, error } = useQuery({
    queryKey: ['scores', data.generation, rowsKey(rows), only, halfLife, asOfDay],
    queryFn: ({ signal }) => askActs(data, 'scores', question, signal),
    placeholderData: keepPreviousData,
    ...KEPT,
  })
  const scores = useMemo(() => (columns ? new ScoreTable(columns) : null), [columns])
  return { scores, error }
}
