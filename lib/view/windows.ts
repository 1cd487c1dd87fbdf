/** Overlapping stretches of time: a year each, one step further every quarter (every year when there are many). Pure. */
import type { Dataset } from './dataset'
import { binStart, shiftDay } from './timeline'

export interface TimeWindow {
  /** First and last day, ISO, inclusive. */
  from: string
  to: string
  rows: Int32Array
}

const MOST = 40
const LONG = { quarter: 93, year: 367 } as const

/** Windows that end with each quarter from the first dated row to the last; undated rows are in none. */
export function yearlyWindows(data: Dataset, rows: readonly number[]): TimeWindow[] {
  const dated = rows
    .flatMap((row) => {
      const on = data.columns.on[row] ?? null
      return on === null ? [] : [{ row, on }]
    })
    .sort((x, y) => (x.on < y.on ? -1 : x.on > y.on ? 1 : x.row - y.row))
  const first = dated[0]?.on
  const last = dated.at(-1)?.on
  if (first === undefined || last === undefined) return []
  const byQuarter = stepsBetween(first, last, 'quarter')
  const ends = byQuarter.length <= MOST ? byQuarter : stepsBetween(first, last, 'year')
  return ends.map((to) => {
    const from = shiftDay(to, -364)
    const inside = dated.filter(({ on }) => on >= from && on <= to)
    return { from, to, rows: Int32Array.from(inside, ({ row }) => row) }
  })
}

/** Last days of the quarters (years) that hold a day between the two. */
function stepsBetween(first: string, last: string, unit: keyof typeof LONG): string[] {
  const ends: string[] = []
  for (let start = binStart(first, unit); start <= last;) {
    const next = binStart(shiftDay(start, LONG[unit]), unit)
    ends.push(shiftDay(next, -1))
    start = next
  }
  return ends
}
