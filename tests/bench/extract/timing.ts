/** CPU time, and how it spreads over repeats. */

/** Seconds of CPU that `run` takes: user and system, all threads, so that collecting garbage beside it counts. */
export function cpuSeconds(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? NaN
}

/** "5,210 (4,980 – 5,300)": median, least and most. */
export function spread(values: readonly number[], digits = 0): string {
  const show = (value: number) =>
    value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return `${show(median(values))} (${show(Math.min(...values))} – ${show(Math.max(...values))})`
}
