/** Transcripts: whose 'we' it is changes with the name in capitals at the start of a line. */
import { describe, expect, it } from 'vitest'
import { told } from '../reader'

const US = { publisher: 'United States Department of State' }
const MEETING = {
  ...US,
  title: 'Secretary Jane Doe and Chilean Foreign Minister Ana Pardo Before Their Meeting',
}

const lines = (...turns: string[]) => turns.join('\n')

describe('turns of a transcript', () => {
  it('give we to the guest, then back to the house', () => {
    const text = lines(
      'FOREIGN MINISTER PARDO: We thank Canada.',
      'We condemn Syria.',
      'MS DOE: We thank Norway.',
      'OFFICIAL: We thank Kenya.',
    )
    expect(told(text, MEETING)).toEqual([
      'CHL SUPPORT CAN',
      'CHL ACCUSE SYR',
      'USA SUPPORT NOR',
      'USA SUPPORT KEN',
    ])
  })
  it('give I to who is called on', () => {
    const text = lines('MS DOE: Welcome.', 'FOREIGN MINISTER PARDO: I thank Canada.')
    expect(told(text, MEETING)).toEqual(['CHL SUPPORT CAN'])
  })
  it('let who asks speak for nobody', () => {
    const text = lines('QUESTION: We thank Canada.', 'MR SMITH: We thank Norway.', 'QUESTION: We thank Chad.')
    expect(told(text, US)).toEqual(['USA SUPPORT NOR'])
  })
  it('let a guest whom neither title nor text names speak for nobody', () => {
    const text = lines('FOREIGN MINISTER ROE: We thank Canada.', 'MR SMITH: We thank Norway.')
    expect(told(text, US)).toEqual(['USA SUPPORT NOR'])
  })
  it('are no headings, and not one line alone', () => {
    expect(told(lines('BACKGROUND: We thank Canada.', 'NOTE: We thank Chad.'), US)).toEqual([
      'USA SUPPORT CAN',
      'USA SUPPORT TCD',
    ])
  })
})
