/** Only sentences that can hold a statement are parsed: those with two actors, or one and a word that may point to another. */
import type { Doc, Parse, Parser, Sentence } from './doc'
import { lemmaCandidates } from './lemma'
import { ADJECTIVES, NOUNS, OPERATORS, PEOPLE, VERBS } from './rules'

/** Words that may stand for an actor told elsewhere; references.ts says for which. */
export const POINTERS: ReadonlySet<string> = new Set(
  'we us our ours i my me he him his she her hers it its they them their theirs both government regime authorities ministry secretary president minister ambassador court military army side sides countries nations country homeland officials leaders council party parties commission mission'.split(
    ' ',
  ),
)

const known = new Map<string, boolean>()
const CACHE_LIMIT = 20_000

/** Whether a word form may be a predicate of some rule. Remembered by form; forgotten when too many are remembered. */
function isTrigger(lower: string): boolean {
  const cached = known.get(lower)
  if (cached !== undefined) return cached
  const answer =
    lemmaCandidates(lower).some(
      (lemma) => VERBS.has(lemma) || NOUNS.has(lemma) || OPERATORS.speech.has(lemma),
    ) ||
    ADJECTIVES.has(lower) ||
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
export function chooseAndParse(doc: Doc, parser: Parser): Doc {
  let next = 0
  const parses: (Parse | null)[] = doc.sentences.map((sentence) => {
    const actors = new Set<string>()
    while (next < doc.references.length && (doc.references[next]?.firstToken ?? 0) < sentence.lastToken) {
      actors.add(doc.references[next]?.entity.id ?? '')
      next++
    }
    if (!canHold(doc, sentence, actors.size)) return null
    const words: string[] = []
    for (let at = sentence.firstToken; at < sentence.lastToken; at++) words.push(doc.tokens[at]?.text ?? '')
    return parser.parse(words)
  })
  return { ...doc, parses }
}

function canHold(doc: Doc, sentence: Sentence, named: number): boolean {
  if (sentence.lastToken - sentence.firstToken < 3) return false
  let pointers = 0
  let triggers = 0
  for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
    const lower = doc.tokens[at]?.lower ?? ''
    if (POINTERS.has(lower) || isDomestic(lower)) pointers++
    else if (triggers === 0 && isTrigger(lower)) triggers++
    if (triggers > 0 && named + Math.min(pointers, 2) >= 2) return true
  }
  return false
}
