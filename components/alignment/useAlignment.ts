'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { compareReadings, type Changes } from '@/lib/alignment'
import type { AlignmentQuestion, AlignmentResult } from '@/lib/client/alignment'
import { placeAsBefore, type CertaintyResult, type RobustnessResult } from '@/lib/client/certainty'
import { latestDay } from '@/lib/client/dyad'
import { analyse } from '@/lib/client/worker'
import type { Partition } from '@/lib/model/answers'
import type { Dataset } from '@/lib/view/dataset'
import { evidenceOf, type Evidence } from '@/lib/view/evidence'
import type { AlignmentModel } from './useAlignmentModel'

export interface Alignment {
  result: AlignmentResult | null
  /** Null while it is measured. */
  certainty: CertaintyResult | null
  /** As measured; until then as divided, with those unplaced who were so before. */
  partition: Partition | null
  robustness: RobustnessResult | null
  /** What leaving sources out changes; null while none is left out, or it is not known yet. */
  changes: AlignmentChanges | null
  error: Error | null
}

export interface AlignmentChanges extends Changes {
  /** Whether both sides are measured, so that who is unplaced can be told. */
  measured: boolean
  pairs: { before: number; after: number }
  frustration: { before: number; after: number }
}

const REST_MS = 350
let loaded: { data: Dataset; key: string; evidence: Evidence; ready: Promise<unknown> } | null = null

/** The worker holds one snapshot at a time; it is sent when it is another. */
export function acts(data: Dataset): { key: string; evidence: Evidence; ready: Promise<unknown> } {
  if (loaded?.data !== data) {
    const key = `${data.generation}/${data.size}/${Math.random()}`
    const evidence = evidenceOf(data)
    const { publisher, speaker, document } = evidence
    const sources = { publisher: publisher.of, speaker: speaker.of, document: document.of }
    const ready = analyse({ kind: 'acts', key, columns: data.columns, entities: data.entities, sources })
    loaded = { data, key, evidence, ready }
    ready.catch(() => {
      if (loaded?.key === key) loaded = null
    })
  }
  return loaded
}

/**
 * Scores and blocs at once for every change of filter; certainty once the filters rest. With sources left out, everything is also
 * read with all of them, the blocs keep the names they have there, and ages are counted back from the same day.
 */
export function useAlignment(model: AlignmentModel, whole: Partition | null | undefined): Alignment {
  const { data, scene, allRows, alignment } = model
  const { only, halfLife, threshold, blocs } = alignment
  const complete = useMemo(
    (): AlignmentQuestion => ({
      rows: new Int32Array(allRows ?? scene.rows),
      only: only === 'all' ? null : only,
      halfLifeDays: halfLife === 0 ? null : halfLife,
      asOfDay: latestDay(data, allRows ?? scene.rows) ?? null,
      reference: whole ? namesOf(whole) : [],
      threshold,
      blocs,
    }),
    [data, allRows, scene.rows, only, halfLife, whole, threshold, blocs],
  )
  const before = useReading(data, complete, whole !== undefined)
  const names = before.result?.partition
  const question = useMemo(
    () =>
      allRows && names
        ? { ...complete, rows: new Int32Array(scene.rows), reference: namesOf(names) }
        : complete,
    [complete, allRows, scene.rows, names],
  )
  const after = useReading(data, question, whole !== undefined && (allRows === null || names !== undefined))
  const robustness = useRobustness(data, question, after.certainty !== null)
  const changes = useMemo(
    () => (allRows ? changesOf(before, after, threshold) : null),
    [allRows, before, after, threshold],
  )
  return { ...after, partition: usePartition(after), robustness, changes }
}

function usePartition({ result, certainty }: AlignmentReading): Partition | null {
  const measured = certainty?.partition ?? null
  const [last, setLast] = useState(measured)
  // Set while rendering, as React asks for what is derived from the render before.
  if (measured !== null && measured !== last) setLast(measured)
  const divided = result?.partition ?? null
  return useMemo(
    () => measured ?? (divided && last ? placeAsBefore(divided, last) : divided),
    [measured, divided, last],
  )
}

type AlignmentReading = Pick<Alignment, 'result' | 'certainty' | 'error'>

/** One question's scores, and its certainty once it rests. */
function useReading(data: Dataset, question: AlignmentQuestion, enabled: boolean): AlignmentReading {
  const now = useDeferredValue(question)
  const resting = useRested(question, REST_MS)
  const result = useQuery({
    queryKey: ['alignment', data.generation, keyOf(now)],
    queryFn: () => ask(data, 'alignment', now),
    enabled,
    placeholderData: keepPreviousData,
    ...KEPT,
  })
  const certainty = useQuery({
    queryKey: ['certainty', data.generation, keyOf(resting)],
    queryFn: () => ask(data, 'certainty', resting),
    enabled: enabled && resting === question,
    ...KEPT,
  })
  const measured = resting === question && !result.isPlaceholderData ? (certainty.data ?? null) : null
  const scored = result.data ?? null
  return useMemo(
    () => ({ result: scored, certainty: measured, error: result.error }),
    [scored, measured, result.error],
  )
}

/** Answers are compared as wholes: entry by entry would cost more than drawing anew. */
const KEPT = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 60_000,
  retry: false,
  structuralSharing: false,
} as const

/** What rests on single sources, after the certainty: it is the last thing that anyone waits for. */
function useRobustness(
  data: Dataset,
  question: AlignmentQuestion,
  enabled: boolean,
): RobustnessResult | null {
  const { data: found } = useQuery({
    queryKey: ['robustness', data.generation, keyOf(question)],
    queryFn: () => ask(data, 'robustness', question),
    enabled,
    ...KEPT,
  })
  return found ?? null
}

function changesOf(
  before: AlignmentReading,
  after: AlignmentReading,
  threshold: number,
): AlignmentChanges | null {
  if (!before.result || !after.result) return null
  const measured = before.certainty !== null && after.certainty !== null
  const reading = ({ result, certainty }: AlignmentReading) => ({
    pairs: result?.pairs ?? [],
    nets: result?.nets ?? [],
    partition: (measured ? certainty?.partition : result?.partition)!,
  })
  const [was, is] = [before.result.partition, after.result.partition]
  return {
    ...compareReadings(reading(before), reading(after), { threshold }),
    measured,
    pairs: { before: was.pairs, after: is.pairs },
    frustration: { before: was.frustration, after: is.frustration },
  }
}

async function ask<K extends 'alignment' | 'certainty' | 'robustness'>(
  data: Dataset,
  kind: K,
  question: AlignmentQuestion,
) {
  const { key, ready } = acts(data)
  await ready
  return analyse<K>({ kind, key, question } as Parameters<typeof analyse<K>>[0])
}

function keyOf(question: AlignmentQuestion): string {
  const { threshold, blocs, asOfDay, reference } = question
  const names = reference.map(([id, name]) => `${id}${name}`).join('')
  return [fingerprint(question), threshold, blocs, asOfDay ?? '', names].join('.')
}

/** The bloc of every state, or the one it leans to. */
export function namesOf({ blocs, unplaced }: Partition): [string, string][] {
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
export function useRested<T>(value: T, ms: number): T {
  const [rested, set] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => set(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return rested
}
