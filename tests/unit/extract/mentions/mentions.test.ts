import { describe, expect, it } from 'vitest'
import { mentionsOf } from './mentionsKit'

describe('names of states', () => {
  it('finds names, demonyms, capitals and metonyms', () => {
    expect(mentionsOf('Moscow and the White House met French and DPRK envoys.')).toEqual([
      'Moscow=RUS',
      'White House=USA',
      'French=FRA',
      'DPRK envoys=PRK',
    ])
  })
  it('tells US from us', () => {
    expect(mentionsOf('They asked us, and the US and the U.S. answered us.')).toEqual(['US=USA', 'U.S.=USA'])
  })
  it('reads both ends of a hyphenated pair', () => {
    expect(
      mentionsOf('Moscow-Pyongyang ties and Russian-North Korean trade, US-China talks, U.S.-led forces'),
    ).toEqual([
      'Moscow=RUS',
      'Pyongyang=PRK',
      'Russian=RUS',
      'North Korean=PRK',
      'US=USA',
      'China=CHN',
      'U.S.=USA',
    ])
  })
  it('takes the longest name', () => {
    expect(mentionsOf('Papua New Guinea, Guinea-Bissau, Equatorial Guinea and Guinea')).toEqual([
      'Papua New Guinea=PNG',
      'Guinea-Bissau=GNB',
      'Equatorial Guinea=GNQ',
      'Guinea=GIN',
    ])
  })
})
