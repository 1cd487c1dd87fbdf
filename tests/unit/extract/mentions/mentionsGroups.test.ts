import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLexicon } from '@/lib/extract/lexicon'
import { findMentions } from '@/lib/extract/mentions'
import { docOf, mentionsOf } from './mentionsKit'

describe('bodies and peoples of a state', () => {
  it.each([
    ['Russian officials met.', 'Russian officials=RUS'],
    ["Iran's foreign ministry said no.", "Iran's foreign ministry=IRN"],
    ['The government of Iraq fell.', 'government of Iraq=IRQ'],
    ['The Ministry of Foreign Affairs of Japan wrote.', 'Ministry of Foreign Affairs of Japan=JPN'],
    ['The people of the Sudan marched.', 'people of the Sudan=SDN'],
    ['Syrian rebels attacked.', 'Syrian rebels=SYR'],
    ['NATO troops left.', 'NATO troops=NATO'],
    ['The Soviet Union invaded.', 'Soviet Union=RUS'],
    ['Democratic Kampuchea objected.', 'Democratic Kampuchea=KHM'],
  ])('%s', (text, expected) => expect(mentionsOf(text)).toEqual([expected]))

  it('are not who is only backed by the state', () => {
    expect(mentionsOf('Russian-backed forces attacked.')).toEqual(['Russian=RUS'])
  })
  it('do not reach across a verb', () => {
    expect(mentionsOf('Russians killed soldiers.')).toEqual(['Russians=RUS'])
  })
})

describe('collectives', () => {
  const american = { byline: 'Office of the Spokesperson' }
  it('belong to the state named with them', () => {
    expect(mentionsOf('Russia and its allies objected. U.S. allies and partners agreed.')).toEqual([
      'Russia=RUS',
      'allies=RUS-allies-and-partners',
      'U.S.=USA',
      'allies and partners=USA-allies-and-partners',
    ])
  })
  it('belong to whose text it is when no owner is named', () => {
    expect(mentionsOf('We will act with ally and partner governments against Iran.', american)).toEqual([
      'ally and partner governments=USA-allies-and-partners',
      'Iran=IRN',
    ])
  })
  it('are the states themselves when those are named', () => {
    expect(
      mentionsOf('We met our Emirati and Saudi partners and NATO Allies Turkey and Greece.', american),
    ).toEqual(['Emirati=ARE', 'Saudi partners=SAU', 'NATO=NATO', 'Turkey=TUR', 'Greece=GRC'])
  })
  it('are marked generic', () => {
    const { references } = findMentions(
      docOf('The international community and our partners spoke.', american),
      loadLexicon(),
    )
    expect(references.map(({ entity, generic }) => [entity.kind, generic])).toEqual([
      ['group', true],
      ['group', true],
    ])
  })
})

describe('organisations', () => {
  it('are known by name, acronym and number', () => {
    expect(
      mentionsOf('ECOWAS, the M-23 and M23, al Qaida, the World Health Organisation and the G-7 met.'),
    ).toEqual([
      'ECOWAS=ECOWAS',
      'M-23=M23',
      'M23=M23',
      'al Qaida=AL_QAEDA',
      'World Health Organisation=WHO',
      'G-7=G7',
    ])
  })
  it('are coined by head noun, with the acronym that the text gives them', () => {
    expect(
      mentionsOf('Fighters of the Blue Valley Liberation Front (BVLF) met Chad. The BVLF withdrew.'),
    ).toEqual([
      'Blue Valley Liberation Front=blue-valley-liberation-front',
      'BVLF=blue-valley-liberation-front',
      'Chad=TCD',
      'BVLF=blue-valley-liberation-front',
    ])
  })
  it('take their acronym from the capitals before the bracket', () => {
    expect(mentionsOf('The Joint Mission for Rivers in Tajikistan (JMRT) reported. JMRT left.').at(-1)).toBe(
      'JMRT=joint-mission-for-rivers-in-tajikistan',
    )
  })
  it('are not coined from words that every body has', () => {
    expect(mentionsOf('The Special Committee and the Council of Ministers met.')).toEqual([])
  })
})

describe('any text', () => {
  it('gives spans that lie in the text, in order, apart, and on whole tokens', () => {
    const words = fc.constantFrom(
      'Russia',
      'U.S.',
      '’s',
      'Foreign',
      'Minister',
      'of',
      '(',
      ')',
      'and',
      'Blinken',
      'President',
      ',',
      'Front',
      '-',
      'allies',
      '\n',
      'Çavuşoğlu',
      '💥',
      'our',
      'a',
    )
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
    )
    fc.assert(
      fc.property(text, (input) => {
        const doc = findMentions(docOf(input, { publishedOn: '2022-03-01' }), loadLexicon())
        let end = 0
        for (const reference of doc.references) {
          expect(reference.start).toBeGreaterThanOrEqual(end)
          expect(reference.end).toBeGreaterThan(reference.start)
          end = reference.end
          const first = doc.tokens[reference.firstToken]!
          const last = doc.tokens[reference.lastToken - 1]!
          expect(first.start).toBeLessThanOrEqual(reference.start)
          expect(last.end).toBeGreaterThanOrEqual(reference.end)
        }
        expect(end).toBeLessThanOrEqual(input.length)
      }),
      { numRuns: 300 },
    )
  })

  it('takes time in proportion to its length, one line or many', () => {
    const time = (text: string) => {
      const doc = docOf(text)
      const start = performance.now()
      findMentions(doc, loadLexicon())
      return performance.now() - start
    }
    const line = 'Russian Foreign Minister Lavrov met officials of the Congo and its allies '
    time(line.repeat(200))
    const small = Math.min(time(line.repeat(200)), time(line.repeat(200)))
    const large = Math.min(time(line.repeat(2000)), time(line.repeat(2000)))
    expect(large).toBeLessThan(40 * Math.max(small, 5))
  }, 30_000)
})
