/**
 * Pairs of states as columns, and where each of them stands. A worker hands 40,000 pairs over as columns in about a millisecond; as
 * objects the page would take a tenth of a second to copy them. Pure.
 */

export interface PairKeys {
  /** Everyone who occurs, in order of appearance. */
  states: string[]
  /** The ends of every pair, as indices into `states`. */
  source: Int32Array
  target: Int32Array
}

/** The ends of pairs as columns, in the same order. */
export function pairKeys(pairs: readonly { source: string; target: string }[]): PairKeys {
  const places = new Map<string, number>()
  const placeOf = (id: string): number => {
    let place = places.get(id)
    if (place === undefined) places.set(id, (place = places.size))
    return place
  }
  const source = new Int32Array(pairs.length)
  const target = new Int32Array(pairs.length)
  pairs.forEach((pair, row) => {
    source[row] = placeOf(pair.source)
    target[row] = placeOf(pair.target)
  })
  return { states: [...places.keys()], source, target }
}

/** Finds the row of a pair, by its ends or by their places. */
export class PairGrid {
  private readonly places: ReadonlyMap<string, number>
  private readonly size: number
  /** Row + 1 of every (source, target); 0: no such pair. */
  private readonly rows: Int32Array

  constructor({ states, source, target }: PairKeys) {
    this.places = new Map(states.map((id, place) => [id, place]))
    this.size = states.length
    this.rows = new Int32Array(this.size * this.size)
    for (let row = 0; row < source.length; row++) this.rows[source[row]! * this.size + target[row]!] = row + 1
  }

  /** Index into `states`; −1: not among them. */
  place(id: string): number {
    return this.places.get(id) ?? -1
  }

  /** Row of a pair by the places of its ends; −1: no such pair. */
  at(source: number, target: number): number {
    return source < 0 || target < 0 ? -1 : this.rows[source * this.size + target]! - 1
  }

  row(source: string, target: string): number {
    return this.at(this.place(source), this.place(target))
  }
}
