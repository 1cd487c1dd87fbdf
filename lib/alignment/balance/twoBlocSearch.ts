/** A good division into two blocs, quickly and without proof: moves of single nodes with a tabu list, several starts. */
import type { Random } from '../random'
import { otherEnd, type SignedGraph } from './signedGraph'

export interface Division {
  /** 0 or 1 per node. */
  side: Uint8Array
  /** Edges that contradict it: positive across, negative within. */
  frustrated: number
}

/** Whether an edge contradicts a division. */
export function contradicts(graph: SignedGraph, side: Uint8Array, edge: number): boolean {
  const apart = side[graph.from[edge]!] !== side[graph.to[edge]!]
  return apart === graph.sign[edge]! > 0
}

export function countFrustrated(graph: SignedGraph, side: Uint8Array): number {
  let count = 0
  for (let edge = 0; edge < graph.sign.length; edge++) if (contradicts(graph, side, edge)) count++
  return count
}

/** Sides along a spanning forest that no tree edge contradicts, from a chosen order of edges: perfect for balanced networks. */
function spanningDivision(graph: SignedGraph, random: Random): Uint8Array {
  const side = new Uint8Array(graph.size).fill(2)
  const first = Math.floor(random() * graph.size)
  for (let step = 0; step < graph.size; step++) {
    const root = (first + step) % graph.size
    if (side[root] !== 2) continue
    side[root] = 0
    const queue = [root]
    while (queue.length > 0) {
      const at = Math.floor(random() * queue.length)
      const node = queue[at]!
      queue[at] = queue[queue.length - 1]!
      queue.pop()
      for (let index = graph.offset[node]!; index < graph.offset[node + 1]!; index++) {
        const edge = graph.incident[index]!
        const neighbour = otherEnd(graph, edge, node)
        if (side[neighbour] !== 2) continue
        side[neighbour] = graph.sign[edge]! > 0 ? side[node]! : 1 - side[node]!
        queue.push(neighbour)
      }
    }
  }
  return side
}

/** What moving each node to the other side would save (positive: fewer contradictions). */
function savings(graph: SignedGraph, side: Uint8Array): Int32Array {
  const saving = new Int32Array(graph.size)
  for (let edge = 0; edge < graph.sign.length; edge++) {
    const effect = contradicts(graph, side, edge) ? 1 : -1
    saving[graph.from[edge]!]! += effect
    saving[graph.to[edge]!]! += effect
  }
  return saving
}

/** Improves a division by tabu search, `moves` moves long; never returns a worse one. */
export function improveDivision(
  graph: SignedGraph,
  start: Uint8Array,
  moves: number,
  random: Random,
): Division {
  const side = start.slice()
  const saving = savings(graph, side)
  let current = countFrustrated(graph, side)
  let best: Division = { side: side.slice(), frustrated: current }
  const freeAt = new Int32Array(graph.size)
  const tenure = 3 + Math.floor(graph.size / 12)
  for (let move = 1; move <= moves && best.frustrated > 0; move++) {
    let chosen = -1
    let ties = 0
    for (let node = 0; node < graph.size; node++) {
      const gain = saving[node]!
      if (freeAt[node]! > move && current - gain >= best.frustrated) continue
      if (chosen === -1 || gain > saving[chosen]!) {
        chosen = node
        ties = 1
      } else if (gain === saving[chosen]! && random() * ++ties < 1) chosen = node
    }
    if (chosen === -1) continue
    current -= saving[chosen]!
    moveNode(graph, side, saving, chosen)
    freeAt[chosen] = move + tenure + Math.floor(random() * 4)
    if (current < best.frustrated) best = { side: side.slice(), frustrated: current }
  }
  return best
}

/** Moves a node to the other side and keeps everyone's savings true. */
function moveNode(graph: SignedGraph, side: Uint8Array, saving: Int32Array, node: number): void {
  for (let index = graph.offset[node]!; index < graph.offset[node + 1]!; index++) {
    const edge = graph.incident[index]!
    const effect = contradicts(graph, side, edge) ? 2 : -2
    saving[otherEnd(graph, edge, node)]! -= effect
  }
  side[node] = 1 - side[node]!
  saving[node] = -saving[node]!
}

/** The best of several starts, given ones first. */
export function searchTwoBlocs(
  graph: SignedGraph,
  random: Random,
  { starts = [], restarts = 8 }: { starts?: readonly Uint8Array[]; restarts?: number } = {},
): Division {
  const moves = 40 + graph.size * 4
  let best: Division | null = null
  for (let run = 0; run < starts.length + restarts; run++) {
    const start = starts[run] ?? spanningDivision(graph, random)
    const found = improveDivision(graph, start, moves, random)
    if (!best || found.frustrated < best.frustrated) best = found
    if (best.frustrated === 0) break
  }
  return best ?? { side: new Uint8Array(graph.size), frustrated: 0 }
}
