/** 'We', 'I', 'he', 'it', 'they' and their possessives. */
import type { Doc, Parse, Reference, Sentence } from '../doc'
import { ADJECTIVES, OPERATORS } from '../rules'
import type { Pointing } from './pointing'
import { authorAt, houseAt } from './context'
import type { Party } from './voice'
import type { Named, Salience } from './salience'

const FIRST_PLURAL = new Set(['we', 'us', 'our', 'ours', 'ourselves'])
const FIRST_SINGULAR = new Set(['i', 'me', 'my', 'mine'])
/** 'If they say, "We want …"': the we of somebody quoted. */
function isQuoted(doc: Doc, at: number): boolean {
  if (!/^["“]$/.test(doc.tokens[at - 1]?.text ?? '')) return false
  const verb = doc.tokens[at - 2]?.lower === ',' || doc.tokens[at - 2]?.lower === ':' ? at - 3 : at - 2
  return (
    /^(?:say|says|said|saying|ask|asks|asked)$/.test(doc.tokens[verb]?.lower ?? '') &&
    !/^(?:i|we)$/.test(doc.tokens[verb - 1]?.lower ?? '')
  )
}

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
const isBody = (named: Named) =>
  !named.own && named.sentence >= 0 && (named.entity.kind === 'state' || named.entity.kind === 'organisation')
const isMany = (named: Named) => isBody(named) || (named.entity.kind === 'group' && named.sentence >= 0)

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
    if (doc.tokens[at]?.text === 'US' || isQuoted(doc, at)) return null
    const introducing = introduced(doc, sentence, index, at, named, salience)
    return to([introducing ?? houseAt(salience.context, sentence.start)], 'first-person')
  }
  if (FIRST_SINGULAR.has(word)) return to([authorAt(salience.context, sentence.start)], 'first-person')
  if (MASCULINE_FEMININE.has(word))
    return to([thirdPerson(doc, sentence, word, at, index, named, salience)], 'pronoun')
  const owner = POSSESSIVES.has(word) ? subjects(at) : undefined
  if (owner !== undefined && owner.length > 0)
    return to(
      owner.filter((party) => suits(word, party)),
      'pronoun',
    )
  // 'Millions helped their country': theirs, whoever they are.
  if (owner !== undefined && word === 'their') return null
  if (NEUTER.has(word)) return to([neuter(doc, sentence, at, index, word, salience)], 'pronoun')
  if (PLURAL.has(word)) return to(plural(doc, sentence, at, index, word, salience), 'pronoun')
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

function thirdPerson(
  doc: Doc,
  sentence: Sentence,
  word: string,
  at: number,
  index: number,
  named: readonly Reference[],
  salience: Salience,
): Party | null {
  // 'X's plans for his trip', 'congratulate Y and assure him': the person nearest before it.
  const near =
    word === 'his' || word === 'her' || word === 'him' ? salience.latest(at, index, 0, isPerson) : null
  const found = near ?? salience.topic(at, index, REACH, isPerson)
  // A speech tells of many; of several before it, or beside a name that nobody here knows, he may be anybody.
  const sure =
    salience.context.house === null ||
    (found !== null && found.sentence === index) ||
    (salience.persons(index - 1).length === 1 && !namesStranger(doc, sentence, index, at, named))
  return sure ? found : null
}

/** A capitalised subject before the word that is no known actor. */
function namesStranger(
  doc: Doc,
  sentence: Sentence,
  index: number,
  at: number,
  named: readonly Reference[],
): boolean {
  const parse = doc.parses[index]
  for (let token = sentence.firstToken; parse && token < at; token++) {
    const own = token - sentence.firstToken
    const known = named.some(({ firstToken, lastToken }) => firstToken <= token && token < lastToken)
    if (parse.upos[own] === 'PROPN' && !known && /^\p{Lu}\p{Ll}/u.test(doc.tokens[token]?.text ?? ''))
      return true
  }
  return false
}

/** The subject before it where it is a subject itself, else the nearest body, else what the sentence before was about. */
function neuter(
  doc: Doc,
  sentence: Sentence,
  at: number,
  index: number,
  word: string,
  salience: Salience,
): Party | null {
  if (word === 'it' && isEmpty(doc, sentence, index, at)) return null
  if (word === 'it' && isSubjectAt(doc, sentence, index, at)) {
    const told = toldBefore(doc, sentence, index, at)
    const hearer = told === undefined ? null : salience.at(told)
    if (hearer && isBody(hearer)) return hearer
    const [subject] = subjectsBefore(doc, sentence, index, at)
    if (subject !== undefined) {
      const named = salience.at(subject)
      return named && isBody(named) ? named : null
    }
  }
  // 'Its raids on X and its occupation of Y' are of one.
  const before = salience.pronounIn(index, 'its')
  if (word === 'its' && before && ['and', ','].includes(doc.tokens[at - 1]?.lower ?? '')) return before
  // What is appreciated or worried about may be all that was said before.
  const object = word === 'it' && !isSubjectAt(doc, sentence, index, at) && salience.context.house !== null
  return (
    (word === 'its' ? salience.latest(at, index, 0, (named) => isBody(named) && !named.place) : null) ??
    (word === 'its' && salience.context.house !== null
      ? salience.latest(at, index, 0, (named) => isBody(named) && !named.place)
      : salience.latest(at, index, 0, isBody)) ??
    (object ? null : salience.subjectOf(index - 1, isBody))
  )
}

const PEOPLES = /\b(?:people|peoples|citizens|civilians)\b/

/** Several that stand together, else one that has many members. */
function plural(
  doc: Doc,
  sentence: Sentence,
  at: number,
  index: number,
  word: string,
  salience: Salience,
): (Party | null)[] {
  if (word === 'they' && at <= sentence.firstToken + 2) {
    const people = salience.firstTwo(index - 1, isPerson)
    if (people.length === 2) return people
  }
  const people = salience.latest(at, index, 0, isMany)
  // 'X stands with the people of Y as they demand it'
  if (people && PEOPLES.test(people.words)) return [people]
  if (word === 'they' && isSubjectAt(doc, sentence, index, at)) {
    const subjects = subjectsBefore(doc, sentence, index, at)
    if (subjects.length > 0) {
      const named = subjects.map((subject) => salience.at(subject))
      return named.length > 1 || named.every((one) => one && isMany(one)) ? named : []
    }
  }
  return [salience.latest(at, index, 0, isMany) ?? salience.subjectOf(index - 1, isMany)]
}

function isSubjectAt(doc: Doc, sentence: Sentence, index: number, at: number): boolean {
  return doc.parses[index]?.deprel[at - sentence.firstToken]?.startsWith('nsubj') ?? false
}

/** 'It is important that …', 'when it comes to …', 'it is a call to …': points to nobody. */
function isEmpty(doc: Doc, sentence: Sentence, index: number, at: number): boolean {
  const parse = doc.parses[index]
  if (!parse) return false
  const own = at - sentence.firstToken
  if (parse.deprel[own]?.startsWith('expl')) return true
  const head = parse.head[own] ?? -1
  const isNoun = parse.upos[head] === 'NOUN' || parse.upos[head] === 'ADJ'
  return isSubjectAt(doc, sentence, index, at) && isNoun && isPointless(doc, sentence, parse, head)
}

/** A noun or adjective predicate: a noun tells what a thing is, an adjective may have its clause as real subject. */
function isPointless(
  doc: Doc,
  sentence: Sentence,
  { deprel, head, upos }: Parse,
  predicate: number,
): boolean {
  if (upos[predicate] === 'NOUN') return true
  const word = doc.tokens[sentence.firstToken + predicate]?.lower ?? ''
  if (ADJECTIVES.has(word) || OPERATORS.readyAdjectives.has(word)) return false
  return deprel.some(
    (relation, token) => head[token] === predicate && ['csubj', 'ccomp', 'xcomp', 'advcl'].includes(relation),
  )
}

/** 'told X that it must': whoever is told something, at the head of a clause that tells it. */
function toldBefore(doc: Doc, sentence: Sentence, index: number, at: number): number | undefined {
  const parse = doc.parses[index]
  if (!parse) return undefined
  const clause = parse.head[at - sentence.firstToken] ?? -1
  const verb = parse.deprel[clause] === 'ccomp' ? (parse.head[clause] ?? -1) : -1
  if (verb < 0 || !TELLS.test(doc.tokens[sentence.firstToken + verb]?.lower ?? '')) return undefined
  const own = parse.deprel.findIndex(
    (relation, token) => (relation === 'obj' || relation === 'iobj') && parse.head[token] === verb,
  )
  return own < 0 || own + sentence.firstToken >= at ? undefined : own + sentence.firstToken
}

const TELLS = /^(?:tell|tells|told|remind(?:s|ed)?|warn(?:s|ed)?|urge[sd]?|notif(?:y|ies|ied)|advise[sd]?)$/

const PRONOUNS = new Set('i we you he she who which that what there this these those'.split(' '))

/** Tokens of the nearest full subject before a word in its sentence, its members spelled out; empty when there is none. */
function subjectsBefore(doc: Doc, sentence: Sentence, index: number, at: number): number[] {
  const parse = doc.parses[index]
  if (!parse) return []
  for (let own = at - sentence.firstToken - 1; own >= 0; own--) {
    if (!parse.deprel[own]?.startsWith('nsubj')) continue
    if (PRONOUNS.has(doc.tokens[sentence.firstToken + own]?.lower ?? '')) continue
    const members = parse.deprel.flatMap((relation, token) =>
      relation === 'conj' && parse.head[token] === own ? [token] : [],
    )
    return [own, ...members].map((token) => token + sentence.firstToken)
  }
  return []
}
