/**
 * Fewest contradicted edges of one block with proof: bad cycles are added to a covering program until none is violated; the
 * relaxation bounds from below, rounding and local search from above; only if they do not meet are whole solutions asked for.
 */
import type { Solved } from './blockwise'
import { contradictsBlocs, improveBlocs, roundBlocs, searchBlocs } from './anyBlocSearch'
import { badTriangles, violatedCycles, type BlocCount } from './badCycles'
import type { CoveringSolver } from './covering'
import type { Random } from '../random'
import { otherEnd, type SignedGraph } from './signedGraph'
import { improveDivision, searchTwoBlocs } from './twoBlocSearch'

export interface CutLimits {
  random: Random
  /** Reads a clock, in milliseconds; the maths has none of its own. */
  now: () => number
  /** When to give up, on that clock. */
  deadline: number
}

type Best = Pick<Solved, 'bloc' | 'frustrated'>

/** Proves one connected block. Without a proof by the deadline, lowerBound < frustrated. */
export function proveByCuts(
  graph: SignedGraph,
  blocs: BlocCount,
  solver: CoveringSolver,
  limits: CutLimits,
): Solved {
  let best = firstGuess(graph, blocs, limits.random)
  let lowerBound = best.frustrated === 0 ? 0 : 1
  const program = solver(graph.sign.length)
  const better = (value: Float64Array): void => {
    const found = roundOff(graph, blocs, value, limits.random)
    if (found.frustrated < best.frustrated) best = found
  }
  const open = (): boolean => lowerBound < best.frustrated && limits.now() < limits.deadline
  try {
    let cuts = badTriangles(graph, blocs)
    if (cuts.length === 0) cuts = violatedCycles(graph, new Float64Array(graph.sign.length), blocs)
    while (open() && cuts.length > 0) {
      program.addCycles(cuts)
      const { value, lowerBound: bound } = program.solveRelaxed()
      lowerBound = Math.max(lowerBound, wholeAbove(bound))
      if (!open()) break
      better(value)
      cuts = violatedCycles(graph, value, blocs)
    }
    while (open()) {
      const { value, lowerBound: bound } = program.solveWhole((limits.deadline - limits.now()) / 1000)
      lowerBound = Math.max(lowerBound, wholeAbove(bound))
      if (!value) break
      better(value)
      const missed = violatedCycles(graph, value, blocs)
      if (missed.length === 0) break
      program.addCycles(missed)
    }
  } finally {
    program.dispose()
  }
  return {
    ...best,
    lowerBound: Math.min(lowerBound, best.frustrated),
    contradicted: contradictedBy(graph, best.bloc),
  }
}

/** The number of edges is whole: a bound of 4.01 means 5. */
const wholeAbove = (bound: number): number => Math.ceil(bound - 1e-6)

function firstGuess(graph: SignedGraph, blocs: BlocCount, random: Random): Best {
  if (blocs === 'two') {
    const { side, frustrated } = searchTwoBlocs(graph, random)
    return { bloc: Int32Array.from(side), frustrated }
  }
  const alone = Int32Array.from({ length: graph.size }, (_, node) => node)
  const together = roundBlocs(graph, new Float64Array(graph.sign.length), 1)
  return searchBlocs(graph, [alone, together], random)
}

/** A division in the spirit of a fractional solution: edges of small value are the ones to satisfy. */
function roundOff(graph: SignedGraph, blocs: BlocCount, value: Float64Array, random: Random): Best {
  if (blocs === 'two') {
    const { side, frustrated } = improveDivision(graph, treeDivision(graph, value), 40 + graph.size, random)
    return { bloc: Int32Array.from(side), frustrated }
  }
  return fewest([0.3, 0.5, 0.7].map((cut) => improveBlocs(graph, roundBlocs(graph, value, cut), random)))
}

function fewest(found: readonly Best[]): Best {
  return found.reduce((best, one) => (one.frustrated < best.frustrated ? one : best))
}

/** Sides along a minimum spanning forest of the values (Prim). */
function treeDivision(graph: SignedGraph, value: Float64Array): Uint8Array {
  const side = new Uint8Array(graph.size)
  const distance = new Float64Array(graph.size).fill(2)
  const done = new Uint8Array(graph.size)
  for (let step = 0; step < graph.size; step++) {
    let node = -1
    for (let other = 0; other < graph.size; other++)
      if (!done[other] && (node === -1 || distance[other]! < distance[node]!)) node = other
    done[node] = 1
    for (let index = graph.offset[node]!; index < graph.offset[node + 1]!; index++) {
      const edge = graph.incident[index]!
      const neighbour = otherEnd(graph, edge, node)
      if (done[neighbour] || value[edge]! >= distance[neighbour]!) continue
      distance[neighbour] = value[edge]!
      side[neighbour] = graph.sign[edge]! > 0 ? side[node]! : 1 - side[node]!
    }
  }
  return side
}

function contradictedBy(graph: SignedGraph, bloc: Int32Array): Uint8Array {
  return Uint8Array.from(graph.sign, (_, edge) => (contradictsBlocs(graph, bloc, edge) ? 1 : 0))
}
