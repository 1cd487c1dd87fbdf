/** Overlapping stretches of time: a year each, one step further every quarter (every year when there are many). Pure. */
import { binsBetween, shiftDay } from '../graph/timeline'

export interface TimeWindow {
  /** First and last day, ISO, inclusive. */
  from: string
  to: string
  /** First day of the quarter (year) that it ends with: the step it stands for on an axis. */
  step: string
}

const MOST = 40

/** Windows that end with each quarter that holds a day from `first` to `last`, or with each year where those would be too many. */
export function yearlyWindows(first: string, last: string): TimeWindow[] {
  const quarters = binsBetween(first, last, 'quarter')
  const steps = quarters.length <= MOST ? quarters : binsBetween(first, last, 'year')
  return steps.map(({ start, end }) => ({ from: shiftDay(end, -364), to: end, step: start }))
}
