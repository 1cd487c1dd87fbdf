import { describe, expect, it } from 'vitest'
import { parseEdgeList } from '@/lib/alignment/balance/edgeList'

describe('a list of signed edges', () => {
  it('reads columns by their names, quotes, semicolons, and both kinds of minus', () => {
    expect(parseEdgeList('\uFEFFsource,target,sign\na,b,1\n"x, y",b,-1\n\n')).toEqual([
      { source: 'a', target: 'b', sign: 1 },
      { source: 'x, y', target: 'b', sign: -1 },
    ])
    expect(parseEdgeList('year;sign;target;source\r\n1946;−1;b;a\r\n')).toEqual([
      { source: 'a', target: 'b', sign: -1 },
    ])
  })

  it('names the line of what it cannot read', () => {
    expect(() => parseEdgeList('from,to\na,b')).toThrow('Line 1: there is no column "source"')
    expect(() => parseEdgeList('source,target,sign\na,b,1\na,c,0')).toThrow('Line 3: "0" is not a sign')
    expect(() => parseEdgeList('source,target,sign\n,b,1')).toThrow('Line 2: an end is empty')
  })
})
