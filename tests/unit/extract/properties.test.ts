import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ODD_KINDS, oddText } from './oddTexts'
import { read } from './reader'

const words = fc.constantFrom(
  'Russia',
  'attacked',
  'Ukraine',
  'the',
  'Secretary',
  'met',
  'we',
  'U.S.',
  '’s',
  '-',
  'sanctions',
  'on',
  'and',
  ',',
  '.',
  '\n',
  '\n\n',
  '(',
  ')',
  '“',
  '”',
  'ÇAVUŞOĞLU',
  'שלום',
  '🇺🇦',
  '\u0000',
  '\u200f',
  'condemned',
  'by',
  'officials',
  'two',
  'countries',
  'its',
  'May',
  '5',
  '2021',
  'if',
  'not',
)
const phrases = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' '))
const anything = fc.oneof(
  phrases,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ maxLength: 300 }),
)

/** Passages tile the text; every mention, quote and piece of evidence is where it says. */
function expectExact(text: string) {
  const extraction = read(text, {
    title: text.slice(0, 40),
    byline: text.slice(40, 80),
    publishedOn: '2024-01-01',
  })
  expect(extraction.passages.map((passage) => passage.text).join('') === text).toBe(true)
  const wrong = [
    ...extraction.mentions.filter(({ start, end, surface }) => text.slice(start, end) !== surface),
    ...extraction.statements.filter(({ start, end, quote }) => text.slice(start, end) !== quote),
    ...extraction.statements.filter(({ source, target }) => source === target),
    ...extraction.statements
      .flatMap(({ evidence }) => evidence)
      .filter((token) => text.slice(token.start, token.end) !== token.text),
  ]
  expect(wrong).toEqual([])
}

describe('any text', () => {
  it('is read without a crash, and every span is where it says', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expectExact(text)
      }),
      { numRuns: 150 },
    )
  })

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(phrases, (text) => {
        expect(read(text)).toEqual(read(text))
      }),
      { numRuns: 30 },
    )
  })

  it('knows every end of a statement', () => {
    fc.assert(
      fc.property(phrases, (text) => {
        const { entities, statements } = read(text)
        const ids = new Set(entities.map(({ id }) => id))
        for (const { source, target } of statements) {
          expect(ids).toContain(source)
          expect(ids).toContain(target)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('texts that no extractor was made for', () => {
  const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })

  it.each(ODD_KINDS)('%s: no crash, spans exact', (kind) => {
    fc.assert(
      fc.property(seeds, fc.nat(1500), (seed, length) => expectExact(oddText(kind, length, seed))),
      { numRuns: 40 },
    )
  })

  it('nothing at all gives nothing', () => {
    const { passages, mentions, statements } = read('')
    expect([passages, mentions, statements]).toEqual([[], [], []])
  })

  // That time grows with length and no faster is measured by `npm run bench:extract`, where a loaded machine fails nothing.
  it.each(['one line without an end', 'one word without an end', 'emoji'] as const)(
    '2 MB of %s in one line',
    (kind) => {
      const text = oddText(kind, 2_000_000, 7)
      expect(text).not.toContain('\n')
      expectExact(text)
    },
    120_000,
  )
})
