/**
 * Undoes the parser's commonest slips in news. The first: a past tense that looks like a participle ('Finnish soldiers trained with …') is hung
 * on its own subject as if the sentence had no verb. A sentence has one, so where none is found the participle is it. The second: an infinitive taken for a preposition or an adjective.
 */
import type { Parse } from '../doc'

const CLAUSES = new Set(['root', 'ccomp', 'parataxis'])
const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
/** Forms that are both past tense and participle but for -ed. */
const BOTH = new Set(
  'met held made sent built brought bought told left found paid put set cut shut hit fought struck shot led won sold lent sought caught kept lost said beat dug fled laid spent stood withheld upheld'.split(
    ' ',
  ),
)
/** Whatever has these is no subject. */
const NOT_A_SUBJECT = new Set(['cop', 'nsubj', 'aux', 'case'])
/** Dependents that belong to the verb once it is the head. */
const OF_VERB = new Set(['obl', 'obj', 'iobj', 'advcl', 'advmod', 'punct', 'xcomp', 'ccomp', 'parataxis'])

const baseOf = (relation: string | undefined) => (relation ?? '').split(':')[0] ?? ''

/** A sentence has few such slips; the cap keeps endless lines linear. */
const MOST = 4

/** The parse, or a copy with such verbs made heads of their clauses. `words` are the tokens it was made of. */
export function repair(parse: Parse, words: readonly string[]): Parse {
  let repaired = infinitives(behindPrepositions(offTheStop(parse), words), words)
  for (let verb = 1, done = 0; verb < words.length && done < MOST; verb++) {
    const subject = subjectOf(repaired, words, verb)
    if (subject < 0) continue
    repaired = promoted(repaired, subject, verb)
    done++
  }
  return repaired
}

function isPastForm(parse: Parse, words: readonly string[], at: number): boolean {
  const word = (words[at] ?? '').toLowerCase()
  return parse.xpos[at] === 'VBN' && (word.endsWith('ed') || BOTH.has(word))
}

/** The noun that heads a verbless clause in which `verb` must be the verb, −1 when there is none. */
function subjectOf(parse: Parse, words: readonly string[], verb: number): number {
  if (!isPastForm(parse, words, verb)) return -1
  const { head, deprel, upos, xpos } = parse
  const direct = deprel[verb] === 'acl'
  // 'The president/root legalised/amod parties/obj'
  const object = deprel[verb] === 'amod' ? (head[verb] ?? -1) : -1
  const noun = direct
    ? (head[verb] ?? -1)
    : object > verb && deprel[object] === 'obj'
      ? (head[object] ?? -1)
      : -1
  if (noun < 0 || noun >= verb || !['NOUN', 'PROPN'].includes(upos[noun] ?? '')) return -1
  if (!CLAUSES.has(deprel[noun] ?? '')) return -1
  if (deprel[noun] === 'root' && words[words.length - 1] !== '.') return -1
  for (let at = 0; at < words.length; at++) {
    const relation = baseOf(deprel[at])
    if (head[at] === verb && (relation === 'aux' || deprel[at] === 'obl:agent' || words[at] === 'by'))
      return -1
    if (head[at] !== noun || at === verb) continue
    const marked = relation === 'mark' && deprel[noun] !== 'ccomp'
    if (at < verb && (marked || NOT_A_SUBJECT.has(relation))) return -1
    if (deprel[noun] === 'root' && FINITE.has(xpos[at] ?? '') && relation !== 'acl') return -1
  }
  return noun
}

function promoted(parse: Parse, noun: number, verb: number): Parse {
  const head = Array.from(parse.head)
  const deprel = [...parse.deprel]
  const upos = [...parse.upos]
  const xpos = [...parse.xpos]
  head[verb] = head[noun] ?? -1
  deprel[verb] = deprel[noun] ?? 'root'
  head[noun] = verb
  deprel[noun] = 'nsubj'
  upos[verb] = 'VERB'
  xpos[verb] = 'VBD'
  for (let at = 0; at < head.length; at++) {
    if (head[at] !== noun || at === verb) continue
    if (at > verb && deprel[at] === 'nmod:unmarked') deprel[at] = 'obj'
    if (at > verb && baseOf(deprel[at]) === 'nmod') deprel[at] = 'obl'
    const relation = baseOf(deprel[at])
    if (relation === 'mark' || relation === 'punct' || (at > verb && OF_VERB.has(relation))) head[at] = verb
  }
  return { ...parse, head, deprel, upos, xpos }
}

/** Nothing hangs on a full stop: a noun that the parse left there is the object of the verb before it. */
function offTheStop(parse: Parse): Parse {
  const size = parse.upos.length
  let fixed: { head: number[]; deprel: string[] } | undefined
  for (let i = 0; i < size; i++) {
    const above = parse.head[i] ?? -1
    if (above < 0 || parse.upos[above] !== 'PUNCT' || parse.upos[i] === 'PUNCT') continue
    let verb = i - 1
    while (verb >= 0 && parse.upos[verb] !== 'VERB') verb--
    if (verb < 0 || i - verb > 6) continue
    fixed ??= { head: Array.from(parse.head), deprel: [...parse.deprel] }
    fixed.head[i] = verb
    fixed.deprel[i] = 'obj'
    for (let kid = i + 1; kid < size; kid++)
      if (parse.head[kid] === i && parse.upos[kid] === 'VERB') {
        fixed.head[kid] = verb
        fixed.deprel[kid] = 'xcomp'
      }
  }
  return fixed ? { ...parse, ...fixed } : parse
}

/** Prepositions that never stand before an object, as 'up to 16' does. */
const OBLIQUE = new Set('against with from into for between by through'.split(' '))

/** 'Marched through X against new cuts': what stands behind a preposition is no object. */
function behindPrepositions(parse: Parse, words: readonly string[]): Parse {
  let deprel: string[] | undefined
  for (let at = 0; at < words.length; at++) {
    const noun = parse.deprel[at] === 'case' && OBLIQUE.has(words[at] ?? '') ? (parse.head[at] ?? -1) : -1
    if (noun <= at || parse.deprel[noun] !== 'obj') continue
    deprel ??= [...parse.deprel]
    deprel[noun] = 'obl'
  }
  return deprel ? { ...parse, deprel } : parse
}

/** Base forms that the tagger takes for nouns, adjectives or prepositions. */
const RARE_VERBS = new Set(
  'counter combat defeat fight battle win free grant shelter tame rival intercept tolerate airlift parachute rebuke shadow escort'.split(
    ' ',
  ),
)
const OPENS_OBJECT = new Set(['DET', 'PROPN', 'NOUN', 'ADJ', 'PRON', 'NUM'])
const BEFORE_NOUN = new Set(['case', 'amod', 'compound'])

/** 'To counter Y', 'to defeat Y' with the verb taken for a part of what follows: the verb takes its place, and it becomes the object. */
function infinitives(parse: Parse, words: readonly string[]): Parse {
  let fixed: Parse | undefined
  for (let at = 1; at + 1 < words.length; at++) {
    if (!RARE_VERBS.has(words[at] ?? '') || words[at - 1] !== 'to') continue
    if (parse.upos[at] === 'VERB' || !OPENS_OBJECT.has(parse.upos[at + 1] ?? '')) continue
    fixed ??= {
      head: Array.from(parse.head),
      deprel: [...parse.deprel],
      upos: [...parse.upos],
      xpos: [...parse.xpos],
    }
    makeVerb(fixed, at)
  }
  return fixed ?? parse
}

function makeVerb({ head, deprel, upos, xpos }: Parse, at: number): void {
  const noun = head[at] ?? -1
  upos[at] = 'VERB'
  xpos[at] = 'VB'
  if (noun > at && BEFORE_NOUN.has(deprel[at] ?? '')) {
    head[at] = head[noun] ?? -1
    deprel[at] = 'advcl'
    head[noun] = at
    deprel[noun] = 'obj'
  } else if (baseOf(deprel[at]) === 'obl') deprel[at] = 'advcl'
  else if (baseOf(deprel[at]) === 'nmod') deprel[at] = 'acl'
  else if (deprel[at] === 'obj') deprel[at] = 'xcomp'
  head[at - 1] = at
  deprel[at - 1] = 'mark'
}
