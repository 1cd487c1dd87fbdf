/** Whether stated confidence is the share that is right: bins, their intervals, and two figures for the whole. */

export interface Judged {
  /** Stated, 0 to 1. */
  confidence: number
  right: boolean
}

interface Bin {
  from: number
  to: number
  n: number
  /** Mean of what was stated. */
  stated: number
  /** Share that is right, with its 95 % interval after Wilson (1927). */
  right: number
  low: number
  high: number
}

export interface Reliability {
  n: number
  stated: number
  right: number
  /** Mean squared difference of confidence and outcome (Brier 1950), and what stating the share right for all would give. */
  brier: number
  brierOfShare: number
  /** Mean distance of stated and right over the bins, weighted by n. */
  calibrationError: number
  bins: Bin[]
}

/** Ten bins of a tenth, the empty ones left out; a confidence of 1 falls in the last. NaN figures when nothing is judged. */
export function reliabilityOf(judged: readonly Judged[]): Reliability {
  const n = judged.length
  const share = (of: readonly Judged[]) => mean(of.map(({ right }) => Number(right)))
  const bins: Bin[] = []
  for (let tenth = 0; tenth < 10; tenth++) {
    // The small addend keeps 0.7, which is a little less in binary, in its own bin.
    const own = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10 + 1e-9)) === tenth)
    if (own.length === 0) continue
    const right = share(own)
    const stated = mean(own.map(({ confidence }) => confidence))
    const [low, high] = wilson(right, own.length)
    bins.push({ from: tenth / 10, to: (tenth + 1) / 10, n: own.length, stated, right, low, high })
  }
  const right = share(judged)
  return {
    n,
    stated: mean(judged.map(({ confidence }) => confidence)),
    right,
    brier: mean(judged.map((each) => (each.confidence - Number(each.right)) ** 2)),
    brierOfShare: right * (1 - right),
    calibrationError: bins.reduce((sum, bin) => sum + (bin.n / n) * Math.abs(bin.stated - bin.right), 0),
    bins,
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function wilson(share: number, n: number): [number, number] {
  const z = 1.959964
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

export function reliabilityTable(name: string, reliability: Reliability): string {
  const percent = (value: number) => (100 * value).toFixed(1).padStart(6)
  const { n, stated, right, brier, brierOfShare, calibrationError, bins } = reliability
  return [
    `${name}: ${n} statements, stated ${percent(stated).trim()} %, right ${percent(right).trim()} %`,
    '  confidence      n   stated  right   95 % of right',
    ...bins.map(
      (bin) =>
        `  ${bin.from.toFixed(1)} – ${bin.to.toFixed(1)} ${String(bin.n).padStart(7)}  ${percent(bin.stated)} ${percent(bin.right)}   ${percent(bin.low)} –${percent(bin.high)}`,
    ),
    `  Brier score ${brier.toFixed(3)} (one figure for all: ${brierOfShare.toFixed(3)}), calibration error ${percent(calibrationError).trim()} points`,
  ].join('\n')
}
