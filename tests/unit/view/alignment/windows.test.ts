import { describe, expect, it } from 'vitest'
import { yearlyWindows } from '@/lib/view/alignment/windows'

describe('windows of time', () => {
  it('are a year each, one for every quarter of the axis', () => {
    const found = yearlyWindows('2023-02-01', '2024-03-31')
    expect(found.map(({ to }) => to)).toEqual([
      '2023-03-31',
      '2023-06-30',
      '2023-09-30',
      '2023-12-31',
      '2024-03-31',
    ])
    expect(found[3]).toEqual({ from: '2023-01-01', to: '2023-12-31', step: '2023-10-01' })
  })

  it('end with every year when there are many', () => {
    const found = yearlyWindows('1950-05-05', '2020-05-05')
    expect(found).toHaveLength(71)
    expect(found[0]).toEqual({ from: '1950-01-01', to: '1950-12-31', step: '1950-01-01' })
  })
})
