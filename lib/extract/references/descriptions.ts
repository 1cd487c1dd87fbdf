/** 'The Secretary', 'the Foreign Minister', 'the government', 'the two countries': descriptions that name nobody by themselves. */
import type { Doc, Reference, Sentence } from '../doc'
import { pairAt, stateLevel } from './pairs'
import type { Pointing } from './pointing'
import { debaterOf } from '../mentions/owner'
import { officeHolder } from './context'
import type { Party } from './voice'
import type { Named, Salience } from './salience'

const OFFICES = new Set([
  'secretary',
  'president',
  'minister',
  'premier',
  'chancellor',
  'ambassador',
  'king',
  'secretary-general',
  'spokesperson',
  'spokesman',
  'prime',
])
const BODIES = new Set([
  'government',
  'regime',
  'authorities',
  'ministry',
  'court',
  'military',
  'army',
  'parliament',
  'administration',
  'junta',
  'police',
  'troops',
  'security',
])
/** What the world calls one regime needs no naming before: it is not the latest that was. */
const NOTORIOUS = new Set(['apartheid', 'racist', 'minority', 'zionist', 'colonial'])
const ARTICLES = new Set(['the', 'this', 'that'])
const REACH = 3

export function describe(
  doc: Doc,
  sentence: Sentence,
  index: number,
  at: number,
  named: readonly Reference[],
  salience: Salience,
): Pointing | null {
  const word = doc.tokens[at]?.lower ?? ''
  const taken = (token: number) =>
    named.some((reference) => reference.firstToken <= token && token < reference.lastToken)
  const pair = pairAt(doc, sentence, index, at, word, salience)
  if (pair) return pair
  if (word === 'officials' && !ownedBefore(at, named) && !ownedBehind(doc, at, named))
    return single(
      at,
      at + 1,
      visited(doc, sentence, named) ?? salience.context.house ?? firstState(salience),
      'body',
    )
  if (!ARTICLES.has(word) || taken(at + 1)) return null
  for (let last = at + 1; last < Math.min(at + 4, sentence.lastToken); last++) {
    if (taken(last)) return null
    const lower = doc.tokens[last]?.lower ?? ''
    if (OFFICES.has(lower) && /^[A-Z]/.test(doc.tokens[last]?.text ?? ''))
      return office(doc, sentence, index, at, last, named, salience)
    if (BODIES.has(lower)) {
      // 'The Court' with a capital is a court of the world.
      if (lower === 'court' && doc.tokens[last]?.text === 'Court') return null
      // 'the Administration' with a capital is the speaker's own.
      if (doc.tokens[last]?.text === 'Administration' && salience.context.house)
        return ownedBehind(doc, last, named) ? null : single(at, last + 1, salience.context.house, 'anaphor')
      const next = doc.tokens[last + 1]?.lower ?? ''
      if (BODIES.has(next) || next === 'forces' || next === 'council') continue
      return ownedBehind(doc, last, named) ? null : body(index, at, last, named, salience)
    }
    if (!/^[\p{L}-]+$/u.test(lower) || NOTORIOUS.has(lower)) return null
  }
  return null
}

const single = (first: number, last: number, party: Party | null, basis: string): Pointing | null =>
  party ? { first, last, parties: [party], basis } : null

const WHOSE = new Set(['the', 'our', 'this', 'its'])

/** 'Our Organization', with a capital: the UN where states debate in its Assembly, else the latest body that is called one. */
export function organisationAt(doc: Doc, at: number, index: number, salience: Salience): Pointing | null {
  const word = doc.tokens[at]?.lower ?? ''
  const noun = doc.tokens[at + 1]?.text ?? ''
  if (!WHOSE.has(word) || !/^Organi[sz]ation$/.test(noun)) return null
  if (['of', 'for'].includes(doc.tokens[at + 2]?.lower ?? '')) return null
  const { lexicon, titleText } = salience.context
  const un = debaterOf(titleText, lexicon) ? lexicon.entities.get('UN') : undefined
  const party = un
    ? { entity: un, state: null }
    : salience.latest(
        at,
        index,
        REACH * 4,
        ({ entity }) => entity.kind === 'organisation' && /\bOrgani[sz]ation\b/.test(entity.name),
      )
  return single(at, at + 2, party, 'anaphor')
}

/** 'In Poland, X will meet senior officials': those of the country that the sentence opens with. */
function visited(doc: Doc, sentence: Sentence, named: readonly Reference[]): Party | null {
  const [first] = named
  const opens =
    first?.entity.kind === 'state' &&
    first.firstToken === sentence.firstToken + 1 &&
    ['in', 'while'].includes(doc.tokens[sentence.firstToken]?.lower ?? '')
  return opens ? { entity: first.entity, state: first.state } : null
}

function firstState(salience: Salience): Party | null {
  return salience.topic(Number.MAX_SAFE_INTEGER, 0, 0, (named) => named.entity.kind === 'state')
}

function ownedBefore(at: number, named: readonly Reference[]): boolean {
  return named.some((reference) => reference.lastToken <= at && at - reference.lastToken <= 2)
}

/** 'the government of X' has its owner. */
function ownedBehind(doc: Doc, last: number, named: readonly Reference[]): boolean {
  // 'the Government and people of X'
  if (doc.tokens[last + 1]?.lower === 'and' && doc.tokens[last + 3]?.lower === 'of')
    return (
      named.some(({ firstToken, lastToken }) => firstToken <= last + 2 && last + 2 < lastToken) ||
      ownedBehind(doc, last + 2, named)
    )
  const next = doc.tokens[last + 1]?.lower ?? ''
  // Of somebody with a name, though nobody we know.
  const owner = doc.tokens[doc.tokens[last + 2]?.lower === 'the' ? last + 3 : last + 2]?.text ?? ''
  if (next === 'of' && /^\p{Lu}/u.test(owner)) return true
  return (
    (next === 'of' || next === 'in' || next === 'from') &&
    named.some((reference) => reference.firstToken > last && reference.firstToken <= last + 4)
  )
}

const RANKED = /\b(?:Assistant|Under|Deputy|Vice) (?:Foreign )?(?:Secretary|Minister)\b/

/** The latest person with that office, else who held it for the house that day. */
function office(
  doc: Doc,
  sentence: Sentence,
  index: number,
  at: number,
  last: number,
  named: readonly Reference[],
  salience: Salience,
): Pointing | null {
  if (ownedBehind(doc, last, named)) return null
  const end =
    doc.tokens[last + 1]?.lower === 'of' && doc.tokens[last + 2]?.lower === 'state' ? last + 3 : last + 1
  if (named.some((reference) => reference.firstToken >= last && reference.firstToken <= last + 1)) return null
  const title = doc.text.slice(doc.tokens[at + 1]?.start ?? 0, doc.tokens[last]?.end ?? 0)
  const head = doc.tokens[last]?.text ?? ''
  // An Assistant Secretary is not the Secretary.
  const isRank = ({ words }: Named) => /^(?:Secretary|Minister)$/.test(title) && RANKED.test(words)
  const isHolder = (person: Named) =>
    person.entity.kind === 'person' && person.words.includes(title) && !isRank(person)
  const looser = (person: Named) =>
    person.entity.kind === 'person' &&
    person.words.includes(head) &&
    !isRank(person) &&
    (head !== 'Minister' || title.split(' ').length < 3)
  const held =
    salience.latest(at, index, REACH * 4, isHolder) ??
    salience.latest(at, index, REACH, looser) ??
    officeHolder(salience.context, title === 'Secretary' ? 'Secretary of State' : title)
  return sentence.lastToken >= end ? single(at, end, held, 'office') : null
}

/** The latest state other than the document's own, in the sentence, before it, in the title. */
function body(
  index: number,
  at: number,
  last: number,
  named: readonly Reference[],
  salience: Salience,
): Pointing | null {
  const house = salience.context.house?.state ?? null
  const other = (party: Named) => party.entity.kind === 'state' && party.state !== house
  const before = salience.latest(at, index, 0, other) ?? salience.topic(at, index, REACH, other)
  const after = named.find(
    (reference) =>
      reference.firstToken > last && reference.entity.kind === 'state' && reference.state !== house,
  )
  const party =
    before ??
    (after ? { entity: after.entity, state: after.state } : null) ??
    stateOfPeople(at, index, house, salience)
  return single(at, last + 1, party, 'anaphor')
}

/** 'Peru's opposition leader, X, accused the government': told of people only, a body is of their state. */
function stateOfPeople(at: number, index: number, house: string | null, salience: Salience): Party | null {
  const person = salience.latest(at, index, 0, ({ state }) => state !== null && state !== house)
  const party = person && stateLevel(person, 'state', salience)
  return party?.entity.kind === 'state' ? party : null
}
