/** The alignment jobs of the worker: acts are gathered once per snapshot and scored again for every filter. Pure but for that one memory. */
import {
  dropDocuments,
  gatherActs,
  measureCertainty,
  partitionBlocs,
  scoreActs,
  seededRandom,
  testAgainstChance,
  type ActTable,
  type ChanceTest,
  type Interval,
  type Robustness,
  type ScoreOptions,
  type Silence,
} from '@/lib/alignment'
import type { EntityRow, PairScore, Partition, StatementColumns } from '@/lib/model/answers'
import {
  findTurns,
  rowsBetween,
  scoreLines,
  type LinesAnswer,
  type LinesQuestion,
  type TurnsAnswer,
} from './lines'
import { silenceOf, type SilenceQuestion } from './silence'

/** Which statements count, and how. Rows index the snapshot's columns. */
export interface AlignmentQuestion {
  rows: Int32Array
  only: 'words' | 'deeds' | null
  halfLifeDays: number | null
  /** The day that ages are counted back from (days since 1970); null: the latest act that counts. */
  asOfDay: number | null
  /** Bloc names of the whole snapshot, so that names stay when filters change. */
  reference: [id: string, bloc: string][]
}

export interface AlignmentResult {
  states: string[]
  pairs: PairScore[]
  partition: Partition
}

export interface CertaintyResult {
  resamples: number
  partition: Partition
  intervals: Interval[]
  chance: ChanceTest | null
  robustness: Robustness
}

/** Where every state stands in one stretch of time. */
export interface BlocWindow {
  /** First and last day, ISO. */
  from: string
  to: string
  statements: number
  /** Bloc by state; who has no sign to tell by is not in it. */
  blocs: Record<string, string>
}

export type AlignmentJob =
  | { kind: 'acts'; key: string; columns: StatementColumns; entities: readonly EntityRow[] }
  | { kind: 'alignment'; key: string; question: AlignmentQuestion }
  | { kind: 'silence'; key: string; question: SilenceQuestion }
  | { kind: 'certainty'; key: string; question: AlignmentQuestion }
  | {
      kind: 'history'
      key: string
      question: AlignmentQuestion
      windows: { from: string; to: string }[]
    }
  | { kind: 'lines' | 'turns'; key: string; question: LinesQuestion }

export interface AlignmentResults {
  acts: number
  alignment: AlignmentResult
  silence: Silence
  certainty: CertaintyResult
  history: BlocWindow[]
  lines: LinesAnswer
  turns: TurnsAnswer
}

/** The same question gives the same answer. */
const SEED = 1
let held: Held | null = null

interface Held {
  key: string
  table: ActTable
  columns: StatementColumns
  entities: readonly EntityRow[]
}

function holding(key: string): Held {
  if (held?.key !== key) throw new Error('the statements are not in the worker')
  return held
}

function options({ rows, only, halfLifeDays, asOfDay }: AlignmentQuestion): ScoreOptions {
  return { rows, only, halfLifeDays, ...(asOfDay === null ? {} : { asOfDay }) }
}

export function runAlignmentJob(job: AlignmentJob): AlignmentResults[AlignmentJob['kind']] {
  if (job.kind === 'acts') {
    const { key, columns, entities } = job
    held = { key, columns, entities, table: gatherActs(columns, entities) }
    return held.table.actDay.length
  }
  const { table: acts, columns, entities } = holding(job.key)
  if (job.kind === 'silence') return silenceOf(columns, entities, job.question)
  if (job.kind === 'lines') return scoreLines(acts, job.question)
  if (job.kind === 'turns') return findTurns(acts, job.question)
  if (job.kind === 'history')
    return job.windows.map((window) => {
      const rows = rowsBetween(acts, job.question.rows, window)
      return windowOf(acts, { ...job.question, rows }, window)
    })
  const scores = scoreActs(acts, options(job.question))
  const reference = new Map(job.question.reference)
  if (job.kind === 'alignment') {
    const states = [...new Set(scores.pairs.flatMap((pair) => [pair.source, pair.target]))]
    return { states, pairs: scores.pairs, partition: partitionBlocs(scores, { reference }) }
  }
  const measured = measureCertainty(acts, scores.nets, {
    ...options(job.question),
    random: seededRandom(SEED),
  })
  const partition = partitionBlocs(scores, { reference, certainty: measured.placed })
  const chance = testAgainstChance(scores.nets, partition.frustration, { random: seededRandom(SEED) })
  const robustness = dropDocuments(acts, scores.nets, {
    ...options(job.question),
    random: seededRandom(SEED),
  })
  return { resamples: measured.resamples, partition, intervals: measured.intervals, chance, robustness }
}

function windowOf(
  acts: ActTable,
  question: AlignmentQuestion,
  { from, to }: { from: string; to: string },
): BlocWindow {
  const scores = scoreActs(acts, options(question))
  const { blocs } = partitionBlocs(scores, { reference: new Map(question.reference) })
  return {
    from,
    to,
    statements: scores.nets.reduce((sum, { statements }) => sum + statements, 0),
    blocs: Object.fromEntries(blocs.flatMap(({ name, members }) => members.map(({ id }) => [id, name]))),
  }
}
