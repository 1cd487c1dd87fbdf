import { formatCount, formatDate } from '@/components/ui/format'
import { pictureFiles, textFile, type FileToSave } from '@/components/ui/SaveFiles'
import type { EntityRow, Partition } from '@/lib/model/answers'
import type { IntervalTable } from '@/lib/view/alignment/intervalTable'
import type { MatrixGroup } from '@/lib/view/alignment/matrix'
import type { ScoreTable } from '@/lib/view/alignment/scoreTable'
import { matrixDrawing, pairsCsv, pairsJson } from './matrixFiles'
import type { AlignmentModel } from '../useAlignmentModel'

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
  scores,
  partition,
  intervals,
  groups,
  stateOf,
}: {
  model: AlignmentModel
  scores: ScoreTable
  partition: Partition
  intervals: IntervalTable
  groups: MatrixGroup[]
  stateOf: (id: string) => EntityRow
}): FileToSave[] {
  const name = 'entente-alignments'
  return [
    textFile('CSV', name, () => pairsCsv(scores.all(), partition, intervals, stateOf)),
    textFile('JSON', name, () =>
      pairsJson(
        scores.all(),
        partition,
        intervals,
        `/alignments${model.search === '' ? '' : `?${model.search}`}`,
      ),
    ),
    ...(model.alignment.twin === 'matrix'
      ? pictureFiles(name, () => matrixDrawing(groups, scores, stateOf, footerOf(model)))
      : []),
  ]
}
