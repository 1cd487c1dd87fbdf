import { describe, expect, it } from 'vitest'
import { reliabilityOf, reliabilityTable, type Judged } from '@/scripts/eval/reliability'

const judged = (confidence: number, rights: number, wrongs: number): Judged[] => [
  ...Array.from({ length: rights }, () => ({ confidence, right: true })),
  ...Array.from({ length: wrongs }, () => ({ confidence, right: false })),
]

describe('reliabilityOf', () => {
  it('finds nothing wrong with a confidence that is the share right', () => {
    const { calibrationError, stated, right, bins } = reliabilityOf([
      ...judged(0.8, 8, 2),
      ...judged(0.5, 5, 5),
    ])
    expect(calibrationError).toBeCloseTo(0)
    expect(stated).toBeCloseTo(right)
    expect(bins.map(({ from, n }) => [from, n])).toEqual([
      [0.5, 10],
      [0.8, 10],
    ])
  })

  it('weighs each bin’s distance by its size, and the Brier score each statement alike', () => {
    const { calibrationError, brier, brierOfShare } = reliabilityOf([
      ...judged(0.9, 0, 30),
      ...judged(0.4, 4, 6),
    ])
    expect(calibrationError).toBeCloseTo((30 * 0.9) / 40)
    expect(brier).toBeCloseTo((30 * 0.81 + 4 * 0.36 + 6 * 0.16) / 40)
    expect(brierOfShare).toBeCloseTo(0.1 * 0.9)
  })

  it('gives Wilson’s interval, which stays within 0 and 1', () => {
    const [bin] = reliabilityOf(judged(0.7, 8, 2)).bins
    expect(bin?.low).toBeCloseTo(0.4902, 3)
    expect(bin?.high).toBeCloseTo(0.9433, 3)
    const [all] = reliabilityOf(judged(1, 5, 0)).bins
    expect([all?.from, all?.high]).toEqual([0.9, 1])
    expect(all?.low).toBeCloseTo(0.5655, 3)
  })

  it('puts a bound of two bins in the upper one', () => {
    expect(reliabilityOf(judged(0.7, 1, 0)).bins[0]?.from).toBe(0.7)
    expect(reliabilityTable('one', reliabilityOf(judged(0.7, 1, 0)))).toContain('0.7 – 0.8')
  })
})
