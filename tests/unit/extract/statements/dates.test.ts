import { describe, expect, it } from 'vitest'
import { datesOf } from '@/lib/extract/statements/dates'
import { segment } from '@/lib/extract/segment'

function dates(text: string, publishedOn: string | null = '2024-03-13') {
  const doc = segment({ documentId: 'd0c', text, title: null, byline: null, publisher: null, publishedOn })
  return doc.sentences
    .flatMap((sentence) => datesOf(doc, sentence))
    .map(({ on, precision }) => `${on} ${precision}`)
}

describe('dates', () => {
  it.each([
    ['They met on 5 May 2021.', ['2021-05-05 day']],
    ['They met on May 5, 2021.', ['2021-05-05 day']],
    ['They met in May 2021.', ['2021-05-01 month']],
    ['They met in 1999.', ['1999-01-01 year']],
    ['They met on 2023-11-30.', ['2023-11-30 day']],
    ['They met yesterday.', ['2024-03-12 day']],
    ['They met on Monday.', ['2024-03-11 day']],
    ['They will meet next month.', ['2024-04-01 month']],
    ['They met last year.', ['2023-01-01 year']],
    ['They met on December 20.', ['2023-12-20 day']],
    ['They met on February 30, 2023.', ['2023-02-01 month']],
    ['They may meet.', []],
    ['They need 2000 tons.', []],
  ])('%s', (text, wanted) => {
    expect(dates(text)).toEqual(wanted)
  })

  it('knows no today without a day of publication', () => {
    expect(dates('They met yesterday and on Monday.', null)).toEqual([])
  })
})
