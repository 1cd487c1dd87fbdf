import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contradictsBlocs } from '@/lib/alignment/balance/anyBlocSearch'
import { divideIntoAny, proveClustering } from '@/lib/alignment/balance/exactAnyBlocs'
import { seededRandom } from '@/lib/alignment/random'
import type { SignedGraph } from '@/lib/alignment/balance/signedGraph'
import { bruteForceAny, graphFromTrits } from '../build'

const trits = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 36, maxLength: 36 })
const count = (graph: SignedGraph, bloc: Int32Array): number =>
  graph.sign.reduce((sum, _, edge) => sum + (contradictsBlocs(graph, bloc, edge) ? 1 : 0), 0)

describe('any number of blocs without a solver', () => {
  it('finds and proves what trying every division finds', () => {
    fc.assert(
      fc.property(trits, (values) => {
        const graph = graphFromTrits(9, values)
        const found = divideIntoAny(graph, seededRandom(1))
        const best = bruteForceAny(graph)
        expect(found).toMatchObject({ frustrated: best, lowerBound: best })
        expect(count(graph, found.bloc)).toBe(best)
      }),
      { numRuns: 80 },
    )
  })

  it('improves a bad division while it proves', () => {
    fc.assert(
      fc.property(trits, (values) => {
        const graph = graphFromTrits(9, values)
        const bloc = new Int32Array(graph.size)
        const proven = proveClustering(graph, { bloc, frustrated: count(graph, bloc) }, 1_000_000)
        expect(proven.frustrated).toBe(bruteForceAny(graph))
        expect(count(graph, proven.bloc)).toBe(proven.frustrated)
      }),
      { numRuns: 40 },
    )
  })

  it('gives a bound that holds when the steps run out', () => {
    fc.assert(
      fc.property(trits, fc.integer({ min: 1, max: 60 }), (values, maxSteps) => {
        const graph = graphFromTrits(9, values)
        const found = divideIntoAny(graph, seededRandom(1), { maxSteps })
        const best = bruteForceAny(graph)
        expect(found.lowerBound).toBeLessThanOrEqual(best)
        expect(found.frustrated).toBeGreaterThanOrEqual(best)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the division it is given when none is better', () => {
    // A triangle with one foe between two of the three: cutting off either end of the foes is as good.
    const graph = graphFromTrits(3, [1, 1, 2])
    for (const start of [
      [0, 0, 1],
      [0, 1, 0],
    ]) {
      const { bloc } = divideIntoAny(graph, seededRandom(1), { starts: [Int32Array.from(start)] })
      expect(bloc[0] === bloc[1]).toBe(start[0] === start[1])
    }
  })
})
