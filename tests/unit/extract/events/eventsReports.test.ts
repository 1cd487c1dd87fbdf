/** What reports leave out because the reader knows it, and what is done by announcing it. */
import { describe, expect, it } from 'vitest'
import { read, told } from '../reader'

const groupsOf = (text: string) =>
  read(text).statements.map(({ sourceState, event, targetState }) => `${sourceState} ${event} ${targetState}`)

describe('ends that a report leaves out', () => {
  it.each([
    ['Accra courts indicted three activists for sedition.', 'GHA ACCUSE GHA'],
    ['Thousands of miners marched in La Paz over a new tax.', 'BOL PROTEST BOL'],
    ['Opposition politicians in Maputo lashed out at the police.', 'MOZ ACCUSE MOZ'],
    ["Chad's opposition leader, Idriss Koulamallah, condemned the government.", 'TCD ACCUSE TCD'],
  ])('%s', (text, wanted) => {
    expect(groupsOf(text)).toContain(wanted)
  })

  it('are not read into a text that speaks as somebody', () => {
    const text = 'We are concerned. Courts indicted three activists for sedition.'
    expect(read(text, { byline: 'Ministry of Foreign Affairs of Ghana' }).statements).toEqual([])
  })
})

describe('announcements', () => {
  it.each([
    ['Norway said it would not receive envoys from Georgia.', 'NOR REJECT GEO'],
    ['Chile will not return the ships to Peru.', 'CHL REJECT PER'],
    ['Sudan will close its border with Chad if the raids go on.', 'SDN THREATEN TCD conditional'],
    ['Sudan has not closed its border with Chad.', 'SDN SANCTION TCD negated'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toContain(wanted)
  })

  it('a refusal is performed, a threat keeps its condition', () => {
    const moods = (text: string) => read(text).statements.map(({ modality }) => modality)
    expect(moods('Chile will not return the ships to Peru.')).toEqual(['asserted'])
    expect(moods('Sudan will close its border with Chad if the raids go on.')).toEqual(['conditional'])
  })
})

describe('groups and those who answer', () => {
  it('a pronoun for a group means the group, not its state', () => {
    expect(told('The Fijian rebels said they will release Prime Minister Tom Vula.')).toEqual([
      'fijian-rebels RETREAT tom-vula intended',
    ])
  })

  it('whoever rejects a request is the one who was asked', () => {
    expect(told('Peru rejected an Ecuadorian request to hand over two Bolivian officers.')).toEqual(
      expect.arrayContaining(['PER REJECT ECU', 'ECU REQUEST PER']),
    )
  })

  it('of a bomb only the place is known', () => {
    expect(
      groupsOf('Two Norwegian engineers were killed by a mine near the Chadian town of Abeche.'),
    ).toEqual(['TCD ASSAULT NOR'])
  })
})

describe('who says so at the end', () => {
  it.each([
    ['Chadian soldiers attacked a village in Niger, a Nigerien official said on Sunday.', 'TCD ASSAULT NER'],
    ['Japan urged Fiji to reopen its ports, the Tongan foreign ministry announced.', 'JPN REQUEST FJI'],
  ])('is no end of the act: %s', (text, wanted) => {
    expect(told(text)).toEqual([wanted])
  })

  it('is its speaker', () => {
    const [statement] = read(
      'Chadian soldiers attacked a village in Niger, a Nigerien official said.',
    ).statements
    expect(statement?.speaker).toBe('NER')
  })
})
