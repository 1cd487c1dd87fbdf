/** The tag set and what the treebanks say of single words. */
import type { TreebankSentence } from './conllu'

/** Joint tags "UPOS|XPOS" that the treebanks bear at least this often. */
const FREQUENT_TAG = 25

export class TagSet {
  readonly names: string[]
  private readonly numbers: Map<string, number>

  constructor(sentences: readonly TreebankSentence[]) {
    const counts = new Map<string, number>()
    for (const s of sentences) {
      s.forms.forEach((_, i) => {
        const tag = `${s.upos[i]}|${s.xpos[i]}`
        counts.set(tag, (counts.get(tag) ?? 0) + 1)
      })
    }
    this.names = [...counts]
      .filter(([, count]) => count >= FREQUENT_TAG)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([tag]) => tag)
    this.numbers = new Map(this.names.map((tag, i) => [tag, i]))
  }

  /** Number of a tag; of a rare one, the most frequent tag with its UPOS. */
  number(upos: string, xpos: string): number {
    const exact = this.numbers.get(`${upos}|${xpos}`)
    if (exact !== undefined) return exact
    return Math.max(
      0,
      this.names.findIndex((tag) => tag.startsWith(`${upos}|`)),
    )
  }

  /** Tags with the given Penn tag. */
  withPenn(xpos: string): number[] {
    return this.names.flatMap((tag, i) => (tag.endsWith(`|${xpos}`) ? [i] : []))
  }

  of(sentence: TreebankSentence): Uint8Array {
    return Uint8Array.from(sentence.forms, (_, i) => this.number(sentence.upos[i]!, sentence.xpos[i]!))
  }
}

/** A sentence with the numbers of its tags. */
export interface TaggedSentence {
  forms: readonly string[]
  tags: Uint8Array
}

type TagCounts = Map<string, Map<number, number>>

function countTags(sentences: readonly TaggedSentence[], key: (form: string) => string): TagCounts {
  const counts: TagCounts = new Map()
  for (const { forms, tags } of sentences) {
    forms.forEach((form, i) => {
      const name = key(form)
      let of = counts.get(name)
      if (!of) counts.set(name, (of = new Map()))
      of.set(tags[i]!, (of.get(tags[i]!) ?? 0) + 1)
    })
  }
  return counts
}

const total = (counts: Map<number, number>) => [...counts.values()].reduce((sum, n) => sum + n, 0)
const byCount = (counts: Map<number, number>) => [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])

/** Normalised word → number of its most frequent tag + 1, for words seen twice. */
export function usualTags(
  sentences: readonly TaggedSentence[],
  normalise: (form: string) => string,
): Map<string, number> {
  const usual = new Map<string, number>()
  for (const [word, counts] of countTags(sentences, normalise)) {
    if (total(counts) >= 2) usual.set(word, byCount(counts)[0]![0] + 1)
  }
  return usual
}

/**
 * Form → the tags it can bear, for frequent forms. Capitalised forms need more evidence: they are names as often as not. Tags
 * borne once or twice among hundreds are slips of the annotators.
 */
export function seenTags(sentences: readonly TaggedSentence[]): Map<string, number[]> {
  const seen = new Map<string, number[]>()
  for (const [form, counts] of countTags(sentences, (form) => form)) {
    const n = total(counts)
    if (n < (/^\p{Lu}/u.test(form) ? 60 : 20)) continue
    const tags = byCount(counts).filter(([, count]) => count / n > 0.003 || count >= 3)
    seen.set(
      form,
      tags.map(([tag]) => tag),
    )
  }
  return seen
}
