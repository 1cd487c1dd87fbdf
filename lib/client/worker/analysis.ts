/** What the worker computes: layouts, blocs and alignments. Pure, so that it also runs where there is no worker. */
import { computeLayout, type LayoutAnswer, type LayoutRequest } from '@/lib/view/layout'
import { runAlignmentJob, type AlignmentJob, type AlignmentResults } from '../alignment/alignment'

export type Job = { kind: 'layout'; request: LayoutRequest } | AlignmentJob

export interface Results extends AlignmentResults {
  layout: LayoutAnswer
}

export function runJob(job: Job): Results[Job['kind']] {
  return job.kind === 'layout' ? computeLayout(job.request) : runAlignmentJob(job)
}
