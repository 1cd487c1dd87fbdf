/** The 90 % intervals of all pairs, in columns. Pure. */
import { PairGrid, pairKeys, type PairKeys } from './pairGrid'

/** The middle 90 % of the resamples. */
export interface Range90 {
  low: number
  high: number
}

export interface IntervalColumns extends PairKeys {
  /** Single precision, as the resamples are kept. */
  low: Float32Array
  high: Float32Array
}

export function intervalColumns(
  intervals: readonly ({ source: string; target: string } & Range90)[],
): IntervalColumns {
  return {
    ...pairKeys(intervals),
    low: Float32Array.from(intervals, ({ low }) => low),
    high: Float32Array.from(intervals, ({ high }) => high),
  }
}

export class IntervalTable {
  private readonly grid: PairGrid

  constructor(private readonly columns: IntervalColumns) {
    this.grid = new PairGrid(columns)
  }

  get(source: string, target: string): Range90 | undefined {
    return this.range(this.grid.row(source, target))
  }

  /** The same where a pair has no direction. */
  either(a: string, b: string): Range90 | undefined {
    return this.get(a, b) ?? this.get(b, a)
  }

  private range(row: number): Range90 | undefined {
    return row < 0 ? undefined : { low: this.columns.low[row]!, high: this.columns.high[row]! }
  }
}

/** Nothing is measured yet. */
export const NO_INTERVALS = new IntervalTable(intervalColumns([]))
