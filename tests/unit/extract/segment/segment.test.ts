import { describe, expect, it } from 'vitest'
import { segment, LONGEST_SENTENCE } from '@/lib/extract/segment'

const doc = (text: string) =>
  segment({ documentId: 'd0c', text, title: null, byline: null, publisher: null, publishedOn: null })

describe('segment', () => {
  it('tiles the document with passages', () => {
    const text = 'One paragraph here.\n\nAnother one.\n\n\nA third.'
    const { passages } = doc(text)
    expect(passages.map((passage) => passage.text).join('')).toBe(text)
    expect(passages).toHaveLength(3)
  })

  it('takes each long line for a paragraph, and wrapped lines for one', () => {
    const long = 'A line that goes on. '.repeat(10).trim()
    expect(doc(`${long}\n${long}`).passages).toHaveLength(2)
    expect(doc('A wrapped line of text\nthat goes on here.').passages).toHaveLength(1)
  })

  it('cuts what has no end', () => {
    const { sentences } = doc('word '.repeat(1000))
    expect(
      Math.max(...sentences.map(({ firstToken, lastToken }) => lastToken - firstToken)),
    ).toBeLessThanOrEqual(LONGEST_SENTENCE)
  })

  it('makes nothing of nothing', () => {
    expect(doc('').passages).toEqual([])
    expect(doc(' \n\n ').sentences).toEqual([])
  })
})
