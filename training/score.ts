/** Attachment scores of a parser on gold tokens with its own tags. */
import type { Parser } from '@/lib/extract/doc'
import type { TreebankSentence } from './conllu'

/** Percentages over all words, punctuation included. */
export interface Scores {
  words: number
  upos: number
  xpos: number
  /** Unlabelled attachment. */
  uas: number
  /** Labelled attachment by universal relation, as in the CoNLL 2018 shared task. */
  las: number
  /** Labelled attachment with subtypes. */
  lasWithSubtypes: number
}

const universal = (relation: string) => relation.replace(/:.*/, '')

export function scoreParser(parser: Parser, sentences: readonly TreebankSentence[]): Scores {
  const counts = { words: 0, upos: 0, xpos: 0, uas: 0, las: 0, lasWithSubtypes: 0 }
  for (const { forms, upos, xpos, heads, relations } of sentences) {
    const parse = parser.parse(forms)
    for (let i = 0; i < forms.length; i++) {
      counts.words++
      if (parse.upos[i] === upos[i]) counts.upos++
      if (parse.xpos[i] === xpos[i]) counts.xpos++
      if (parse.head[i]! + 1 !== heads[i]!) continue
      counts.uas++
      if (universal(parse.deprel[i]!) === universal(relations[i]!)) counts.las++
      if (parse.deprel[i] === relations[i]) counts.lasWithSubtypes++
    }
  }
  const percent = (n: number) => (100 * n) / Math.max(1, counts.words)
  return {
    words: counts.words,
    upos: percent(counts.upos),
    xpos: percent(counts.xpos),
    uas: percent(counts.uas),
    las: percent(counts.las),
    lasWithSubtypes: percent(counts.lasWithSubtypes),
  }
}

/** F1 of the named relations (head and full relation right), in percent. */
export function relationF1(
  parser: Parser,
  sentences: readonly TreebankSentence[],
  names: readonly string[],
): Map<string, number> {
  const gold = new Map<string, number>()
  const found = new Map<string, number>()
  const right = new Map<string, number>()
  const count = (map: Map<string, number>, name: string) => map.set(name, (map.get(name) ?? 0) + 1)
  for (const { forms, heads, relations } of sentences) {
    const parse = parser.parse(forms)
    for (let i = 0; i < forms.length; i++) {
      count(gold, relations[i]!)
      count(found, parse.deprel[i]!)
      if (parse.head[i]! + 1 === heads[i] && parse.deprel[i] === relations[i]) count(right, relations[i]!)
    }
  }
  const of = (map: Map<string, number>, name: string) => map.get(name) ?? 0
  return new Map(
    names.map((name) => [name, (200 * of(right, name)) / Math.max(1, of(gold, name) + of(found, name))]),
  )
}
