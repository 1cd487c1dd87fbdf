/** How much of the variance of weighted values a cut explains, in this order of theirs or a shuffled one. */
import type { Random } from '../random'

/** Places at which a stretch may begin or end, at most: their pairs are tried. */
const MOST_PLACES = 60

/** Share of the variance that the best cut of a kind explains, and where it cuts. */
export interface Best {
  explained: number
  at: number[]
}

/** Evidence in one order or another, as sums from the start: what a cut explains is then a matter of one subtraction. */
export class Scan {
  /** Weighted sum of squares around the mean. */
  readonly variance: number
  private readonly weights: Float64Array
  private readonly products: Float64Array
  /** Sums of the first n pieces. */
  private readonly weightTo: Float64Array
  private readonly productTo: Float64Array
  private readonly stride: number

  constructor(
    evidence: readonly { value: number; weight: number }[],
    private readonly least: number,
  ) {
    const total = evidence.reduce((sum, { weight }) => sum + weight, 0)
    const mean = evidence.reduce((sum, { weight, value }) => sum + weight * value, 0) / total
    this.weights = Float64Array.from(evidence, ({ weight }) => weight)
    this.products = Float64Array.from(evidence, ({ weight, value }) => weight * (value - mean))
    this.variance = evidence.reduce((sum, { weight, value }) => sum + weight * (value - mean) ** 2, 0)
    this.weightTo = new Float64Array(evidence.length + 1)
    this.productTo = new Float64Array(evidence.length + 1)
    this.stride = Math.ceil(evidence.length / MOST_PLACES)
    this.sum()
  }

  private get size(): number {
    return this.weights.length
  }

  private sum(): void {
    for (let at = 0; at < this.size; at++) {
      this.weightTo[at + 1] = this.weightTo[at]! + this.weights[at]!
      this.productTo[at + 1] = this.productTo[at]! + this.products[at]!
    }
  }

  /** Puts the pieces, each with its weight, into another order. */
  shuffle(random: Random): void {
    for (let at = this.size - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      const [weight, product] = [this.weights[at]!, this.products[at]!]
      this.weights[at] = this.weights[other]!
      this.products[at] = this.products[other]!
      this.weights[other] = weight
      this.products[other] = product
    }
    this.sum()
  }

  /** Share of the variance between pieces from … to − 1 and all others. Rounded, so that equal orders compare equal. */
  private explained(from: number, to: number): number {
    const inside = this.weightTo[to]! - this.weightTo[from]!
    const total = this.weightTo[this.size]!
    const product = this.productTo[to]! - this.productTo[from]!
    const between = (product * product * total) / (inside * (total - inside))
    return Math.round((between / this.variance) * 1e9) / 1e9
  }

  explainedAt(cut: number): number {
    return this.explained(0, cut)
  }

  bestCut(): Best {
    const best: Best = { explained: 0, at: [] }
    for (let cut = this.least; cut <= this.size - this.least; cut++) {
      const explained = this.explained(0, cut)
      if (explained <= best.explained) continue
      best.explained = explained
      best.at = [cut]
    }
    return best
  }

  bestStretch(): Best {
    const best: Best = { explained: 0, at: [] }
    const { least, size, stride } = this
    for (let from = least; from <= size - 2 * least; from += stride)
      for (let to = from + least; to <= size - least; to += stride) {
        const explained = this.explained(from, to)
        if (explained <= best.explained) continue
        best.explained = explained
        best.at = [from, to]
      }
    return best
  }
}
