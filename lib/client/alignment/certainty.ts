/** What takes a moment: how sure scores and blocs are, whether they say more than chance, and what they rest on. Pure. */
import {
  dropSources,
  measureCertainty,
  partitionBlocs,
  seededRandom,
  testAgainstChance,
  type ActTable,
  type ChanceTest,
  type PairNet,
  type Robustness,
  type ScoreOptions,
} from '@/lib/alignment'
import type { Partition } from '@/lib/model/answers'
import type { EvidenceKind } from '@/lib/view/address/evidence'
import { intervalColumns, type IntervalColumns } from '@/lib/view/alignment/intervalTable'
import type { AlignmentQuestion } from './question'

export interface CertaintyResult {
  resamples: number
  partition: Partition
  /** The middle 90 % of the score of every ordered pair, and of the net of every unordered one. */
  intervals: IntervalColumns
  nets: IntervalColumns
  /** The middle 90 % of the share of contradicted pairs over the resamples. */
  frustration: { low: number; high: number }
  chance: ChanceTest | null
}

/** `drops`: those that change most; `visible`: of how many. */
export type Resting = Robustness & { visible: number }
export type RobustnessResult = Record<EvidenceKind, Resting>

/** More than anyone reads in a list: the rest is only counted. */
const MOST_DROPS = 200

/** The same question gives the same answer. */
const SEED = 1

/** Steps that the proof of the division may take once the filters rest: about a second and a half. */
const PROOF_STEPS = 20_000_000

function divideAs({ threshold, blocs, reference }: AlignmentQuestion) {
  return { threshold, blocs, reference: new Map(reference) }
}

/** Resamples the documents and shuffles the signs. */
export function certaintyOf(
  acts: ActTable,
  nets: readonly PairNet[],
  question: AlignmentQuestion,
  score: ScoreOptions,
): CertaintyResult {
  const how = divideAs(question)
  const measured = measureCertainty(acts, nets, { ...score, ...how, random: seededRandom(SEED) })
  const partition = partitionBlocs({ nets }, { ...how, certainty: measured.placed, maxSteps: PROOF_STEPS })
  const { threshold, blocs } = how
  return {
    resamples: measured.resamples,
    partition,
    intervals: intervalColumns(measured.intervals),
    nets: intervalColumns(measured.nets),
    frustration: measured.frustration,
    chance: testAgainstChance(nets, partition.frustration, {
      ...{ threshold, blocs },
      random: seededRandom(SEED),
    }),
  }
}

/** Drops every publisher, every speaker and every document in turn. `sources`: per kind, the source's number by row. */
export function robustnessOf(
  acts: ActTable,
  nets: readonly PairNet[],
  sources: Record<EvidenceKind, Int32Array>,
  question: AlignmentQuestion,
  score: ScoreOptions,
): RobustnessResult {
  const drop = (kind: EvidenceKind): Resting => {
    const { drops, ...counts } = dropSources(acts, nets, sources[kind], {
      ...score,
      ...divideAs(question),
      random: seededRandom(SEED),
    })
    return { ...counts, drops: drops.slice(0, MOST_DROPS), visible: drops.length }
  }
  return { publisher: drop('publisher'), speaker: drop('speaker'), document: drop('document') }
}

/** While certainty is measured anew: who was unplaced before stays so, with the lean of now. */
export function placeAsBefore(partition: Partition, before: Partition): Partition {
  const known = new Map(before.unplaced.map(({ id, certainty }) => [id, certainty]))
  const unplaced = partition.blocs.flatMap(({ name, members }) =>
    members.flatMap(({ id }) => {
      const certainty = known.get(id)
      return certainty === undefined ? [] : [{ id, leansTo: name, certainty }]
    }),
  )
  const blocs = partition.blocs
    .map(({ name, members }) => ({ name, members: members.filter(({ id }) => !known.has(id)) }))
    .filter(({ members }) => members.length > 0)
  return { ...partition, blocs, unplaced }
}
