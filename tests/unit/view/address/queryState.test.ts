import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { queryLink } from '@/lib/view/address/queryLink'
import { freeValue, parseQueryState, serializeQueryState, typed } from '@/lib/view/address/queryState'

const parse = (query: string) => parseQueryState(new URLSearchParams(query))

describe('the address of the queries page', () => {
  it('comes back as it was', () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/)
    const state = fc.record({
      id: fc.option(fc.stringMatching(/^[a-z0-9-]{1,20}$/), { nil: null }),
      cypher: fc.option(fc.string({ minLength: 1 }), { nil: null }),
      values: fc.dictionary(name, fc.string({ minLength: 1 })),
    })
    fc.assert(
      fc.property(state, (value) => {
        expect(parse(serializeQueryState(value))).toEqual(value)
      }),
    )
  })

  it('reads what "Show the Cypher" links to', () => {
    const link = queryLink({
      cypher: 'MATCH (n) RETURN n',
      params: { ids: ['a', 'b'], from: null, least: 2 },
    })
    expect(parse(link.slice(link.indexOf('?') + 1))).toEqual({
      id: null,
      cypher: 'MATCH (n) RETURN n',
      values: { ids: 'a, b', from: '', least: '2' },
    })
  })

  it('leaves out what is no JSON object', () => {
    expect(parse('params=%5B1%5D&cypher=x').values).toEqual({})
    expect(parse('params=nonsense&cypher=x').values).toEqual({})
  })

  it('reads free values as JSON where they are, else as text', () => {
    expect(['3', '"3"', 'USA', '[1, 2]', ''].map(freeValue)).toEqual([3, '3', 'USA', [1, 2], null])
    expect(typed({ from: null })).toBe('{"from":null}')
  })
})
