import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FALSE_ALARMS, findCuts, gatherEvidence, type Evidence } from '@/lib/alignment/lines/changePoints'
import type { LineAct } from '@/lib/alignment/lines/lines'
import { seededRandom, type Random } from '@/lib/alignment/random'

/** One document a piece, one piece a week. */
function pieces(values: readonly number[], weight: (at: number) => number = () => 1): Evidence[] {
  return values.map((value, at) => ({
    first: at * 7,
    last: at * 7,
    value,
    weight: weight(at),
    documents: [at],
  }))
}

function cuts(values: readonly number[], seed = 1): number[] {
  return findCuts(pieces(values), { random: seededRandom(seed) }).map(({ at }) => at)
}

/** About normal: the sum of twelve uniform numbers, less their mean. */
function noise(random: Random): number {
  return Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6)
}

describe('change points', () => {
  it('finds none where nothing changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 10 }), fc.integer({ min: 0, max: 60 }), (value, size) => {
        expect(cuts(new Array<number>(size).fill(value))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('finds a planted turn where it was planted', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 8, max: 30 }),
        fc.integer({ min: 8, max: 30 }),
        fc.constantFrom(-6, 6),
        (seed, before, after, step) => {
          const random = seededRandom(seed)
          const values = Array.from(
            { length: before + after },
            (_, at) => (at < before ? 0 : step) + noise(random),
          )
          const found = cuts(values, seed)
          expect(found.some((at) => Math.abs(at - before) <= 1)).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('finds both ends of a thaw between two frosts, which one cut would miss', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 6, max: 10 }), (seed, length) => {
        const random = seededRandom(seed)
        const values = Array.from(
          { length: 50 },
          (_, at) => (at >= 20 && at < 20 + length ? 4 : -5) + 1.5 * noise(random),
        )
        const found = cuts(values, seed)
        expect(found.some((at) => Math.abs(at - 20) <= 1)).toBe(true)
        expect(found.some((at) => Math.abs(at - 20 - length) <= 1)).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  it('cuts lines of mere noise no more often than declared, whatever the noise', () => {
    const kinds: ((random: Random) => number)[] = [
      noise,
      (random) => (random() < 0.5 ? -4 : 4),
      // Heavy tails: mostly talk, now and then an assault.
      (random) => (random() < 0.1 ? -10 : 2),
    ]
    const runs = 150
    for (const draw of kinds) {
      const random = seededRandom(7)
      let alarms = 0
      for (let run = 0; run < runs; run++) {
        const values = Array.from({ length: 10 + Math.floor(random() * 30) }, () => draw(random))
        const evidence = pieces(values, () => 0.3 + 0.7 * random())
        if (findCuts(evidence, { random, shuffles: 199 }).length > 0) alarms++
      }
      // Three standard deviations above the declared share.
      const most = FALSE_ALARMS * runs + 3 * Math.sqrt(runs * FALSE_ALARMS * (1 - FALSE_ALARMS))
      expect(alarms).toBeLessThanOrEqual(most)
    }
  })

  it('says the same of friends as of foes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10, max: 10 }), { maxLength: 40 }), (values) => {
        expect(cuts(values.map((value) => -value))).toEqual(cuts(values))
      }),
      { numRuns: 25 },
    )
  })

  it('gives a p-value that the shuffles can give, and no cut above the share allowed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10, max: 10 }), { maxLength: 40 }), (values) => {
        for (const { at, p } of findCuts(pieces(values), { random: seededRandom(3), shuffles: 199 })) {
          expect(p).toBeGreaterThanOrEqual(1 / 200)
          expect(p).toBeLessThanOrEqual(FALSE_ALARMS)
          expect(at).toBeGreaterThanOrEqual(3)
          expect(at).toBeLessThanOrEqual(values.length - 3)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('does not take one document’s word for a turn', () => {
    const values = [...new Array<number>(10).fill(5), ...new Array<number>(10).fill(-5)]
    const random = seededRandom(1)
    expect(findCuts(pieces(values), { random }).map(({ at }) => at)).toEqual([10])
    const byOne = pieces(values).map((piece, at) => (at < 10 ? piece : { ...piece, documents: [99] }))
    expect(findCuts(byOne, { random })).toEqual([])
  })

  it('needs more than a handful of acts', () => {
    expect(cuts([5, 5, 5, -5, -5, -5])).toEqual([])
    expect(cuts([])).toEqual([])
  })
})

describe('evidence', () => {
  const act = (day: number, intensity: number, documents: number[], weight = 1): LineAct => ({
    day,
    intensity,
    weight,
    event: 'CONSULT',
    reports: documents.map((document) => ({ row: day, document, weight })),
  })

  it('holds together what one day brings, and what a single document tells', () => {
    const evidence = gatherEvidence([
      act(1, 2, [0]),
      act(1, -4, [1], 0.5),
      act(2, 6, [2]),
      act(5, 0, [2]),
      act(9, 1, [3, 2]),
    ])
    expect(evidence).toEqual([
      { first: 1, last: 1, value: 0, weight: 1.5, documents: [0, 1] },
      { first: 2, last: 5, value: 3, weight: 2, documents: [2] },
      { first: 9, last: 9, value: 1, weight: 1, documents: [3, 2] },
    ])
  })
})
