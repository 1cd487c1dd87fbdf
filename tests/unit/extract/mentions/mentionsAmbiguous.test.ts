import { describe, expect, it } from 'vitest'
import { mentionsOf } from './mentionsKit'

/** One case a line: text, what is named in it. */
const cases: [string, string, string[]][] = [
  ['Georgia, the state', 'Georgia and Russia signed a truce.', ['Georgia=GEO', 'Russia=RUS']],
  ['Georgia in the United States', 'Voters in Atlanta, Georgia, went to the polls.', []],
  ['Jordan', 'Jordan hosted talks with Israel.', ['Jordan=JOR', 'Israel=ISR']],
  ['the Jordan Valley', 'Farmers in the Jordan Valley met.', []],
  ['a person called Jordan', 'The basketball player Michael Jordan retired.', []],
  ['Chad', 'Chad closed its border with Sudan.', ['Chad=TCD', 'Sudan=SDN']],
  ['Lake Chad', 'Fishing on Lake Chad declined.', []],
  ['Turkey', 'Turkey rejected the demand.', ['Turkey=TUR']],
  ['a turkey', 'They ate turkey and rice.', []],
  ['Guinea', 'Guinea suspended its parliament.', ['Guinea=GIN']],
  ['New Guinea', 'The rain forests of New Guinea are old.', []],
  ['the Gulf of Guinea', 'Piracy in the Gulf of Guinea grew.', []],
  ['Congo by default', 'Congo accused Rwanda of aggression.', ['Congo=COD', 'Rwanda=RWA']],
  ['Congo by cue', 'Congo said in Brazzaville that it would help.', ['Congo=COG', 'Brazzaville=COG']],
  ['Niger', 'Niger expelled the ambassador.', ['Niger=NER']],
  ['the Niger Delta', 'Unrest in the Niger Delta spread.', []],
  ['Nigeria and Nigerien', 'Nigeria met Nigerien envoys.', ['Nigeria=NGA', 'Nigerien envoys=NER']],
  ['Korea alone', 'Korea and Japan agreed.', ['Korea=KOR', 'Japan=JPN']],
  ['Korea of Pyongyang', 'Korea, said Pyongyang, would retaliate.', ['Korea=PRK', 'Pyongyang=PRK']],
  ['Micronesia', 'Micronesia joined the forum.', ['Micronesia=FSM']],
  ['Dominican', 'The Dominican government closed the border.', ['Dominican government=DOM']],
  ['Dominica', 'The Dominican government in Roseau agreed.', ['Dominican government=DMA', 'Roseau=DMA']],
  ['Brussels as the Union', 'Brussels pressed Serbia over its visas.', ['Brussels=EU', 'Serbia=SRB']],
  ['Brussels as a place', 'Serbia met Kosovo in Brussels.', ['Serbia=SRB', 'Kosovo=XKX', 'Brussels=BEL']],
  [
    'Brussels beside Belgium',
    'Belgian ministers said Brussels would pay.',
    ['Belgian ministers=BEL', 'Brussels=BEL'],
  ],
  ['a person called as a town', 'Judges freed Osman Konya.', ['Osman Konya=osman-konya']],
  ['a province called as its town', 'Floods hit Tarlac Province.', []],
  ['South China Sea', 'Ships crossed the South China Sea.', []],
  ['China beside its sea', 'China patrols the South China Sea.', ['China=CHN']],
  ['the Paris Agreement', 'They left the Paris Agreement.', []],
  ['Paris', 'Paris recalled its ambassador.', ['Paris=FRA']],
  ['the Minsk agreements', 'All sides must keep the Minsk agreements.', []],
  ['the Washington Post', 'The Washington Post reported it.', []],
  ['the Berlin Wall', 'The Berlin Wall fell.', []],
  ['the Geneva Conventions', 'They violated the Geneva Conventions.', []],
  ['New Mexico', 'A laboratory in New Mexico closed.', []],
  ['Latin American', 'Latin American leaders gathered.', []],
  [
    'Northern Ireland',
    'Northern Ireland and Ireland share a border.',
    ['Northern Ireland=GBR', 'Ireland=IRL'],
  ],
  ['South Sudan', 'South Sudan and Sudan share oil.', ['South Sudan=SSD', 'Sudan=SDN']],
  ['Republic of China', 'The Republic of China lost its seat.', ['Republic of China=TWN']],
  ['UN resolutions', 'It violates UN Security Council resolutions.', []],
  ['Sofia as a given name', 'Police arrested Sofia Lindgren.', ['Sofia Lindgren=sofia-lindgren']],
  ['IS and is', 'The army is fighting IS.', ['IS=ISIL']],
  [
    'the North and the South of Korea',
    'North Korea and South Korea met. The North refused, and the South left.',
    ['North Korea=PRK', 'South Korea=KOR', 'North=PRK', 'South=KOR'],
  ],
  ['the North and the South of the world', 'The dialogue between the North and the South failed.', []],
  [
    'the South of Sudan',
    'Sudan and South Sudan and Korea talked. The South waited.',
    ['Sudan=SDN', 'South Sudan=SSD', 'Korea=KOR'],
  ],
  [
    'the Republic named before',
    'The Republic of Cyprus protested. The Republic appealed.',
    ['Republic of Cyprus=CYP', 'Republic=CYP'],
  ],
  ['a republic', 'The Republic appealed.', []],
  ['a language', 'He spoke in French.', []],
  ['Jammu and Kashmir', 'The dispute over Jammu and Kashmir remains.', []],
  ['WHO and who', 'Those who asked the WHO got help.', ['WHO=WHO']],
]

describe('names of several readings', () => {
  it.each(cases)('%s', (_, text, expected) => {
    expect(mentionsOf(text)).toEqual(expected)
  })
  it('let no place decide who acts later', () => {
    expect(mentionsOf('They met in Brussels. Then Brussels warned Serbia.')).toEqual([
      'Brussels=BEL',
      'Brussels=EU',
      'Serbia=SRB',
    ])
  })
  it('follow what the document has named before', () => {
    expect(mentionsOf('The Republic of the Congo signed. The Congolese government agreed.')).toEqual([
      'Republic of the Congo=COG',
      'Congolese government=COG',
    ])
  })
})
