/**
 * Biconnected blocks. Every cycle lies within one block, so the frustration of a network is the sum of its blocks', and each
 * is far smaller than the whole (Tarjan 1972; used for balance by Hüffner, Betzler & Niedermeier 2010).
 */
import { otherEnd, signedGraph, type SignedGraph } from './signedGraph'

export interface Block {
  graph: SignedGraph
  /** Node and edge numbers in the whole graph. */
  nodes: Int32Array
  edges: Int32Array
}

/** The blocks with at least three nodes; a bridge is never on a cycle. Walks without recursion: blocks may be deep. */
export function blocksOf(graph: SignedGraph): Block[] {
  const blocks: Block[] = []
  const order = new Int32Array(graph.size).fill(-1)
  const low = new Int32Array(graph.size)
  const next = graph.offset.slice(0, graph.size)
  const enteredBy = new Int32Array(graph.size).fill(-1)
  const edgeStack: number[] = []
  let visited = 0
  for (let root = 0; root < graph.size; root++) {
    if (order[root] !== -1) continue
    order[root] = low[root] = visited++
    const path = [root]
    while (path.length > 0) {
      const node = path[path.length - 1]!
      if (next[node]! < graph.offset[node + 1]!) {
        const edge = graph.incident[next[node]!++]!
        if (edge === enteredBy[node]) continue
        const neighbour = otherEnd(graph, edge, node)
        if (order[neighbour] === -1) {
          edgeStack.push(edge)
          enteredBy[neighbour] = edge
          order[neighbour] = low[neighbour] = visited++
          path.push(neighbour)
        } else if (order[neighbour]! < order[node]!) {
          edgeStack.push(edge)
          low[node] = Math.min(low[node]!, order[neighbour]!)
        }
        continue
      }
      path.pop()
      const parent = path[path.length - 1]
      if (parent === undefined) continue
      low[parent] = Math.min(low[parent]!, low[node]!)
      if (low[node]! < order[parent]!) continue
      const edges: number[] = []
      for (;;) {
        const edge = edgeStack.pop()!
        edges.push(edge)
        if (edge === enteredBy[node]) break
      }
      if (edges.length > 1) blocks.push(blockOf(graph, edges))
    }
  }
  return blocks
}

function blockOf(graph: SignedGraph, edges: number[]): Block {
  const local = new Map<number, number>()
  const number = (node: number): number => {
    if (!local.has(node)) local.set(node, local.size)
    return local.get(node)!
  }
  const own = edges.map((edge) => ({
    a: number(graph.from[edge]!),
    b: number(graph.to[edge]!),
    sign: graph.sign[edge]! > 0 ? (1 as const) : (-1 as const),
  }))
  return {
    graph: signedGraph(local.size, own),
    nodes: Int32Array.from(local.keys()),
    edges: Int32Array.from(edges),
  }
}

/** Sides of the whole graph from the edges its blocks leave unsatisfied: no other edge is contradicted. */
export function joinSides(graph: SignedGraph, unsatisfied: Uint8Array): Uint8Array {
  const side = new Uint8Array(graph.size).fill(2)
  for (let root = 0; root < graph.size; root++) {
    if (side[root] !== 2) continue
    side[root] = 0
    const queue = [root]
    for (let head = 0; head < queue.length; head++) {
      const node = queue[head]!
      for (let index = graph.offset[node]!; index < graph.offset[node + 1]!; index++) {
        const edge = graph.incident[index]!
        const neighbour = otherEnd(graph, edge, node)
        if (side[neighbour] !== 2) continue
        const together = graph.sign[edge]! > 0 !== (unsatisfied[edge] === 1)
        side[neighbour] = together ? side[node]! : 1 - side[node]!
        queue.push(neighbour)
      }
    }
  }
  return side
}
