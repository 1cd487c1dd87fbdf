/** What a sentence does not say: ends and acts that a careless reading would add. */
import { describe, expect, it } from 'vitest'
import { told } from './reader'

describe('word order as a last resort', () => {
  it('completes a named doer with the name behind the verb, or the name right before it', () => {
    expect(told('Chile has once again outright rejected a Peruvian proposal for free trade.')).toEqual([
      'CHL REJECT PER',
    ])
  })
  it('does not take a place, or what another verb speaks of', () => {
    expect(told('Special Adviser Holm will meet with religious leaders within Norway.')).toEqual([])
    expect(told('The board meets often to plan efforts to defeat Boko Haram.')).toEqual([])
  })
})
