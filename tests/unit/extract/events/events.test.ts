import { describe, expect, it } from 'vitest'
import { read, told } from '../reader'

describe('events of a sentence', () => {
  it.each([
    ['Norway condemned Belarus.', ['NOR ACCUSE BLR']],
    ['Belarus was condemned by Norway.', ['NOR ACCUSE BLR']],
    ['Canada imposed sanctions on Myanmar.', ['CAN SANCTION MMR']],
    ['The Japanese government thanked Mongolia for its help.', ['JPN SUPPORT MNG']],
    ['Chile and Peru signed an agreement on fishing.', ['CHL AGREE PER']],
    ['Brazil urged Bolivia to reopen the border.', ['BRA REQUEST BOL']],
    ['Egypt rejected a Sudanese proposal.', ['EGY REJECT SDN']],
    ['Ethiopia expelled Eritrean diplomats.', ['ETH SANCTION ERI']],
    ['Saudi Arabia lifted the embargo on Qatar.', ['SAU RETREAT QAT']],
    ['Iran was attacked by Iraq in 1980.', ['IRQ ASSAULT IRN']],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted)
  })

  it('reads two statements where an act is about an act, and who vouches for the inner one', () => {
    const { statements } = read('Poland condemned Russia’s attack on Ukraine.')
    expect(statements.map(({ source, event, target }) => `${source} ${event} ${target}`)).toEqual([
      'POL ACCUSE RUS',
      'RUS ASSAULT UKR',
    ])
    expect(statements[1]?.speaker).toBe('POL')
    expect(statements[1]?.quote).toBe('Russia’s attack on Ukraine')
  })

  it('pairs the members of a mutual act once each', () => {
    const { statements } = read('France, Germany and Poland held talks.')
    expect(statements.map(({ source, target }) => `${source}-${target}`)).toEqual([
      'FRA-DEU',
      'FRA-POL',
      'DEU-POL',
    ])
    expect(statements.every(({ event, undirected }) => event === 'CONSULT' && undirected)).toBe(true)
  })

  it('crosses coordinated ends', () => {
    expect(told('Latvia and Estonia criticised Russia and Belarus.')).toEqual([
      'LVA ACCUSE RUS',
      'LVA ACCUSE BLR',
      'EST ACCUSE RUS',
      'EST ACCUSE BLR',
    ])
  })

  it('does not turn what is asked for into a fact', () => {
    expect(told('Turkey urged Armenia to attack nobody and to thank Georgia.')).toEqual(['TUR REQUEST ARM'])
  })

  it('does not take the importance of cooperation for cooperation', () => {
    expect(told('Ministers stressed the importance of cooperation between Spain and Morocco.')).toEqual([])
    expect(told('Ministers reviewed the ongoing cooperation between Spain and Morocco.')).toEqual([
      'ESP COOPERATE MAR',
    ])
  })

  it('keeps rebels apart from the state they come from', () => {
    const { statements, entities } = read('Colombian rebels kidnapped a Spanish engineer.')
    expect(statements).toHaveLength(1)
    expect(statements[0]).toMatchObject({
      source: 'colombian-rebels',
      sourceState: 'COL',
      targetState: 'ESP',
    })
    expect(entities.find(({ id }) => id === 'colombian-rebels')?.kind).toBe('group')
  })

  it('gives each statement the rule and the tokens it rests on', () => {
    const [statement] = read('Norway condemned Belarus.').statements
    expect(statement?.rule).toBe('verb:condemn:ACCUSE')
    expect(statement?.evidence.map(({ role, text }) => `${role}=${text}`)).toEqual([
      'source=Norway',
      'trigger=condemned',
      'target=Belarus',
    ])
  })
})
