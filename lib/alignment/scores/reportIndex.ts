/** The reports that count, act by act, in two arrays: those of act n are reports[first[n]] … reports[first[n + 1] − 1]. */
import type { ActTable } from './acts'

export interface ReportIndex {
  first: Int32Array
  reports: Int32Array
}

/** Indexes the reports that are `counted` and whose act has a weight. */
export function indexReports(table: ActTable, counted: Uint8Array, weights: Float64Array): ReportIndex {
  const first = new Int32Array(weights.length + 1)
  const kept: number[] = []
  counted.forEach((counts, report) => {
    const act = table.reportAct[report]!
    if (counts === 0 || weights[act] === 0) return
    kept.push(report)
    first[act + 1]!++
  })
  for (let act = 0; act < weights.length; act++) first[act + 1]! += first[act]!
  const next = first.slice()
  const reports = new Int32Array(kept.length)
  for (const report of kept) reports[next[table.reportAct[report]!]!++] = report
  return { first, reports }
}
