import { describe, expect, it } from 'vitest'
import { buildDataset } from '@/lib/view/dataset'
import { yearlyWindows } from '@/lib/view/windows'
import { snapshot, type Said } from '../alignment/build'

function windows(days: (string | null)[]) {
  const { columns, entities } = snapshot(
    days.map((on): Said => ({ from: 'USA', to: 'RUS', event: 'ACCUSE', on })),
  )
  const size = days.length
  const data = buildDataset({
    generation: 1,
    entities,
    documents: [],
    statements: columns,
    total: size,
    truncated: false,
  })
  return yearlyWindows(
    data,
    days.map((_, row) => row),
  )
}

describe('windows of time', () => {
  it('are a year each, ending with every quarter, and hold the rows dated in them', () => {
    const found = windows(['2023-02-01', '2023-11-15', null, '2024-03-31'])
    expect(found.map(({ to }) => to)).toEqual([
      '2023-03-31',
      '2023-06-30',
      '2023-09-30',
      '2023-12-31',
      '2024-03-31',
    ])
    expect(found.map(({ rows }) => [...rows])).toEqual([[0], [0], [0], [0, 1], [1, 3]])
    expect(found[3]?.from).toBe('2023-01-01')
  })

  it('end with every year when there are many', () => {
    const found = windows(['1950-05-05', '2020-05-05'])
    expect(found).toHaveLength(71)
    expect(found[0]).toMatchObject({ from: '1950-01-01', to: '1950-12-31' })
  })

  it('are none without dates', () => {
    expect(windows([null])).toEqual([])
  })
})
