/** What the worker computes: layouts, blocs and alignments. Pure, so that it also runs where there is no worker. */
import { gatherActs, measureCertainty, partitionBlocs, scoreActs, seededRandom } from '@/lib/alignment'
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
      return blocs(job.columns, job.entities)
    default:
      return runAlignmentJob(job)
  }
}

/** Up to here certainty is measured before the first layout: about a quarter of a second. */
const MEASURED_STATEMENTS = 3000
/** The same statements give the same blocs. */
const SEED = 1

/** As the alignments page divides the states, over all statements; whoever is not sure enough of a bloc is drawn outside it. */
function blocs(columns: StatementColumns, entities: readonly EntityRow[]): Partition {
  const acts = gatherActs(columns, entities)
  const scores = scoreActs(acts)
  if (columns.id.length > MEASURED_STATEMENTS) return partitionBlocs(scores)
  const { placed } = measureCertainty(acts, scores.nets, { random: seededRandom(SEED) })
  return partitionBlocs(scores, { certainty: placed })
}
