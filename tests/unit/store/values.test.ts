import { describe, expect, test } from 'vitest'
import { toValue } from '@/lib/store/embedded/engine/values'

const node = { _id: 3, _labels: ['Entity'], id: 'USA' }
const edge = { _id: 0, _type: 'ACCUSE', _source: 3, _target: 4, statement: 's' }

describe('Grafeo’s values', () => {
  test('nodes and relationships lose the engine’s keys and keep their own', () => {
    expect(toValue(node)).toEqual({
      $type: 'node',
      ref: 'n:3',
      labels: ['Entity'],
      properties: { id: 'USA' },
    })
    expect(toValue(edge)).toEqual({
      $type: 'relationship',
      ref: 'e:0',
      type: 'ACCUSE',
      startRef: 'n:3',
      endRef: 'n:4',
      properties: { statement: 's' },
    })
  })

  test('a path is told from a map with the same keys', () => {
    expect(toValue({ nodes: [node, { ...node, _id: 4 }], edges: [edge] })).toMatchObject({ $type: 'path' })
    expect(toValue({ nodes: [node], edges: [edge] })).toEqual({
      nodes: [toValue(node)],
      edges: [toValue(edge)],
    })
    expect(toValue({ nodes: [1, 2], edges: [3] })).toEqual({ nodes: [1, 2], edges: [3] })
  })

  test('numbers', () => {
    expect(toValue(2n ** 53n - 1n)).toBe(Number.MAX_SAFE_INTEGER)
    expect(() => toValue([{ deep: 2n ** 53n }])).toThrow(/9007199254740992/)
    expect(toValue([Number.NaN, -Infinity, 1e300])).toEqual([null, null, 1e300])
  })

  test('dates are ISO texts, vectors lists', () => {
    expect(toValue(new Date(0))).toBe('1970-01-01T00:00:00.000Z')
    expect(toValue(new Float32Array([1, 0.5]))).toEqual([1, 0.5])
  })
})
