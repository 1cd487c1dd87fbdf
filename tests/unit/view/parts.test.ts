import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvField, statementsCsv } from '@/lib/view/files/csv'
import { maskStatements } from '@/lib/view/graph/filter'
import { EMPTY_HISTORY, record, redo, undo, type History } from '@/lib/view/address/history'
import { overlaps, placeLabels, type LabelRequest } from '@/lib/view/graph/labels'
import { newestFirst, selectedRows, strongestTies, tallyRelation, ties } from '@/lib/view/graph/relation'
import { DEFAULT_VIEW } from '@/lib/view/address/state'
import { sortRows, tableRows } from '@/lib/view/graph/table'
import { buildEdges } from '@/lib/view/graph/edges'
import { binStart, brushedBins, buildTimeline } from '@/lib/view/graph/timeline'
import { walk } from '@/lib/view/graph/walk'
import { datasetOf } from './fixture'

const data = datasetOf([
  { source: 'RUS', target: 'PRK', event: 'AID', on: '2024-03-20' },
  { source: 'PRK', target: 'RUS', event: 'AID', on: '2024-05-02', modality: 'denied' },
  { source: 'RUS', target: 'PRK', event: 'CONSULT', undirected: true, on: null },
  { source: 'USA', target: 'PRK', event: 'ACCUSE', on: '2023-12-31' },
])
const all = [0, 1, 2, 3]

describe('history', () => {
  it('undoes and redoes back to the same value, whatever was recorded', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 20 }), (values) => {
        let history: History<number> = EMPTY_HISTORY
        let now = 0
        for (const value of values) {
          history = record(history, { label: `to ${value}`, before: now, after: value })
          now = value
        }
        const end = now
        for (let step = undo(history); step; step = undo(history)) {
          history = step.history
          now = step.step.before
        }
        expect(now).toBe(0)
        for (let step = redo(history); step; step = redo(history)) {
          history = step.history
          now = step.step.after
        }
        expect(now).toBe(end)
      }),
    )
  })

  it('makes one step of a gesture and forgets what was undone', () => {
    const first = record<number>(EMPTY_HISTORY, { label: 'brush', before: 0, after: 1 }, true)
    const second = record(first, { label: 'brush', before: 1, after: 2 }, true)
    expect(second.past).toEqual([{ label: 'brush', before: 0, after: 2 }])
    const back = undo(second)
    expect(back && record(back.history, { label: 'other', before: 0, after: 9 }).future).toEqual([])
  })
})

describe('timeline', () => {
  const timeline = buildTimeline(data, maskStatements(data, DEFAULT_VIEW))

  it('has a bin for every month, empty ones too, and counts the undated beside them', () => {
    expect(timeline.bins.map((bin) => bin.start)).toEqual([
      '2023-12-01',
      '2024-01-01',
      '2024-02-01',
      '2024-03-01',
      '2024-04-01',
      '2024-05-01',
    ])
    expect(timeline.undated).toBe(1)
    expect(timeline.bins[0]?.conflictual).toEqual({ verbal: 1, material: 0 })
    expect(timeline.bins[3]?.cooperative).toEqual({ verbal: 0, material: 1 })
  })

  it('is not narrowed by the brush itself', () => {
    const brushed = buildTimeline(
      data,
      maskStatements(data, { ...DEFAULT_VIEW, from: '2024-05-01', undated: false }),
    )
    expect(brushed).toEqual(timeline)
    expect(brushedBins(timeline, '2024-03-01', '2024-04-30')).toEqual([3, 4])
  })

  it('gathers a few old dates as earlier, so that they do not squeeze the rest, and loses none', () => {
    const old = datasetOf([
      { source: 'A', target: 'B', event: 'AID', on: '1965-01-01' },
      ...Array.from({ length: 30 }, (_, n) => ({
        source: 'A',
        target: 'B',
        event: 'AID' as const,
        on: `2023-${String((n % 12) + 1).padStart(2, '0')}-10`,
      })),
    ])
    const { bins, unit } = buildTimeline(old, maskStatements(old, DEFAULT_VIEW))
    expect(unit).toBe('month')
    expect(bins[0]).toMatchObject({ earlier: true, start: '1965-01-01', end: '2022-12-31' })
    expect(bins.reduce((sum, bin) => sum + bin.cooperative.verbal + bin.cooperative.material, 0)).toBe(31)
  })

  it('knows its bins', () => {
    expect(binStart('2024-05-17', 'quarter')).toBe('2024-04-01')
    expect(binStart('2024-05-17', 'year')).toBe('2024-01-01')
  })
})

describe('names', () => {
  const request = (id: string, x: number, y: number, importance: number): LabelRequest => ({
    id,
    x,
    y,
    halfWidth: 12,
    halfHeight: 12,
    width: 60,
    height: 14,
    importance,
    edges: [],
    required: false,
  })
  const view = { x: 0, y: 0, width: 400, height: 300 }

  it('never meet each other, a node or the edge of the view', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 }), fc.nat(9))
    fc.assert(
      fc.property(fc.array(point, { maxLength: 25 }), (points) => {
        const requests = points.map(([x, y, importance], n) => request(`n${n}`, x, y, importance))
        const placed = placeLabels(requests, view)
        placed.forEach((a, i) =>
          placed.slice(i + 1).forEach((b) => expect(overlaps(a.box, b.box)).toBe(false)),
        )
        for (const { box } of placed) {
          expect(box.x).toBeGreaterThanOrEqual(0)
          expect(box.x + box.width).toBeLessThanOrEqual(400)
        }
      }),
    )
  })

  it('go by importance when there is room for one', () => {
    const narrow = { x: 0, y: 0, width: 70, height: 60 }
    const placed = placeLabels([request('small', 35, 20, 1), request('large', 35, 22, 5)], narrow)
    expect(placed.map((place) => place.id)).toEqual(['large'])
  })
})

describe('a relation', () => {
  it('counts mutual statements on both sides and once in all', () => {
    const rows = selectedRows(data, all, { kind: 'relation', a: 'RUS', b: 'PRK' })
    const tally = tallyRelation(data, rows, 'RUS')
    expect(tally).toMatchObject({ total: 3, forth: 2, back: 2, mutual: 1, documents: 1 })
    expect(tally.rows.map((row) => row.key)).toEqual(expect.arrayContaining(['AID', 'AID denied', 'CONSULT']))
  })

  it('lists the newest first and the undated last', () => {
    expect(newestFirst(data, all)).toEqual([1, 0, 3, 2])
  })

  it('makes ties of claims, not of denials', () => {
    expect(ties(data, all)).toContainEqual({ a: 'PRK', b: 'RUS', cooperative: 2, conflictual: 0 })
    expect(strongestTies(ties(data, all), -1, 5)).toEqual([
      { a: 'PRK', b: 'USA', cooperative: 0, conflictual: 1 },
    ])
  })
})

describe('the table twin', () => {
  it('sorts by any column, both ways', () => {
    const rows = tableRows(data, buildEdges(data, all, 'pair'))
    const last = sortRows(rows, { by: 'last', descending: true }).map((row) => row.last)
    expect(last).toEqual(['2024-05-02', '2024-03-20', '2023-12-31', null])
    expect(sortRows(rows, { by: 'source', descending: false })[0]?.source).toBe('Name of PRK')
  })
})

describe('CSV', () => {
  it('quotes what needs it and disarms formulas', () => {
    expect(csvField('a,"b"')).toBe('"a,""b"""')
    expect(csvField('=SUM(A1)')).toBe("'=SUM(A1)")
    expect(csvField(-1)).toBe('-1')
    expect(statementsCsv(data, [0]).split('\r\n')).toHaveLength(3)
  })
})

describe('the keyboard', () => {
  const places = new Map([
    ['here', [0, 0]],
    ['east', [100, 10]],
    ['near', [40, 5]],
    ['south', [0, 90]],
  ] as const)

  it('follows the edge that leaves in the direction of the arrow', () => {
    expect(walk('here', 'ArrowRight', places, new Set(['east']))).toBe('east')
    expect(walk('here', 'ArrowDown', places, new Set(['south']))).toBe('south')
    expect(walk('here', 'ArrowLeft', places, new Set(['east']))).toBeNull()
  })

  it('takes the nearest actor where no edge leads', () => {
    expect(walk('here', 'ArrowRight', places, new Set())).toBe('near')
  })
})
