'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { BlocWindow } from '@/lib/client/alignment/alignment'
import { askActs } from '@/lib/client/worker/heldActs'
import type { LinesAnswer, LinesQuestion, TurnsAnswer } from '@/lib/client/alignment/lines'
import { countedRows, rowsKey } from '@/lib/client/worker/rowSet'
import type { Partition } from '@/lib/model/answers'
import { lineKey } from '@/lib/view/address/lines'
import { yearlyWindows, type TimeWindow } from '@/lib/view/alignment/windows'
import { KEPT } from '../kept'
import { namesOf } from '../useAlignment'
import type { AlignmentModel } from '../useAlignmentModel'
import { useRested } from '../useRested'

const REST_MS = 350

/** The lines at once for every change; where they turned, once the filters rest. */
export function useLines({ data, scene, view, alignment }: AlignmentModel): {
  lines: LinesAnswer | null
  turns: TurnsAnswer | null
  error: Error | null
} {
  const { only, unit, lines: pairs } = alignment
  const { from, to } = view
  const question = useMemo(
    (): LinesQuestion => ({
      rows: countedRows(scene.rows),
      only: only === 'all' ? null : only,
      ...{ pairs, unit, from, to },
    }),
    [scene.rows, only, pairs, unit, from, to],
  )
  const resting = useRested(question, REST_MS)
  const lines = useQuery({
    queryKey: ['lines', data.generation, keyOf(question)],
    queryFn: ({ signal }) => askActs(data, 'lines', question, signal),
    placeholderData: keepPreviousData,
    ...KEPT,
  })
  const turns = useQuery({
    queryKey: ['turns', data.generation, keyOf(resting)],
    queryFn: ({ signal }) => askActs(data, 'turns', resting, signal),
    enabled: resting === question,
    ...KEPT,
  })
  const settled = resting === question && !lines.isPlaceholderData
  return {
    lines: lines.data ?? null,
    turns: settled ? (turns.data ?? null) : null,
    error: lines.error,
  }
}

function keyOf(question: LinesQuestion): string {
  const { rows, only, pairs, unit, from, to } = question
  return [rowsKey(rows), only, pairs.map(lineKey).join(','), unit, from ?? '', to ?? ''].join('/')
}

/** Blocs of overlapping years over the same axis, once the filters rest. */
export function useBlocHistory(
  { data, scene, alignment }: AlignmentModel,
  bins: LinesAnswer['bins'],
  whole: Partition | null | undefined,
): { windows: BlocWindow[] | null; error: Error | null } {
  const { only, threshold, blocs } = alignment
  const asked = useMemo(
    () => ({
      rows: countedRows(scene.rows),
      only: only === 'all' ? null : only,
      halfLifeDays: null,
      asOfDay: null,
      reference: whole ? namesOf(whole) : [],
      threshold,
      blocs,
      windows: windowsOver(bins),
    }),
    [scene.rows, only, whole, bins, threshold, blocs],
  )
  const resting = useRested(asked, REST_MS)
  const { windows } = resting
  const history = useQuery({
    queryKey: [
      ...['bloc-history', data.generation, rowsKey(resting.rows), resting.only, resting.threshold],
      ...[resting.blocs, windows[0]?.from, windows.at(-1)?.to],
    ],
    queryFn: ({ signal }) => askActs(data, 'history', resting, signal),
    enabled: whole !== undefined && resting === asked,
    placeholderData: keepPreviousData,
    ...KEPT,
  })
  return { windows: history.data ?? null, error: history.error }
}

function windowsOver(bins: LinesAnswer['bins']): TimeWindow[] {
  const [first, last] = [bins[0], bins.at(-1)]
  return first && last ? yearlyWindows(first.start, last.end) : []
}
