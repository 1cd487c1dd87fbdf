import { describe, expect, it } from 'vitest'
import type { PairScore, Partition } from '@/lib/model/answers'
import { parseAlignment, serializeAlignment } from '@/lib/view/alignmentState'
import { cellAt, cellStep, isStronger, layoutMatrix, orderStates } from '@/lib/view/matrix'

const pair = (source: string, target: string, score: number, statements = 5): PairScore => ({
  source,
  target,
  score,
  statements,
  cooperative: 0,
  conflictual: statements,
})
const PAIRS = [pair('A', 'B', 2, 9), pair('C', 'A', -3, 4), pair('D', 'C', 1, 1)]
const PARTITION: Partition = {
  blocs: [
    {
      name: 'A',
      members: [
        { id: 'B', certainty: 1 },
        { id: 'A', certainty: 0.9 },
      ],
    },
    { name: 'B', members: [{ id: 'C', certainty: 0.8 }] },
  ],
  unplaced: [{ id: 'D', leansTo: 'B', certainty: 0.6 }],
  apart: [],
  frustration: 0,
  pairs: 3,
  optimal: true,
  lowerBound: 0,
  frustrated: [],
  triangleBalance: null,
}
const STATES = ['A', 'B', 'C', 'D', 'E']
const context = { pairs: PAIRS, partition: PARTITION, nameOf: (id: string) => ({ A: 'Zeta' })[id] ?? id }
const lines = (order: 'bloc' | 'name' | 'degree') =>
  orderStates(STATES, context, order).map(({ title, members }) => [title, members.join(' ')])

describe('the order of the matrix', () => {
  it('is by bloc, the unplaced between the blocs, most said of first; nobody is lost', () => {
    expect(lines('bloc')).toEqual([
      ['Bloc A', 'A B'],
      ['Unplaced', 'D'],
      ['Bloc B', 'C'],
      ['Apart', 'E'],
    ])
  })
  it('is by name, or by degree', () => {
    expect(lines('name')).toEqual([['', 'B C D E A']])
    expect(lines('degree')).toEqual([['', 'A B C D E']])
  })
})

describe('the layout of the matrix', () => {
  it('fits the room and finds the cell under a point', () => {
    const layout = layoutMatrix(orderStates(STATES, context, 'bloc'), { width: 400, height: 300 })
    expect(layout.cell).toEqual({ width: 60, height: 41 })
    expect(layout.width).toBe(5 * 60 + 3 * 8)
    const inC = { x: (layout.x[3] ?? 0) + 5, y: (layout.y[1] ?? 0) + 5 }
    expect(cellAt(layout, inC.x, inC.y)).toEqual({ row: 1, column: 3 })
    // The gap between two groups is nobody's.
    expect(cellAt(layout, 2 * 60 + 4, 5)).toBeNull()
    expect(cellAt(layout, -1, 5)).toBeNull()
  })

  it('drops numbers before they become unreadable', () => {
    const many = [{ title: '', bloc: null, members: Array.from({ length: 200 }, (_, i) => `S${i}`) }]
    const layout = layoutMatrix(many, { width: 800, height: 600 })
    expect(layout.digits).toBeNull()
    expect(layout.cell.width).toBe(14)
  })
})

describe('what a cell says', () => {
  it('is one of ten steps, and which side is stronger', () => {
    expect([0, 0.2, -1, 6.1, 10].map(cellStep)).toEqual([1, 1, 1, 7, 10])
    expect(isStronger(pair('A', 'B', -8), pair('B', 'A', -5))).toBe(true)
    expect(isStronger(pair('A', 'B', -5), pair('B', 'A', -8))).toBe(false)
    expect(isStronger(pair('A', 'B', -5), pair('B', 'A', -4))).toBe(false)
    expect(isStronger(pair('A', 'B', -5), undefined)).toBe(false)
  })
})

describe('what these pages add to the address', () => {
  it('comes back, and nonsense becomes the default', () => {
    const state = parseAlignment(new URLSearchParams('order=name&acts=deeds&half=180&by=year'))
    expect(serializeAlignment(state)).toBe('order=name&acts=deeds&half=180&by=year')
    expect(serializeAlignment(parseAlignment(new URLSearchParams('order=x&half=-4&by=')))).toBe('')
  })
})
