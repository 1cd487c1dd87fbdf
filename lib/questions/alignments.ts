/** Who stands with whom: scores of every ordered pair of states, and the blocs that contradict them least. */
import {
  gatherActs,
  measureCertainty,
  partitionBlocs,
  scoreActs,
  seededRandom,
  type ScoreOptions,
} from '@/lib/alignment'
import type { AlignmentsAnswer, GraphAnswer } from '@/lib/model/answers'
import type { GraphStore } from '@/lib/store/port'
import { graph } from './graph'
import { cypherLink } from './link'

/** Beyond this many reports a bootstrap would hold up other requests: the page measures certainty in its own worker. */
const MAX_REPORTS = 20_000
/** The same store gives the same answer. */
const SEED = 1

function align(answer: GraphAnswer, options: ScoreOptions): AlignmentsAnswer {
  const table = gatherActs(answer.statements, answer.entities)
  const scores = scoreActs(table, options)
  const certainty =
    table.reportRow.length > MAX_REPORTS
      ? undefined
      : measureCertainty(table, scores.nets, { ...options, random: seededRandom(SEED) }).placed
  const entities = new Map(answer.entities.map((entity) => [entity.id, entity]))
  return {
    generation: answer.generation,
    states: scores.nodes.map((id) => entities.get(id)).filter((state) => state !== undefined),
    scores: scores.pairs,
    partition: partitionBlocs(scores, { random: seededRandom(SEED), ...(certainty ? { certainty } : {}) }),
    cypher: cypherLink('questions/graph'),
  }
}

interface Cached {
  answer: GraphAnswer
  aligned: AlignmentsAnswer
}
const cache = new WeakMap<GraphStore, Cached>()

/** Over all statements that may count; worked out once per change of content, unless a half-life (in days) is asked for. */
export async function alignments(
  store: GraphStore,
  { halfLifeDays = null }: Pick<ScoreOptions, 'halfLifeDays'> = {},
): Promise<AlignmentsAnswer> {
  const answer = await graph(store)
  if (halfLifeDays !== null) return align(answer, { halfLifeDays })
  const known = cache.get(store)
  if (known?.answer === answer) return known.aligned
  const aligned = align(answer, {})
  cache.set(store, { answer, aligned })
  return aligned
}
