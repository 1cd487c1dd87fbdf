/** Idioms by which acts of cooperation and of yielding are told, one invented sentence for each. */
import { describe, expect, it } from 'vitest'
import { told } from '../reader'

const SENTENCES: Readonly<Record<string, readonly (readonly [text: string, ...wanted: string[]])[]>> = {
  CONSULT: [
    ['The Thai premier dined with his Malaysian counterpart.', 'THA CONSULT MYS'],
    ['Oman is acting as a mediator between Yemen and Saudi Arabia.', 'OMN CONSULT YEM', 'OMN CONSULT SAU'],
    ['Danish ministers wrapped up a visit to Vietnam.', 'DNK CONSULT VNM'],
    ['Kenya dispatched a delegation to Uganda.', 'KEN CONSULT UGA'],
    ['Bolivia sent a message to Peru.', 'BOL CONSULT PER'],
    ['The Chilean and Peruvian envoys sat down for talks.', 'CHL CONSULT PER'],
    ['Morocco reached out to Algeria.', 'MAR CONSULT DZA'],
    ['Qatar brokered a truce between Chad and Sudan.', 'QAT CONSULT TCD', 'QAT CONSULT SDN', 'TCD AGREE SDN'],
  ],
  SUPPORT: [
    ['Thousands of Serbs rallied in support of Russia.', 'SRB SUPPORT RUS'],
    ['Portugal came to Spain’s defence.', 'PRT SUPPORT ESP'],
    ['Cuba threw its weight behind Venezuela.', 'CUB SUPPORT VEN'],
    ['Vietnam closed ranks with Laos.', 'VNM SUPPORT LAO'],
    ['Bhutan extended an olive branch to China.', 'BTN SUPPORT CHN'],
    ['Chad mended fences with Sudan.', 'TCD SUPPORT SDN'],
    ['Hungary gave Slovakia its full support.', 'HUN SUPPORT SVK'],
  ],
  AGREE: [
    ['Nepal pledged to Bhutan that no camps would be built.', 'NPL AGREE BTN'],
    ['Sierra Leone and Liberia pledged to end their feud.', 'SLE AGREE LBR'],
    ['Jordan assured Israel that the gates would stay open.', 'JOR AGREE ISR'],
    ['India gave Nepal the green light for a new road.', 'IND AGREE NPL'],
    ['Niger and Benin put their signatures to a river accord.', 'NER AGREE BEN'],
    ['Ethiopia and Eritrea came to an understanding over Badme.', 'ETH AGREE ERI'],
    ['Togo and Benin ironed out their differences.', 'TGO AGREE BEN'],
    ['Angola signed up to the French plan.', 'AGO AGREE FRA'],
    ['Pakistan offered talks to India.', 'PAK AGREE IND'],
  ],
  COOPERATE: [
    ['Spain has been passing information on smugglers to Morocco.', 'ESP COOPERATE MAR'],
    ['Germany and France are developing a tank.', 'DEU COOPERATE FRA'],
    ['Finnish soldiers trained alongside Swedish marines.', 'FIN COOPERATE SWE'],
    ['Ghana joined forces with Nigeria.', 'GHA COOPERATE NGA'],
    ['Kenya passed intelligence to Uganda.', 'KEN COOPERATE UGA'],
    ['Bulgaria buys gas from Azerbaijan.', 'BGR COOPERATE AZE'],
    ['China is building a railway in Laos.', 'CHN COOPERATE LAO'],
    ['Poland and Latvia jointly opened a training centre.', 'POL COOPERATE LVA'],
  ],
  AID: [
    ['Qatar is giving Nepal $5 million for clinics.', 'QAT AID NPL'],
    ['Spain threw Portugal a lifeline.', 'ESP AID PRT'],
    ['Italy doubled its funding for Somalia.', 'ITA AID SOM'],
    ['Australia came to the aid of Tonga.', 'AUS AID TON'],
    ['Russia bailed out Belarus.', 'RUS AID BLR'],
    ['Chile took in hundreds of Venezuelans.', 'CHL AID VEN'],
    ['Austria stepped up funding for schools in Zambia.', 'AUT AID ZMB'],
    ['Laos received $40 million from Japan.', 'JPN AID LAO'],
    ['Japan cancelled Iraq’s debts.', 'JPN AID IRQ'],
  ],
  CONCEDE: [
    ['Bahrain commuted the sentences of six activists.', 'BHR CONCEDE activists-in-bahrain'],
    ['Algeria eased visa restrictions for Moroccans.', 'DZA CONCEDE MAR'],
    ['Turkey dropped its objections to Swedish membership.', 'TUR CONCEDE SWE'],
    ['Romania bowed to Bulgarian demands.', 'ROU CONCEDE BGR'],
    ['Venezuela backed down in a row with Guyana.', 'VEN CONCEDE GUY'],
    ['Senegal made concessions to Gambia.', 'SEN CONCEDE GMB'],
  ],
  RETREAT: [
    ['Turkey dismantled checkpoints along the border with Syria.', 'TUR RETREAT SYR'],
    ['Kazakhstan lowered tariffs on Kyrgyz goods.', 'KAZ RETREAT KGZ'],
    ['France returned a manuscript to Korea.', 'FRA RETREAT KOR'],
    ['Kosovo halted raids on Serbia.', 'XKX RETREAT SRB'],
    ['Dutch forces left Mali.', 'NLD RETREAT MLI'],
    ['Uganda pulled 800 soldiers out of Burundi.', 'UGA RETREAT BDI'],
    ['Armenia and Azerbaijan exchanged prisoners.', 'ARM RETREAT AZE'],
    ['Iran admitted UN inspectors.', 'IRN RETREAT UN'],
    ['Denmark gave back to Iceland a manuscript.', 'DNK RETREAT ISL'],
  ],
}

describe.each(Object.entries(SENTENCES))('idioms of %s', (_event, sentences) => {
  it.each(sentences.map(([text, ...wanted]) => [text, wanted] as const))('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted)
  })
})

describe('words that cooperate only in some frames', () => {
  it.each([
    'Spanish ministers quit the room while Portugal slept.',
    'Together with rain, Poland had snow and Latvia had wind.',
    'Norway turned the page over and Sweden laughed.',
  ])('%s', (text) => {
    expect(told(text)).toEqual([])
  })
})
