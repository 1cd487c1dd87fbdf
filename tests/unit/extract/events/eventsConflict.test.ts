/** How protest, sanctions, mobilisation, coercion and assault are told in reports: a sentence, and who did what to whom by state. */
import { describe, expect, it } from 'vitest'
import { read } from '../reader'

const byState = (text: string, byline: string | null = null) =>
  read(text, { byline }).statements.map(
    ({ source, sourceState, event, target, targetState }) =>
      `${sourceState ?? source} ${event} ${targetState ?? target}`,
  )

describe('protest', () => {
  it.each([
    ['Bolivian miners went on strike on Monday over unpaid wages.', 'BOL PROTEST BOL'],
    ['Demonstrators in Lahore burned an American flag on Friday.', 'PAK PROTEST USA'],
    ['Crowds gathered outside the Australian embassy in Jakarta to denounce the raid.', 'IDN PROTEST AUS'],
    ['Argentine bus drivers downed tools for a second day.', 'ARG PROTEST ARG'],
    ['Garment workers in Dhaka blocked a highway for a second day.', 'BGD PROTEST BGD'],
    ['Riots broke out in Tunis after the verdict.', 'TUN PROTEST TUN'],
    ["Zimbabwe's main opposition party boycotted the parliamentary election.", 'ZWE PROTEST ZWE'],
  ])('%s', (text, wanted) => {
    expect(byState(text)).toContain(wanted)
  })

  it.each([
    ['The level of support in Monaco demonstrated a growing confidence.'],
    ['Norway praised a demonstration of unity in Oslo.'],
    ['Floods filled the streets of Accra.'],
  ])('is not read into: %s', (text) => {
    expect(byState(text).filter((statement) => statement.includes('PROTEST'))).toEqual([])
  })
})

describe('sanctions', () => {
  it.each([
    ['France has closed its embassy in Damascus in protest at the killings.', 'FRA SANCTION SYR'],
    ['Albania ordered Iranian embassy staff to leave the country.', 'ALB SANCTION IRN'],
    ['Sweden withdrew its envoy from Asmara.', 'SWE SANCTION ERI'],
    ['Turkey stopped buying arms from Israel.', 'TUR SANCTION ISR'],
    ['The United States called off arms talks with Russia.', 'USA SANCTION RUS'],
    ['South Korea scrapped an intelligence-sharing pact with Japan.', 'KOR SANCTION JPN'],
  ])('%s', (text, wanted) => {
    expect(byState(text)).toContain(wanted)
  })

  it('does not take a summoned or invited envoy for a recalled one', () => {
    expect(byState('Indonesia brought together envoys from Portugal.')).not.toContain('IDN SANCTION PRT')
  })
})

describe('mobilisation', () => {
  it.each([
    ['Greece mobilised its fleet in response to Turkish drilling.', 'GRC MOBILIZE TUR'],
    ['Algeria rushed troops to its frontier with Morocco.', 'DZA MOBILIZE MAR'],
    ['China held naval drills in the South China Sea in response to a U.S. patrol.', 'CHN MOBILIZE USA'],
    ['Burundi sent soldiers onto the streets of Bujumbura.', 'BDI MOBILIZE BDI'],
    ['Ethiopian troops are massed along the border with Eritrea.', 'ETH MOBILIZE ERI'],
  ])('%s', (text, wanted) => {
    expect(byState(text)).toContain(wanted)
  })

  it('is neither exercises held together nor support that is mobilised', () => {
    expect(byState('Chile held naval exercises with Peru.')).toEqual(['CHL COOPERATE PER'])
    expect(byState('Canada mobilised robust support for Haiti.')).not.toContain('CAN MOBILIZE HTI')
  })
})

describe('coercion', () => {
  it.each([
    ['A blogger was sentenced to nine years in prison in Vietnam.', 'VNM COERCE VNM'],
    ['Martial law was declared in Thailand on Tuesday.', 'THA COERCE THA'],
    ['Turkish authorities closed down three newspapers.', 'TUR COERCE TUR'],
    ['An American tourist was detained in Pyongyang.', 'PRK COERCE USA'],
    ["Zambia's opposition leader was put under house arrest.", 'ZMB COERCE ZMB'],
    ['Bolivia nationalised a Spanish power company.', 'BOL COERCE ESP'],
    ['Ugandan police fired tear gas at supporters of the opposition.', 'UGA COERCE UGA'],
  ])('%s', (text, wanted) => {
    expect(byState(text)).toContain(wanted)
  })

  it('takes no unnamed people for the speaker’s own in a text that speaks as somebody', () => {
    const text = 'We are concerned that courts jailed a dissident.'
    expect(byState(text, 'Ministry of Foreign Affairs of Ghana')).toEqual([])
  })

  it('does not seize an opportunity', () => {
    const text = 'Mozambique seized this opportunity to commend the Government of Namibia.'
    expect(byState(text).filter((statement) => statement.includes('COERCE'))).toEqual([])
  })
})

describe('assault', () => {
  it.each([
    ['Chile criticised Peru over bombing Bolivia.', 'PER ASSAULT BOL'],
    ['Filipino rebels took two Germans hostage.', 'PHL ASSAULT DEU'],
    ['A car bomb exploded outside the Danish embassy in Islamabad.', 'PAK ASSAULT DNK'],
    ['A French tourist was abducted in Yemen.', 'YEM ASSAULT FRA'],
    ['Rwandan soldiers crossed into Congo in pursuit of rebels.', 'RWA ASSAULT COD'],
    ['Ethiopian forces captured the Somali town of Baidoa.', 'ETH ASSAULT SOM'],
    ['Salvadoran death squads murdered six priests.', 'SLV ASSAULT SLV'],
    ['A South Korean warship was sunk by a North Korean torpedo.', 'PRK ASSAULT KOR'],
  ])('%s', (text, wanted) => {
    expect(byState(text)).toContain(wanted)
  })

  it.each([
    ['Ten Polish pilgrims were killed in a bus crash in Hungary.'],
    ['Floods killed ten Polish pilgrims in Hungary.'],
    ['Norway and Sweden executed the remaining part of the plan for Haiti.'],
  ])('is not read into: %s', (text) => {
    expect(byState(text).filter((statement) => statement.includes('ASSAULT'))).toEqual([])
  })

  it('has no first mover in an exchange of fire', () => {
    const [statement] = read('Thai and Cambodian soldiers traded fire near a temple.').statements
    expect(statement).toMatchObject({ event: 'ASSAULT', undirected: true })
  })
})
