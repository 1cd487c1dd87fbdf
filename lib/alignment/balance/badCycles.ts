/**
 * Cycles that no division satisfies whole. For two blocs: those with an odd number of negative edges (Harary 1953); for any
 * number: those with exactly one (Davis 1967). Both are found exactly by shortest paths, so a relaxation that no cycle violates
 * is the best of its kind (Aref, Mason & Wilson 2020; Demaine et al. 2006).
 */
import { ShortestPaths } from './paths'
import { otherEnd, type SignedGraph } from './signedGraph'
import { eachTriangle } from './triangles'

export type BlocCount = 'two' | 'any'

/** How far a cycle must fall short of 1 to count as violated. */
const VIOLATION = 1e-6

/** Whether a set of edges that form a cycle is bad. */
function isBad(graph: SignedGraph, cycle: readonly number[], blocs: BlocCount): boolean {
  const negative = cycle.reduce((count, edge) => count + (graph.sign[edge]! < 0 ? 1 : 0), 0)
  return blocs === 'two' ? negative % 2 === 1 : negative === 1
}

/** All bad triangles: where cutting starts. */
export function badTriangles(graph: SignedGraph, blocs: BlocCount): Int32Array[] {
  const cycles: Int32Array[] = []
  eachTriangle(graph, (...edges) => {
    if (isBad(graph, edges, blocs)) cycles.push(Int32Array.from(edges))
  })
  return cycles
}

/** Bad cycles whose edges' values sum to less than 1: at most one or a few per node or negative edge, none if none exists. */
export function violatedCycles(graph: SignedGraph, value: Float64Array, blocs: BlocCount): Int32Array[] {
  return blocs === 'two' ? oddCycles(graph, value) : singleNegativeCycles(graph, value)
}

/** In the double cover a negative edge changes the sheet: a path from a node to itself on the other sheet is an odd cycle. */
function oddCycles(graph: SignedGraph, value: Float64Array): Int32Array[] {
  const paths = new ShortestPaths(graph.size * 2, (state, visit) => {
    const node = state >> 1
    for (let index = graph.offset[node]!; index < graph.offset[node + 1]!; index++) {
      const edge = graph.incident[index]!
      const sheet = (state & 1) ^ (graph.sign[edge]! < 0 ? 1 : 0)
      visit(otherEnd(graph, edge, node) * 2 + sheet, shortened(value[edge]!), edge)
    }
  })
  const found = new CycleSet()
  for (let node = 0; node < graph.size; node++) {
    paths.run(node * 2, 1 - VIOLATION, node * 2 + 1)
    if (paths.distance[node * 2 + 1]! >= 1 - VIOLATION) continue
    found.add(simpleOddCycle(graph, node, paths.pathTo(node * 2 + 1)))
  }
  return found.cycles
}

/** A closed walk with an odd number of negative edges holds a simple odd cycle; the first one met is returned. */
function simpleOddCycle(graph: SignedGraph, start: number, walk: readonly number[]): number[] {
  const stack: number[] = []
  const depth = new Map([[start, 0]])
  const nodes = [start]
  let node = start
  for (const edge of walk) {
    node = otherEnd(graph, edge, node)
    stack.push(edge)
    const before = depth.get(node)
    if (before === undefined) {
      depth.set(node, stack.length)
      nodes.push(node)
      continue
    }
    const loop = stack.splice(before)
    if (loop.length > 2 && isBad(graph, loop, 'two')) return loop
    for (const left of nodes.splice(before + 1)) depth.delete(left)
  }
  return []
}

/** Every negative edge with the shortest positive path between its ends. */
function singleNegativeCycles(graph: SignedGraph, value: Float64Array): Int32Array[] {
  const paths = new ShortestPaths(graph.size, (node, visit) => {
    for (let index = graph.offset[node]!; index < graph.offset[node + 1]!; index++) {
      const edge = graph.incident[index]!
      if (graph.sign[edge]! > 0) visit(otherEnd(graph, edge, node), shortened(value[edge]!), edge)
    }
  })
  const found = new CycleSet()
  for (let node = 0; node < graph.size; node++) {
    const foes = [...graph.incident.subarray(graph.offset[node]!, graph.offset[node + 1]!)].filter(
      (edge) => graph.sign[edge]! < 0 && otherEnd(graph, edge, node) > node,
    )
    if (foes.length === 0) continue
    paths.run(node, 1 - VIOLATION)
    for (const edge of foes) {
      const end = otherEnd(graph, edge, node)
      if (paths.distance[end]! + value[edge]! < 1 - VIOLATION) found.add([edge, ...paths.pathTo(end)])
    }
  }
  return found.cycles
}

/** A hair of length on every edge prefers short cycles among equals, which cut deeper. */
const shortened = (value: number): number => Math.max(0, value) + 1e-9

class CycleSet {
  readonly cycles: Int32Array[] = []
  private readonly keys = new Set<string>()

  add(edges: readonly number[]): void {
    if (edges.length === 0) return
    const cycle = Int32Array.from(edges).sort()
    const key = cycle.join()
    if (this.keys.has(key)) return
    this.keys.add(key)
    this.cycles.push(cycle)
  }
}
