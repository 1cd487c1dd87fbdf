/** Only sentences that can hold a statement are parsed: those with two actors, or one and a word that may point to another. */
import type { Doc, Parse, Parser, Sentence } from './doc'
import { lemmaCandidates } from './lemma'
import { ADJECTIVES, NOUNS, OPERATORS, PEOPLE, VERBS } from './rules'

const FIRST_PERSON = new Set('we us our ours i my me'.split(' '))
const THIRD_PERSON = new Set('he him his she her hers they them their theirs'.split(' '))
const NEUTER = new Set(['it', 'its'])
/** Descriptions of persons when written with a capital, of pairs behind 'two' and 'both', of bodies behind an article. */
const OFFICES = new Set(
  'secretary president minister ambassador king premier chancellor secretary-general'.split(' '),
)
const BODIES = new Set(
  'government regime authorities ministry court military army officials council junta'.split(' '),
)
const PAIRS = new Set(['two', 'both'])

/** 'X said that Y must': a request. */
const OBLIGATION = new Set(['must', 'should'])

const known = new Map<string, boolean>()
const CACHE_LIMIT = 20_000

/** Whether a word form may be a predicate of some rule. Remembered by form; forgotten when too many are remembered. */
function isTrigger(lower: string): boolean {
  const cached = known.get(lower)
  if (cached !== undefined) return cached
  const answer =
    lemmaCandidates(lower).some((lemma) => VERBS.has(lemma) || NOUNS.has(lemma)) ||
    ADJECTIVES.has(lower) ||
    OBLIGATION.has(lower) ||
    OPERATORS.readyAdjectives.has(lower)
  if (known.size >= CACHE_LIMIT) known.clear()
  known.set(lower, answer)
  return answer
}

const domestic = new Map<string, boolean>()

/** 'Protesters', 'rebels': a party that need not be named (events/groups.ts). */
function isDomestic(lower: string): boolean {
  if (lower.length < 5) return false
  const cached = domestic.get(lower)
  if (cached !== undefined) return cached
  const answer = lemmaCandidates(lower).some((lemma) => PEOPLE.domestic.has(lemma))
  if (domestic.size >= CACHE_LIMIT) domestic.clear()
  domestic.set(lower, answer)
  return answer
}

/** Fills `parses` for the sentences worth reading; null for the rest. */
export function chooseAndParse(doc: Doc, parser: Parser, house: string | null): Doc {
  let next = 0
  const parses: (Parse | null)[] = doc.sentences.map((sentence) => {
    const actors = new Set<string>()
    while (next < doc.references.length && (doc.references[next]?.firstToken ?? 0) < sentence.lastToken) {
      actors.add(doc.references[next]?.entity.id ?? '')
      next++
    }
    if (!canHold(doc, sentence, actors, house)) return null
    const words: string[] = []
    for (let at = sentence.firstToken; at < sentence.lastToken; at++) words.push(doc.tokens[at]?.text ?? '')
    return parser.parse(words)
  })
  return { ...doc, parses }
}

/** What a sentence offers as ends of a relation, counted once each kind: a second 'we' is no second actor. */
function canHold(doc: Doc, sentence: Sentence, named: ReadonlySet<string>, house: string | null): boolean {
  if (sentence.lastToken - sentence.firstToken < 3) return false
  let first = 0
  let third = 0
  let neuter = 0
  let described = 0
  let grouped = 0
  let triggered = false
  for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
    const token = doc.tokens[at]
    if (!token) continue
    const { lower } = token
    if (FIRST_PERSON.has(lower)) first = 1
    else if (THIRD_PERSON.has(lower)) third = 1
    else if (NEUTER.has(lower)) neuter = 1
    else if (OFFICES.has(lower) && token.text !== lower) described++
    else if (PAIRS.has(lower)) described += 2
    else if (BODIES.has(lower)) described++
    else if (isDomestic(lower)) grouped = 1
    if (!triggered && isTrigger(lower)) triggered = true
  }
  if (!triggered) return false
  if (named.size >= 2) return true
  const told = described + grouped
  if (named.size === 0) return told + first + third > 1 && (third === 1 || told > 0)
  const [only] = named
  return (only === house ? 0 : first) + third + Math.min(told, 1) + (neuter === 1 && first === 1 ? 1 : 0) > 0
}
