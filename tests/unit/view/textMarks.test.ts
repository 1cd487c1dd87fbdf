import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutText, stackCards, type Span } from '@/lib/view/textMarks'

const spans: fc.Arbitrary<Omit<Span, 'id'>[]> = fc.array(
  fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  { maxLength: 12 },
)

describe('cutText', () => {
  it('gives the shortest of overlapping spans first', () => {
    const pieces = cutText(0, 20, [
      { id: 'long', start: 2, end: 18 },
      { id: 'short', start: 5, end: 9 },
    ])
    expect(pieces.map(({ start, end, covering }) => [start, end, covering])).toEqual([
      [0, 2, []],
      [2, 5, ['long']],
      [5, 9, ['short', 'long']],
      [9, 18, ['long']],
      [18, 20, []],
    ])
  })

  it('tiles the text and covers each character by exactly the spans that hold it', () => {
    fc.assert(
      fc.property(spans, fc.nat(30), fc.nat(30), (drawn, from, length) => {
        const all = drawn.map((span, index) => ({ ...span, id: String(index) }))
        const to = from + length + 1
        const pieces = cutText(from, to, all)
        expect(pieces[0]?.start).toBe(from)
        expect(pieces.at(-1)?.end).toBe(to)
        pieces.slice(1).forEach((piece, index) => expect(piece.start).toBe(pieces[index]?.end))
        for (const piece of pieces) {
          const holding = all.filter(
            (span) => span.start <= piece.start && span.end >= piece.end && span.end > span.start,
          )
          expect([...piece.covering].sort()).toEqual(holding.map((span) => span.id).sort())
        }
      }),
    )
  })
})

describe('stackCards', () => {
  it('leaves cards at their lines where there is room and pushes the rest down in order', () => {
    const tops = stackCards(
      [
        { id: 'b', wanted: 10, height: 50 },
        { id: 'a', wanted: 0, height: 50 },
        { id: 'c', wanted: 300, height: 50 },
      ],
      8,
    )
    expect([...tops]).toEqual([
      ['a', 0],
      ['b', 58],
      ['c', 300],
    ])
  })
})
