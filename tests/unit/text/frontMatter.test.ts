import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '@/lib/text/frontMatter'

const whereOf = (text: string): string | undefined => {
  try {
    readFrontMatter(text, 'a.md')
  } catch (error) {
    expect(error).toMatchObject({ code: 'bad-front-matter' })
    return (error as { where?: string }).where
  }
  return undefined
}

describe('readFrontMatter', () => {
  it('reads the known fields, quoted or bare, and hands on the body', () => {
    const read = readFrontMatter(
      '---\ntitle: "A call: Ankara # Athens"\nPublisher: Example Press # comment\nbyline: \'Jo O"Neil\'\ndate: 2024-02-29\nurl: https://example.org/a?b=1#c\n\n---\n\nText\n---\nmore',
      'a.md',
    )
    expect(read.metadata).toEqual({
      title: 'A call: Ankara # Athens',
      publisher: 'Example Press',
      byline: 'Jo O"Neil',
      publishedOn: '2024-02-29',
      url: 'https://example.org/a?b=1#c',
    })
    expect(read.body).toBe('Text\n---\nmore')
    expect(read.warnings).toEqual([])
  })

  it('leaves a text without a block alone', () => {
    expect(readFrontMatter('Text\n---\nkey: value\n---', 'a.txt').body).toBe('Text\n---\nkey: value\n---')
  })

  it('warns of an unknown field', () => {
    expect(readFrontMatter('---\nauthor: X\n---\nText', 'a.md').warnings).toMatchObject([
      { code: 'unknown-field' },
    ])
  })

  it.each([
    ['an open block', '---\ntitle: A\nText', 'a.md:1'],
    ['a line that is no pair', '---\ntitle: A\nnonsense here\n---\nText', 'a.md:3'],
    ['a key given twice', '---\ntitle: A\ntitle: B\n---\nText', 'a.md:3'],
    ['a date that is none', '---\ndate: 2023-02-30\n---\nText', 'a.md:2'],
    ['a date in words', '---\n\ndate: 1 March 2024\n---\nText', 'a.md:3'],
    ['an open quotation mark', '---\ntitle: "A\n---\nText', 'a.md:2'],
    ['an address that is none', '---\nurl: javascript:alert(1)\n---\nText', 'a.md:2'],
  ])('names the line of %s', (_, text, where) => {
    expect(whereOf(text)).toBe(where)
  })
})
