/** How the first sentence of a report tells who did what to whom: a sentence, and the ends by state. */
import { describe, expect, it } from 'vitest'
import { read } from '../reader'

const byState = (text: string, byline: string | null = null) =>
  read(text, { byline }).statements.map(
    ({ source, sourceState, event, target, targetState }) =>
      `${sourceState ?? source} ${event} ${targetState ?? target}`,
  )

describe('leads', () => {
  it.each([
    // The doer or the asked stand where the parse does not expect them.
    ["Mali's president asked Niger to send troops.", 'MLI REQUEST NER'],
    ['A Lao trader was shot dead by a Thai soldier near a temple.', 'THA ASSAULT LAO'],
    ['Fresh fighting erupted between Chadian and Libyan soldiers around an oasis.', 'TCD ASSAULT LBY'],
    ['Mali has lodged a complaint with a tribunal against Niger over grazing land.', 'MLI ACCUSE NER'],
    [
      'Rebels in Chad have been smuggling arms through the desert, Niger alleged on Sunday.',
      'NER ACCUSE TCD',
    ],
    // What is said of somebody blames him.
    ['Niger said Chad had violated its airspace.', 'NER ACCUSE TCD'],
    ['Togo said no on Friday to a Ghanaian plan for a dam.', 'TGO REJECT GHA'],
    ['Ghana gave Togo until Friday to pull back its men.', 'GHA THREATEN TGO'],
    ['Ghana gave Togo three days to withdraw its men from the village.', 'GHA THREATEN TGO'],
    ['Laos took aim at Thailand on Friday over the dam.', 'LAO ACCUSE THA'],
    ['Chad heaped scorn on Libya over the offer.', 'TCD ACCUSE LBY'],
    // The state acts that the place belongs to, or that people are told to leave.
    ['Two Ukrainian diplomats were told on Monday to leave Latvia.', 'LVA COERCE UKR'],
    ['Two Chilean diplomats were expelled from Lima on Tuesday.', 'PER SANCTION CHL'],
    ['Three Danish tourists are being held in Laos for illegal entry.', 'LAO COERCE DNK'],
    ['Bolivia re-opened the border to Chilean lorries.', 'BOL RETREAT CHL'],
    ['Seven Chadian soldiers died in a raid by Sudanese militiamen.', 'SDN ASSAULT TCD'],
    ['Indian jets intercepted a Nepalese airliner over the plain.', 'IND MOBILIZE NPL'],
    ['The opposition in Togo called on the president to resign.', 'TGO REQUEST TGO'],
    ['U.N. envoy Martin Okello met Burundian rebels in Nairobi.', 'UN CONSULT BDI'],
    // No rule finds both ends, the order does.
    ['Norway deplored the eviction of herders in Kenya.', 'NOR ACCUSE KEN'],
  ])('%s', (text, expected) => {
    expect(byState(text).join('; ')).toContain(expected)
  })

  it('does not take the order for the sense where the subject suffers or tells', () => {
    expect(byState('Seven Chadian soldiers died near the Sudanese border.')).toEqual([])
    expect(byState('The hardest hit province, Dutch officials in Uganda said, has no food.')).toEqual([])
  })

  it('takes exercises of two forces for no threat', () => {
    expect(byState('Fijian and Tongan warships carried out combined drills off Samoa.')).not.toContainEqual(
      expect.stringContaining('MOBILIZE'),
    )
  })
})

describe('ends that leads leave to the reader', () => {
  it.each([
    ['Police in Nairobi told Uganda on Monday that it must return the boats.', 'KEN REQUEST UGA'],
    ['Danish detectives passed on fingerprints to Swedish prosecutors on Monday.', 'DNK COOPERATE SWE'],
    ['Estonian and Latvian frigates began a week of joint manoeuvres on Monday.', 'EST COOPERATE LVA'],
    ['Cyprus turned to the African Union for loans on Monday.', 'CYP REQUEST AU'],
    ['The skipper of a Tunisian trawler was arrested by the Libyan navy on Monday.', 'LBY COERCE TUN'],
    ['Norway barred Icelandic boats from entering its ports on Monday.', 'NOR COERCE ISL'],
    ['Six Kenyan herders were killed when an Ethiopian jet bombed their village.', 'ETH ASSAULT KEN'],
    ['Peru came under criticism from Chile on Monday over its new law.', 'CHL ACCUSE PER'],
    ['Jordan reopened the highway to Syria on Monday.', 'JOR RETREAT SYR'],
    ['Togolese nurses and doctors helped Ghana on Monday.', 'TGO AID GHA'],
    ['Togo opened its archives to Ghanaian prosecutors on Monday.', 'TGO COOPERATE GHA'],
    ['Oman said on Monday that Yemen bore the blame for the fire.', 'OMN ACCUSE YEM'],
    ['Malta warned Tunisia on Monday that it would close its port.', 'MLT THREATEN TUN'],
    ['Marchers threw paint at a Dutch-owned mill in Lagos on Monday.', 'NGA PROTEST NLD'],
  ])('%s', (text, expected) => {
    expect(byState(text)).toContain(expected)
  })
  it('reads a known verb of the main clause without its frame, and says so', () => {
    const [statement] = read(
      'Togo on Monday sent a fleet of tractors along the coast, Ghana said.',
    ).statements
    expect(statement?.rule).toMatch(/^order:/)
    expect(statement?.confidence).toBeLessThan(0.5)
  })
  it('does not agree with whom it agrees to punish', () => {
    expect(byState('The ministers of Togo agreed on Monday to impose sanctions on Ghana.')).not.toContain(
      'TGO AGREE GHA',
    )
  })
})

describe('groups that live in a state', () => {
  it('are counted with it in a report, and stay themselves', () => {
    const [statement] = read('Colombian troops clashed with FARC guerrillas near Pasto.').statements
    expect(statement?.sourceState).toBe('COL')
    expect(statement?.targetState).toBe('COL')
    expect(statement?.target).toBe('FARC')
  })
  it('are not where a document speaks for somebody', () => {
    const about = { publisher: 'United States Department of State' }
    const [statement] = read('We condemn the attack by the FARC on Colombia.', about).statements
    expect(statement?.targetState).toBeNull()
  })
})

describe('a report that names one state and completes no rule', () => {
  it.each([["Zambia's army chief scolded the traders in a broadcast.", 'ZMB ACCUSE ZMB']])(
    'tells which party inside it acts on which: %s',
    (text, expected) => {
      expect(byState(text)).toContain(expected)
    },
  )
  it('makes nobody of those that the state is done to a citizen of it', () => {
    expect(byState('Hackers defaced dozens of Danish pages, students said.')).not.toContain('DNK COERCE DNK')
  })
})

describe('acts told beside the main clause, or by a noun', () => {
  it('are read where a report tells when, or the past, and nothing else is complete', () => {
    expect(byState('Peru was silent on Monday over its raid across the river on Bolivia.')).toContain(
      'PER ASSAULT BOL',
    )
  })
  it('are left alone where a text tells no news', () => {
    expect(byState('Peru has a long history of trade across the river, as has Bolivia.')).toEqual([])
  })
})
