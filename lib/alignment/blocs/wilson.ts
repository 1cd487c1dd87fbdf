/** How exactly a number of resamples tells a share. */

/** Standard normal quantile of 0.95: the middle 90 %. */
const Z = 1.6448536269514722

/** The 90 % score interval of a share seen in `trials` (Wilson 1927): within [0, 1], and not empty at 0 or 1. */
export function shareInterval(share: number, trials: number): { low: number; high: number } {
  if (trials <= 0) return { low: 0, high: 1 }
  const z2 = Z * Z
  const middle = (share + z2 / (2 * trials)) / (1 + z2 / trials)
  const half =
    (Z / (1 + z2 / trials)) * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials))
  return {
    low: Math.max(0, Math.min(share, middle - half)),
    high: Math.min(1, Math.max(share, middle + half)),
  }
}
