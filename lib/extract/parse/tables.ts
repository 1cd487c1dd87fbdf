/**
 * Tables of weights, keyed by feature hashes. Keys are cut to KEY_BITS; a bucket holds up to two rows of which the low bits
 * (the rest follow from the bucket) are compared. A lookup touches one cache line, and there is no other memory of the key.
 */

/** Bits of a feature's hash that identify it. Two features in about 2^29 are one: fewer than perceptron noise. */
const KEY_BITS = 29

export function shortKey(hash: number): number {
  return hash >>> (32 - KEY_BITS)
}

/** Places rows in 2^bits buckets. `entry(i, check)` gives the word stored for row i. */
function fill(keys: Uint32Array, bits: number, entry: (row: number, check: number) => number): Int32Array {
  const slots = new Int32Array(2 << bits)
  const checkBits = KEY_BITS - bits
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!
    const at = bucketOf(key, bits) << 1
    const word = entry(i, key & ((1 << checkBits) - 1))
    if (slots[at] === 0) slots[at] = word
    else if (slots[at + 1] === 0) slots[at + 1] = word
  }
  return slots
}

/** A table's bucket for a short key; training keeps at most BUCKET_ROWS rows a bucket, the weightiest. */
export function bucketOf(key: number, bits: number): number {
  return key >>> (KEY_BITS - bits)
}
export const BUCKET_ROWS = 2

/**
 * Scores of the four moves, relative to SHIFT: three weights of 7 bits beside an 11-bit check (for 2^18 buckets).
 * Layout of an entry, from the top: right 7, left 7, reduce 7, check 11.
 */
export class MoveTable {
  private readonly slots: Int32Array
  private readonly shift: number
  private readonly checkMask: number
  private readonly checkShift: number
  right = 0
  left = 0
  reduce = 0

  /** `weights`: right, left, reduce of each row, −63 … 63. */
  constructor(bits: number, keys: Uint32Array, weights: Int8Array) {
    this.shift = 32 - bits
    this.checkShift = 32 - KEY_BITS
    this.checkMask = (1 << (KEY_BITS - bits)) - 1
    this.slots = fill(
      keys,
      bits,
      (row, check) =>
        (weights[row * 3]! << 25) |
        ((weights[row * 3 + 1]! & 127) << 18) |
        ((weights[row * 3 + 2]! & 127) << 11) |
        check,
    )
  }

  reset() {
    this.right = 0
    this.left = 0
    this.reduce = 0
  }

  /** Adds the weights of keys[from, to). */
  add(keys: Int32Array, from: number, to: number) {
    const { slots, shift, checkMask, checkShift } = this
    let right = 0
    let left = 0
    let reduce = 0
    for (let i = from; i < to; i++) {
      const key = keys[i]!
      const at = (key >>> shift) << 1
      const check = (key >>> checkShift) & checkMask
      const first = slots[at]!
      const second = slots[at + 1]!
      // All ones where the check agrees: branches here are a coin's toss, and cost more than the work they save.
      const entry =
        (first & ((((first ^ check) & checkMask) - 1) >> 31)) |
        (second & ((((second ^ check) & checkMask) - 1) >> 31))
      right += entry >> 25
      left += (entry << 7) >> 25
      reduce += (entry << 14) >> 25
    }
    this.right += right
    this.left += left
    this.reduce += reduce
  }
}

/** Pairs a chunk: rows are as many chunks long as they need be, so that most rows take no more than one or two steps. */
const CHUNK = 4
/** Class of the pairs that fill up a row's last chunk; their weight is 0. */
const NO_CLASS = 127
/** Length of the arrays of scores: one place for each class of 7 bits. */
export const CLASS_SCORES = 128
/** No call adds more keys than this. */
export const MOST_KEYS = 64

/**
 * Rows of (class, weight) pairs, as wide as they need be. An entry of the buckets is the number of the row's first chunk (20
 * bits) beside a 12-bit check; a pair is class 7 bits, last-chunk-of-row 1 bit (heeded in a chunk's first pair), weight 8 bits.
 */
export class ClassTable {
  private readonly slots: Int32Array
  private readonly shift: number
  private readonly checkMask: number
  private readonly checkShift: number
  private readonly pairs: Int16Array
  private readonly found = new Int32Array(MOST_KEYS)
  /** Of no meaning; kept so that the touching of rows is not left out as useless. */
  touched = 0

  constructor(bits: number, keys: Uint32Array, lengths: Uint8Array, classes: Uint8Array, weights: Int8Array) {
    this.shift = 32 - bits
    this.checkShift = 32 - KEY_BITS
    this.checkMask = (1 << (KEY_BITS - bits)) - 1
    // Chunk 0 is kept free so that no entry is 0.
    let chunks = 1
    for (const length of lengths) chunks += Math.ceil(length / CHUNK)
    this.pairs = new Int16Array(chunks * CHUNK).fill(NO_CLASS)
    const starts = new Int32Array(keys.length)
    let next = 0
    let chunk = 1
    for (let row = 0; row < keys.length; row++) {
      const first = chunk * CHUNK
      const length = lengths[row]!
      starts[row] = chunk
      for (let j = 0; j < length; j++, next++) this.pairs[first + j] = (weights[next]! << 8) | classes[next]!
      chunk += Math.ceil(length / CHUNK)
      this.pairs[(chunk - 1) * CHUNK]! |= 128
    }
    this.slots = fill(keys, bits, (row, check) => (starts[row]! << 12) | check)
  }

  /**
   * Adds the weights of keys[from, to) to `scores` (CLASS_SCORES long). First all rows are found and touched, without a branch,
   * then they are added: whether a key has a row is a coin's toss, and waiting for the memory of one row after the other was
   * half the time of this.
   */
  add(keys: Int32Array, from: number, to: number, scores: Int32Array) {
    const { slots, shift, checkMask, checkShift, pairs, found } = this
    let count = 0
    let touched = 0
    for (let i = from; i < to; i++) {
      const key = keys[i]!
      const at = (key >>> shift) << 1
      const check = (key >>> checkShift) & checkMask
      const first = slots[at]!
      const second = slots[at + 1]!
      const entry =
        (first & ((((first ^ check) & checkMask) - 1) >> 31)) |
        (second & ((((second ^ check) & checkMask) - 1) >> 31))
      const place = (entry >>> 12) * CHUNK
      found[count] = place
      count += (entry | -entry) >>> 31
      touched |= pairs[place]!
    }
    this.touched = touched
    for (let i = 0; i < count; i++) {
      let at = found[i]!
      for (;;) {
        const a = pairs[at]!
        const b = pairs[at + 1]!
        const c = pairs[at + 2]!
        const d = pairs[at + 3]!
        scores[a & 127]! += a >> 8
        scores[b & 127]! += b >> 8
        scores[c & 127]! += c >> 8
        scores[d & 127]! += d >> 8
        if ((a & 128) !== 0) break
        at += CHUNK
      }
    }
  }
}
