import { describe, expect, it } from 'vitest'
import { dialectWarnings } from '@/lib/view/queries/cypherDialect'
import { builtInQueries } from '@/lib/questions/savedQueries'

const marked = (text: string) => dialectWarnings(text).map(({ from, to }) => text.slice(from, to))

describe('warnings of the embedded dialect', () => {
  it.each([
    ['RETURN COLLECT { MATCH (n) RETURN n } AS x', 'COLLECT {'],
    ['MATCH (n:State|Person) RETURN n', '(n:State|Person'],
    ['MATCH (n:!State) RETURN n', '(n:!State'],
    ['MATCH (a)-[r:$(t)]->(b) RETURN r', '[r:$('],
    ['RETURN round(1.234, 1)', 'round(1.234,'],
    ['MATCH p = SHORTEST 1 (a)-[]-(b) RETURN p', 'SHORTEST 1'],
    ['RETURN date.truncate("month", date())', 'date.truncate('],
  ])('marks %s', (text, found) => {
    expect(marked(text)).toEqual([found])
  })

  it('leaves strings and comments alone', () => {
    expect(marked("// round(1, 2)\nRETURN 'COLLECT { }' AS x /* PROFILE */")).toEqual([])
  })

  it('has nothing to say of the queries that ship', () => {
    for (const { id, text } of builtInQueries()) expect([id, marked(text)]).toEqual([id, []])
  })
})
