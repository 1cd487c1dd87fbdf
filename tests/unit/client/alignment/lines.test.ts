import { describe, expect, it } from 'vitest'
import { gatherActs } from '@/lib/alignment'
import { findTurns, rowsBetween, scoreLines, type LinesQuestion } from '@/lib/client/alignment/lines'
import { snapshot, type Said } from '../../alignment/build'

/** Twelve years of reproach, then twelve meetings: one document each, one a month. */
const month = (at: number): string =>
  `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-10`
const SAID: Said[] = [
  ...Array.from({ length: 24 }, (_, at): Said => ({
    from: 'ATL',
    to: 'LEM',
    event: at < 12 ? 'ACCUSE' : 'COOPERATE',
    on: month(at),
  })),
  ...Array.from({ length: 24 }, (_, at): Said => ({
    from: 'MUU',
    to: 'THU',
    event: at < 12 ? 'AID' : 'THREATEN',
    on: month(at),
  })),
  { from: 'ATL', to: 'LEM', event: 'ACCUSE', on: '1999-01-01' },
]
const { columns, entities } = snapshot(SAID)
const table = gatherActs(columns, entities)
const question: LinesQuestion = {
  rows: Int32Array.from(SAID.keys()),
  only: null,
  pairs: [{ a: 'ATL', b: 'LEM', directed: true }],
  unit: 'quarter',
  from: '2020-01-01',
  to: '2021-12-31',
}

describe('lines over time', () => {
  it('have a score per bin of the axis, and say what is before it', () => {
    const { bins, lines } = scoreLines(table, question)
    expect(bins).toHaveLength(8)
    expect(bins[0]).toEqual({ start: '2020-01-01', end: '2020-03-31' })
    const [line] = lines
    expect(line?.points.map((point) => point?.statements)).toEqual(new Array(8).fill(3))
    expect(line?.points[0]?.score).toBeLessThan(0)
    expect(line?.points[4]?.score).toBeGreaterThan(0)
    expect(line).toMatchObject({ acts: 24, earlier: 1, undated: 0 })
    expect(line?.movers[0]).toMatchObject({ rows: [expect.any(Number)], event: expect.any(String) })
  })

  it('are those most is said of when none is asked for', () => {
    const { lines } = scoreLines(table, { ...question, pairs: [] })
    expect(lines.map(({ pair }) => `${pair.a}:${pair.b}`)).toEqual(['ATL:LEM', 'MUU:THU'])
  })

  it('turn where they turned, for the reasons they turned, here and in other pairs', () => {
    const { turns, elsewhere, scanned } = findTurns(table, question)
    expect(turns).toHaveLength(1)
    const [turn] = turns
    expect(turn).toMatchObject({ last: '2020-12-10', on: '2021-01-10', agreement: 1 })
    expect(turn?.p).toBeLessThanOrEqual(0.05)
    expect(turn?.before.score).toBeLessThan(0)
    expect(turn?.after.score).toBeGreaterThan(0)
    const step = turn!.after.score - turn!.before.score
    for (const { part } of turn!.causes) expect(part * step).toBeGreaterThan(0)
    // A turn is told by what it was before as well.
    expect(new Set(turn!.causes.map(({ side }) => side))).toEqual(new Set(['before', 'after']))
    expect(elsewhere.map(({ pair, on }) => [pair.a, pair.b, on])).toEqual([['MUU', 'THU', '2021-01-10']])
    expect(scanned).toBe(1)
  })

  it('follow the rows alone', () => {
    const half = question.rows.filter((row) => row < 12)
    expect(findTurns(table, { ...question, rows: half }).turns).toEqual([])
    expect([...rowsBetween(table, question.rows, { from: '2020-02-01', to: '2020-03-10' })]).toEqual([
      1, 2, 25, 26,
    ])
  })
})
