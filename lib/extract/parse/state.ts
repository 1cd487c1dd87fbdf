/**
 * The words of a sentence and the arcs between them while it is parsed: one record of 16 integers a word (a cache line) in one
 * array. A word is named by the place of its record. Record 0 stands for "no such word", the last for the root.
 */

export const STRIDE = 16

/** Places of the fields within a record. left1 and right1 are the outermost children, left2 and right2 the ones before. */
export const FIELD = {
  word: 0,
  tag: 1,
  fine: 2,
  coarse: 3,
  suffix: 4,
  head: 5,
  label: 6,
  left1: 7,
  left2: 8,
  right1: 9,
  right2: 10,
  leftCount: 11,
  rightCount: 12,
  leftSet: 13,
  rightSet: 14,
  labelHash: 15,
} as const

/** Longest window of words that is parsed at once; lib/extract/parse/index.ts cuts what is longer. */
export const MAX_WORDS = 400

export interface ParseState {
  /** Records: none, words 1 … n, root at n + 1, and one spare so that the word after the root can be asked for. */
  records: Int32Array
  /** Records of the words on the stack. */
  stack: Int32Array
  /** Hash of each label, by label number. */
  labelHashes: Int32Array
}

export function createState(labelHashes: Int32Array): ParseState {
  const records = new Int32Array((MAX_WORDS + 3) * STRIDE)
  return { records, stack: new Int32Array(MAX_WORDS + 2), labelHashes }
}

/** Hashes that fill the records of "none" and of the root. */
const NONE = [0x2545f491, 0x1b873593, 0x38b34ae5, 0x52dce729, 0x6ed9eba1]
const ROOT = [0x71374491, 0x59f111f1, 0x3c6ef372, 0x510e527f, 0x1f83d9ab]

/** Fills the records of none, root and spare, and empties the arcs of all; the caller has written the words' own fields. */
export function clearArcs({ records }: ParseState, count: number) {
  const end = (count + 3) * STRIDE
  // Plain loops: a call of fill() for each record takes longer than what it does.
  for (let at = 0; at < end; at += STRIDE)
    for (let field = FIELD.head; field < STRIDE; field++) records[at + field] = 0
  for (let field = 0; field < FIELD.head; field++) {
    records[field] = NONE[field]!
    records[(count + 1) * STRIDE + field] = ROOT[field]!
    records[(count + 2) * STRIDE + field] = NONE[field]!
  }
}

/** Makes `dependent` a child of `head` (records), labelled by number. Label numbers count from 0, the field from 1. */
export function addArc({ records, labelHashes }: ParseState, head: number, dependent: number, label: number) {
  const hash = labelHashes[label]!
  records[dependent + FIELD.head] = head
  records[dependent + FIELD.label] = label + 1
  records[dependent + FIELD.labelHash] = hash
  if (dependent < head) {
    records[head + FIELD.left2] = records[head + FIELD.left1]!
    records[head + FIELD.left1] = dependent
    records[head + FIELD.leftCount]!++
    records[head + FIELD.leftSet] = (records[head + FIELD.leftSet]! + hash) | 0
  } else {
    records[head + FIELD.right2] = records[head + FIELD.right1]!
    records[head + FIELD.right1] = dependent
    records[head + FIELD.rightCount]!++
    records[head + FIELD.rightSet] = (records[head + FIELD.rightSet]! + hash) | 0
  }
}
