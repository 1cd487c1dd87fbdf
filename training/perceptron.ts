/**
 * Averaged perceptron over hashed features. A row comes to be when a feature first takes part in an update and counts in the
 * scores once it has taken part in `activation` of them: rare features cost time and add little.
 */

export class Perceptron {
  rows = 0
  private bits = 20
  private keys = new Int32Array(1 << this.bits)
  private places = new Int32Array(1 << this.bits).fill(-1)
  private capacity = 1 << 16
  private weights: Float32Array
  private sums: Float32Array
  private updates: Uint8Array
  private averaged: Float32Array | null = null
  /** Decisions seen so far: the time axis of the average. */
  private time = 1

  constructor(
    readonly classes: number,
    private readonly activation: number,
  ) {
    this.weights = new Float32Array(this.capacity * classes)
    this.sums = new Float32Array(this.capacity * classes)
    this.updates = new Uint8Array(this.capacity)
  }

  /** Adds the scores of keys[0, count) to `scores`, which is cleared first. */
  score(keys: Int32Array, count: number, scores: Float32Array) {
    const { classes, updates, activation } = this
    const weights = this.averaged ?? this.weights
    scores.fill(0)
    for (let i = 0; i < count; i++) {
      const row = this.find(keys[i]!)
      if (row < 0 || updates[row]! < activation) continue
      const base = row * classes
      for (let c = 0; c < classes; c++) scores[c]! += weights[base + c]!
    }
  }

  /** One decision has been made; `right` and `wrong` differ when it was an error. */
  learn(keys: Int32Array, count: number, right: number, wrong: number) {
    if (right !== wrong) {
      for (let i = 0; i < count; i++) {
        const row = this.ensure(keys[i]!)
        if (this.updates[row]! < 255) this.updates[row]!++
        const base = row * this.classes
        this.weights[base + right]!++
        this.sums[base + right]! += this.time
        this.weights[base + wrong]!--
        this.sums[base + wrong]! -= this.time
      }
    }
    this.time++
  }

  /** From now on scores are those of the averaged weights, until `resume`. */
  average() {
    const averaged = new Float32Array(this.rows * this.classes)
    for (let i = 0; i < averaged.length; i++) averaged[i] = this.weights[i]! - this.sums[i]! / this.time
    this.averaged = averaged
  }

  resume() {
    this.averaged = null
  }

  /** Calls back for every row that counts, with its averaged weights. */
  forEachRow(visit: (key: number, weights: Float32Array) => void) {
    if (!this.averaged) throw new Error('average() first')
    for (let place = 0; place < this.places.length; place++) {
      const row = this.places[place]!
      if (row < 0 || this.updates[row]! < this.activation) continue
      visit(this.keys[place]!, this.averaged.subarray(row * this.classes, (row + 1) * this.classes))
    }
  }

  private find(key: number): number {
    const mask = (1 << this.bits) - 1
    let place = Math.imul(key, 0x9e3779b1) >>> (32 - this.bits)
    while (this.places[place]! >= 0) {
      if (this.keys[place] === key) return this.places[place]!
      place = (place + 1) & mask
    }
    return -1
  }

  private ensure(key: number): number {
    const mask = (1 << this.bits) - 1
    let place = Math.imul(key, 0x9e3779b1) >>> (32 - this.bits)
    while (this.places[place]! >= 0) {
      if (this.keys[place] === key) return this.places[place]!
      place = (place + 1) & mask
    }
    if (this.rows * 2 > mask) {
      this.growIndex()
      return this.ensure(key)
    }
    if (this.rows === this.capacity) this.growRows()
    this.keys[place] = key
    this.places[place] = this.rows
    return this.rows++
  }

  private growRows() {
    this.capacity *= 2
    const grow = (from: Float32Array) => {
      const to = new Float32Array(this.capacity * this.classes)
      to.set(from)
      return to
    }
    this.weights = grow(this.weights)
    this.sums = grow(this.sums)
    const updates = new Uint8Array(this.capacity)
    updates.set(this.updates)
    this.updates = updates
  }

  private growIndex() {
    const { keys, places } = this
    this.bits++
    this.keys = new Int32Array(1 << this.bits)
    this.places = new Int32Array(1 << this.bits).fill(-1)
    const mask = (1 << this.bits) - 1
    for (let i = 0; i < places.length; i++) {
      if (places[i]! < 0) continue
      let place = Math.imul(keys[i]!, 0x9e3779b1) >>> (32 - this.bits)
      while (this.places[place]! >= 0) place = (place + 1) & mask
      this.keys[place] = keys[i]!
      this.places[place] = places[i]!
    }
  }
}
