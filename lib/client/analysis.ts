/** What the worker computes: layouts, blocs and alignments. Pure, so that it also runs where there is no worker. */
import { partitionBlocs, scorePairs } from '@/lib/alignment'
import type { EntityRow, Partition, StatementColumns } from '@/lib/model/answers'
import { computeLayout, type LayoutAnswer, type LayoutRequest } from '@/lib/view/layout'
import { runAlignmentJob, type AlignmentJob, type AlignmentResults } from './alignment'

export type Job =
  | { kind: 'layout'; request: LayoutRequest }
  | { kind: 'blocs'; columns: StatementColumns; entities: readonly EntityRow[] }
  | AlignmentJob

export interface Results extends AlignmentResults {
  layout: LayoutAnswer
  blocs: Partition
}

export function runJob(job: Job): Results[Job['kind']] {
  switch (job.kind) {
    case 'layout':
      return computeLayout(job.request)
    case 'blocs':
      return partitionBlocs(scorePairs(job.columns, job.entities))
    default:
      return runAlignmentJob(job)
  }
}
