/**
 * Any number of blocs (correlation clustering, Bansal, Blum & Chawla 2004) with proof and without a solver: block by block of the
 * parts that positive edges hold together, a local search, then Russian doll search over growing set partitions, as
 * exactTwoBlocs.ts does for two. Gives up in time with a bound that holds; balance.ts proves what is too hard for it.
 */
import { contradictsBlocs, searchBlocs, type Clustering } from './anyBlocSearch'
import { positiveParts, solveByBlocks } from './blockwise'
import { degeneracyOrder } from './exactTwoBlocs'
import type { Random } from '../random'
import { otherEnd, type SignedGraph } from './signedGraph'
import { searchTwoBlocs } from './twoBlocSearch'

export interface ProvenClustering extends Clustering {
  lowerBound: number
}

/** `starts`: bloc per node to begin from; among equally good divisions the one nearest to them is kept. */
export function divideIntoAny(
  graph: SignedGraph,
  random: Random,
  { maxSteps = 1_000_000, starts = [] }: { maxSteps?: number; starts?: readonly Int32Array[] } = {},
): ProvenClustering {
  return solveByBlocks(positiveParts(graph), ({ graph: own, nodes }) => {
    const together = new Int32Array(own.size)
    const alone = together.map((_, node) => node)
    const given = starts.map((start) => Int32Array.from(nodes, (node) => start[node]!))
    const halves = Int32Array.from(searchTwoBlocs(own, random, { restarts: 3 }).side)
    const found = searchBlocs(own, [...given, alone, together, halves], random)
    const proven = proveClustering(own, found, maxSteps)
    const contradicted = Uint8Array.from(own.sign, (_, edge) =>
      contradictsBlocs(own, proven.bloc, edge) ? 1 : 0,
    )
    return { ...proven, contradicted }
  })
}

/** Proves a division of one connected graph optimal, improves it, or returns it with the bound reached. */
export function proveClustering(graph: SignedGraph, found: Clustering, maxSteps: number): ProvenClustering {
  if (found.frustrated === 0) return { ...found, lowerBound: 0 }
  return new GrowingDoll(graph, maxSteps).prove(found)
}

class GrowingDoll {
  private readonly order: Int32Array
  /** Neighbours that come later in the order, as [later position, sign] pairs, per position. */
  private readonly later: Int32Array[]
  private readonly suffix: Int32Array
  /** Friends less foes that a position has in a bloc, at position × size + bloc; and the most of any bloc, at least 0. */
  private readonly liking: Int16Array
  private readonly most: Int16Array
  /** Friends of a position that have been placed. */
  private readonly friends: Int16Array
  private readonly bloc: Int32Array
  private steps = 0
  private best = 0
  private bestBloc = new Int32Array(0)

  constructor(
    private readonly graph: SignedGraph,
    private readonly maxSteps: number,
  ) {
    const { size } = graph
    this.order = degeneracyOrder(graph)
    const position = new Int32Array(size)
    this.order.forEach((node, at) => (position[node] = at))
    this.later = Array.from(this.order, (node, at) => {
      const pairs: number[] = []
      for (let index = graph.offset[node]!; index < graph.offset[node + 1]!; index++) {
        const edge = graph.incident[index]!
        const other = position[otherEnd(graph, edge, node)]!
        if (other > at) pairs.push(other, graph.sign[edge]!)
      }
      return Int32Array.from(pairs)
    })
    this.suffix = new Int32Array(size + 1)
    this.liking = new Int16Array(size * size)
    this.most = new Int16Array(size)
    this.friends = new Int16Array(size)
    this.bloc = new Int32Array(size)
  }

  prove(found: Clustering): ProvenClustering {
    for (let start = this.graph.size - 2; start >= 0; start--) {
      // A suffix costs at least what the next one costs, and what the found division costs on it is enough to beat.
      this.best = this.costOfSuffix(found.bloc, start)
      const lower = this.suffix[start + 1]!
      if (this.best > lower) {
        this.place(start, start, 0, 0, 0, 0, lower)
        if (this.steps > this.maxSteps) return { ...found, lowerBound: lower }
      }
      this.suffix[start] = this.best
    }
    const lowerBound = this.suffix[0]!
    if (lowerBound === found.frustrated) return { ...found, lowerBound }
    const bloc = new Int32Array(this.graph.size)
    this.order.forEach((node, at) => (bloc[node] = this.bestBloc[at]!))
    return { bloc, frustrated: lowerBound, lowerBound }
  }

  /**
   * Puts position `at` into a bloc and goes on with the next; true when `target` was met or the steps are spent.
   * `promised`: what the positions from `at` on must cost with those placed, each at its best.
   */
  private place(
    start: number,
    at: number,
    choice: number,
    used: number,
    paid: number,
    promised: number,
    target: number,
  ): boolean {
    if (++this.steps > this.maxSteps) return true
    const { later, liking, most, friends, graph } = this
    const size = graph.size
    const now = paid + friends[at]! - liking[at * size + choice]!
    let promise = promised - (friends[at]! - most[at]!)
    this.bloc[at] = choice
    const around = later[at]!
    for (let index = 0; index < around.length; index += 2) {
      const other = around[index]!
      promise -= friends[other]! - most[other]!
      this.befriend(other, choice, around[index + 1]!, Math.max(used, choice + 1))
      promise += friends[other]! - most[other]!
    }
    const blocs = Math.max(used, choice + 1)
    const met = this.goOn(start, at, blocs, now, promise, target)
    for (let index = 0; index < around.length; index += 2)
      this.befriend(around[index]!, choice, -around[index + 1]!, blocs, true)
    return met
  }

  private goOn(
    start: number,
    at: number,
    blocs: number,
    now: number,
    promise: number,
    target: number,
  ): boolean {
    const size = this.graph.size
    if (at + 1 === size) {
      if (now >= this.best) return false
      this.best = now
      if (start === 0) this.bestBloc = this.bloc.slice()
      return now <= target
    }
    // The bloc that likes the next one best first, then the others, then one of its own.
    const tried = new Uint8Array(blocs + 1)
    for (let round = 0; round <= blocs; round++) {
      if (now + promise + this.suffix[at + 1]! >= this.best) return false
      let choice = blocs
      for (let bloc = blocs; bloc >= 0; bloc--)
        if (!tried[bloc] && (tried[choice] || this.likingOf(at + 1, bloc) >= this.likingOf(at + 1, choice)))
          choice = bloc
      tried[choice] = 1
      const lost = this.most[at + 1]! - this.likingOf(at + 1, choice)
      if (now + promise + lost + this.suffix[at + 1]! >= this.best) return false
      if (this.place(start, at + 1, choice, blocs, now, promise, target)) return true
    }
    return false
  }

  private likingOf(at: number, bloc: number): number {
    return bloc < this.graph.size ? this.liking[at * this.graph.size + bloc]! : 0
  }

  /** A neighbour of this sign was put into a bloc, or (undone) taken out again. */
  private befriend(at: number, bloc: number, sign: number, blocs: number, undone = false): void {
    const size = this.graph.size
    this.liking[at * size + bloc]! += sign
    if (sign > 0 !== undone) this.friends[at]! += undone ? -1 : 1
    let most = 0
    for (let other = 0; other < blocs; other++) most = Math.max(most, this.liking[at * size + other]!)
    this.most[at] = most
  }

  private costOfSuffix(bloc: Int32Array, start: number): number {
    let count = 0
    for (let at = start; at < this.graph.size; at++) {
      const around = this.later[at]!
      for (let index = 0; index < around.length; index += 2) {
        const apart = bloc[this.order[at]!] !== bloc[this.order[around[index]!]!]
        if (apart === around[index + 1]! > 0) count++
      }
    }
    return count
  }
}
