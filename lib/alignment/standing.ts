/** Where states stand when the sums of the pairs are others: in a resample, or without a document. */
import type { ActTable } from './acts'
import type { DividedNetwork } from './partition'
import type { Random } from './random'
import type { PairSums } from './scores'
import { graphOfArrays, type SignedGraph } from './signedGraph'
import { improveDivision } from './twoBlocSearch'

/** On the side it stands on in the whole, on the other, or without any sign to tell by. */
export type Stand = 'same' | 'other' | 'unknown'

export class Standing {
  /** Node of the whole network per node of the table; −1: no sign to anyone. */
  private readonly place: Int32Array

  constructor(
    private readonly table: ActTable,
    private readonly whole: DividedNetwork,
    private readonly threshold: number,
  ) {
    const position = new Map(whole.nodes.map((id, node) => [id, node]))
    this.place = Int32Array.from(table.nodes, (id) => position.get(id) ?? -1)
  }

  /** Divides anew, from where the whole stands. Per node of the whole network. */
  compare(sums: PairSums, random: Random): Stand[] {
    const { whole } = this
    const graph = this.network(sums)
    const { side } = improveDivision(graph, whole.side, 20 + graph.size, random)
    const known = (node: number): boolean => graph.offset[node + 1]! > graph.offset[node]!
    // Sides are named arbitrarily within each part of the whole: turn each part as agrees best.
    const balance = new Int32Array(graph.size)
    for (let node = 0; node < graph.size; node++)
      if (known(node)) balance[whole.part[node]!]! += side[node] === whole.side[node] ? 1 : -1
    return whole.nodes.map((_, node) => {
      if (!known(node)) return 'unknown'
      return (side[node] === whole.side[node]) === balance[whole.part[node]!]! >= 0 ? 'same' : 'other'
    })
  }

  /** The signed network of these sums, over the nodes of the whole. */
  private network(sums: PairSums): SignedGraph {
    const { a, b } = this.table.nets
    const from: number[] = []
    const to: number[] = []
    const sign: number[] = []
    for (let pair = 0; pair < a.length; pair++) {
      const net = sums.score(pair)
      const first = this.place[a[pair]!]!
      const second = this.place[b[pair]!]!
      if (Math.abs(net) < this.threshold || first < 0 || second < 0) continue
      from.push(first)
      to.push(second)
      sign.push(net > 0 ? 1 : -1)
    }
    return graphOfArrays(
      this.whole.nodes.length,
      Int32Array.from(from),
      Int32Array.from(to),
      Int8Array.from(sign),
    )
  }
}
