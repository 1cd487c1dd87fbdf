/** A good division into any number of blocs (correlation clustering), quickly and without proof. */
import type { Random } from '../random'
import { otherEnd, type SignedGraph } from './signedGraph'

const DISTURBANCES = 60

export interface Clustering {
  /** Bloc number per node. */
  bloc: Int32Array
  frustrated: number
}

export function contradictsBlocs(graph: SignedGraph, bloc: Int32Array, edge: number): boolean {
  return (bloc[graph.from[edge]!] !== bloc[graph.to[edge]!]) === graph.sign[edge]! > 0
}

function countContradictions(graph: SignedGraph, bloc: Int32Array): number {
  let count = 0
  for (let edge = 0; edge < graph.sign.length; edge++) if (contradictsBlocs(graph, bloc, edge)) count++
  return count
}

/** Moves single nodes to the bloc that suits them best, or to one of their own, until none gains. */
export function improveBlocs(graph: SignedGraph, start: Int32Array, random: Random): Clustering {
  const bloc = start.slice()
  const order = Array.from(bloc, (_, node) => node)
  for (let moved = true; moved;) {
    moved = false
    shuffle(order, random)
    for (const node of order) {
      const best = bestBloc(graph, bloc, node)
      if (best !== bloc[node]) {
        bloc[node] = best
        moved = true
      }
    }
  }
  return { bloc, frustrated: countContradictions(graph, bloc) }
}

/** The best of several starts and of many small disturbances of the best (iterated local search); on a tie, the earliest found. */
export function searchBlocs(
  graph: SignedGraph,
  starts: readonly Int32Array[],
  random: Random,
  disturbances: number = DISTURBANCES,
): Clustering {
  let best: Clustering | null = null
  for (const start of starts) {
    const found = improveBlocs(graph, start, random)
    if (!best || found.frustrated < best.frustrated) best = found
  }
  best ??= { bloc: new Int32Array(graph.size), frustrated: 0 }
  let current = best
  for (let round = 0; round < disturbances && best.frustrated > 0; round++) {
    const bloc = current.bloc.slice()
    const count = 2 + Math.floor(random() * (2 + graph.size / 10))
    for (let moved = 0; moved < count; moved++)
      bloc[Math.floor(random() * graph.size)] = bloc[Math.floor(random() * graph.size)]!
    const found = improveBlocs(graph, bloc, random)
    if (found.frustrated <= current.frustrated) current = found
    if (found.frustrated < best.frustrated) best = found
  }
  return best
}

/** The bloc with most friends less foes of a node; its own on a tie; an unused one when all have more foes. */
function bestBloc(graph: SignedGraph, bloc: Int32Array, node: number): number {
  const liking = new Map<number, number>([[bloc[node]!, 0]])
  for (let index = graph.offset[node]!; index < graph.offset[node + 1]!; index++) {
    const edge = graph.incident[index]!
    const other = bloc[otherEnd(graph, edge, node)]!
    liking.set(other, (liking.get(other) ?? 0) + graph.sign[edge]!)
  }
  let best = bloc[node]!
  let most = liking.get(best)!
  for (const [candidate, value] of liking) if (value > most) [best, most] = [candidate, value]
  return most < 0 ? unusedBloc(bloc) : best
}

function unusedBloc(bloc: Int32Array): number {
  const used = new Set(bloc)
  let free = 0
  while (used.has(free)) free++
  return free
}

function shuffle(items: number[], random: Random): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[items[at], items[other]] = [items[other]!, items[at]!]
  }
}

/** Blocs from a solution of the relaxation: nodes joined by positive edges that it hardly touches. */
export function roundBlocs(graph: SignedGraph, value: Float64Array, cut: number): Int32Array {
  const bloc = new Int32Array(graph.size).fill(-1)
  let next = 0
  for (let root = 0; root < graph.size; root++) {
    if (bloc[root] !== -1) continue
    bloc[root] = next
    const queue = [root]
    for (let head = 0; head < queue.length; head++) {
      const node = queue[head]!
      for (let index = graph.offset[node]!; index < graph.offset[node + 1]!; index++) {
        const edge = graph.incident[index]!
        const neighbour = otherEnd(graph, edge, node)
        if (bloc[neighbour] !== -1 || graph.sign[edge]! < 0 || value[edge]! >= cut) continue
        bloc[neighbour] = next
        queue.push(neighbour)
      }
    }
    next++
  }
  return bloc
}
