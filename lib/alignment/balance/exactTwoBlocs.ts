/**
 * The frustration index of small networks with proof, by Russian doll search (Verfaillie, Lemaître & Schiex 1996): the optimum
 * of every suffix of an order of the nodes is found in turn and bounds what the unassigned nodes must still cost. Needs no
 * solver, so it runs wherever the explorer runs; large or hard networks give up in time and say so.
 */
import { blocksOf, joinSides } from './blocks'
import type { Random } from '../random'
import { otherEnd, type SignedGraph } from './signedGraph'
import { contradicts, searchTwoBlocs, type Division } from './twoBlocSearch'

export interface ProvenDivision extends Division {
  /** True: no division contradicts fewer edges. */
  optimal: boolean
  /** No division contradicts fewer than this. Equals `frustrated` when optimal. */
  lowerBound: number
}

export interface ExactOptions {
  /** Search steps before giving up on a block; about 10 million a second. */
  maxSteps?: number
  starts?: readonly Uint8Array[]
}

/** Block by block: a search for a good division, then the proof. */
export function divideExactly(
  graph: SignedGraph,
  random: Random,
  options: ExactOptions = {},
): ProvenDivision {
  const unsatisfied = new Uint8Array(graph.sign.length)
  let lowerBound = 0
  for (const block of blocksOf(graph)) {
    const starts = (options.starts ?? []).map((start) => Uint8Array.from(block.nodes, (node) => start[node]!))
    const found = searchTwoBlocs(block.graph, random, { starts, restarts: block.graph.size > 80 ? 3 : 12 })
    const proven = proveDivision(block.graph, found, options.maxSteps ?? 2_000_000)
    lowerBound += proven.lowerBound
    block.edges.forEach((edge, local) => {
      unsatisfied[edge] = contradicts(block.graph, proven.side, local) ? 1 : 0
    })
  }
  const frustrated = unsatisfied.reduce((sum, value) => sum + value, 0)
  return { side: joinSides(graph, unsatisfied), frustrated, lowerBound, optimal: lowerBound === frustrated }
}

/** Proves a division of one connected graph optimal, improves it, or returns it with the bound reached. */
export function proveDivision(graph: SignedGraph, found: Division, maxSteps: number): ProvenDivision {
  const done = (division: Division, lowerBound: number): ProvenDivision => ({
    ...division,
    lowerBound,
    optimal: lowerBound === division.frustrated,
  })
  if (found.frustrated === 0) return done(found, 0)
  const doll = new RussianDoll(graph, maxSteps)
  return doll.prove(found, done)
}

class RussianDoll {
  private readonly order: Int32Array
  /** Neighbours that come later in the order, as [later position, positive ? 1 : 0] pairs, per position. */
  private readonly later: Int32Array[]
  private readonly suffix: Int32Array
  private readonly cost: [Int32Array, Int32Array]
  private readonly side: Uint8Array
  private steps = 0
  private best = 0
  private bestSide = new Uint8Array(0)

  constructor(
    private readonly graph: SignedGraph,
    private readonly maxSteps: number,
  ) {
    this.order = degeneracyOrder(graph)
    const position = new Int32Array(graph.size)
    this.order.forEach((node, at) => (position[node] = at))
    this.later = Array.from(this.order, (node, at) => {
      const pairs: number[] = []
      for (let index = graph.offset[node]!; index < graph.offset[node + 1]!; index++) {
        const edge = graph.incident[index]!
        const other = position[otherEnd(graph, edge, node)]!
        if (other > at) pairs.push(other, graph.sign[edge]! > 0 ? 1 : 0)
      }
      return Int32Array.from(pairs)
    })
    this.suffix = new Int32Array(graph.size + 1)
    this.cost = [new Int32Array(graph.size), new Int32Array(graph.size)]
    this.side = new Uint8Array(graph.size)
  }

  prove(found: Division, done: (division: Division, lowerBound: number) => ProvenDivision): ProvenDivision {
    const size = this.graph.size
    for (let start = size - 2; start >= 0; start--) {
      // A suffix costs at least what the next one costs, and what the found division costs on it is enough to beat.
      const upper = this.costOfSuffix(found.side, start)
      const lower = this.suffix[start + 1]!
      this.best = upper
      if (upper > lower) {
        this.side[start] = 0
        this.descend(start, start, 0, 0, lower)
        if (this.steps > this.maxSteps) return done(found, this.suffix[start + 1]!)
      }
      this.suffix[start] = this.best
      if (start === 0 && this.best < found.frustrated)
        return done({ side: this.inGraphOrder(this.bestSide), frustrated: this.best }, this.best)
    }
    return done(found, this.suffix[0]!)
  }

  /** Assigns position `at` (its side is chosen) and goes on with the next; true when `target` was met. */
  private descend(start: number, at: number, paid: number, promised: number, target: number): boolean {
    if (++this.steps > this.maxSteps) return true
    const size = this.graph.size
    const side = this.side[at]!
    const later = this.later[at]!
    const [cost0, cost1] = this.cost
    let promise = promised - Math.min(cost0[at]!, cost1[at]!)
    const own = side === 0 ? cost0[at]! : cost1[at]!
    for (let index = 0; index < later.length; index += 2) {
      const other = later[index]!
      const before = Math.min(cost0[other]!, cost1[other]!)
      // A positive edge costs the other side, a negative one the same side.
      if ((side === 0) === (later[index + 1] === 1)) cost1[other]!++
      else cost0[other]!++
      promise += Math.min(cost0[other]!, cost1[other]!) - before
    }
    const now = paid + own
    let met = false
    if (at + 1 === size) {
      if (now < this.best) {
        this.best = now
        if (start === 0) this.bestSide = this.side.slice()
        met = now <= target
      }
    } else if (now + promise + this.suffix[at + 1]! < this.best) {
      const first = cost0[at + 1]! <= cost1[at + 1]! ? 0 : 1
      for (const choice of [first, 1 - first]) {
        this.side[at + 1] = choice
        met = this.descend(start, at + 1, now, promise, target)
        if (met || now + promise + this.suffix[at + 1]! >= this.best) break
      }
    }
    for (let index = 0; index < later.length; index += 2) {
      const other = later[index]!
      if ((side === 0) === (later[index + 1] === 1)) cost1[other]!--
      else cost0[other]!--
    }
    return met
  }

  private costOfSuffix(side: Uint8Array, start: number): number {
    let count = 0
    for (let at = start; at < this.graph.size; at++) {
      const later = this.later[at]!
      for (let index = 0; index < later.length; index += 2) {
        const apart = side[this.order[at]!] !== side[this.order[later[index]!]!]
        if (apart === (later[index + 1] === 1)) count++
      }
    }
    return count
  }

  private inGraphOrder(byPosition: Uint8Array): Uint8Array {
    const side = new Uint8Array(this.graph.size)
    this.order.forEach((node, at) => (side[node] = byPosition[at]!))
    return side
  }
}

/** The densest core last, so that the suffixes solved first already hold most of the frustration. */
export function degeneracyOrder(graph: SignedGraph): Int32Array {
  const degree = Int32Array.from(
    { length: graph.size },
    (_, node) => graph.offset[node + 1]! - graph.offset[node]!,
  )
  const taken = new Uint8Array(graph.size)
  const order = new Int32Array(graph.size)
  for (let at = 0; at < graph.size; at++) {
    let least = -1
    for (let node = 0; node < graph.size; node++)
      if (!taken[node] && (least === -1 || degree[node]! < degree[least]!)) least = node
    taken[least] = 1
    order[at] = least
    for (let index = graph.offset[least]!; index < graph.offset[least + 1]!; index++)
      degree[otherEnd(graph, graph.incident[index]!, least)]!--
  }
  return order
}
