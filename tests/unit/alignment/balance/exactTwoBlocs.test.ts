import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '@/lib/alignment'
import { divideExactly, proveDivision } from '@/lib/alignment/balance/exactTwoBlocs'
import { countFrustrated } from '@/lib/alignment/balance/twoBlocSearch'
import { bruteForceTwo, graphFromTrits } from '../build'

const trits = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 36, maxLength: 36 })

describe('the frustration index of two blocs', () => {
  it('is what trying every division finds', () => {
    fc.assert(
      fc.property(trits, fc.integer(), (values, seed) => {
        const graph = graphFromTrits(9, values)
        const found = divideExactly(graph, seededRandom(seed))
        expect(found.optimal).toBe(true)
        expect(found.frustrated).toBe(bruteForceTwo(graph))
        expect(countFrustrated(graph, found.side)).toBe(found.frustrated)
      }),
      { numRuns: 200 },
    )
  })

  it('improves a bad division on the way to its proof', () => {
    fc.assert(
      fc.property(trits, (values) => {
        const graph = graphFromTrits(9, values)
        const side = new Uint8Array(9)
        const bad = { side, frustrated: countFrustrated(graph, side) }
        expect(proveDivision(graph, bad, 1_000_000).frustrated).toBe(bruteForceTwo(graph))
      }),
      { numRuns: 100 },
    )
  })

  it('says so when it gives up, with a bound that holds', () => {
    fc.assert(
      fc.property(trits, (values) => {
        const graph = graphFromTrits(9, values)
        const found = divideExactly(graph, seededRandom(1), { maxSteps: 5 })
        expect(found.lowerBound).toBeLessThanOrEqual(bruteForceTwo(graph))
        expect(found.optimal).toBe(found.lowerBound === found.frustrated)
      }),
      { numRuns: 100 },
    )
  })
})
