'use client'
import { formatCount, formatDate } from '@/components/ui/format'
import { saveBlob } from '@/components/ui/save'
import { useToast } from '@/components/ui/Toast'
import type { AlignmentResult } from '@/lib/client/alignment'
import type { EntityRow, Partition } from '@/lib/model/answers'
import { matrixPng, pairsCsv } from './matrixFiles'
import type { AlignmentModel } from './useAlignmentModel'

/** What the brush covers, in words. */
export function periodOf({ view }: AlignmentModel): string {
  const { from, to } = view
  if (from !== null && to !== null) return `${formatDate(from, 'month')} – ${formatDate(to, 'month')}`
  if (from !== null) return `since ${formatDate(from, 'month')}`
  return to === null ? 'all dates' : `until ${formatDate(to, 'month')}`
}

/** The matrix as files. The list has no picture. */
export function useMatrixFiles({
  model,
  result,
  partition,
  intervals,
  groups,
  pairs,
  stateOf,
}: {
  model: AlignmentModel
  result: AlignmentResult
  partition: Partition
  intervals: Parameters<typeof pairsCsv>[2]
  groups: Parameters<typeof matrixPng>[0]
  pairs: Parameters<typeof matrixPng>[1]
  stateOf: (id: string) => EntityRow
}): { onCsv: () => void; onPng: (() => void) | null } {
  const toast = useToast()
  return {
    onCsv: () =>
      saveBlob(
        new Blob([pairsCsv(result.pairs, partition, intervals, stateOf)], { type: 'text/csv;charset=utf-8' }),
        'entente-alignments.csv',
      ),
    onPng:
      model.alignment.twin !== 'matrix'
        ? null
        : () => {
            const samples = model.data.documents.some((document) => document.sample)
              ? ' · includes samples'
              : ''
            const footer = `Entente · ${periodOf(model)} · ${formatCount(model.scene.rows.length)} statements${samples}`
            matrixPng(groups, pairs, stateOf, footer).then(
              (blob) => saveBlob(blob, 'entente-alignments.png'),
              (cause: unknown) =>
                toast.show({
                  title: 'Not saved',
                  detail: cause instanceof Error ? cause.message : String(cause),
                  tone: 'warn',
                }),
            )
          },
  }
}
