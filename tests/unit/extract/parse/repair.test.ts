import { describe, expect, it } from 'vitest'
import type { Parse } from '@/lib/extract/doc'
import { repair } from '@/lib/extract/parse/repair'

/** Rows of word, Penn tag, head and relation. */
function parseOf(rows: readonly (readonly [string, string, number, string])[]): [Parse, string[]] {
  const upos = rows.map(([, tag]) => (tag.startsWith('V') ? 'VERB' : tag.startsWith('N') ? 'NOUN' : 'X'))
  const parse = {
    upos,
    xpos: rows.map(([, tag]) => tag),
    head: rows.map(([, , head]) => head),
    deprel: rows.map(([, , , relation]) => relation),
  }
  return [parse, rows.map(([word]) => word)]
}

describe('repair', () => {
  it('makes the participle of a verbless sentence its verb', () => {
    const [parse, words] = parseOf([
      ['Crews', 'NNS', -1, 'root'],
      ['evacuated', 'VBN', 0, 'acl'],
      ['tourists', 'NNS', 0, 'nmod:unmarked'],
      ['.', '.', 0, 'punct'],
    ])
    const repaired = repair(parse, words)
    expect(Array.from(repaired.head)).toEqual([1, -1, 1, 1])
    expect(repaired.deprel).toEqual(['nsubj', 'root', 'obj', 'punct'])
    expect(repaired.xpos[1]).toBe('VBD')
  })

  it.each([
    [
      'an agent',
      [
        ['Crews', 'NNS', -1, 'root'],
        ['evacuated', 'VBN', 0, 'acl'],
        ['by', 'IN', 3, 'case'],
        ['sea', 'NN', 1, 'obl:agent'],
        ['.', '.', 0, 'punct'],
      ],
    ],
    [
      'no full stop, as in a heading',
      [
        ['Crews', 'NNS', -1, 'root'],
        ['evacuated', 'VBN', 0, 'acl'],
      ],
    ],
    [
      'a verb of its own',
      [
        ['Crews', 'NNS', 2, 'nsubj'],
        ['evacuated', 'VBN', 0, 'acl'],
        ['slept', 'VBD', -1, 'root'],
        ['.', '.', 2, 'punct'],
      ],
    ],
  ] as const)('leaves a clause with %s alone', (_what, rows) => {
    const [parse, words] = parseOf(rows)
    expect(repair(parse, words)).toBe(parse)
  })

  it('makes an infinitive of a verb taken for a preposition', () => {
    const [parse, words] = parseOf([
      ['Planes', 'NNS', 1, 'nsubj'],
      ['came', 'VBD', -1, 'root'],
      ['to', 'TO', 4, 'case'],
      ['counter', 'IN', 4, 'case'],
      ['raiders', 'NNS', 1, 'obl'],
      ['.', '.', 1, 'punct'],
    ])
    const repaired = repair(parse, words)
    expect(Array.from(repaired.head)).toEqual([1, -1, 3, 1, 3, 1])
    expect(repaired.deprel).toEqual(['nsubj', 'root', 'mark', 'advcl', 'obj', 'punct'])
    expect(repaired.xpos[3]).toBe('VB')
  })
})
