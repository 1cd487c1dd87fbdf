/** Where states stand when the sums of the pairs are others: in a resample, or without a source. */
import type { ActTable } from '../scores/acts'
import { searchBlocs } from '../balance/anyBlocSearch'
import type { DividedNetwork } from './divide'
import type { Random } from '../random'
import type { PairSums } from '../scores/scores'
import { graphOfArrays, type SignedGraph } from '../balance/signedGraph'
import { improveDivision } from '../balance/twoBlocSearch'

/** On the side it stands on in the whole, on the other, or without any sign to tell by. */
export type Stand = 'same' | 'other' | 'unknown'

/** Small shakes of the search for any number of blocs, beyond moving single states. */
const DISTURBANCES = 4

interface Compared {
  same: (node: number) => boolean
  frustrated: number
}

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

  /** Divides anew, from where the whole stands. Per node of the whole network; and the share of edges that contradict the new division. */
  compare(sums: PairSums, random: Random): { stands: Stand[]; frustration: number } {
    const { whole } = this
    const graph = this.network(sums)
    const known = (node: number): boolean => graph.offset[node + 1]! > graph.offset[node]!
    const { same, frustrated } =
      whole.blocs === 'any' ? this.sameBloc(graph, random) : this.sameSide(graph, known, random)
    const stands = whole.nodes.map((_, node): Stand => {
      if (!known(node)) return 'unknown'
      return same(node) ? 'same' : 'other'
    })
    return { stands, frustration: frustrated / Math.max(1, graph.sign.length) }
  }

  /** Blocs keep their numbers: the search only moves single states between them. */
  private sameBloc(graph: SignedGraph, random: Random): Compared {
    const { group } = this.whole
    const { bloc, frustrated } = searchBlocs(graph, [group], random, DISTURBANCES)
    return { same: (node) => bloc[node] === group[node], frustrated }
  }

  /** Sides are named arbitrarily within each part of the whole: each part is turned as agrees best. */
  private sameSide(graph: SignedGraph, known: (node: number) => boolean, random: Random): Compared {
    const { group, part } = this.whole
    const before = Uint8Array.from(group, (number) => number & 1)
    const { side, frustrated } = improveDivision(graph, before, 20 + graph.size, random)
    const balance = new Int32Array(graph.size)
    for (let node = 0; node < graph.size; node++)
      if (known(node)) balance[part[node]!]! += side[node] === before[node] ? 1 : -1
    return {
      same: (node) => (side[node] === before[node]) === balance[part[node]!]! >= 0,
      frustrated,
    }
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
