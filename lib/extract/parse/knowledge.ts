/** What the weights file says of single words: clusters, usual tags and the tags a frequent form can bear. */
import { hashString } from '@/lib/extract/parse/hash'
import { decodeSorted, type Weights } from '@/lib/extract/parse/weights'
import { hashWord, type WordKnowledge } from '@/lib/extract/parse/words'

export interface Lexicon extends WordKnowledge {
  /** Tag numbers that a frequent form was seen with, ascending; undefined for other forms. */
  seenTags(form: string): readonly number[] | undefined
}

export function hashLower(lower: string): number {
  return hashString(lower, 1)
}

export function hashForm(form: string): number {
  return hashString(form, 3)
}

/** Reads the sections "clusters.*", "usual.*" and "seen.*". */
export function readLexicon({ section }: Weights): Lexicon {
  const fine = section('clusters.fine')
  const coarse = section('clusters.coarse')
  const clusters = indexed(
    section('clusters.keys'),
    (i) => ((fine[2 * i]! | (fine[2 * i + 1]! << 8)) << 8) | coarse[i]!,
  )
  const usualTags = section('usual.tags')
  const usual = indexed(section('usual.keys'), (i) => usualTags[i]!)
  const seen = readSeen(section('seen.keys'), section('seen.lengths'), section('seen.tags'))
  return {
    clusters: (lower) => clusters.get(hashLower(lower)),
    usualTag: (normal) => usual.get(hashWord(normal)),
    seenTags: (form) => seen.get(hashForm(form) >>> 0),
  }
}

function readSeen(
  keyBytes: Uint8Array,
  lengths: Uint8Array,
  tags: Uint8Array,
): Map<number, readonly number[]> {
  const seen = new Map<number, readonly number[]>()
  let at = 0
  decodeSorted(keyBytes).forEach((key, i) => {
    seen.set(key, Array.from(tags.slice(at, at + lengths[i]!).sort()))
    at += lengths[i]!
  })
  return seen
}

/** Open addressing over 32-bit hashes; 0 is the answer for what is not there. */
class HashIndex {
  private readonly keys: Int32Array
  private readonly values: Int32Array
  private readonly shift: number

  constructor(keys: Uint32Array, value: (i: number) => number) {
    let bits = 4
    while (1 << bits < keys.length * 2) bits++
    this.shift = 32 - bits
    this.keys = new Int32Array(1 << bits)
    this.values = new Int32Array(1 << bits)
    keys.forEach((key, i) => {
      const at = this.place(key | 0)
      this.keys[at] = key | 0
      this.values[at] = value(i)
    })
  }

  get(hash: number): number {
    return this.values[this.place(hash)]!
  }

  private place(hash: number): number {
    const mask = this.keys.length - 1
    let at = hash >>> this.shift
    while (this.values[at] !== 0 && this.keys[at] !== hash) at = (at + 1) & mask
    return at
  }
}

function indexed(keyBytes: Uint8Array, value: (i: number) => number): HashIndex {
  return new HashIndex(decodeSorted(keyBytes), value)
}
