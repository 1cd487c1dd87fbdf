/** An undirected signed graph in arrays: no loops, at most one edge per pair. */
import type { PairNet } from '../scores/scores'
import { SIGN_THRESHOLD } from '../scores/weights'

export interface SignedGraph {
  /** Number of nodes, numbered from 0. */
  size: number
  /** Per edge: its two ends and its sign, 1 or −1. */
  from: Int32Array
  to: Int32Array
  sign: Int8Array
  /** Edges at node v: incident[offset[v]] … incident[offset[v + 1] − 1]. */
  offset: Int32Array
  incident: Int32Array
}

export interface SignedEdge {
  a: number
  b: number
  sign: 1 | -1
}

/** Builds the arrays. The caller sees to it that no pair comes twice and no edge is a loop. */
export function signedGraph(size: number, edges: readonly SignedEdge[]): SignedGraph {
  return graphOfArrays(
    size,
    Int32Array.from(edges, (edge) => edge.a),
    Int32Array.from(edges, (edge) => edge.b),
    Int8Array.from(edges, (edge) => edge.sign),
  )
}

/** The same from arrays, which the graph keeps. */
export function graphOfArrays(size: number, from: Int32Array, to: Int32Array, sign: Int8Array): SignedGraph {
  const offset = new Int32Array(size + 1)
  for (let edge = 0; edge < sign.length; edge++) {
    offset[from[edge]! + 1]!++
    offset[to[edge]! + 1]!++
  }
  for (let node = 0; node < size; node++) offset[node + 1]! += offset[node]!
  const next = offset.slice()
  const incident = new Int32Array(sign.length * 2)
  for (let edge = 0; edge < sign.length; edge++) {
    incident[next[from[edge]!]!++] = edge
    incident[next[to[edge]!]!++] = edge
  }
  return { size, from, to, sign, offset, incident }
}

/** The end of an edge that is not `node`. */
export function otherEnd(graph: SignedGraph, edge: number, node: number): number {
  return graph.from[edge] === node ? graph.to[edge]! : graph.from[edge]!
}

export interface SignedNetwork {
  nodes: string[]
  graph: SignedGraph
  /** Net score per edge of the graph. */
  net: Float64Array
}

/** Pairs whose net reaches the threshold become edges with its sign; whoever has none is left out. */
export function signedNetwork(nets: readonly PairNet[], threshold: number = SIGN_THRESHOLD): SignedNetwork {
  const kept = nets.filter((pair) => Math.abs(pair.net) >= threshold)
  const nodes = [...new Set(kept.flatMap((pair) => [pair.a, pair.b]))].sort()
  const index = new Map(nodes.map((id, position) => [id, position]))
  const edges = kept.map((pair): SignedEdge => ({
    a: index.get(pair.a)!,
    b: index.get(pair.b)!,
    sign: pair.net > 0 ? 1 : -1,
  }))
  return { nodes, graph: signedGraph(nodes.length, edges), net: Float64Array.from(kept, (pair) => pair.net) }
}

/** Connected component of every node, numbered by size, the largest 0. */
export function components(graph: SignedGraph): { of: Int32Array; sizes: number[] } {
  const of = new Int32Array(graph.size).fill(-1)
  const found: number[][] = []
  for (let start = 0; start < graph.size; start++) {
    if (of[start] !== -1) continue
    const members = [start]
    of[start] = found.length
    for (let head = 0; head < members.length; head++) {
      const node = members[head]!
      for (let at = graph.offset[node]!; at < graph.offset[node + 1]!; at++) {
        const neighbour = otherEnd(graph, graph.incident[at]!, node)
        if (of[neighbour] !== -1) continue
        of[neighbour] = found.length
        members.push(neighbour)
      }
    }
    found.push(members)
  }
  const order = found.map((_, index) => index).sort((x, y) => found[y]!.length - found[x]!.length || x - y)
  order.forEach((component, rank) => {
    for (const node of found[component]!) of[node] = rank
  })
  return { of, sizes: order.map((component) => found[component]!.length) }
}
