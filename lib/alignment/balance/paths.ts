/** Shortest paths in small graphs given as successor lists, stopped at a limit. */

/** Calls back with every arc out of a state: the state it leads to, its length ≥ 0, and the edge it stands for. */
export type Arcs = (state: number, visit: (to: number, length: number, edge: number) => void) => void

/** Dijkstra with a binary heap over a fixed number of states; reused for many sources. */
export class ShortestPaths {
  readonly distance: Float64Array
  private readonly edgeInto: Int32Array
  private readonly from: Int32Array
  private readonly touched: number[] = []
  private heap: number[] = []

  constructor(
    states: number,
    private readonly arcs: Arcs,
  ) {
    this.distance = new Float64Array(states).fill(Number.POSITIVE_INFINITY)
    this.edgeInto = new Int32Array(states)
    this.from = new Int32Array(states)
  }

  /** Distances from `source` to all states nearer than `limit`; stops early once `goal` is settled. */
  run(source: number, limit: number, goal = -1): void {
    for (const state of this.touched) this.distance[state] = Number.POSITIVE_INFINITY
    this.touched.length = 0
    this.heap = []
    const settled = new Set<number>()
    this.reach(source, 0, -1, -1)
    while (this.heap.length > 0) {
      const state = this.pop()
      if (settled.has(state)) continue
      settled.add(state)
      if (state === goal) return
      const so = this.distance[state]!
      this.arcs(state, (to, length, edge) => {
        const distance = so + length
        if (distance < limit && distance < this.distance[to]!) this.reach(to, distance, state, edge)
      })
    }
  }

  /** Edges on the path to a state that the last run reached. */
  pathTo(state: number): number[] {
    const edges: number[] = []
    for (let at = state; this.from[at] !== -1; at = this.from[at]!) edges.push(this.edgeInto[at]!)
    return edges
  }

  private reach(state: number, distance: number, from: number, edge: number): void {
    if (this.distance[state] === Number.POSITIVE_INFINITY) this.touched.push(state)
    this.distance[state] = distance
    this.from[state] = from
    this.edgeInto[state] = edge
    const heap = this.heap
    let at = heap.push(state) - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      if (this.distance[heap[above]!]! <= distance) break
      heap[at] = heap[above]!
      at = above
    }
    heap[at] = state
  }

  private pop(): number {
    const heap = this.heap
    const top = heap[0]!
    const last = heap.pop()!
    if (heap.length === 0) return top
    const distance = this.distance[last]!
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && this.distance[heap[child + 1]!]! < this.distance[heap[child]!]!) child++
      if (this.distance[heap[child]!]! >= distance) break
      heap[at] = heap[child]!
      at = child
    }
    heap[at] = last
    return top
  }
}
