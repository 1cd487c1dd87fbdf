/** What a sentence does not say: ends and acts that a careless reading would add. */
import { describe, expect, it } from 'vitest'
import { read, told } from '../reader'

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
  it('is not whom they are kept from', () => {
    expect(told('The Kenyan army came to defend the people from the attacks of al-Shabaab.')).toEqual([])
  })
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

describe('words that point to somebody', () => {
  it('it goes on about the subject, not about the nearest name', () => {
    expect(told('The firm near the United Nations is shut; it rejects the accord with Iran.')).toEqual([])
    expect(told('Mali met Niger in Chad. It also attacked Togo.')).toContain('MLI ASSAULT TGO')
  })
  it('it may stand for nothing', () => {
    expect(told('Kenya left early. It is a warning to Somalia.')).toEqual([])
    expect(told('Kenya left early. It is possible to support Somalia.')).toEqual([])
  })
  it('they are never the body in whose hall one speaks', () => {
    const title = 'UN General Debate, session 60 (2005), MLT'
    expect(told('What do those gangs have in common? They want to destroy Cyprus.', { title })).toEqual([])
  })
  it('they are the first two of the sentence before, not whom those spoke of', () => {
    const text =
      'Secretary Antony Blinken thanked Boris Johnson for his words on Vladimir Putin. They also discussed ways to end the war in Ukraine.'
    expect(told(text, { publishedOn: '2022-05-01' })).toContain('antony-blinken CONSULT boris-johnson')
  })
  it('the Government and people of a state are of that state', () => {
    const text = 'Kenya is far. We reiterate our solidarity with the Government and people of Cuba.'
    expect(told(text, US)).toEqual(['USA SUPPORT CUB'])
    const unknown =
      'Kenya is far. We reiterate our solidarity with the Government of the Hutt River Province.'
    expect(told(unknown, US)).toEqual([])
  })
  it('allies without an owner are those of the speaker', () => {
    const title = 'UN General Debate, session 60 (2005), MLT'
    expect(told('Peace in Cyprus is near. We work with allies.', { title })).toEqual([
      'MLT COOPERATE MLT-allies-and-partners',
    ])
  })
  it('a title means who holds it, not a namesake', () => {
    const text = 'First Lady Jill Biden left for Ghana. President Biden met Angola’s president.'
    const { statements } = read(text, { publishedOn: '2022-05-01' })
    expect(statements.at(-1)?.source).toBe('joe-biden')
  })
})

describe('lines of a narrow page', () => {
  it('belong to one sentence', () => {
    const lines = [
      'We have come a long way to this Assembly and are',
      'glad of the progress that has been made by so many',
      'in so short a time. At the outset, Trinidad and',
      'Tobago thanks Barbados for its help with the work of',
      'the past year, which was long and hard, and which we',
      'shall not forget. In the same spirit the delegation of',
      'Malta has shown that small islands can do a lot for',
      'each other when they try, and we hope for more of it.',
      'So much for the past.',
    ]
    expect(told(lines.join('\n'))).toContain('TTO SUPPORT BRB')
  })
})

describe('conflict that is none', () => {
  it.each([
    ['readiness to face a danger', 'We will see to it that NATO is prepared to face new threats.'],
    ['an opinion', 'I suspect that when the President comes to Kenya he will stay.'],
    ['a death', 'We are deeply disturbed by the death of the Kenyan activist.'],
    [
      'whom it is meant for',
      'We denounce the manoeuvres of some powers aimed at toppling governments in Fiji.',
    ],
    ['what one only sees', 'We are witnessing a series of wars which threaten the stability of Samoa.'],
    ['a regime not named before', 'Kenya has spoken. We condemn the apartheid regime.'],
  ])('%s', (_, text) => {
    expect(told(text, US)).toEqual([])
  })
  it('what others are called on to do is not done by the caller', () => {
    expect(
      told('We renew our call to the Government of Kenya to withdraw its troops from Somalia.', US),
    ).not.toContain('USA RETREAT SOM intended')
  })
  it('readiness to help is not', () => {
    expect(told('Turkey is prepared to sponsor talks in Cyprus.')).toEqual(['TUR AGREE CYP'])
  })
  it('a disappointment is of whoever feels it', () => {
    expect(told('We share the disappointment of Kenya at the lack of progress.', US)).toEqual([])
  })
  it('an act shares its doer with an act beside it only', () => {
    expect(told('Topics are Iran sanctions enforcement, trade and condemnation of Togo.')).toEqual([])
    expect(told('Iraq’s aggression against and annexation of Kuwait is over.')).toEqual(['IRQ ASSAULT KWT'])
  })
})

describe('meetings', () => {
  it('of two with others are not of the two', () => {
    expect(told('France and Germany met with farmers.')).toEqual([])
    expect(told('France and Germany cooperate with one another.')).toEqual(['FRA COOPERATE DEU'])
  })
})

describe('concern', () => {
  it.each([
    'We are alarmed at the inhumane treatment of Haitian refugees.',
    'We share concerns about the health of both our citizens and the people of Togo.',
    'We express our concern over the continued conflict in Togo.',
    'Kenya firmly believes that the people of Togo cannot use it as an excuse.',
    'The memorandum to Kofi Annan, which contains a plan for Togo, is long.',
  ])('is about nobody: %s', (text) => {
    expect(told(text, US)).toEqual([])
  })
  it('is about whoever did it', () => {
    expect(told('We are concerned by reports of abuses committed by Togolese troops.', US)).toEqual([
      'USA ACCUSE TGO',
    ])
    expect(told('We express our concern about Togo’s decision.', US)).toEqual(['USA ACCUSE TGO'])
  })
  it('our Charter is everybody’s', () => {
    expect(told('Kenya violated the principles of our Charter.', US)).toEqual([])
  })
})

describe('acts that strike', () => {
  it('are done by whoever struck', () => {
    expect(told('Ten Yemenis were wounded in a Saudi air raid on Thursday.')).toEqual(['SAU ASSAULT YEM'])
  })
  it('may be against somebody named last', () => {
    const text = 'We support Iraq in its fight against terrorism, in particular against Boko Haram.'
    expect(told(text, US)).toContain('IRQ ASSAULT BOKO_HARAM')
  })
  it('are not done by those who are barred from them', () => {
    expect(
      told('Kenyan firms are prohibited from providing any service to the Togolese government.'),
    ).toEqual([])
  })
})

describe('who asks and who acts', () => {
  it.each([
    ['called upon', 'Kenya is called upon to exert pressure on Somalia.', 'KEN REQUEST SOM intended'],
    ['appealed to', 'We appeal to both neighbours to heed the call of Kenya.', 'USA CONCEDE KEN intended'],
    ['condemned in doing', 'Chile condemns the acts of Iraq in invading Kuwait.', 'CHL ASSAULT KWT'],
    ['a town at which', 'Most members of NATO voted for at Rome.', 'NATO SUPPORT ITA'],
  ])('%s', (_, text, wrong) => {
    expect(told(text, US)).not.toContain(wrong)
  })
  it('what others are told is told as it is', () => {
    expect(told('Kenyan soldiers beat Somali farmers, the court was told.')).toEqual([
      'KEN ASSAULT somali-farmers',
    ])
  })
  it('the Administration is the speaker’s own', () => {
    const text = 'Iran is far. Norway heard of the Administration’s commitment to Israel.'
    expect(told(text, US)).toContain('USA SUPPORT ISR')
  })
})

describe('frames that look alike', () => {
  it.each([
    [
      'committed as a verb',
      'South African troops had committed acts of aggression in Zambia.',
      'ZAF SUPPORT ZMB',
    ],
    ['let know', 'Norway let the Russians know that it will stay.', 'NOR RETREAT RUS'],
    ['ready to go somewhere', 'Norway is prepared to return to Vienna for talks.', 'NOR AGREE AUT'],
  ])('%s', (_, text, wrong) => {
    expect(told(text)).not.toContain(wrong)
  })
})

describe('what only sounds like a party or an act', () => {
  it('is a law called after a state', () => {
    expect(told('The Norway Forced Labor Prevention Act prohibits imports from Chad.')).toEqual([])
    expect(told('China and Bill Clinton met in Oslo.')).toEqual(['CHN CONSULT bill-clinton'])
  })
  it('is a verb without an object in the passive', () => {
    expect(told('Thousands were struck by the news in Chad.')).toEqual([])
  })
  it('is a mobilisation of help', () => {
    expect(told('I thank the UN for the mobilisation organised by its agencies on the ground.', US)).toEqual([
      'USA SUPPORT UN',
    ])
  })
})

describe('who helps', () => {
  it.each([
    ['Chad built a dam with the help of Gabon.', 'GAB AID TCD'],
    ['With the assistance of Norway, Kenya held elections.', 'NOR AID KEN'],
    ['Kenya has proposed setting up, with the support of Ghana, a school.', 'GHA SUPPORT KEN'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual([wanted])
  })
})
