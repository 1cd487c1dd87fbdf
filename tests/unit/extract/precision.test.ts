/** What a sentence does not say: ends and acts that a careless reading would add. */
import { describe, expect, it } from 'vitest'
import { told } from './reader'

const US = { publisher: 'United States Department of State' }

describe('word order as a last resort', () => {
  it('completes a named doer with the name behind the verb, or the name right before it', () => {
    expect(told('Chile has once again outright rejected a Peruvian proposal for free trade.')).toEqual([
      'CHL REJECT PER',
    ])
  })
  it('does not take a place, or what another verb speaks of', () => {
    expect(told('Nepal will consult on religion across Norway.')).toEqual([])
    expect(told('The board meets often to plan efforts to defeat Boko Haram.')).toEqual([])
  })
})

describe('who is reproached', () => {
  it.each([
    ['a plight is nobody’s act', 'We are concerned about the worsening humanitarian situation in Yemen.'],
    ['the bearer of a right is its victim', 'We condemn the violation of the sovereignty of Moldova.'],
    [
      'whoever is helped by it',
      'We deplore the attitude of certain firms which encourage the regime in Damascus.',
    ],
    ['a list is no verdict', 'Among these challenges we must consider the situation in Libya.'],
  ])('%s', (_, text) => {
    expect(told(text, US)).toEqual([])
  })
  it('is whoever did it', () => {
    expect(told('We condemn the violation of the ceasefire by Serbia.', US)).toEqual(['USA ACCUSE SRB'])
    expect(told('Kenya described Somalia as a threat.')).toEqual(['KEN ACCUSE SOM'])
  })
})

describe('who is supported', () => {
  it('is not where an effort is made, nor who is fought by those supported', () => {
    expect(told('We support efforts to prevent the spread of measles in Haiti.', US)).toEqual([])
    expect(told('We support Chad in the campaign against Boko Haram.', US)).toEqual(['USA SUPPORT TCD'])
  })
  it('does what the support is for', () => {
    expect(told('Sweden is assisting the Chadian government to destroy Boko Haram.')).toEqual([
      'SWE AID TCD',
      'TCD ASSAULT BOKO_HARAM intended',
    ])
    expect(told('Sweden reiterated its support for Chad in the fight against Boko Haram.')).toEqual([
      'SWE SUPPORT TCD',
      'TCD ASSAULT BOKO_HARAM',
    ])
  })
  it('is not in what others are asked to do', () => {
    expect(told('We urge other donors to support the people of Haiti.', US)).toEqual([])
  })
})

describe('ends of a phrase', () => {
  it('a place goes with the place before it', () => {
    expect(told('Norway launched strikes against Boko Haram in Chad and Niger.')).toEqual([
      'NOR ASSAULT BOKO_HARAM',
    ])
  })
  it('a body’s own committee is no second party', () => {
    expect(told('A meeting of NATO’s Arms Control and Disarmament Committee took place.')).toEqual([])
  })
})
