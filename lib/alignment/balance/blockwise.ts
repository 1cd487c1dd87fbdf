/** Solving a network block by block: no cycle crosses from one biconnected block into another, so their answers add up. */
import { blocksOf, type Block } from './blocks'
import { signedGraph, type SignedEdge, type SignedGraph } from './signedGraph'

export interface Solved {
  /** Per edge: 1 when the division contradicts it. */
  contradicted: Uint8Array
  frustrated: number
  /** No division contradicts fewer than this. */
  lowerBound: number
  /** Bloc per node. */
  bloc: Int32Array
}

/** The blocks' answers put together. Blocs of different blocks that share a node become one. */
export function solveByBlocks(graph: SignedGraph, solve: (block: Block) => Solved): Solved {
  const contradicted = new Uint8Array(graph.sign.length)
  let frustrated = 0
  let lowerBound = 0
  const union = new UnionFind(graph.size)
  // Bridges are on no cycle: both ends of a positive one belong together.
  const inBlock = new Uint8Array(graph.sign.length)
  for (const block of blocksOf(graph)) {
    const solved = solve(block)
    frustrated += solved.frustrated
    lowerBound += solved.lowerBound
    block.edges.forEach((edge, local) => {
      inBlock[edge] = 1
      contradicted[edge] = solved.contradicted[local]!
    })
    const first = new Map<number, number>()
    block.nodes.forEach((node, local) => {
      const leader = first.get(solved.bloc[local]!)
      if (leader === undefined) first.set(solved.bloc[local]!, node)
      else union.join(leader, node)
    })
  }
  graph.sign.forEach((sign, edge) => {
    if (sign > 0 && !inBlock[edge]) union.join(graph.from[edge]!, graph.to[edge]!)
  })
  const bloc = Int32Array.from({ length: graph.size }, (_, node) => union.find(node))
  return { contradicted, frustrated, lowerBound, bloc }
}

/**
 * For any number of blocs: a negative edge between parts that no positive path joins costs nothing, so only the parts that
 * positive edges hold together are left to solve. The same nodes, fewer edges.
 */
export function positiveParts(graph: SignedGraph): SignedGraph {
  const parts = new UnionFind(graph.size)
  graph.sign.forEach((sign, edge) => {
    if (sign > 0) parts.join(graph.from[edge]!, graph.to[edge]!)
  })
  const within: SignedEdge[] = []
  graph.sign.forEach((sign, edge) => {
    const a = graph.from[edge]!
    const b = graph.to[edge]!
    if (parts.find(a) === parts.find(b)) within.push({ a, b, sign: sign > 0 ? 1 : -1 })
  })
  return signedGraph(graph.size, within)
}

class UnionFind {
  private readonly parent: Int32Array

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, node) => node)
  }

  find(node: number): number {
    let root = node
    while (this.parent[root] !== root) root = this.parent[root]!
    while (this.parent[node] !== root) {
      const next = this.parent[node]!
      this.parent[node] = root
      node = next
    }
    return root
  }

  join(a: number, b: number): void {
    this.parent[this.find(a)] = this.find(b)
  }
}
