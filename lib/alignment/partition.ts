/** Two blocs per connected part of the network, with names that stay and the pairs that pull against them. */
import type { Partition } from '@/lib/model/answers'
import { divideExactly, type ExactOptions, type ProvenDivision } from './exactTwoBlocs'
import { seededRandom, type Random } from './random'
import type { PairNet } from './scores'
import { components, signedNetwork, type SignedNetwork } from './signedGraph'
import { triangleBalance } from './triangles'
import { contradicts } from './twoBlocSearch'
import { PLACED_CERTAINTY } from './weights'

/** A connected part smaller than this is too little to speak of blocs. */
const SMALLEST_PART = 3
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

export interface PartitionOptions extends ExactOptions {
  /** Size of net score at which a pair has a sign. Default SIGN_THRESHOLD. */
  threshold?: number
  random?: Random
  /** Bloc names by state from another window or filter, so that names and colours stay. */
  reference?: ReadonlyMap<string, string>
  /** Share of resamples in which a state stands where it stands (certainty.ts). Without it everyone is placed. */
  certainty?: ReadonlyMap<string, number>
}

export interface DividedNetwork extends SignedNetwork, ProvenDivision {
  /** Connected part of every node, the largest 0. */
  part: Int32Array
}

/** The signed network of the nets and its best division; proof as far as the steps allow. */
export function divideNetwork(nets: readonly PairNet[], options: PartitionOptions = {}): DividedNetwork {
  const network = signedNetwork(nets, options.threshold)
  const division = divideExactly(network.graph, options.random ?? seededRandom(1), options)
  return { ...network, ...division, part: components(network.graph).of }
}

/** Blocs of the nets of `scorePairs`. Deterministic for the same input and generator. */
export function partitionBlocs(
  scores: { nets: readonly PairNet[] },
  options: PartitionOptions = {},
): Partition {
  const divided = divideNetwork(scores.nets, options)
  const statements = new Map(scores.nets.map((pair) => [pairKey(pair.a, pair.b), pair.statements]))
  const { blocs, apart } = gatherBlocs(divided)
  const names = nameBlocs(blocs, options.reference ?? new Map())
  const certainty = options.certainty
  const unplaced: Partition['unplaced'] = []
  const named = blocs
    .map((members, index) => ({
      name: names[index]!,
      members: members.flatMap((id) => {
        const sure = certainty ? (certainty.get(id) ?? 0) : null
        if (sure === null || sure >= PLACED_CERTAINTY) return [{ id, certainty: sure }]
        unplaced.push({ id, leansTo: names[index]!, certainty: sure })
        return []
      }),
    }))
    .filter((bloc) => bloc.members.length > 0)
  named.sort((x, y) => x.name.localeCompare(y.name))
  for (const bloc of named) bloc.members.sort((x, y) => (y.certainty ?? 0) - (x.certainty ?? 0))
  return {
    blocs: named,
    unplaced: unplaced.sort((x, y) => y.certainty - x.certainty),
    apart,
    frustration: divided.frustrated,
    pairs: divided.graph.sign.length,
    optimal: divided.optimal,
    lowerBound: divided.lowerBound,
    frustrated: frustratedPairs(divided, statements),
    triangleBalance: triangleBalance(divided.graph),
  }
}

const pairKey = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`)

/** Members per bloc, those with most relations first; parts too small to speak of blocs apart. */
function gatherBlocs(divided: DividedNetwork): { blocs: string[][]; apart: string[] } {
  const { graph, nodes, part, side } = divided
  const sizes = new Map<number, number>()
  for (const number of part) sizes.set(number, (sizes.get(number) ?? 0) + 1)
  const degree = (node: number): number => graph.offset[node + 1]! - graph.offset[node]!
  const byDegree = nodes.map((_, node) => node).sort((x, y) => degree(y) - degree(x) || x - y)
  const blocs = new Map<number, string[]>()
  const apart: string[] = []
  for (const node of byDegree) {
    const id = nodes[node]!
    if (sizes.get(part[node]!)! < SMALLEST_PART) {
      apart.push(id)
      continue
    }
    const key = part[node]! * 2 + side[node]!
    const members = blocs.get(key)
    if (members) members.push(id)
    else blocs.set(key, [id])
  }
  const ordered = [...blocs].sort(
    ([x, xs], [y, ys]) => Math.floor(x / 2) - Math.floor(y / 2) || ys.length - xs.length || x - y,
  )
  return { blocs: ordered.map(([, members]) => members), apart: apart.sort() }
}

/** The name each bloc shares most members with, greedily by overlap; the rest take free letters in their order. */
function nameBlocs(blocs: readonly string[][], reference: ReadonlyMap<string, string>): string[] {
  const overlaps = blocs.flatMap((members, index) => {
    const shared = new Map<string, number>()
    for (const id of members) {
      const name = reference.get(id)
      if (name !== undefined) shared.set(name, (shared.get(name) ?? 0) + 1)
    }
    return [...shared].map(([name, count]) => ({ index, name, count }))
  })
  overlaps.sort((x, y) => y.count - x.count || x.index - y.index)
  const names: (string | undefined)[] = blocs.map(() => undefined)
  for (const { index, name } of overlaps)
    if (names[index] === undefined && !names.includes(name)) names[index] = name
  const free = [...LETTERS].filter((letter) => !names.includes(letter))
  return names.map((name) => name ?? free.shift() ?? '?')
}

function frustratedPairs(
  divided: DividedNetwork,
  statements: ReadonlyMap<string, number>,
): Partition['frustrated'] {
  const pairs: Partition['frustrated'] = []
  divided.graph.sign.forEach((_, edge) => {
    if (!contradicts(divided.graph, divided.side, edge)) return
    const a = divided.nodes[divided.graph.from[edge]!]!
    const b = divided.nodes[divided.graph.to[edge]!]!
    pairs.push({ a, b, net: divided.net[edge]!, statements: statements.get(pairKey(a, b)) ?? 0 })
  })
  return pairs.sort((x, y) => Math.abs(y.net) - Math.abs(x.net))
}
