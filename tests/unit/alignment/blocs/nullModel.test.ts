import { describe, expect, it } from 'vitest'
import { seededRandom, testAgainstChance, type PairNet } from '@/lib/alignment'

const net = (a: number, b: number, value: number): PairNet => ({
  a: `n${a}`,
  b: `n${b}`,
  net: value,
  statements: 4,
})
const complete = (size: number, sign: (a: number, b: number) => number): PairNet[] =>
  Array.from({ length: size }, (_, a) =>
    Array.from({ length: a }, (_, b) => net(a, b, 3 * sign(a, b))),
  ).flat()

describe('the test against chance', () => {
  it('tells two clear blocs from shuffled signs', () => {
    const clear = complete(10, (a, b) => (a % 2 === b % 2 ? 1 : -1))
    const chance = testAgainstChance(clear, 0, { random: seededRandom(3) })
    expect(chance?.share).toBeLessThan(0.02)
    expect(chance?.expected).toBeGreaterThan(5)
  })

  it('does not call signs clear that are themselves shuffled', () => {
    const random = seededRandom(5)
    const noise = complete(10, () => (random() < 0.5 ? 1 : -1))
    const typical = testAgainstChance(noise, 16, { random: seededRandom(3) })
    expect(typical?.share).toBeGreaterThan(0.05)
  })

  it('has no answer where there is nothing to shuffle', () => {
    expect(testAgainstChance([net(0, 1, 3), net(1, 2, -3)], 0, { random: seededRandom(1) })).toBeNull()
  })
})
