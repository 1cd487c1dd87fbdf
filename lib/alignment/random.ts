/** Chance that repeats: the maths takes a generator, never Math.random. */

/** Uniform in [0, 1). */
export type Random = () => number

/** Mulberry32 (T. Ettinger): 32 bits of state, good enough for resampling and restarts, the same on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
