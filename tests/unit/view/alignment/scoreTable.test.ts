import { describe, expect, it } from 'vitest'
import type { PairScore } from '@/lib/model/answers'
import { intervalColumns, IntervalTable, NO_INTERVALS } from '@/lib/view/alignment/intervalTable'
import { scoreTable } from '@/lib/view/alignment/scoreTable'

const pair = (source: string, target: string, score: number, statements: number): PairScore => ({
  ...{ source, target, score, cooperative: statements - 1, conflictual: 1, statements },
})
const PAIRS = [pair('A', 'B', 2.5, 9), pair('B', 'A', -1, 2), pair('A', 'C', 0.25, 12)]

describe('scores in columns', () => {
  const table = scoreTable(PAIRS)

  it('come back as they went in', () => {
    expect(table.all()).toEqual(PAIRS)
    expect(table.size).toBe(3)
    expect(table.states).toEqual(['A', 'B', 'C'])
  })

  it('are found by their ends or by their places, in one direction', () => {
    expect(table.get('B', 'A')).toEqual(PAIRS[1])
    expect(table.get('C', 'A')).toBeUndefined()
    expect(table.get('A', 'nobody')).toBeUndefined()
    expect(table.at(table.place('A'), table.place('C'))).toEqual(PAIRS[2])
    expect(table.at(table.place('nobody'), table.place('A'))).toBeUndefined()
  })

  it('tell who is said most of', () => {
    expect(table.mostSaid()).toEqual(PAIRS[2])
    expect(scoreTable([]).mostSaid()).toBeNull()
    expect(Object.fromEntries(table.degrees())).toEqual({ A: 23, B: 11, C: 12 })
  })
})

describe('intervals in columns', () => {
  it('are found in their direction, or in either', () => {
    const table = new IntervalTable(intervalColumns([{ source: 'A', target: 'B', low: -0.5, high: 1.5 }]))
    expect(table.get('A', 'B')).toEqual({ low: -0.5, high: 1.5 })
    expect(table.get('B', 'A')).toBeUndefined()
    expect(table.either('B', 'A')).toEqual({ low: -0.5, high: 1.5 })
    expect(NO_INTERVALS.either('A', 'B')).toBeUndefined()
  })
})
