/** Everyday senses, courtesies and topics that sound like acts between two. */
import { describe, expect, it } from 'vitest'
import { told } from '../reader'

const US = { publisher: 'United States Department of State' }
const SPEECH = { title: 'UN General Debate, session 60 (2005), KEN' }

describe('courtesies', () => {
  it.each([
    [
      'to whoever takes the chair',
      'I congratulate Mr. John Ashe on his election as President of the Assembly.',
    ],
    ['to whoever leaves it', 'We are grateful to Mr. Vuk Jeremic for his work at the last session.'],
    ['in mourning', 'We offer our deepest condolences to the people of Chad.'],
  ])('%s tell of no relation', (_, text) => {
    expect(told(text, SPEECH)).toEqual([])
  })
  it('for an act are support', () => {
    expect(told('We are grateful to Norway for its help.', SPEECH)).toEqual(['KEN SUPPORT NOR'])
    expect(told('Our thanks go to Norway.', SPEECH)).toEqual(['KEN SUPPORT NOR'])
    expect(told('We pay tribute to Norway for its service to Chad.', SPEECH)).not.toContain('KEN SUPPORT TCD')
  })
})

describe('another sense of the word', () => {
  it.each([
    ['to meet a need', 'We can meet our requirements with Chad.'],
    ['to charge with a task', 'The Security Council charged Norway with a mission to assist the parties.'],
    ['to hand over the floor', 'I will turn it over to Norway.'],
    ['to stand up an office', 'We stood up a new bureau for Norway.'],
    ['to be committed by somebody', 'The crimes committed by Sudan in Chad are known.'],
    ['to come to believe', 'Norway has determined that Chad is at peace.'],
    ['a conviction that something is so', 'We share the conviction of Chad that peace is near.'],
    ['a heading', 'The Norway-Chad Mutual Association was destroyed.'],
  ])('%s', (_, text) => {
    expect(told(text, US)).toEqual([])
  })
  it('to host those who fled is aid', () => {
    expect(told('Chad hosts Sudanese refugees.', US)).toEqual([expect.stringContaining('TCD AID')])
  })
})

describe('whoever is informed', () => {
  it('of others or of a danger is not threatened', () => {
    expect(told('Norway warned Chad that Sudan could attack.')).not.toContain('NOR THREATEN TCD')
    expect(told('We have warned Chad about the dangers of drought.', US)).toEqual([])
  })
  it('of what will be done to him is', () => {
    expect(told('Norway warned Chad that it would face sanctions.')).toContain('NOR THREATEN TCD')
  })
})

describe('what is not said to be', () => {
  it.each([
    ['ties that something depends on', 'Peace depends on the relations between Norway and Chad.'],
    ['ties that get worse', 'We regret the deterioration of relations between Norway and Chad.'],
    ['agreements that are dreamt of', 'We dream of an agreement between Norway and Chad.'],
    ['the treaties of each', 'It is based on the treaties of the EU and the Council of Europe.'],
    [
      'a forum that two bodies recognise',
      'It is a forum which was recognized by the EU and the African Union.',
    ],
    [
      'an appeal of two bodies to others',
      'They heeded the appeal for a ceasefire made by the EU and the African Union.',
    ],
    ['a town where a conference was', 'Since the Oslo and Nairobi conferences much has changed.'],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([])
  })
  it('is negated where it failed', () => {
    expect(told('The failure of Norway and Chad to develop relations is sad.')).toEqual([
      'NOR COOPERATE TCD negated',
    ])
    expect(told('Sudan not only continues to attack Chad.')).toEqual(['SDN ASSAULT TCD'])
  })
})

describe('whose it is', () => {
  it.each([
    ['a commitment', 'The commitment of Norway to Chad is firm.', ['NOR SUPPORT TCD']],
    [
      'what stands behind a name',
      'We oppose the war of Sudan against Chad and Kenya’s role in it.',
      'SDN ASSAULT KEN',
    ],
    ['meddling in somebody’s affairs', 'We reject interference in the affairs of Chad.', 'USA REJECT TCD'],
    [
      'a measure outside a rule',
      'We reject measures taken outside the resolutions of the UN.',
      'USA REJECT UN',
    ],
    ['the support one has', 'We have the support of Chad.', 'USA SUPPORT TCD'],
    ['violence that is noted', 'We note the violence in Chad.', 'USA ASSAULT TCD'],
    ['thanks for helping others', 'We thank the countries that support Chad.', 'USA SUPPORT TCD'],
    [
      'the defeat of somebody',
      'We reaffirm our commitment to the defeat of Boko Haram.',
      'USA SUPPORT BOKO_HARAM',
    ],
    ['forces from abroad', 'We call for the withdrawal of foreign forces from Chad.', 'USA REQUEST TCD'],
  ])('%s', (_, text, wanted) => {
    if (Array.isArray(wanted)) expect(told(text, US)).toEqual(wanted)
    else expect(told(text, US)).not.toContain(wanted)
  })
})

describe('what only stands near', () => {
  it.each([
    [
      'the foe in a coalition’s name',
      'The Global Coalition to Defeat Daesh/ISIS held a meeting in Oslo.',
      'GLOBAL_COALITION CONSULT ISIL',
    ],
    [
      'a build-up that is spoken of',
      'Secretary Blinken discussed unity in the face of Russia’s unprovoked military buildup.',
      'RUS MOBILIZE antony-blinken',
    ],
    ['a settlement of an issue', 'We favour a settlement of the Cyprus issue.', 'USA SUPPORT CYP'],
    ['strained relations', 'We regret the strained relations between Norway and Chad.', 'NOR COOPERATE TCD'],
    ['a great deal', 'Norway and Chad have shared a great deal of history.', 'NOR AGREE TCD'],
    ['a demand that is supported', 'We support the demand that Iraqi troops withdraw.', 'USA SUPPORT IRQ'],
    [
      'a decision that is not recognised',
      'Norway did not recognise the decision to annex Chad.',
      'NOR ASSAULT TCD',
    ],
    ['a congress of another kind', 'Thailand will be hosting an International Congress.', 'THA CONSULT USA'],
    ['the release of a statement', 'Norway noted the release of a statement by Chad.', 'NOR RETREAT TCD'],
    [
      'a place in a person’s name',
      'The United States is designating Ousmane Illiassou Djibo.',
      'USA SANCTION BFA',
    ],
    [
      'the next clause',
      'From the moment Iraq invaded Kuwait, Venezuela sought to create peace.',
      'IRQ ASSAULT VEN',
    ],
    [
      'thanks to others for agreeing',
      'I repeat my thanks to Norway for having agreed to help Chad.',
      'USA AGREE TCD',
    ],
    [
      'an under secretary',
      'Under Secretary of State for Growth will travel to Chile.',
      'antony-blinken CONSULT CHL',
    ],
    [
      'what a party seeks',
      'Ways must be found to find a settlement of the dispute between Norway and Chad.',
      'NOR AGREE TCD',
    ],
    [
      'the allies of somebody else',
      'The rebels and their allies attacked Chad.',
      'USA-allies-and-partners ASSAULT TCD',
    ],
  ])('%s is no party to it', (_, text, wrong) => {
    expect(told(text, US)).not.toContain(wrong)
  })
})

describe('he', () => {
  it('is nobody for sure in a speech that has told of two', () => {
    const text = 'President Ruto met President Biden. He supports Chad.'
    expect(told(text, SPEECH).some((one) => one.endsWith('SUPPORT TCD'))).toBe(false)
  })
  it('is the only one told of before', () => {
    expect(told('President Ruto spoke. He supports Chad.', SPEECH)).toEqual([
      expect.stringMatching(/ruto SUPPORT TCD$/),
    ])
  })
})
