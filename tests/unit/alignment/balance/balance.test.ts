import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { balance, type NamedEdge } from '@/lib/alignment/balance/balance'
import type { CoveringSolver } from '@/lib/alignment/balance/covering'
import { highsCoveringSolver } from '@/lib/alignment/balance/highsCovering'
import { proveByCuts } from '@/lib/alignment/balance/cuttingPlanes'
import { seededRandom } from '@/lib/alignment/random'
import { bruteForceAny, bruteForceTwo, graphFromTrits } from '../build'

let solver: CoveringSolver
beforeAll(async () => {
  solver = await highsCoveringSolver()
})

const now = (): number => performance.now()
const trits = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 28, maxLength: 28 })

function edges(size: number, values: readonly number[]): NamedEdge[] {
  const { from, to, sign } = graphFromTrits(size, values)
  return Array.from(sign, (value, edge) => ({
    source: `n${from[edge]}`,
    target: `n${to[edge]}`,
    sign: value > 0 ? 1 : -1,
  }))
}

describe('balance', () => {
  it('finds and proves what trying every division finds, for two blocs and for any number', () => {
    fc.assert(
      fc.property(trits, (values) => {
        const graph = graphFromTrits(8, values)
        const found = balance(edges(8, values), { solver, now })
        expect(found).toMatchObject({
          frustration: bruteForceTwo(graph),
          optimal: true,
          anyK: { frustrated: bruteForceAny(graph), optimal: true },
        })
        expect(found.frustratedEdges).toHaveLength(found.frustration)
      }),
      { numRuns: 60 },
    )
  })

  it('gives blocs that contradict just as many edges as it says', () => {
    fc.assert(
      fc.property(trits, (values) => {
        const list = edges(8, values)
        const found = balance(list, { solver, now })
        const contradicted = (blocs: string[][]): number => {
          const of = new Map(blocs.flatMap((members, bloc) => members.map((id) => [id, bloc] as const)))
          return list.filter(({ source, target, sign }) => (of.get(source) !== of.get(target)) === sign > 0)
            .length
        }
        expect(contradicted(found.blocs)).toBe(found.frustration)
        expect(contradicted(found.anyK.blocs)).toBe(found.anyK.frustrated)
        expect(found.blocs.length).toBeLessThanOrEqual(2)
      }),
      { numRuns: 100 },
    )
  })

  it('proves two blocs by cutting planes too', () => {
    fc.assert(
      fc.property(trits, (values) => {
        const graph = graphFromTrits(8, values)
        if (graph.sign.length === 0) return
        const limits = { random: seededRandom(1), now, deadline: now() + 10_000 }
        const { frustrated, lowerBound } = proveByCuts(graph, 'two', solver, limits)
        expect([frustrated, lowerBound]).toEqual([bruteForceTwo(graph), bruteForceTwo(graph)])
      }),
      { numRuns: 100 },
    )
  })

  it('counts balanced triangles', () => {
    const triangle = (sign: 1 | -1): NamedEdge[] => [
      { source: 'a', target: 'b', sign: 1 },
      { source: 'b', target: 'c', sign: 1 },
      { source: 'a', target: 'c', sign },
    ]
    expect(balance(triangle(1), { solver, now }).triangleBalance).toBe(1)
    expect(balance(triangle(-1), { solver, now }).triangleBalance).toBe(0)
    expect(balance(triangle(1).slice(1), { solver, now }).triangleBalance).toBeNull()
  })

  it('refuses a loop and a pair with both signs, and takes a repeated row once', () => {
    const a: NamedEdge = { source: 'a', target: 'b', sign: 1 }
    expect(() => balance([{ ...a, target: 'a' }], { solver, now })).toThrow('leads from a to itself')
    expect(() => balance([a, { source: 'b', target: 'a', sign: -1 }], { solver, now })).toThrow('both signs')
    expect(balance([a, { ...a }], { solver, now }).edges).toBe(1)
  })
})
