'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import type { AlignmentQuestion, BlocWindow } from '@/lib/client/alignment'
import type { LinesAnswer, LinesQuestion, TurnsAnswer } from '@/lib/client/lines'
import { analyse } from '@/lib/client/worker'
import type { Partition } from '@/lib/model/answers'
import { lineKey } from '@/lib/view/lines'
import { binsBetween, dateSpan } from '@/lib/view/timeline'
import { yearlyWindows } from '@/lib/view/windows'
import { acts, fingerprint, namesOf, useRested } from '../useAlignment'
import type { AlignmentModel } from '../useAlignmentModel'

const REST_MS = 350

export interface Axis {
  /** First and last day, ISO. */
  from: string
  to: string
  bins: { start: string; end: string }[]
}

/** The brush; without one, the axis of the timeline below, whose few earlier dates stand apart. Null: nothing is dated. */
export function useAxis({ data, view, alignment }: AlignmentModel): Axis | null {
  const { unit } = alignment
  return useMemo(() => {
    const span = dateSpan(data)
    if (!span) return null
    const bins = binsBetween(view.from ?? span.axis, view.to ?? span.last, unit)
    const [first, last] = [bins[0], bins.at(-1)]
    return first && last ? { from: first.start, to: last.end, bins } : null
  }, [data, view.from, view.to, unit])
}

const HELD = { staleTime: Number.POSITIVE_INFINITY, gcTime: 60_000, retry: false } as const

/** The lines at once for every change; where they turned, once the filters rest. */
export function useLines(
  { data, scene, alignment }: AlignmentModel,
  axis: Axis | null,
): { lines: LinesAnswer | null; turns: TurnsAnswer | null; error: Error | null } {
  const { only, unit, lines: pairs } = alignment
  const question = useMemo(
    (): LinesQuestion | null =>
      axis && {
        rows: Int32Array.from(scene.rows),
        only: only === 'all' ? null : only,
        ...{ pairs, unit, from: axis.from, to: axis.to },
      },
    [scene.rows, only, pairs, unit, axis],
  )
  const now = useDeferredValue(question)
  const resting = useRested(question, REST_MS)
  const lines = useQuery({
    queryKey: ['lines', data.generation, keyOf(now)],
    queryFn: () => ask('lines', now),
    enabled: now !== null,
    placeholderData: keepPreviousData,
    ...HELD,
  })
  const turns = useQuery({
    queryKey: ['turns', data.generation, keyOf(resting)],
    queryFn: () => ask('turns', resting),
    enabled: resting !== null && resting === question,
    ...HELD,
  })
  async function ask<K extends 'lines' | 'turns'>(kind: K, asked: LinesQuestion | null) {
    const { key, ready } = acts(data)
    await ready
    if (!asked) throw new Error('nothing is dated')
    return analyse<K>({ kind, key, question: asked } as Parameters<typeof analyse<K>>[0])
  }
  const settled = resting === question && !lines.isPlaceholderData
  return {
    lines: lines.data ?? null,
    turns: settled ? (turns.data ?? null) : null,
    error: lines.error,
  }
}

function keyOf(question: LinesQuestion | null): string {
  if (!question) return ''
  const { pairs, unit, from, to } = question
  const rows = fingerprint({ ...question, halfLifeDays: null, reference: [] })
  return [rows, pairs.map(lineKey).join(','), unit, from, to].join('/')
}

/** Blocs of overlapping years over the same axis, once the filters rest. */
export function useBlocHistory(
  { data, scene, alignment }: AlignmentModel,
  axis: Axis | null,
  whole: Partition | null | undefined,
): { windows: BlocWindow[] | null; error: Error | null } {
  const { only, threshold, blocs } = alignment
  const asked = useMemo(
    () => ({
      axis,
      question: {
        rows: Int32Array.from(scene.rows),
        only: only === 'all' ? null : only,
        halfLifeDays: null,
        asOfDay: null,
        reference: whole ? namesOf(whole) : [],
        threshold,
        blocs,
      } satisfies AlignmentQuestion,
    }),
    [scene.rows, only, whole, axis, threshold, blocs],
  )
  const resting = useRested(asked, REST_MS)
  const history = useQuery({
    queryKey: [
      'bloc-history',
      data.generation,
      fingerprint(resting.question),
      threshold,
      blocs,
      resting.axis?.from,
      resting.axis?.to,
    ],
    queryFn: async () => {
      const { key, ready } = acts(data)
      await ready
      const { question } = resting
      const windows = resting.axis ? yearlyWindows(resting.axis.from, resting.axis.to) : []
      return analyse({ kind: 'history', key, question, windows })
    },
    enabled: whole !== undefined && resting === asked,
    placeholderData: keepPreviousData,
    ...HELD,
  })
  return { windows: history.data ?? null, error: history.error }
}
