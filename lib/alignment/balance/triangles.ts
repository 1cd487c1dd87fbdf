/** Triangle balance (Cartwright & Harary 1956): a triangle is balanced when the product of its three signs is positive. */
import { otherEnd, type SignedGraph } from './signedGraph'

interface TriangleCount {
  triangles: number
  balanced: number
}

/** Calls back once per triangle with its three edges. */
export function eachTriangle(
  graph: SignedGraph,
  visit: (first: number, second: number, third: number) => void,
): void {
  const edgeTo = new Int32Array(graph.size).fill(-1)
  for (let node = 0; node < graph.size; node++) {
    const around = graph.incident.subarray(graph.offset[node]!, graph.offset[node + 1]!)
    for (const edge of around) edgeTo[otherEnd(graph, edge, node)] = edge
    for (const edge of around) {
      const second = otherEnd(graph, edge, node)
      if (second < node) continue
      for (let index = graph.offset[second]!; index < graph.offset[second + 1]!; index++) {
        const opposite = graph.incident[index]!
        const third = otherEnd(graph, opposite, second)
        if (third > second && edgeTo[third] !== -1) visit(edge, opposite, edgeTo[third]!)
      }
    }
    for (const edge of around) edgeTo[otherEnd(graph, edge, node)] = -1
  }
}

function countTriangles(graph: SignedGraph): TriangleCount {
  const count = { triangles: 0, balanced: 0 }
  eachTriangle(graph, (first, second, third) => {
    count.triangles++
    if (graph.sign[first]! * graph.sign[second]! * graph.sign[third]! > 0) count.balanced++
  })
  return count
}

/** Share of balanced triangles, or null when there are none. */
export function triangleBalance(graph: SignedGraph): number | null {
  const { triangles, balanced } = countTriangles(graph)
  return triangles === 0 ? null : balanced / triangles
}
