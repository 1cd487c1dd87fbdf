import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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

describe('any text', () => {
  it('is read without a crash, and every span is where it says', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const extraction = read(text, {
          title: text.slice(0, 40),
          byline: text.slice(40, 80),
          publishedOn: '2024-01-01',
        })
        expect(extraction.passages.map((passage) => passage.text).join('')).toBe(text)
        for (const { start, end, surface } of extraction.mentions)
          expect(text.slice(start, end)).toBe(surface)
        for (const statement of extraction.statements) {
          expect(text.slice(statement.start, statement.end)).toBe(statement.quote)
          expect(statement.source).not.toBe(statement.target)
          for (const token of statement.evidence) expect(text.slice(token.start, token.end)).toBe(token.text)
        }
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

  it('takes time in proportion to its length', () => {
    const unit = 'Russia attacked Ukraine and the two countries met, we said. '
    const time = (text: string) => {
      const start = process.cpuUsage()
      read(text)
      const { user, system } = process.cpuUsage(start)
      return user + system
    }
    read(unit.repeat(50))
    const short = Math.min(time(unit.repeat(100)), time(unit.repeat(100)), time(unit.repeat(100)))
    const long = Math.min(time(unit.repeat(800)), time(unit.repeat(800)))
    expect(long).toBeLessThan(short * 8 * 4)
    // One line without any sentence end, and one without any space.
    expect(time('attack '.repeat(20_000))).toBeLessThan(short * 400)
    expect(time('x'.repeat(500_000))).toBeLessThan(short * 400)
  })
})
