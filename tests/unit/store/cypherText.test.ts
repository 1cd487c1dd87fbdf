import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cypherTokens, parameterNames, splitStatements } from '@/lib/store/cypherText'

describe('tokens', () => {
  test('words, names, strings and parameters are told apart', () => {
    const tokens = cypherTokens("MATCH (n:`Odd ``name`) WHERE n.x = 'it''s' AND n.y = $`p q` RETURN 1.5")
    expect(tokens.filter(({ kind }) => kind === 'name').map(({ text }) => text)).toEqual(['Odd ``name'])
    expect(tokens.filter(({ kind }) => kind === 'parameter').map(({ text }) => text)).toEqual(['p q'])
    expect(tokens.filter(({ kind }) => kind === 'number').map(({ text }) => text)).toEqual(['1.5'])
    expect(tokens.filter(({ kind }) => kind === 'string')).toHaveLength(2)
  })

  test('comments are not there', () => {
    expect(cypherTokens('// a\n/* b\n */ RETURN /* c */ 1 // d').map(({ text }) => text)).toEqual([
      'RETURN',
      '1',
    ])
  })

  test('every token stands where it says, and none is longer than the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let before = -1
        for (const { text: word, start } of cypherTokens(text)) {
          expect(start).toBeGreaterThan(before)
          expect(text.indexOf(word, start)).toBeGreaterThanOrEqual(start)
          before = start
        }
      }),
    )
  })

  test('a long unfinished string or comment takes no longer than a finished one', () => {
    const since = performance.now()
    for (const open of ["'", '"', '`', '/*']) cypherTokens(open + '\\a*'.repeat(200_000))
    expect(performance.now() - since).toBeLessThan(2_000)
  })
})

test('parameters in order of first use, each once, none from strings and comments', () => {
  expect(
    parameterNames("MATCH (n {id: $id}) WHERE n.x IN $list AND n.y <> '$no' // $never\n RETURN $id"),
  ).toEqual(['id', 'list'])
})

describe('statements of a file', () => {
  test('end with semicolons that are not in strings or comments', () => {
    expect(splitStatements("// head; er\nCREATE (a {x: ';'});\n\nCREATE (b) // last; one\n")).toEqual([
      "// head; er\nCREATE (a {x: ';'})",
      'CREATE (b) // last; one',
    ])
  })
  test('a file of comments has none', () => {
    expect(splitStatements('// nothing;\n;;\n/* ; */')).toEqual([])
  })
})
