import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hullContains, hullPoints } from '@/lib/view/graph/hull'
import { computeLayout, type LayoutRequest } from '@/lib/view/layout'

const COUNT = 18
const blocs = (n: number) => (n < 8 ? 'A' : n < 13 ? 'B' : null)
const nodes = Array.from({ length: COUNT }, (_, n) => ({
  id: `n${n}`,
  radius: 18,
  label: 60,
  weight: COUNT - n,
  bloc: blocs(n),
}))
const links = Array.from({ length: 40 }, (_, n) => ({
  a: `n${n % COUNT}`,
  b: `n${(n * 7 + 3) % COUNT}`,
  cooperative: n % 3,
  conflictual: n % 2,
})).filter((link) => link.a !== link.b)
const request = (change: Partial<LayoutRequest> = {}): LayoutRequest => ({
  layout: 'blocs',
  nodes,
  links,
  fixed: {},
  aspect: 1.15,
  ...change,
})

describe.each(['blocs', 'force', 'rings'] as const)('layout %s', (layout) => {
  it('gives the same places for the same request, whatever the order of its nodes', () => {
    const there = computeLayout(request({ layout }))
    expect(computeLayout(request({ layout, nodes: [...nodes].reverse() }))).toEqual(there)
  })

  it('places everyone, and nobody on top of another', () => {
    const places = Object.values(computeLayout(request({ layout })))
    expect(places).toHaveLength(COUNT)
    places.forEach(([x1, y1], i) =>
      places.slice(i + 1).forEach(([x2, y2]) => expect(Math.hypot(x1 - x2, y1 - y2)).toBeGreaterThan(36)),
    )
  })

  it('never moves those who have a place', () => {
    const before = computeLayout(request({ layout, nodes: nodes.slice(0, 12) }))
    const after = computeLayout(request({ layout, fixed: before }))
    for (const [id, place] of Object.entries(before)) expect(after[id]).toEqual(place)
  })
})

describe('blocs', () => {
  it('keeps strangers out of hulls', () => {
    const places = computeLayout(request())
    for (const bloc of ['A', 'B']) {
      const members = nodes.filter((node) => node.bloc === bloc)
      const hull = hullPoints(
        members.map(({ id, radius }) => ({ x: places[id]?.[0] ?? 0, y: places[id]?.[1] ?? 0, radius })),
        27,
      )
      const strangers = nodes.filter((node) => node.bloc !== bloc)
      const inside = strangers.filter(({ id }) => hull && hullContains(hull, ...(places[id] ?? [0, 0])))
      expect(inside.map(({ id }) => id)).toEqual([])
    }
  })

  it('puts a newcomer nearer to its partner than to strangers', () => {
    const fixed = { n0: [0, 0], n1: [900, 0] } as LayoutRequest['fixed']
    const three = [...nodes.slice(0, 2), { id: 'new', radius: 12, label: 50, weight: 1, bloc: null }]
    const answer = computeLayout({
      layout: 'force',
      nodes: three,
      links: [{ a: 'n1', b: 'new', cooperative: 3, conflictual: 0 }],
      fixed,
      aspect: 1,
    })
    const [x = 0, y = 0] = answer.new ?? []
    expect(Math.hypot(x - 900, y)).toBeLessThan(Math.hypot(x, y))
  })
})

describe('any request', () => {
  it('gets finite whole places', () => {
    const node = fc.record({
      id: fc.stringMatching(/^[a-z]{1,4}$/),
      radius: fc.integer({ min: 8, max: 30 }),
      label: fc.integer({ min: 0, max: 200 }),
      weight: fc.nat(50),
      bloc: fc.constantFrom(null, 'A', 'B', 'C'),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(node, { selector: (n) => n.id, maxLength: 12 }),
        fc.constantFrom('blocs' as const, 'force' as const, 'rings' as const),
        (some, layout) => {
          const places = computeLayout({ layout, nodes: some, links: [], fixed: {}, aspect: 1 })
          expect(Object.keys(places).sort()).toEqual(some.map((n) => n.id).sort())
          for (const place of Object.values(places))
            for (const v of place) expect(Number.isInteger(v)).toBe(true)
        },
      ),
      { numRuns: 25 },
    )
  })
})
