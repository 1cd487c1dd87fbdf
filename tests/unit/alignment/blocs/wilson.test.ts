import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareInterval } from '@/lib/alignment'

describe('how exactly resamples tell a share', () => {
  it('is Wilson’s score interval', () => {
    // 86 % of 200: half a width of about 1.645 × sqrt(0.86 × 0.14 / 200) = 0.040.
    const { low, high } = shareInterval(0.86, 200)
    expect(low).toBeCloseTo(0.8148, 3)
    expect(high).toBeCloseTo(0.8956, 3)
  })

  it('holds the share, stays within 0 and 1, and narrows with more resamples', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (hits) => {
        const share = hits / 200
        const few = shareInterval(share, 200)
        const many = shareInterval(share, 2000)
        for (const { low, high } of [few, many]) {
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
          expect(low <= share && share <= high).toBe(true)
        }
        expect(many.high - many.low).toBeLessThan(few.high - few.low)
      }),
    )
  })

  it('knows nothing without resamples', () => {
    expect(shareInterval(0.5, 0)).toEqual({ low: 0, high: 1 })
  })
})
