import { describe, expect, it } from 'vitest'
import { read, told } from '../reader'

const release = {
  title: 'On Elections in Zambia',
  byline: 'Office of the Spokesperson',
  publishedOn: '2022-03-01',
}

describe('references', () => {
  it('takes we for the state whose text it is', () => {
    expect(told('We welcome Zambia’s decision.', release)).toEqual(['USA SUPPORT ZMB'])
    expect(
      told('We condemn Sudan.', { title: 'Statement of Kenya, UN General Debate, session 70 (2015)' }),
    ).toEqual(['KEN ACCUSE SDN'])
    expect(
      told('We condemn Sudan.', {
        title: 'G20 Sports Ministers Communiqué',
        publisher: 'United States Department of State',
      }),
    ).toEqual(['G20 ACCUSE SDN'])
  })

  it('leaves we alone when nothing says whose text it is', () => {
    expect(told('We condemn Sudan.')).toEqual([])
  })

  it('finds the two countries in what was named before', () => {
    expect(told('Ghana met Togo on Monday. The two countries signed an agreement.')).toEqual([
      'GHA CONSULT TGO',
      'GHA AGREE TGO',
    ])
  })

  it('reads its as the body named before it', () => {
    expect(told('Finland said its support for Ukraine would last.')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^FIN SUPPORT UKR/)]),
    )
  })

  it.each([
    [
      'gives its to the speaker where my country is the subject',
      'My country, which has ties with Chad, reaffirms its solidarity with Mali.',
      'KEN SUPPORT MLI',
    ],
    [
      'knows which Organization it is',
      'Our Organization must act. We support this Organization.',
      'KEN SUPPORT UN',
    ],
    ['takes people for they', 'We stand with the people of Chad as they support Mali.', 'TCD SUPPORT MLI'],
  ])('%s', (_, text, expected) => {
    expect(told(text, { title: 'UN General Debate, session 60 (2005), KEN' })).toContain(expected)
  })

  it('gives unowned partners to whoever deals with them', () => {
    expect(told('The EU works with international partners.', release)).toEqual([])
  })

  it('keeps why a word points where it does', () => {
    const { statements } = read('We welcome Zambia’s decision.', release)
    expect(statements[0]?.evidence[0]).toMatchObject({ role: 'source', text: 'We' })
  })
})
