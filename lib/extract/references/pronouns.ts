/** 'We', 'I', 'he', 'it', 'they' and their possessives. */
import type { Doc, Reference, Sentence } from '../doc'
import type { Pointing } from '.'
import type { Party } from './context'
import type { Named, Salience } from './salience'

const FIRST_PLURAL = new Set(['we', 'us', 'our', 'ours', 'ourselves'])
const FIRST_SINGULAR = new Set(['i', 'me', 'my', 'mine'])
const MASCULINE_FEMININE = new Set(['he', 'him', 'his', 'she', 'her', 'hers'])
const NEUTER = new Set(['it', 'its'])
const PLURAL = new Set(['they', 'them', 'their', 'theirs'])
const REACH = 2

const POSSESSIVES = new Set(['its', 'their'])

/** The actors that are subject of the clause around a token; empty when the subject is no actor, undefined when there is none. */
export type Subjects = (at: number) => readonly Party[] | undefined

function suits(word: string, party: Party): boolean {
  return word === 'their' || party.entity.kind !== 'person'
}

const isPerson = (named: Named) => named.entity.kind === 'person'
const isBody = (named: Named) => named.entity.kind === 'state' || named.entity.kind === 'organisation'
const isMany = (named: Named) =>
  named.entity.kind === 'group' || named.entity.kind === 'organisation' || named.entity.kind === 'state'

export function pronoun(
  doc: Doc,
  sentence: Sentence,
  index: number,
  at: number,
  named: readonly Reference[],
  salience: Salience,
  subjects: Subjects,
): Pointing | null {
  const word = doc.tokens[at]?.lower ?? ''
  const to = (parties: readonly (Party | null)[], basis: string): Pointing | null => {
    const known = parties.filter((party): party is Party => party !== null)
    return known.length === 0 ? null : { first: at, last: at + 1, parties: known, basis }
  }
  if (FIRST_PLURAL.has(word)) {
    // 'US' in capitals is a country; the lexicon has it already when it is one.
    if (doc.tokens[at]?.text === 'US') return null
    const { house } = salience.context
    return to([introduced(doc, sentence, index, at, named, salience) ?? house], 'first-person')
  }
  if (FIRST_SINGULAR.has(word)) return to([salience.context.author], 'first-person')
  if (MASCULINE_FEMININE.has(word)) return to([thirdPerson(word, at, index, salience)], 'pronoun')
  const owner = POSSESSIVES.has(word) ? subjects(at) : undefined
  if (owner !== undefined && owner.length > 0)
    return to(
      owner.filter((party) => suits(word, party)),
      'pronoun',
    )
  // 'Millions helped their country': theirs, whoever they are.
  if (owner !== undefined && word === 'their') return null
  if (NEUTER.has(word)) return to([neuter(doc, sentence, at, index, word, salience)], 'pronoun')
  if (PLURAL.has(word)) return to(plural(sentence, at, index, word, salience), 'pronoun')
  return null
}

/** Only the first sentences of a text say who 'we' is. */
const OPENING = 4

/** 'We, the Foreign Ministers of the G7, …': who 'we' is for the rest of the document. */
function introduced(
  doc: Doc,
  sentence: Sentence,
  index: number,
  at: number,
  named: readonly Reference[],
  salience: Salience,
): Party | null {
  const opens = at <= sentence.firstToken + 1 && index < OPENING && doc.tokens[at]?.lower === 'we'
  if (!opens || doc.tokens[at + 1]?.lower !== ',') return null
  const next = named.find((reference) => reference.firstToken > at && reference.firstToken <= at + 6)
  if (!next) return null
  const party: Party = { entity: next.entity, state: next.state }
  salience.context.house = party
  return party
}

function thirdPerson(word: string, at: number, index: number, salience: Salience): Party | null {
  // 'X's plans for his trip': a possessive belongs to the person nearest before it.
  const near = word === 'his' || word === 'her' ? salience.latest(at, index, 0, isPerson) : null
  return near ?? salience.topic(at, index, REACH, isPerson)
}

/** The nearest body before it in its sentence, else what the sentence before was about. */
function neuter(
  doc: Doc,
  sentence: Sentence,
  at: number,
  index: number,
  word: string,
  salience: Salience,
): Party | null {
  const next = doc.tokens[at + 1]?.lower ?? ''
  // 'It is important that …' points to nothing.
  if (
    word === 'it' &&
    at <= sentence.firstToken + 1 &&
    ['is', 'was', 'has', 'would', 'seems', 'remains', "'s", '’s'].includes(next) &&
    index === 0
  )
    return null
  return salience.latest(at, index, 0, isBody) ?? salience.opener(doc, at, index, isBody)
}

/** Several that stand together, else one that has many members. */
function plural(
  sentence: Sentence,
  at: number,
  index: number,
  word: string,
  salience: Salience,
): (Party | null)[] {
  const start = at <= sentence.firstToken + 2
  if (start && word === 'they') {
    const people = salience.lastTwo(at, index, 1, isPerson)
    if (people.length === 2) return people
  }
  const inside = salience.latest(at, index, 0, isMany)
  if (inside) return [inside]
  return [
    salience.topic(
      at,
      index,
      1,
      (named) => named.entity.kind === 'group' || named.entity.kind === 'organisation',
    ) ?? salience.topic(at, index, 1, isMany),
  ]
}
