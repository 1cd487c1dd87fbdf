/** The alignment jobs of the worker: acts are gathered once per snapshot and scored again for every filter. Pure but for that one memory. */
import {
  gatherActs,
  partitionBlocs,
  scoreActs,
  type ActTable,
  type PairNet,
  type ScoreOptions,
  type Silence,
} from '@/lib/alignment'
import type { EntityRow, Partition, StatementColumns } from '@/lib/model/answers'
import type { TimeWindow } from '@/lib/view/alignment/windows'
import type { EvidenceKind } from '@/lib/view/address/evidence'
import { scoreColumns, type ScoreColumns } from '@/lib/view/alignment/scoreTable'
import {
  findTurns,
  rowsBetween,
  scoreLines,
  type LinesAnswer,
  type LinesQuestion,
  type TurnsAnswer,
} from './lines'
import { certaintyOf, robustnessOf, type CertaintyResult, type RobustnessResult } from './certainty'
import { blocsOf } from './blocsOf'
import type { AlignmentQuestion } from './question'
import { netColumns, type NetColumns } from './netColumns'
import { silenceOf, type SilenceQuestion } from './silence'
import { changesBetween, type ChangesQuestion, type SourceChanges } from './sourceChanges'

export interface Division {
  partition: Partition
  /** Nets of all unordered pairs, strongest first. */
  nets: NetColumns
}

/** Where every state stands in one stretch of time. */
export interface BlocWindow {
  /** First and last day, ISO. */
  from: string
  to: string
  /** First day of the step it stands for on an axis. */
  step: string
  statements: number
  /** Bloc by state; who has no sign to tell by is not in it. */
  blocs: Record<string, string>
}

/** What can be asked of the statements that a worker holds. */
export interface Questions {
  /** The blocs of all statements. */
  blocs: null
  scores: AlignmentQuestion
  division: AlignmentQuestion
  certainty: AlignmentQuestion
  robustness: AlignmentQuestion
  changes: ChangesQuestion
  history: AlignmentQuestion & { windows: TimeWindow[] }
  silence: SilenceQuestion
  lines: LinesQuestion
  turns: LinesQuestion
}

type Asked = { [K in keyof Questions]: { kind: K; key: string; question: Questions[K] } }[keyof Questions]
export type AlignmentJob = ({ kind: 'acts' } & Held) | Asked

export interface AlignmentResults {
  acts: number
  blocs: Partition
  scores: ScoreColumns
  division: Division
  changes: SourceChanges
  silence: Silence
  certainty: CertaintyResult
  robustness: RobustnessResult
  history: BlocWindow[]
  lines: LinesAnswer
  turns: TurnsAnswer
}

/** The statements, and per kind of source the number of each statement's own. */
interface Held {
  key: string
  columns: StatementColumns
  entities: readonly EntityRow[]
  sources: Record<EvidenceKind, Int32Array>
}

let held: (Held & { table: ActTable }) | null = null

function holding(key: string): Held & { table: ActTable } {
  if (held?.key !== key) throw new Error('the statements are not in the worker')
  return held
}

function options({ rows, only, halfLifeDays, asOfDay }: AlignmentQuestion): ScoreOptions {
  return { rows, only, halfLifeDays, ...(asOfDay === null ? {} : { asOfDay }) }
}

export function runAlignmentJob(job: AlignmentJob): AlignmentResults[AlignmentJob['kind']] {
  if (job.kind === 'acts') {
    const { key, columns, entities, sources } = job
    held = { key, columns, entities, sources, table: gatherActs(columns, entities) }
    return held.table.actDay.length
  }
  const { table: acts, columns, entities, sources } = holding(job.key)
  switch (job.kind) {
    case 'blocs':
      return blocsOf(acts)
    case 'silence':
      return silenceOf(columns, entities, job.question)
    case 'lines':
      return scoreLines(acts, job.question)
    case 'turns':
      return findTurns(acts, job.question)
    case 'history':
      return job.question.windows.map((window) => {
        const rows = rowsBetween(acts, job.question.rows, window)
        return windowOf(acts, { ...job.question, rows }, window)
      })
    case 'changes':
      return changesBetween((question) => scoreActs(acts, options(question)), job.question)
    default:
      return answerOf(job.kind, acts, sources, job.question)
  }
}

function answerOf(
  kind: 'scores' | 'division' | 'certainty' | 'robustness',
  acts: ActTable,
  sources: Held['sources'],
  question: AlignmentQuestion,
) {
  const scores = scoreActs(acts, options(question))
  switch (kind) {
    case 'scores':
      return scoreColumns(scores.pairs)
    case 'division':
      return { partition: divide(scores, question), nets: netColumns(scores.nets) }
    case 'certainty':
      return certaintyOf(acts, scores.nets, question, options(question))
    case 'robustness':
      return robustnessOf(acts, scores.nets, sources, question, options(question))
  }
}

function divide(
  scores: { nets: readonly PairNet[] },
  { reference, threshold, blocs }: AlignmentQuestion,
): Partition {
  return partitionBlocs(scores, { reference: new Map(reference), threshold, blocs })
}

function windowOf(acts: ActTable, question: AlignmentQuestion, { from, to, step }: TimeWindow): BlocWindow {
  const scores = scoreActs(acts, options(question))
  const { blocs } = divide(scores, question)
  return {
    from,
    to,
    step,
    statements: scores.nets.reduce((sum, { statements }) => sum + statements, 0),
    blocs: Object.fromEntries(blocs.flatMap(({ name, members }) => members.map(({ id }) => [id, name]))),
  }
}
