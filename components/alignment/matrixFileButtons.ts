import { formatCount, formatDate } from '@/components/ui/format'
import { textFile, type FileToSave } from '@/components/ui/SaveFiles'
import type { AlignmentResult } from '@/lib/client/alignment'
import type { EntityRow, Partition } from '@/lib/model/answers'
import { matrixDrawing, matrixPng, pairsCsv, pairsJson } from './matrixFiles'
import type { AlignmentModel } from './useAlignmentModel'

/** What the brush covers, in words. */
export function periodOf({ view }: AlignmentModel): string {
  const { from, to } = view
  if (from !== null && to !== null) return `${formatDate(from, 'month')} – ${formatDate(to, 'month')}`
  if (from !== null) return `since ${formatDate(from, 'month')}`
  return to === null ? 'all dates' : `until ${formatDate(to, 'month')}`
}

/** What a picture says of itself in its last line. */
export function footerOf(model: AlignmentModel): string {
  const samples = model.data.documents.some((document) => document.sample) ? ' · includes samples' : ''
  return `Entente · ${periodOf(model)} · ${formatCount(model.scene.rows.length)} statements${samples}`
}

/** The matrix as files. The list has no picture. */
export function matrixFileButtons({
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
}): FileToSave[] {
  const png: FileToSave = {
    label: 'PNG',
    name: 'entente-alignments.png',
    make: () => matrixPng(groups, pairs, stateOf, footerOf(model)),
  }
  const name = 'entente-alignments'
  return [
    textFile('CSV', name, () => pairsCsv(result.pairs, partition, intervals, stateOf)),
    textFile('JSON', name, () =>
      pairsJson(
        result.pairs,
        partition,
        intervals,
        `/alignments${model.search === '' ? '' : `?${model.search}`}`,
      ),
    ),
    ...(model.alignment.twin === 'matrix'
      ? [textFile('SVG', name, () => matrixDrawing(groups, pairs, stateOf, footerOf(model))), png]
      : []),
  ]
}
