import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { splitSentences } from '@/lib/extract/segment/sentences'
import { tokenize } from '@/lib/extract/segment/tokens'

// A loaded machine is no reason to fail.
vi.setConfig({ testTimeout: 30_000 })

const words = (text: string) => tokenize(text).map((token) => token.text)
const sentences = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('tokenize', () => {
  it.each([
    ['Iran’s envoy didn’t sign.', 'Iran|’s|envoy|did|n’t|sign|.'],
    ["They can't and cannot.", "They|ca|n't|and|can|not|."],
    ['Mr. Lavrov met U.S. officials.', 'Mr.|Lavrov|met|U.S.|officials|.'],
    ['He flew to the U.S.', 'He|flew|to|the|U.S.'],
    ['a long-term, non-proliferation deal', 'a|long|-|term|,|non-proliferation|deal'],
    ['(Reuters) — $3.5bn on 9/11 at 10:30...', '(|Reuters|)|—|$|3.5|bn|on|9/11|at|10:30|...'],
    ['“We condemn this,” she said?!', '“|We|condemn|this|,|”|she|said|?!'],
    ['see www.state.gov/news, please', 'see|www.state.gov/news|,|please'],
    ['the Israel/Palestine question', 'the|Israel|/|Palestine|question'],
  ])('cuts %s', (text, expected) => {
    expect(words(text).join('|')).toBe(expected)
  })

  it('keeps document offsets when given a span of the text', () => {
    const text = 'Skip this. Oman met Iran.'
    const tokens = tokenize(text, 11, text.length)
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['Oman', 'met', 'Iran', '.'])
    expect(tokens[0]).toEqual({ start: 11, end: 15, text: 'Oman', lower: 'oman' })
  })
})

describe('splitSentences', () => {
  it('does not stop at titles, initials, numbers and abbreviations', () => {
    expect(
      sentences(
        'Mr. J. Smith met Gen. Ali in the U.S. Congress. 34. In No. 5 of Jan. 2020 he left. The U.S. It grew.',
      ),
    ).toEqual([
      'Mr. J. Smith met Gen. Ali in the U.S. Congress.',
      '34. In No. 5 of Jan. 2020 he left.',
      'The U.S.',
      'It grew.',
    ])
  })

  it('keeps closing quotes with their sentence and goes on in lower case', () => {
    expect(sentences('“Stop!” he said. “Why?” Kyiv asked.')).toEqual([
      '“Stop!” he said.',
      '“Why?”',
      'Kyiv asked.',
    ])
  })

  it('ends at headings and paragraphs, not inside wrapped lines', () => {
    expect(sentences('Joint Statement\nKyiv agreed.\n\nno capital here')).toEqual([
      'Joint Statement',
      'Kyiv agreed.',
      'no capital here',
    ])
    const wrapped =
      'The ministers of foreign affairs of the two countries met\nRussian envoys in the capital and agreed on a new text for\nthe treaty.'
    expect(sentences(wrapped)).toEqual([wrapped])
  })
})

describe('any input', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          '.',
          "'",
          '’',
          '"',
          '-',
          ' ',
          '\n',
          'U.S.',
          'a',
          'n’t',
          '1',
          '!',
          '🙂',
          'שלום',
          '\u202e',
          '(',
        ),
        {
          maxLength: 120,
        },
      )
      .map((parts) => parts.join('')),
  )

  it('has exact, ordered offsets, loses no visible character and splits no pair', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        let at = 0
        for (const sentence of splitSentences(text)) {
          expect(sentence.start).toBeGreaterThanOrEqual(at)
          expect(sentence.end).toBeGreaterThan(sentence.start)
          at = sentence.end
          let inner = sentence.start
          for (const token of tokenize(text, sentence.start, sentence.end)) {
            expect(token.start).toBeGreaterThanOrEqual(inner)
            expect(token.end).toBeGreaterThan(token.start)
            expect(text.slice(token.start, token.end)).toBe(token.text)
            expect(text.slice(inner, token.start)).not.toMatch(/[\p{L}\p{N}\p{P}]/u)
            inner = token.end
          }
          expect(inner).toBeLessThanOrEqual(sentence.end)
          expect(text.slice(inner, sentence.end)).not.toMatch(/[\p{L}\p{N}\p{P}]/u)
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['dots', '.'],
    ['quotes', "'"],
    ['dots and quotes', ".'"],
    ['letters', 'a'],
    ['ideographs', '外'],
    ['emoji', '🙂'],
    ['addresses', 'a.b@'],
    ['initials', 'U.S. '],
    ['newlines', '\n a'],
  ])('reads 2 MB of %s in linear time', (_, unit) => {
    const text = unit.repeat(Math.ceil(2_000_000 / unit.length))
    const started = performance.now()
    let count = 0
    for (const { start, end } of splitSentences(text)) count += tokenize(text, start, end).length
    expect(count).toBeGreaterThan(0)
    expect(performance.now() - started).toBeLessThan(8000)
  })
})
