/**
 * Tagger: a greedy linear model over joint tags (UPOS and Penn tag), left to right. All that depends on one word type alone
 * is scored once a type and kept; a frequent form can only bear tags it was seen with.
 */
import { TAG_STAGES, tagKeys1, tagKeys2 } from '@/lib/extract/parse/keys'
import type { Lexicon } from '@/lib/extract/parse/knowledge'
import { mix } from '@/lib/extract/parse/hash'
import { MAX_WORDS } from '@/lib/extract/parse/state'
import { CLASS_SCORES, MOST_KEYS, type ClassTable } from '@/lib/extract/parse/tables'
import { AFTER_LAST, BEFORE_FIRST, createColumns, describeWord } from '@/lib/extract/parse/words'

/** Word types kept; when they are full they are forgotten together, which costs time and changes nothing else. */
const MAX_TYPES = 30_000
/** Tags that are weighed for one word: the best by the word alone. */
const MAX_CANDIDATES = 16
/** Longer forms are described anew each time rather than kept. */
const MAX_KEPT_FORM = 60

export function tagHash(tag: number): number {
  return mix(tag + 20_000)
}
/** Tag before the first word. */
export const NO_TAG = mix(19_999)

export class Tagger {
  readonly columns = createColumns(MAX_TYPES)
  /** Type of each word, from 0. */
  readonly types = new Int32Array(MAX_WORDS)
  /** Tag of each word, from 0. */
  readonly tags = new Uint8Array(MAX_WORDS)
  readonly hashes: Int32Array
  private readonly known = new Map<string, number>()
  private typeCount = 0
  private readonly candidates = new Uint8Array(MAX_TYPES * MAX_CANDIDATES)
  private readonly candidateCounts = new Uint8Array(MAX_TYPES)
  private readonly own = new Int16Array(MAX_TYPES * MAX_CANDIDATES)
  private readonly forNext: Int16Array
  private readonly forPrevious: Int16Array
  private readonly scores: Int32Array
  private readonly keys = new Int32Array(MOST_KEYS)

  constructor(
    private readonly tagCount: number,
    private readonly table: ClassTable,
    private readonly lexicon: Lexicon,
    private readonly margin: number,
  ) {
    this.hashes = Int32Array.from({ length: tagCount }, (_, tag) => tagHash(tag))
    this.forNext = new Int16Array(MAX_TYPES * tagCount)
    this.forPrevious = new Int16Array(MAX_TYPES * tagCount)
    this.scores = new Int32Array(CLASS_SCORES)
    this.forget()
  }

  /** Tags words[from, to), at most MAX_WORDS of them, into `tags` and `types` from 0. */
  tag(words: readonly string[], from: number, to: number) {
    const count = to - from
    if (this.typeCount + count > MAX_TYPES) this.forget()
    for (let i = 0; i < count; i++) this.types[i] = this.typeOf(words[from + i]!)
    let t1 = NO_TAG
    let t2 = NO_TAG
    for (let i = 0; i < count; i++) {
      const tag = this.best(i, count, t1, t2)
      this.tags[i] = tag
      t2 = t1
      t1 = this.hashes[tag]!
    }
  }

  private best(i: number, count: number, t1: number, t2: number): number {
    const { types, candidates, candidateCounts, own, forNext, forPrevious, scores, keys, tagCount } = this
    const x = types[i]!
    const base = x * MAX_CANDIDATES
    const end = base + candidateCounts[x]!
    if (end === base + 1) return candidates[base]!
    const p = i > 0 ? types[i - 1]! : BEFORE_FIRST
    const n = i + 1 < count ? types[i + 1]! : AFTER_LAST
    for (let j = base; j < end; j++) {
      const tag = candidates[j]!
      scores[tag] = own[j]! + forNext[p * tagCount + tag]! + forPrevious[n * tagCount + tag]!
    }
    const q = i > 1 ? types[i - 2]! : BEFORE_FIRST
    const m = i + 2 < count ? types[i + 2]! : AFTER_LAST
    tagKeys1(this.columns, x, p, q, n, m, t1, t2, keys)
    this.table.add(keys, 0, TAG_STAGES[0], scores)
    const early = this.winner(base, end, this.margin)
    if (early >= 0) return early
    tagKeys2(this.columns, x, p, q, n, m, t1, t2, keys)
    this.table.add(keys, TAG_STAGES[0], TAG_STAGES[1], scores)
    return this.winner(base, end, 0)
  }

  /** The best candidate, or −1 when it does not lead by `margin`. */
  private winner(base: number, end: number, margin: number): number {
    const { candidates, scores } = this
    let best = candidates[base]!
    let top = scores[best]!
    let second = -0x40000000
    for (let j = base + 1; j < end; j++) {
      const tag = candidates[j]!
      const score = scores[tag]!
      if (score > top) {
        second = top
        top = score
        best = tag
      } else if (score > second) second = score
    }
    return top - second >= margin ? best : -1
  }

  private typeOf(form: string): number {
    const known = this.known.get(form)
    if (known !== undefined) return known
    const id = this.addType(form)
    if (form.length <= MAX_KEPT_FORM) this.known.set(detach(form), id)
    return id
  }

  private addType(form: string): number {
    const id = this.typeCount++
    const { self, next, previous } = describeWord(form, id, this.columns, this.lexicon)
    this.scoreType(next)
    this.keep(this.forNext, id)
    this.scoreType(previous)
    this.keep(this.forPrevious, id)
    this.scoreType(self)
    this.chooseCandidates(id, this.lexicon.seenTags(form))
    return id
  }

  /** Scores of all tags by features of one word type. */
  private scoreType(features: readonly number[]) {
    const { scores, keys } = this
    for (let tag = 0; tag < CLASS_SCORES; tag++) scores[tag] = 0
    for (let i = 0; i < features.length; i++) keys[i] = features[i]!
    this.table.add(keys, 0, features.length, scores)
  }

  private keep(rows: Int16Array, id: number) {
    const { scores, tagCount } = this
    for (let tag = 0; tag < tagCount; tag++) rows[id * tagCount + tag] = scores[tag]!
  }

  /**
   * Keeps the best MAX_CANDIDATES of the tags the form can bear, best first; ties go to the lower tag number. Expects the type's
   * own scores in `scores`. An insertion into the kept ones, as most types are met once and a sort would cost more than the rest.
   */
  private chooseCandidates(id: number, seen: readonly number[] | undefined) {
    const { candidates, own, scores } = this
    const base = id * MAX_CANDIDATES
    const size = seen ? seen.length : this.tagCount
    let count = 0
    for (let i = 0; i < size; i++) {
      const tag = seen ? seen[i]! : i
      const score = scores[tag]!
      if (count === MAX_CANDIDATES && score <= own[base + count - 1]!) continue
      let at = base + (count < MAX_CANDIDATES ? count++ : count - 1)
      for (; at > base && own[at - 1]! < score; at--) {
        own[at] = own[at - 1]!
        candidates[at] = candidates[at - 1]!
      }
      own[at] = score
      candidates[at] = tag
    }
    this.candidateCounts[id] = count
  }

  private forget() {
    this.known.clear()
    this.typeCount = 0
    this.addType('\u0001')
    this.addType('\u0002')
  }
}

/** A copy that does not keep alive the document that `text` is a slice of. */
function detach(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1)
}
