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

/**
 * Rows of (class, weight) pairs, as wide as they need be. An entry of the buckets is the place of the row's first pair (20
 * bits) beside a 12-bit check; a pair is class 7 bits, last-of-row 1 bit, weight 8 bits.
 */
export class ClassTable {
  private readonly slots: Int32Array
  private readonly shift: number
  private readonly checkMask: number
  private readonly checkShift: number
  private readonly pairs: Int16Array

  constructor(bits: number, keys: Uint32Array, lengths: Uint8Array, classes: Uint8Array, weights: Int8Array) {
    this.shift = 32 - bits
    this.checkShift = 32 - KEY_BITS
    this.checkMask = (1 << (KEY_BITS - bits)) - 1
    // Pair 0 is kept free so that no entry is 0.
    this.pairs = new Int16Array(classes.length + 1)
    const starts = new Int32Array(keys.length)
    let next = 0
    for (let row = 0; row < keys.length; row++) {
      starts[row] = next + 1
      for (let j = 0; j < lengths[row]!; j++, next++) {
        const last = j === lengths[row]! - 1 ? 128 : 0
        this.pairs[next + 1] = (weights[next]! << 8) | last | classes[next]!
      }
    }
    this.slots = fill(keys, bits, (row, check) => (starts[row]! << 12) | check)
  }

  /** Adds the weights of keys[from, to) to `scores`, starting at `offset`. */
  add(keys: ArrayLike<number>, from: number, to: number, scores: Int32Array | Int16Array, offset = 0) {
    const { slots, shift, checkMask, checkShift, pairs } = this
    for (let i = from; i < to; i++) {
      const key = keys[i]!
      const at = (key >>> shift) << 1
      const check = (key >>> checkShift) & checkMask
      let entry = slots[at]!
      if ((entry & checkMask) !== check || entry === 0) {
        entry = slots[at + 1]!
        if ((entry & checkMask) !== check || entry === 0) continue
      }
      let place = entry >>> 12
      let pair: number
      do {
        pair = pairs[place++]!
        scores[offset + (pair & 127)]! += pair >> 8
      } while ((pair & 128) === 0)
    }
  }
}
