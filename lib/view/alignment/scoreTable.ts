/** The scores of all ordered pairs, in columns: found by their ends, read pair by pair only where somebody looks. Pure. */
import type { PairScore } from '@/lib/model/answers'
import { PairGrid, pairKeys, type PairKeys } from './pairGrid'

export interface ScoreColumns extends PairKeys {
  score: Float64Array
  cooperative: Int32Array
  conflictual: Int32Array
}

export function scoreColumns(pairs: readonly PairScore[]): ScoreColumns {
  return {
    ...pairKeys(pairs),
    score: Float64Array.from(pairs, ({ score }) => score),
    cooperative: Int32Array.from(pairs, ({ cooperative }) => cooperative),
    conflictual: Int32Array.from(pairs, ({ conflictual }) => conflictual),
  }
}

export class ScoreTable {
  private readonly grid: PairGrid

  constructor(private readonly columns: ScoreColumns) {
    this.grid = new PairGrid(columns)
  }

  /** Number of pairs. */
  get size(): number {
    return this.columns.score.length
  }

  get states(): readonly string[] {
    return this.columns.states
  }

  /** Place of a state for `at`; −1: nothing is said by or of it. */
  place(id: string): number {
    return this.grid.place(id)
  }

  at(source: number, target: number): PairScore | undefined {
    return this.pair(this.grid.at(source, target))
  }

  get(source: string, target: string): PairScore | undefined {
    return this.pair(this.grid.row(source, target))
  }

  /** All pairs as objects, in their order: for lists and files. */
  all(): PairScore[] {
    return Array.from({ length: this.size }, (_, row) => this.pair(row)!)
  }

  /** The pair with most statements. */
  mostSaid(): PairScore | null {
    let most = -1
    for (let row = 0; row < this.size; row++) if (most < 0 || this.said(row) > this.said(most)) most = row
    return this.pair(most) ?? null
  }

  /** Statements by and of every state. */
  degrees(): Map<string, number> {
    const { states, source, target } = this.columns
    const counts = new Float64Array(states.length)
    for (let row = 0; row < this.size; row++) {
      counts[source[row]!]! += this.said(row)
      counts[target[row]!]! += this.said(row)
    }
    return new Map(states.map((id, place) => [id, counts[place]!]))
  }

  private said(row: number): number {
    return this.columns.cooperative[row]! + this.columns.conflictual[row]!
  }

  private pair(row: number): PairScore | undefined {
    const { states, source, target, score, cooperative, conflictual } = this.columns
    if (row < 0 || row >= score.length) return undefined
    return {
      source: states[source[row]!]!,
      target: states[target[row]!]!,
      score: score[row]!,
      cooperative: cooperative[row]!,
      conflictual: conflictual[row]!,
      statements: this.said(row),
    }
  }
}

export function scoreTable(pairs: readonly PairScore[]): ScoreTable {
  return new ScoreTable(scoreColumns(pairs))
}
