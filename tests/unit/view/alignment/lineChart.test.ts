import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisTicks, placeMarks, spread, timeAxis } from '@/lib/view/alignment/lineChart'
import { lineKey, linesCodec, turnCodec, turnKey } from '@/lib/view/address/lines'
import { binsBetween } from '@/lib/view/graph/timeline'

describe('the axis of lines', () => {
  it('runs from the first day to the end of the last', () => {
    const axis = timeAxis('2024-01-01', '2024-12-31', 100, 466)
    expect(axis.x('2024-01-01')).toBe(100)
    expect(axis.x('2025-01-01')).toBe(466)
    expect(axis.middle('2024-01-01', '2024-12-31')).toBe(283)
  })

  it('has ticks that keep apart, years before what is in them', () => {
    const bins = binsBetween('2019-04-01', '2024-12-31', 'quarter')
    const wide = axisTicks(bins, 'quarter', timeAxis('2019-04-01', '2024-12-31', 0, 2000))
    expect(wide.map(({ label }) => label).slice(0, 4)).toEqual(['Q2 2019', 'Q3', 'Q4', '2020'])
    const narrow = axisTicks(bins, 'quarter', timeAxis('2019-04-01', '2024-12-31', 0, 260))
    expect(narrow.map(({ label }) => label)).toEqual(['2020', '2021', '2022', '2023', '2024'])
    for (const [index, { x }] of narrow.entries())
      if (index > 0) expect(x - narrow[index - 1]!.x).toBeGreaterThanOrEqual(44)
  })
})

describe('labels and marks', () => {
  it('spread labels keep their order, their distance and the bounds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 8 }), (values) => {
        const placed = spread(values, 17, 0, 300)
        const order = values.map((_, index) => index).sort((x, y) => values[x]! - values[y]! || x - y)
        order.forEach((index, nth) => {
          expect(placed[index]).toBeGreaterThanOrEqual(0)
          expect(placed[index]).toBeLessThanOrEqual(300)
          if (nth > 0) expect(placed[index]! - placed[order[nth - 1]!]!).toBeGreaterThan(16.999)
        })
      }),
    )
  })

  it('leave labels alone that do not meet, and share the way where they do', () => {
    expect(spread([10, 100], 17, 0, 300)).toEqual([10, 100])
    expect(spread([100, 100], 20, 0, 300)).toEqual([90, 110])
  })

  it('marks never cover each other while there is room', () => {
    const points = Array.from({ length: 6 }, () => ({ x: 50, y: 100 }))
    const placed = placeMarks(points, { radius: 8, top: 0, bottom: 300, avoid: points })
    placed.forEach((one, index) =>
      placed
        .slice(index + 1)
        .forEach((other) => expect(Math.abs(one.y - other.y)).toBeGreaterThanOrEqual(16)),
    )
  })
})

describe('lines in a link', () => {
  const id = fc.stringMatching(/^[A-Z]{3}$/)
  const pair = fc
    .record({ a: id, b: id, directed: fc.boolean() })
    .filter(({ a, b }) => a !== b)
    .map(({ a, b, directed }) => (directed || a < b ? { a, b, directed } : { a: b, b: a, directed }))

  it('come back as they went', () => {
    const codec = linesCodec()
    fc.assert(
      fc.property(fc.uniqueArray(pair, { maxLength: 8, selector: lineKey }), (pairs) => {
        expect(codec.parse(codec.serialize(pairs))).toEqual(pairs)
      }),
    )
    fc.assert(
      fc.property(fc.string(), (text) => {
        const pairs = codec.parse(text)
        expect(codec.parse(codec.serialize(pairs))).toEqual(pairs)
      }),
    )
  })

  it('read the same from either side when they have no direction, and leave out what is no pair', () => {
    expect(linesCodec().parse('RUS:CHN,CHN:RUS,USA>USA,x,USA>PRK')).toEqual([
      { a: 'CHN', b: 'RUS', directed: false },
      { a: 'USA', b: 'PRK', directed: true },
    ])
  })

  it('name a turn by its line and day', () => {
    const key = turnKey({ pair: { a: 'USA', b: 'PRK', directed: true }, on: '2018-03-08' })
    expect(key).toBe('USA>PRK@2018-03-08')
    expect(turnCodec().parse(key)).toBe(key)
    expect(turnCodec().parse('USA>PRK@soon')).toBeNull()
  })
})
