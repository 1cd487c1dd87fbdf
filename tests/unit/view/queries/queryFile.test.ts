import { describe, expect, it } from 'vitest'
import { freeId, joinQueries, splitQueries, withHeader } from '@/lib/view/queries/queryFile'

describe('the library as a file', () => {
  it('is taken apart where it was joined', () => {
    const texts = ['// id: one\n// title: One\nRETURN 1', '// id: two\n// title: Two\nRETURN 2']
    expect(splitQueries(joinQueries(texts.map((text) => ({ text }))))).toEqual(texts)
  })

  it('keeps a text without a header as one query', () => {
    expect(splitQueries('RETURN 1\n')).toEqual(['RETURN 1'])
    expect(splitQueries('\n\n')).toEqual([])
  })

  it('replaces a header line, or puts it first', () => {
    expect(withHeader('// id: old\n// title: T\nRETURN 1', 'id', 'new')).toBe(
      '// id: new\n// title: T\nRETURN 1',
    )
    expect(withHeader('RETURN 1', 'title', 'T')).toBe('// title: T\nRETURN 1')
  })

  it('makes ids that are free', () => {
    expect(freeId('Who accuses whom?', new Set())).toBe('who-accuses-whom')
    expect(freeId('Äußerungen', new Set(['au-erungen']))).toBe('au-erungen-2')
  })
})
