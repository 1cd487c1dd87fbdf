'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import type { AlignmentQuestion, BlocWindow } from '@/lib/client/alignment'
import type { LinesAnswer, LinesQuestion, TurnsAnswer } from '@/lib/client/lines'
import { analyse } from '@/lib/client/worker'
import type { Partition } from '@/lib/model/answers'
import { lineKey } from '@/lib/view/lines'
import { yearlyWindows } from '@/lib/view/windows'
import { acts, fingerprint, namesOf, useRested } from '../useAlignment'
import type { AlignmentModel } from '../useAlignmentModel'

const REST_MS = 350

const HELD = { staleTime: Number.POSITIVE_INFINITY, gcTime: 60_000, retry: false } as const

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
      rows: new Int32Array(scene.rows),
      only: only === 'all' ? null : only,
      ...{ pairs, unit, from, to },
    }),
    [scene.rows, only, pairs, unit, from, to],
  )
  const now = useDeferredValue(question)
  const resting = useRested(question, REST_MS)
  const lines = useQuery({
    queryKey: ['lines', data.generation, keyOf(now)],
    queryFn: () => ask('lines', now),
    placeholderData: keepPreviousData,
    ...HELD,
  })
  const turns = useQuery({
    queryKey: ['turns', data.generation, keyOf(resting)],
    queryFn: () => ask('turns', resting),
    enabled: resting === question,
    ...HELD,
  })
  async function ask<K extends 'lines' | 'turns'>(kind: K, asked: LinesQuestion) {
    const { key, ready } = acts(data)
    await ready
    return analyse<K>({ kind, key, question: asked } as Parameters<typeof analyse<K>>[0])
  }
  const settled = resting === question && !lines.isPlaceholderData
  return {
    lines: lines.data ?? null,
    turns: settled ? (turns.data ?? null) : null,
    error: lines.error,
  }
}

function keyOf(question: LinesQuestion): string {
  const { pairs, unit, from, to } = question
  const rows = fingerprint({ ...question, halfLifeDays: null, reference: [] })
  return [rows, pairs.map(lineKey).join(','), unit, from ?? '', to ?? ''].join('/')
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
      from: bins[0]?.start,
      to: bins.at(-1)?.end,
      question: {
        rows: new Int32Array(scene.rows),
        only: only === 'all' ? null : only,
        halfLifeDays: null,
        asOfDay: null,
        reference: whole ? namesOf(whole) : [],
        threshold,
        blocs,
      } satisfies AlignmentQuestion,
    }),
    [scene.rows, only, whole, bins, threshold, blocs],
  )
  const resting = useRested(asked, REST_MS)
  const history = useQuery({
    queryKey: [
      'bloc-history',
      data.generation,
      fingerprint(resting.question),
      threshold,
      blocs,
      resting.from,
      resting.to,
    ],
    queryFn: async () => {
      const { key, ready } = acts(data)
      await ready
      const { question, from, to } = resting
      const windows = from && to ? yearlyWindows(from, to) : []
      return analyse({ kind: 'history', key, question, windows })
    },
    enabled: whole !== undefined && resting === asked,
    placeholderData: keepPreviousData,
    ...HELD,
  })
  return { windows: history.data ?? null, error: history.error }
}
