import { describe, expect, it } from 'vitest'
import { buildEdges, edgeWidth, type GraphEdge } from '@/lib/view/graph/edges'
import { findPath } from '@/lib/view/graph/path'
import { datasetOf } from '../fixture'

const data = datasetOf([
  { source: 'RUS', target: 'PRK', event: 'AID' },
  { source: 'RUS', target: 'PRK', event: 'SUPPORT', modality: 'intended' },
  { source: 'PRK', target: 'RUS', event: 'SUPPORT', modality: 'conditional' },
  { source: 'PRK', target: 'RUS', event: 'AID', modality: 'denied' },
  { source: 'PRK', target: 'RUS', event: 'ACCUSE' },
  { source: 'RUS', target: 'PRK', event: 'CONSULT', undirected: true },
  { source: 'PRK', target: 'RUS', event: 'CONSULT', undirected: true },
  { source: 'RUS', target: 'RUS', event: 'REJECT' },
])
const rows = [0, 1, 2, 3, 4, 5, 6, 7]
const pair = buildEdges(data, rows, 'pair')
const find = (edges: GraphEdge[], test: (edge: GraphEdge) => boolean) => edges.find(test)

describe('edges', () => {
  it('gather a pair by direction and sign, denials apart, mutual statements without an order, nothing from an actor to itself', () => {
    expect(
      pair.map((edge) => [edge.source, edge.target, edge.sign, edge.undirected, edge.form, edge.rows.length]),
    ).toEqual(
      expect.arrayContaining([
        ['RUS', 'PRK', 1, false, 'solid', 2],
        ['PRK', 'RUS', 1, false, 'dashed', 1],
        ['PRK', 'RUS', 1, false, 'dotted', 1],
        ['PRK', 'RUS', -1, false, 'solid', 1],
        ['PRK', 'RUS', 1, true, 'solid', 2],
      ]),
    )
    expect(pair).toHaveLength(5)
  })

  it('lose no statement in any grouping', () => {
    for (const grouping of ['pair', 'type', 'all'] as const) {
      const gathered = buildEdges(data, rows, grouping).flatMap((edge) => edge.rows)
      expect([...gathered].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6])
    }
  })

  it('are solid when any statement is asserted and material when at least half are deeds', () => {
    const edge = find(pair, (e) => e.source === 'RUS' && !e.undirected)
    expect(edge?.form).toBe('solid')
    expect(edge?.material).toBe(true)
  })

  it('keep their ids when a statement joins them', () => {
    const more = buildEdges(data, [0], 'pair')
    expect(pair.map((edge) => edge.id)).toContain(more[0]?.id)
  })

  it('have widths in two bands that never meet', () => {
    for (const n of [1, 2, 10, 1000, 1e6]) {
      expect(edgeWidth(n, false)).toBeLessThanOrEqual(2.5)
      expect(edgeWidth(n, true)).toBeGreaterThanOrEqual(3.6)
      expect(edgeWidth(n, true)).toBeLessThanOrEqual(7)
    }
  })

  it('part: no two of one direction bow alike', () => {
    const bows = pair.filter((edge) => edge.source === 'PRK').map((edge) => edge.bow)
    expect(new Set(bows).size).toBe(bows.length)
  })
})

describe('paths', () => {
  const chain = datasetOf([
    { source: 'A', target: 'B', event: 'AID' },
    { source: 'C', target: 'B', event: 'AID' },
    { source: 'C', target: 'B', event: 'ACCUSE' },
    { source: 'A', target: 'D', event: 'AID' },
    { source: 'D', target: 'C', event: 'AID' },
    { source: 'D', target: 'C', event: 'AGREE' },
    { source: 'A', target: 'D', event: 'AGREE' },
    { source: 'X', target: 'Y', event: 'AID' },
  ])
  const edges = buildEdges(chain, [0, 1, 2, 3, 4, 5, 6, 7], 'pair')

  it('take the fewest steps, and of those the way with the strongest weakest link', () => {
    expect(findPath(edges, 'A', 'C')?.actors).toEqual(['A', 'D', 'C'])
  })

  it('do not exist between parts that nothing joins', () => {
    expect(findPath(edges, 'A', 'X')).toBeNull()
  })
})
