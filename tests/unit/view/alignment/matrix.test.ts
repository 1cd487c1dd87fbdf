import { describe, expect, it } from 'vitest'
import type { PairScore, Partition } from '@/lib/model/answers'
import { parseAlignment, serializeAlignment } from '@/lib/view/address/alignmentState'
import {
  cellAt,
  cellStep,
  isStronger,
  keepOrder,
  layoutMatrix,
  orderStates,
  sameGroups,
} from '@/lib/view/alignment/matrix'
import { covers, tileAround } from '@/lib/view/alignment/matrixTile'
import { scoreTable } from '@/lib/view/alignment/scoreTable'

const pair = (source: string, target: string, score: number, statements = 5): PairScore => ({
  source,
  target,
  score,
  statements,
  cooperative: 0,
  conflictual: statements,
})
// E is heard of too little to stand in a bloc.
const SCORES = scoreTable([
  pair('A', 'B', 2, 9),
  pair('C', 'A', -3, 4),
  pair('D', 'C', 1, 3),
  pair('E', 'D', 1, 1),
])
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
const nameOf = (id: string) => ({ A: 'Zeta' })[id] ?? id
const lines = (order: 'bloc' | 'name' | 'degree') =>
  orderStates(SCORES, PARTITION, nameOf, order).map(({ title, members }) => [title, members.join(' ')])

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

describe('the order while the brush moves', () => {
  const groups = orderStates(SCORES, PARTITION, nameOf, 'bloc')

  it('stays, also for who is gone', () => {
    expect(sameGroups(keepOrder(groups, ['E', 'D', 'C', 'B', 'A']), groups)).toBe(true)
    expect(sameGroups(keepOrder(groups, ['D', 'A']), groups)).toBe(true)
    expect(sameGroups(keepOrder(groups, ['D', 'A', 'F']), groups)).toBe(false)
  })

  it('puts who is new last', () => {
    expect(keepOrder(groups, ['F', 'A']).map(({ members }) => members.join(' '))).toEqual([
      ...['A B', 'D', 'C', 'E F'],
    ])
    const blocs = groups.filter(({ bloc }) => bloc !== null)
    expect(keepOrder(blocs, ['F', 'A']).map(({ title }) => title)).toEqual(['Bloc A', 'Bloc B', 'Apart'])
  })
})

describe('the part of the matrix that is drawn', () => {
  const members = Array.from({ length: 200 }, (_, index) => `S${index}`)
  const layout = layoutMatrix([{ title: '', bloc: null, members }], { width: 800, height: 500 })
  const sight = { left: 700, top: 0, right: 1400, bottom: 400 }

  it('is what is in sight and a margin of whole cells', () => {
    const tile = tileAround(layout, sight, 140)
    expect(tile.columns).toEqual({ from: 40, to: 110 })
    expect(tile.rows).toEqual({ from: 0, to: 39 })
    expect(tile.box).toEqual({ left: 560, top: 0, right: 1540, bottom: 546 })
  })

  it('serves a scroll within its margin and no further', () => {
    const tile = tileAround(layout, sight, 140)
    const scrolled = (by: number) => ({ ...sight, left: sight.left + by, right: sight.right + by })
    expect([0, 100, -100, 200, -200].map((by) => covers(tile, layout, scrolled(by)))).toEqual([
      ...[true, true, true, false, false],
    ])
    const end = { left: 2100, top: 2400, right: 2900, bottom: 2900 }
    expect(covers(tileAround(layout, end, 140), layout, end)).toBe(true)
  })

  it('is everything of a small matrix', () => {
    const small = layoutMatrix(orderStates(SCORES, PARTITION, nameOf, 'bloc'), { width: 400, height: 300 })
    const tile = tileAround(small, { left: 0, top: 0, right: 400, bottom: 300 }, 160)
    expect([tile.rows, tile.columns]).toEqual([
      { from: 0, to: 5 },
      { from: 0, to: 5 },
    ])
  })
})

describe('the layout of the matrix', () => {
  it('fits the room and finds the cell under a point', () => {
    const layout = layoutMatrix(orderStates(SCORES, PARTITION, nameOf, 'bloc'), { width: 400, height: 300 })
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
