'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Division } from '@/lib/client/alignment/alignment'
import type { AlignmentQuestion } from '@/lib/client/alignment/question'
import { placeAsBefore, type CertaintyResult, type RobustnessResult } from '@/lib/client/alignment/certainty'
import { latestDay } from '@/lib/client/alignment/dyad'
import { askActs } from '@/lib/client/worker/heldActs'
import { countedRows, rowsKey } from '@/lib/client/worker/rowSet'
import type { Partition } from '@/lib/model/answers'
import type { Dataset } from '@/lib/view/graph/dataset'
import { IntervalTable } from '@/lib/view/alignment/intervalTable'
import { KEPT } from './kept'
import type { AlignmentModel } from './useAlignmentModel'
import { useRested } from './useRested'
import { useSourceChanges, type AlignmentChanges } from './useSourceChanges'

/** The certainty with its intervals where they can be found. */
export interface Certainty extends Omit<CertaintyResult, 'intervals' | 'nets'> {
  intervals: IntervalTable
  nets: IntervalTable
}

export interface Alignment {
  division: Division | null
  /** Whether the division is still that of other filters. */
  pending: boolean
  /** Null while it is measured. */
  certainty: Certainty | null
  /** As measured; until then as divided, with those unplaced who were so before. */
  partition: Partition | null
  robustness: RobustnessResult | null
  /** What leaving sources out changes; null while none is left out, or it is not known yet. */
  changes: AlignmentChanges | null
  error: Error | null
}

const REST_MS = 350

/**
 * How the states divide under filters that rest, and how surely. With sources left out, everything is also read with all of them, the
 * blocs keep the names they have there, and ages are counted back from the same day.
 */
export function useAlignment(model: AlignmentModel, whole: Partition | null | undefined): Alignment {
  const { data, scene, allRows, alignment } = model
  const { only, halfLife, threshold, blocs } = alignment
  const complete = useMemo(
    (): AlignmentQuestion => ({
      rows: countedRows(allRows ?? scene.rows),
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
  const names = before.division?.partition
  const question = useMemo(
    () =>
      allRows && names ? { ...complete, rows: countedRows(scene.rows), reference: namesOf(names) } : complete,
    [complete, allRows, scene.rows, names],
  )
  const after = useReading(data, question, whole !== undefined && (allRows === null || names !== undefined))
  const partition = usePartition(after)
  const robustness = useRobustness(data, question, after.certainty !== null)
  const changes = useSourceChanges(
    data,
    allRows ? { question: complete, key: keyOf(complete), reading: before } : null,
    { question, key: keyOf(question), reading: after },
  )
  return useMemo(
    () => ({ ...after, partition, robustness, changes }),
    [after, partition, robustness, changes],
  )
}

function usePartition({ division, certainty }: Reading): Partition | null {
  const measured = certainty?.partition ?? null
  const [last, setLast] = useState(measured)
  // Set while rendering, as React asks for what is derived from the render before.
  if (measured !== null && measured !== last) setLast(measured)
  const divided = division?.partition ?? null
  return useMemo(
    () => measured ?? (divided && last ? placeAsBefore(divided, last) : divided),
    [measured, divided, last],
  )
}

type Reading = Pick<Alignment, 'division' | 'pending' | 'certainty' | 'error'>

/** One question's division, and its certainty once it rests. */
function useReading(data: Dataset, question: AlignmentQuestion, enabled: boolean): Reading {
  const resting = useRested(question, REST_MS)
  const division = useQuery({
    queryKey: ['division', data.generation, keyOf(question)],
    queryFn: ({ signal }) => askActs(data, 'division', question, signal),
    enabled,
    placeholderData: keepPreviousData,
    ...KEPT,
  })
  const certainty = useQuery({
    queryKey: ['certainty', data.generation, keyOf(resting)],
    queryFn: ({ signal }) => askActs(data, 'certainty', resting, signal),
    enabled: enabled && resting === question,
    ...KEPT,
  })
  const pending = division.isPlaceholderData
  const measured = resting === question && !pending ? certainty.data : undefined
  const divided = division.data ?? null
  return useMemo(
    () => ({
      division: divided,
      pending,
      certainty: measured ? withTables(measured) : null,
      error: division.error,
    }),
    [divided, pending, measured, division.error],
  )
}

function withTables(certainty: CertaintyResult): Certainty {
  return {
    ...certainty,
    intervals: new IntervalTable(certainty.intervals),
    nets: new IntervalTable(certainty.nets),
  }
}

/** What rests on single sources, after the certainty: it is the last thing that anyone waits for. */
function useRobustness(
  data: Dataset,
  question: AlignmentQuestion,
  enabled: boolean,
): RobustnessResult | null {
  const { data: found } = useQuery({
    queryKey: ['robustness', data.generation, keyOf(question)],
    queryFn: ({ signal }) => askActs(data, 'robustness', question, signal),
    enabled,
    ...KEPT,
  })
  return found ?? null
}

/** Tells questions apart in the cache. */
function keyOf({
  rows,
  only,
  halfLifeDays,
  threshold,
  blocs,
  asOfDay,
  reference,
}: AlignmentQuestion): string {
  const names = reference.map(([id, name]) => `${id}${name}`).join('')
  return [rowsKey(rows), only, halfLifeDays, threshold, blocs, asOfDay, names].join('.')
}

/** The bloc of every state, or the one it leans to. */
export function namesOf({ blocs, unplaced }: Partition): [string, string][] {
  return [
    ...blocs.flatMap(({ name, members }) => members.map(({ id }): [string, string] => [id, name])),
    ...unplaced.map(({ id, leansTo }): [string, string] => [id, leansTo]),
  ]
}
