'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { AlignmentQuestion, AlignmentResult, BlocWindow, CertaintyResult } from '@/lib/client/alignment'
import { latestDay } from '@/lib/client/dyad'
import { analyse } from '@/lib/client/worker'
import type { Partition } from '@/lib/model/answers'
import type { AlignmentState } from '@/lib/view/alignmentState'
import type { Dataset } from '@/lib/view/dataset'
import { yearlyWindows } from '@/lib/view/windows'

export interface Alignment {
  result: AlignmentResult | null
  /** Null while it is measured. */
  certainty: CertaintyResult | null
  error: Error | null
}

const REST_MS = 350
let loaded: { data: Dataset; key: string; ready: Promise<unknown> } | null = null

/** The worker holds one snapshot at a time; it is sent when it is another. */
export function acts(data: Dataset): { key: string; ready: Promise<unknown> } {
  if (loaded?.data !== data) {
    const key = `${data.generation}/${data.size}/${Math.random()}`
    const ready = analyse({ kind: 'acts', key, columns: data.columns, entities: data.entities })
    loaded = { data, key, ready }
    ready.catch(() => {
      if (loaded?.key === key) loaded = null
    })
  }
  return loaded
}

/** Scores and blocs at once for every change of filter; certainty once the filters rest. */
export function useAlignment(
  data: Dataset,
  rows: readonly number[],
  { only, halfLife }: Pick<AlignmentState, 'only' | 'halfLife'>,
  whole: Partition | null | undefined,
): Alignment {
  const question = useMemo(
    (): AlignmentQuestion => ({
      rows: Int32Array.from(rows),
      only: only === 'all' ? null : only,
      halfLifeDays: halfLife === 0 ? null : halfLife,
      asOfDay: latestDay(data, rows) ?? null,
      reference: whole ? namesOf(whole) : [],
    }),
    [data, rows, only, halfLife, whole],
  )
  const now = useDeferredValue(question)
  const resting = useRested(question, REST_MS)
  const result = useQuery({
    queryKey: ['alignment', data.generation, fingerprint(now)],
    queryFn: () => ask(data, 'alignment', now),
    enabled: whole !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  })
  const certainty = useQuery({
    queryKey: ['certainty', data.generation, fingerprint(resting)],
    queryFn: () => ask(data, 'certainty', resting),
    enabled: whole !== undefined && resting === question,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  })
  return {
    result: result.data ?? null,
    certainty: resting === question && !result.isPlaceholderData ? (certainty.data ?? null) : null,
    error: result.error,
  }
}

/** Blocs of overlapping windows. */
export function useBlocHistory(
  data: Dataset,
  rows: readonly number[],
  { only }: Pick<AlignmentState, 'only'>,
  whole: Partition | null | undefined,
): { windows: BlocWindow[] | null; error: Error | null } {
  const question = useMemo(
    (): AlignmentQuestion => ({
      rows: Int32Array.from(rows),
      only: only === 'all' ? null : only,
      halfLifeDays: null,
      asOfDay: null,
      reference: whole ? namesOf(whole) : [],
    }),
    [rows, only, whole],
  )
  const history = useQuery({
    queryKey: ['bloc-history', data.generation, fingerprint(question)],
    queryFn: async () => {
      const { key, ready } = acts(data)
      await ready
      return analyse({ kind: 'history', key, question, windows: yearlyWindows(data, rows) })
    },
    enabled: whole !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  })
  return { windows: history.data ?? null, error: history.error }
}

async function ask<K extends 'alignment' | 'certainty'>(data: Dataset, kind: K, question: AlignmentQuestion) {
  const { key, ready } = acts(data)
  await ready
  return analyse<K>({ kind, key, question } as Parameters<typeof analyse<K>>[0])
}

function namesOf({ blocs, unplaced }: Partition): [string, string][] {
  return [
    ...blocs.flatMap(({ name, members }) => members.map(({ id }): [string, string] => [id, name])),
    ...unplaced.map(({ id, leansTo }): [string, string] => [id, leansTo]),
  ]
}

/** Tells questions apart in the cache without keeping all rows as text (FNV-1a). */
export function fingerprint({
  rows,
  only,
  halfLifeDays,
  reference,
}: Pick<AlignmentQuestion, 'rows' | 'only' | 'halfLifeDays' | 'reference'>): string {
  let hash = 0x811c9dc5
  for (const row of rows) hash = Math.imul(hash ^ row, 0x01000193)
  return `${rows.length}.${hash >>> 0}.${only ?? 'all'}.${halfLifeDays ?? 0}.${reference.length}`
}

/** The value once it has not changed for a while. */
function useRested<T>(value: T, ms: number): T {
  const [rested, set] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => set(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return rested
}
