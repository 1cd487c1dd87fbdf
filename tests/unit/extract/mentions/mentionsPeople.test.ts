import { describe, expect, it } from 'vitest'
import { mentionsOf } from './mentionsKit'

const on = (publishedOn: string) => ({ publishedOn })

describe('people', () => {
  it('are known by office and name, with their state', () => {
    expect(
      mentionsOf('Turkish Foreign Minister Mevlüt Çavuşoğlu met Secretary of State Antony J. Blinken.'),
    ).toEqual([
      'Turkish Foreign Minister Mevlüt Çavuşoğlu=mevlut-cavusoglu/TUR',
      'Secretary of State Antony J. Blinken=antony-blinken/USA',
    ])
  })
  it('are meant by their surname once introduced', () => {
    expect(mentionsOf('Wendy Sherman spoke first. Sherman thanked Seoul.')).toEqual([
      'Wendy Sherman=wendy-sherman/USA',
      'Sherman=wendy-sherman/USA',
      'Seoul=KOR',
    ])
  })
  it('are told apart by office and date', () => {
    expect(mentionsOf('President Bush spoke.', on('1990-08-05'))).toEqual([
      'President Bush=george-h-w-bush/USA',
    ])
    expect(mentionsOf('President Bush spoke.', on('2005-08-05'))).toEqual([
      'President Bush=george-w-bush/USA',
    ])
    expect(mentionsOf('Secretary Clinton spoke.', on('2010-08-05'))).toEqual([
      'Secretary Clinton=hillary-clinton/USA',
    ])
    expect(mentionsOf('Foreign Minister Park spoke.', on('2022-06-01'))).toEqual([
      'Foreign Minister Park=park-jin/KOR',
    ])
  })
  it('are known by a bare surname while in office, unless it is an everyday word', () => {
    expect(mentionsOf('Lavrov arrived.', on('2022-03-01'))).toEqual(['Lavrov=sergey-lavrov/RUS'])
    expect(mentionsOf('Price stability matters. May is warm. Brown left.', on('2022-05-01'))).toEqual([])
    expect(
      mentionsOf(
        'The Biden Foundation opened. Hunter Biden left. When Biden left, it rained.',
        on('2022-05-01'),
      ),
    ).toEqual(['Biden Foundation=biden-foundation', 'Biden=joe-biden/USA'])
  })
  it('are met as strangers beside an office and a nationality', () => {
    expect(mentionsOf('Sierra Leonean Foreign Minister Alpha Tarawally Kamara left. Kamara smiled.')).toEqual(
      [
        'Sierra Leonean Foreign Minister Alpha Tarawally Kamara=alpha-tarawally-kamara/SLE',
        'Kamara=alpha-tarawally-kamara/SLE',
      ],
    )
    expect(
      mentionsOf('Ulla Brandstrup, the Danish ambassador, and Norwegian dissident Odd Berg spoke.'),
    ).toEqual([
      'Ulla Brandstrup=ulla-brandstrup/DNK',
      'Danish=DNK',
      'Norwegian dissident Odd Berg=odd-berg/NOR',
    ])
  })
  it('are of the only other country that a release names', () => {
    const american = { byline: 'Office of the Spokesperson' }
    expect(
      mentionsOf(
        'The United States thanked Zambia. Foreign Minister Mulenga Banda Phiri agreed.',
        american,
      ).at(-1),
    ).toBe('Foreign Minister Mulenga Banda Phiri=mulenga-banda-phiri/ZMB')
    expect(
      mentionsOf('Zambia and Malawi met. Foreign Minister Mulenga Banda Phiri agreed.', american).at(-1),
    ).toBe('Foreign Minister Mulenga Banda Phiri=mulenga-banda-phiri')
  })
  it('take in a title with its complement and a comma', () => {
    expect(mentionsOf('The President of the Russian Federation, Vladimir Putin, spoke.')).toEqual([
      'President of the Russian Federation, Vladimir Putin=vladimir-putin/RUS',
    ])
    expect(
      mentionsOf(
        'Daniel Kritenbrink, the Assistant Secretary of State for East Asian and Pacific Affairs, spoke.',
      ),
    ).toEqual(['Daniel Kritenbrink=daniel-kritenbrink/USA'])
  })
  it('stand behind an office without a name when the date tells who held it', () => {
    expect(mentionsOf('The Russian Foreign Minister left.', on('1980-05-01'))).toEqual([
      'Russian Foreign Minister=andrei-gromyko/RUS',
    ])
    expect(mentionsOf('The Russian Foreign Minister left.')).toEqual(['Russian Foreign Minister=RUS'])
    expect(mentionsOf('The Russian and Chinese foreign ministers left.', on('2022-05-01'))).toEqual([
      'Russian=RUS',
      'Chinese foreign ministers=CHN',
    ])
  })
  it('keep two titles joined by "and" apart when they are two people', () => {
    expect(mentionsOf('The Secretary and Foreign Minister Lavrov met.', on('2022-01-21'))).toEqual([
      'Foreign Minister Lavrov=sergey-lavrov/RUS',
    ])
    expect(
      mentionsOf('Deputy Prime Minister and Foreign Minister Lutundula left.', on('2022-01-21')),
    ).toEqual(['Deputy Prime Minister and Foreign Minister Lutundula=christophe-lutundula/COD'])
  })
  it('lend their name to a regime', () => {
    expect(mentionsOf('The Maduro regime and the Biden administration talked.', on('2022-01-21'))).toEqual([
      'Maduro regime=VEN',
      'Biden administration=USA',
    ])
  })
  it('are not ministries, plans or powers', () => {
    expect(
      mentionsOf('The major Powers and the General Committee agreed on a National Development Plan.'),
    ).toEqual([])
  })
})
