/**
 * Word types: what the tagger and the parser look at in a form, computed once a type and kept in columns. Types that no
 * treebank holds are known by their shape, their affixes and their cluster.
 */
import { hashString, mix } from '@/lib/extract/parse/hash'

/** One row per word type. */
export interface WordColumns {
  /** Hash of the form, lower-cased, with every digit 0. */
  word: Int32Array
  /** Hash of its last three letters. */
  suffix: Int32Array
  /** Hash of its shape, e.g. of "Xxx" for "Minister". */
  shape: Int32Array
  /** Hash of the tag that the word bears most often in the treebanks. */
  usual: Int32Array
  /** Hashes of its clusters. */
  fine: Int32Array
  coarse: Int32Array
  /** Clusters as the parser sees them: the shape and the ending stand in where a word has none. */
  fineOrShape: Int32Array
  coarseOrShape: Int32Array
}

/** What training knows of words: cluster numbers (0: none) and usual tags (0: unknown, else tag number + 1). */
export interface WordKnowledge {
  /** By lower-cased form: fine × 256 + coarse, 0 when the word has no cluster. */
  clusters(lower: string): number
  /** By normalised form. */
  usualTag(normal: string): number
}

/** Row of the word before the first and of the word after the last. */
export const BEFORE_FIRST = 0
export const AFTER_LAST = 1

/** Lower case, digits 0. */
export function normalise(form: string): string {
  return form.toLowerCase().replace(/[0-9]/g, '0')
}

export function hashWord(normal: string): number {
  return hashString(normal, 101)
}

/** Kinds of characters in their order, runs cut to two: "Xxx", "dd.d", "XX". */
function shapeOf(form: string): string {
  let shape = ''
  let last = ''
  let run = 0
  for (let i = 0; i < form.length && shape.length < 40; i++) {
    const code = form.charCodeAt(i)
    const kind =
      code >= 65 && code <= 90
        ? 'X'
        : code >= 97 && code <= 122
          ? 'x'
          : code >= 48 && code <= 57
            ? 'd'
            : code > 127
              ? 'u'
              : form[i]!
    run = kind === last ? run + 1 : 1
    last = kind
    if (run <= 2) shape += kind
  }
  return shape
}

export function createColumns(capacity: number): WordColumns {
  const column = () => new Int32Array(capacity)
  return {
    word: column(),
    suffix: column(),
    shape: column(),
    usual: column(),
    fine: column(),
    coarse: column(),
    fineOrShape: column(),
    coarseOrShape: column(),
  }
}

/** Keys of the features that depend on one word type alone, for its own tag and for its neighbours'. */
export interface TypeKeys {
  self: number[]
  /** Scored for the word after this one. */
  next: number[]
  /** Scored for the word before this one. */
  previous: number[]
}

/** Fills row `id` of the columns for `form` and returns the keys of its own features. */
export function describeWord(
  form: string,
  id: number,
  columns: WordColumns,
  knowledge: WordKnowledge,
): TypeKeys {
  const lower = form.toLowerCase()
  const normal = lower.replace(/[0-9]/g, '0')
  const cluster = knowledge.clusters(lower)
  const fine = cluster >> 8
  const coarse = cluster & 255
  const shape = shapeOf(form)
  const word = hashWord(normal)
  const suffix = hashString(normal.slice(-3), 105)
  const shapeHash = hashString(shape, 107)
  const usual = mix(9000 + knowledge.usualTag(normal))
  columns.word[id] = word
  columns.suffix[id] = suffix
  columns.shape[id] = shapeHash
  columns.usual[id] = usual
  columns.fine[id] = mix(fine + 1000)
  columns.coarse[id] = mix(coarse + 5000)
  columns.fineOrShape[id] = fine > 0 ? mix(fine + 1000) : shapeHash ^ hashString(normal.slice(-2), 106)
  columns.coarseOrShape[id] = fine > 0 ? mix(coarse + 5000) : shapeHash
  return {
    self: selfKeys(form, normal, shape, fine, coarse),
    next: [neighbour(4, word), neighbour(11, suffix), neighbour(13, mix(fine + 1000))],
    previous: [
      neighbour(6, word),
      neighbour(10, suffix),
      neighbour(12, mix(fine + 1000)),
      neighbour(16, shapeHash),
      neighbour(17, usual),
    ],
  }
}

/** Form, affixes, shape and clusters. */
function selfKeys(form: string, normal: string, shape: string, fine: number, coarse: number): number[] {
  const keys: number[] = []
  const add = (kind: number, text: string) => keys.push(hashString(text, kind * 7919 + 17))
  add(1, form)
  add(2, normal)
  for (let k = 1; k <= 5; k++) if (form.length > k) add(2 + k, normal.slice(-k))
  for (let k = 1; k <= 3; k++) if (form.length > k) add(8 + k, normal.slice(0, k))
  add(13, shape)
  add(14, shape + normal.slice(-2))
  add(18, shape + normal.slice(-3))
  if (fine > 0) {
    add(15, `c${fine}`)
    add(17, `c${fine}${normal.slice(-2)}`)
    add(16, `d${coarse}`)
  }
  const traits = [
    form.includes('-') ? 'h' : '',
    /[0-9]/.test(form) ? 'd' : '',
    /^[A-Z]/.test(form) ? 'U' : '',
    /[A-Z]$/.test(form) ? 'E' : '',
    form.length > 3 ? 'l' : 's',
  ]
  add(19, traits.join(''))
  return keys
}

function neighbour(kind: number, hash: number): number {
  const k = (Math.imul(hash, mix(kind * 31 + 7) | 1) + mix(kind + 600)) | 0
  return Math.imul(k ^ (k >>> 15), -1640531535)
}
