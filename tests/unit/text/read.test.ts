import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readIndex, readRecord } from '@/lib/text/jsonl'
import { markdownToText } from '@/lib/text/markdown'
import { formatOf, MAX_DOCUMENT_BYTES, readDocument } from '@/lib/text/read'
import { titleOf } from '@/lib/text/sourceText'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('readDocument', () => {
  it('joins front matter, outside knowledge and the first heading, in this order', () => {
    const source = readDocument(
      utf8('---\ntitle: Own\n---\n# Heading\n\n**Words** of [one](https://e.org).\r\n'),
      'a.md',
      {
        title: 'Index',
        publisher: 'Index press',
        byline: null,
        publishedOn: '2024-01-02',
        url: null,
      },
    )
    expect(source).toMatchObject({
      title: 'Own',
      publisher: 'Index press',
      publishedOn: '2024-01-02',
      format: 'md',
      text: 'Heading\n\nWords of one.',
    })
    expect(readDocument(utf8('# Heading\n\nWords.'), 'a.md').title).toBe('Heading')
  })

  it('gives the same id for the same bytes, whatever the name', () => {
    const one = readDocument(utf8('Some text.'), 'a.txt')
    expect(readDocument(utf8('Some text.'), 'b.txt').id).toBe(one.id)
    expect(readDocument(utf8('Some text. '), 'a.txt').id).not.toBe(one.id)
  })

  it('keeps the text of a .txt file exactly, but for line ends', () => {
    fc.assert(
      fc.property(
        fc
          .string({ minLength: 1, unit: 'grapheme' })
          .filter((text) => text.trim() !== '' && !text.startsWith('---')),
        (text) => {
          const plain = text.replace(/[\0-\x08\x0e-\x1f\ufeff]/g, 'x')
          expect(readDocument(utf8(plain), 'a.txt').text).toBe(plain.replace(/\r\n?/g, '\n'))
        },
      ),
    )
  })

  it.each([
    ['an empty file', new Uint8Array(), 'a.txt', 'no-text'],
    ['only white space', utf8(' \n\t\n'), 'a.txt', 'no-text'],
    ['only front matter', utf8('---\ntitle: A\n---\n'), 'a.md', 'no-text'],
    ['an unknown ending', utf8('x'), 'a.docx', 'unsupported-format'],
    ['a gzipped text', utf8('x'), 'a.txt.gz', 'unsupported-format'],
    ['a file past the limit', new Uint8Array(MAX_DOCUMENT_BYTES + 1).fill(65), 'a.txt', 'too-large'],
  ])('refuses %s', (_, bytes, name, code) => {
    expect(() => readDocument(bytes, name)).toThrow(expect.objectContaining({ code, where: name }))
  })
})

describe('JSON lines', () => {
  it('takes the text as it is and treats absent, null and empty alike', () => {
    const record = readRecord(
      '{"id":7,"text":"a\\r\\nb","title":"","byline":null,"date":"2024-03-01T08:00:00Z"}',
      'f:1',
    )
    expect(record).toMatchObject({
      name: '7',
      text: 'a\r\nb',
      title: null,
      byline: null,
      publishedOn: '2024-03-01',
    })
  })

  it('ids a record by its line, wherever it stands', () => {
    const one = readRecord('{"text":"x"}', 'a:1')
    expect(readRecord(' {"text":"x"} ', 'other:9').id).toBe(one.id)
    expect(readRecord('{"text":"y"}', 'a:2').id).not.toBe(one.id)
  })

  it('names the line that is broken', () => {
    expect(() => readRecord('{"text":', 'a.jsonl:2')).toThrow(/a\.jsonl:2 is not valid JSON/)
    expect(() => readRecord('{"id":"x"}', 'a.jsonl:1')).toThrow(/a\.jsonl:1: field "text"/)
    expect(() => readRecord('{"text":" "}', 'a.jsonl:1')).toThrow(
      expect.objectContaining({ code: 'no-text' }),
    )
    expect(() => readIndex('{"title":"x"}', 'index.jsonl')).toThrow(/index\.jsonl:1: field "id"/)
  })

  it('warns of a date it cannot read', () => {
    expect(readRecord('{"text":"x","date":"spring"}', 'f:1').warnings).toMatchObject([{ code: 'bad-date' }])
  })
})

describe('small things', () => {
  it('knows formats by ending', () => {
    expect(['A.TXT', 'b.markdown', 'c.jsonl.gz', 'd.gz', 'e', 'f.pdf'].map(formatOf)).toEqual([
      'txt',
      'md',
      'jsonl',
      null,
      null,
      null,
    ])
  })

  it('strips Markdown marks and keeps words', () => {
    expect(markdownToText('> *It* is **so**\n\n- a_b_c\n---\n`x` \\* 2 * 3 * 4<!-- no -->')).toBe(
      'It is so\n\n• a_b_c\n\nx * 2 * 3 * 4',
    )
  })

  it('finds a title to show', () => {
    expect(titleOf({ title: null, text: '\nA heading\nText', name: 'a.txt' })).toBe('A heading')
    expect(titleOf({ title: null, text: 'x'.repeat(200), name: 'my-notes_2.txt' })).toBe('my notes 2')
    expect(titleOf({ title: null, text: 'Chad met Niger.\nMore.', name: 'a.b.md' })).toBe('a.b')
  })
})
