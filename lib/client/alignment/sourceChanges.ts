/** What leaving sources out changes: states, signs and scores before and after. Pure. */
import { compareReadings, type Changes, type PairNet } from '@/lib/alignment'
import type { PairScore, Partition } from '@/lib/model/answers'
import type { AlignmentQuestion } from './question'

/** The same question with every source and with those that are left, each with the partition that is shown of it. */
export interface ChangesQuestion {
  before: { question: AlignmentQuestion; partition: Partition }
  after: { question: AlignmentQuestion; partition: Partition }
}

/** The lists hold what changes most; `found` says of how many. */
export interface SourceChanges extends Changes {
  found: Record<keyof Changes, number>
}

/** More than anyone reads in a list: the rest is only counted. */
const MOST_CHANGES = 200

type Scored = { pairs: readonly PairScore[]; nets: readonly PairNet[] }

export function changesBetween(
  score: (question: AlignmentQuestion) => Scored,
  { before, after }: ChangesQuestion,
): SourceChanges {
  const reading = ({ question, partition }: ChangesQuestion['before']) => ({ ...score(question), partition })
  const { states, signs, scores } = compareReadings(reading(before), reading(after), {
    threshold: after.question.threshold,
  })
  return {
    states: states.slice(0, MOST_CHANGES),
    signs: signs.slice(0, MOST_CHANGES),
    scores: scores.slice(0, MOST_CHANGES),
    found: { states: states.length, signs: signs.length, scores: scores.length },
  }
}
