/** The blocs of all statements: hulls in the explorer, and the names that blocs keep under every filter. Pure. */
import { measureCertainty, partitionBlocs, scoreActs, seededRandom, type ActTable } from '@/lib/alignment'
import type { Partition } from '@/lib/model/answers'

/** Up to here certainty is measured before the first layout: about a quarter of a second. */
const MEASURED_STATEMENTS = 3000
/** The same statements give the same blocs. */
const SEED = 1

/** As the alignments page divides the states; whoever is not sure enough of a bloc is drawn outside it. */
export function blocsOf(acts: ActTable): Partition {
  const scores = scoreActs(acts)
  if (acts.reportRow.length > MEASURED_STATEMENTS) return partitionBlocs(scores)
  const { placed } = measureCertainty(acts, scores.nets, { random: seededRandom(SEED) })
  return partitionBlocs(scores, { certainty: placed })
}
