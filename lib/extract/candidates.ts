/** Only sentences that can hold a statement are parsed: those with two actors, or one and a word that may point to another. */
import type { Doc, Parse, Parser, Sentence } from './doc'
import { TOGETHER } from './events/together'
import { parseReport } from './parse/attribution'
import { lemmaCandidates } from './syntax/lemma'
import { remembered } from './remembered'
import { repair } from './parse/repair'
import { ADJECTIVES, NOUNS, OPERATORS, PEOPLE, VERBS, type Rule } from './rules'

const FIRST_PERSON = new Set('we us our ours i my me'.split(' '))
const THIRD_PERSON = new Set('he him his she her hers they them their theirs'.split(' '))
const NEUTER = new Set(['it', 'its'])
/** Descriptions of persons when written with a capital, of pairs behind 'two' and 'both', of bodies behind an article. */
const OFFICES = new Set(
  'secretary president minister ambassador king premier chancellor secretary-general organization organisation'.split(
    ' ',
  ),
)
const BODIES = new Set(
  'government regime authorities ministry court military army officials council junta'.split(' '),
)
const PAIRS = new Set(['two', 'both'])

/** 'X said that Y must': a request. */
const OBLIGATION = new Set(['must', 'should'])

/** What a word form may be to a sentence, as bits: most words are nothing, and one look-up says so. */
const FIRST = 1
const THIRD = 2
const IT = 4
const OFFICE = 8
const BODY = 16
const PAIR = 32
/** 'Protesters', 'rebels': a party that need not be named (events/groups.ts). */
const GROUP = 64
/** May be a predicate of some rule. */
const TRIGGER = 128
/** May be one beside a word that the rule asks for: 'make', where there is a visit to make. */
const HALF = 256

const rolesOf = remembered((lower) => {
  const lemmas = lemmaCandidates(lower)
  const rules = lemmas.flatMap((lemma) => [...(VERBS.get(lemma) ?? []), ...(NOUNS.get(lemma) ?? [])])
  const triggers =
    rules.some((rule) => wordsAsked(rule).length === 0) ||
    ADJECTIVES.has(lower) ||
    OBLIGATION.has(lower) ||
    TOGETHER.has(lower) ||
    OPERATORS.readyAdjectives.has(lower)
  return (
    (FIRST_PERSON.has(lower) ? FIRST : 0) |
    (THIRD_PERSON.has(lower) ? THIRD : 0) |
    (NEUTER.has(lower) ? IT : 0) |
    (OFFICES.has(lower) ? OFFICE : 0) |
    (BODIES.has(lower) ? BODY : 0) |
    (PAIRS.has(lower) ? PAIR : 0) |
    (lower.length >= 5 && lemmas.some((lemma) => PEOPLE.domestic.has(lemma)) ? GROUP : 0) |
    (triggers ? TRIGGER : 0) |
    (rules.length > 0 ? HALF : 0)
  )
})

/** Sets of words of each of which a rule asks for one beside its predicate. */
function wordsAsked({ row, objects, subjects, with: companion }: Rule): ReadonlySet<string>[] {
  const asked = [objects, subjects, companion?.words].filter((words) => words !== null && words !== undefined)
  for (const text of [row.particle, row.of]) if (text !== undefined) asked.push(new Set(text.split(' ')))
  return asked
}

const frames = remembered((lower) =>
  lemmaCandidates(lower)
    .flatMap((lemma) => [...(VERBS.get(lemma) ?? []), ...(NOUNS.get(lemma) ?? [])])
    .map(wordsAsked),
)

/** Whether some half of a predicate has all that its rule asks for in the sentence, wherever it stands. */
function isCompleted(doc: Doc, { firstToken, lastToken }: Sentence): boolean {
  const here = new Set<string>()
  for (let at = firstToken; at < lastToken; at++) {
    const lower = doc.tokens[at]?.lower ?? ''
    here.add(lower)
    for (const lemma of lemmaCandidates(lower)) here.add(lemma)
  }
  const hasOne = (words: ReadonlySet<string>) => {
    for (const word of words) if (here.has(word)) return true
    return false
  }
  for (let at = firstToken; at < lastToken; at++)
    if (frames(doc.tokens[at]?.lower ?? '').some((asked) => asked.every(hasOne))) return true
  return false
}

/** Sentences that a pronoun reaches back over (references/pronouns.ts). */
const REACH = 2

/** Whose text it is. */
export interface Voice {
  /** The document speaks as somebody. */
  voiced: boolean
  /** As whom at a character, by id. */
  weAt: (at: number) => string | null
  /** The title names somebody else, whom a pronoun may mean anywhere. */
  titled: boolean
}

/** Fills `parses` for the sentences worth reading; null for the rest. */
export function chooseAndParse(doc: Doc, parser: Parser, { voiced, weAt, titled }: Voice): Doc {
  let next = 0
  let lastNamed = titled ? Infinity : -Infinity
  const parses: (Parse | null)[] = doc.sentences.map((sentence, index) => {
    const actors = new Set<string>()
    while (next < doc.references.length && (doc.references[next]?.firstToken ?? 0) < sentence.lastToken) {
      actors.add(doc.references[next]?.entity.id ?? '')
      next++
    }
    const house = voiced ? (weAt(sentence.start) ?? '') : null
    const known = index - lastNamed <= REACH
    if (actors.size > (house !== null && actors.has(house) ? 1 : 0)) lastNamed = Math.max(lastNamed, index)
    if (!canHold(doc, sentence, actors, house, known)) return null
    const words: string[] = []
    for (let at = sentence.firstToken; at < sentence.lastToken; at++) words.push(doc.tokens[at]?.text ?? '')
    return repair(parseReport(parser, words), words)
  })
  return { ...doc, parses }
}

/** What a sentence offers as ends of a relation, counted once each kind: a second 'we' is no second actor. */
function canHold(
  doc: Doc,
  sentence: Sentence,
  named: ReadonlySet<string>,
  house: string | null,
  /** Somebody was named of late whom a pronoun may mean. */
  known: boolean,
): boolean {
  if (sentence.lastToken - sentence.firstToken < 3) return false
  // Two named actors need no more than one word that a rule may begin at.
  const enough = named.size >= 2 ? TRIGGER : 0
  let roles = 0
  let told = 0
  for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
    const token = doc.tokens[at]
    if (!token) continue
    const own = rolesOf(token.lower)
    if (own === 0) continue
    roles |= own
    if (own & enough) return true
    if (own & PAIR) told += 2
    else if (own & BODY || (own & OFFICE && token.text !== token.lower)) told++
  }
  if (!(roles & TRIGGER) && !(roles & HALF && isCompleted(doc, sentence))) return false
  if (named.size >= 2) return true
  if (roles & GROUP) told++
  const first = roles & FIRST ? 1 : 0
  const third = known && roles & THIRD ? 1 : 0
  if (named.size === 0) return told + first + third > 1 && (third === 1 || told > 0)
  // A report need not name the other end: a curfew, the arrest of activists.
  if (house === null) return true
  const [only] = named
  return (
    (only === house ? 0 : first) + third + Math.min(told, 1) + (known && roles & IT && first === 1 ? 1 : 0) >
    0
  )
}
