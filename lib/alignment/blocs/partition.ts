/** Blocs with names that stay, and the pairs that pull against them. */
import type { Partition } from '@/lib/model/answers'
import { contradictsBlocs } from '../balance/anyBlocSearch'
import { divideNetwork, type DividedNetwork, type DivideOptions } from './divide'
import type { PairNet } from '../scores/scores'
import { triangleBalance } from '../balance/triangles'
import { PLACED_CERTAINTY } from '../scores/weights'

/** A connected part smaller than this is too little to speak of blocs. */
const SMALLEST_PART = 3
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

export interface PartitionOptions extends DivideOptions {
  /** Share of resamples in which a state stands where it stands (certainty.ts). Without it everyone is placed. */
  certainty?: ReadonlyMap<string, number>
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
  const { members, unplaced } = placeStates(blocs, names, options.certainty)
  const named = [...members].map(([name, of]) => ({ name, members: of }))
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

/** Who is sure enough stands in a bloc, the others stand unplaced with their lean. */
function placeStates(
  blocs: readonly Side[],
  names: readonly string[],
  certainty: ReadonlyMap<string, number> | undefined,
): { members: Map<string, Partition['blocs'][number]['members']>; unplaced: Partition['unplaced'] } {
  const unplaced: Partition['unplaced'] = []
  const members = new Map<string, Partition['blocs'][number]['members']>()
  blocs.forEach(({ states }, index) => {
    const name = names[index]!
    for (const { id } of states) {
      const sure = certainty ? (certainty.get(id) ?? 0) : null
      if (sure !== null && sure < PLACED_CERTAINTY) unplaced.push({ id, leansTo: name, certainty: sure })
      else members.set(name, [...(members.get(name) ?? []), { id, certainty: sure }])
    }
  })
  return { members, unplaced }
}

const pairKey = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`)

/** One side of one connected part; its states with their number of signed ties, most first. */
interface Side {
  part: number
  states: { id: string; ties: number }[]
}

/**
 * The sides of every part, larger parts first and larger sides first; with any number of blocs simply the larger ones first.
 * Apart: parts too small to speak of blocs, and with any number of blocs whoever stands alone.
 */
function gatherBlocs(divided: DividedNetwork): { blocs: Side[]; apart: string[] } {
  const { graph, nodes, group, part, blocs: count } = divided
  const sizes = tally(part)
  const members = tally(group)
  const ties = (node: number): number => graph.offset[node + 1]! - graph.offset[node]!
  const byTies = nodes.map((_, node) => node).sort((x, y) => ties(y) - ties(x) || x - y)
  const sides = new Map<number, Side>()
  const apart: string[] = []
  for (const node of byTies) {
    const id = nodes[node]!
    const key = group[node]!
    if (sizes.get(part[node]!)! < SMALLEST_PART || (count === 'any' && members.get(key) === 1)) {
      apart.push(id)
      continue
    }
    // Names are shared out within a part: with any number of blocs no two may bear the same.
    const known = sides.get(key) ?? { part: count === 'any' ? 0 : part[node]!, states: [] }
    sides.set(key, known)
    known.states.push({ id, ties: ties(node) })
  }
  const blocs = [...sides.values()].sort((x, y) => x.part - y.part || y.states.length - x.states.length)
  return { blocs, apart: apart.sort() }
}

function tally(numbers: Int32Array): Map<number, number> {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return counts
}

/**
 * Within each part, the name that a side's best tied states bear in the reference (a bloc is known by its strongest members, not
 * by its number); sides of different parts may so share a name. Whoever bears none takes a free letter, in order of size.
 */
function nameBlocs(blocs: readonly Side[], reference: ReadonlyMap<string, string>): string[] {
  const overlaps = blocs.flatMap(({ part, states }, index) => {
    const shared = new Map<string, number>()
    for (const { id, ties } of states) {
      const name = reference.get(id)
      if (name !== undefined) shared.set(name, (shared.get(name) ?? 0) + ties)
    }
    return [...shared].map(([name, weight]) => ({ index, part, name, weight }))
  })
  overlaps.sort((x, y) => y.weight - x.weight || x.index - y.index)
  const names: (string | undefined)[] = blocs.map(() => undefined)
  const taken = new Set<string>()
  for (const { index, part, name } of overlaps) {
    if (names[index] !== undefined || taken.has(`${part} ${name}`)) continue
    names[index] = name
    taken.add(`${part} ${name}`)
  }
  const free = freeNames(names)
  return names.map((name) => name ?? free.next().value)
}

/** A … Z, then A2 … Z2 and so on, without those that are taken. */
function* freeNames(taken: readonly (string | undefined)[]): Generator<string, never> {
  for (let round = 1; ; round++)
    for (const letter of LETTERS) {
      const name = round === 1 ? letter : `${letter}${round}`
      if (!taken.includes(name)) yield name
    }
}

function frustratedPairs(
  divided: DividedNetwork,
  statements: ReadonlyMap<string, number>,
): Partition['frustrated'] {
  const pairs: Partition['frustrated'] = []
  divided.graph.sign.forEach((_, edge) => {
    if (!contradictsBlocs(divided.graph, divided.group, edge)) return
    const a = divided.nodes[divided.graph.from[edge]!]!
    const b = divided.nodes[divided.graph.to[edge]!]!
    pairs.push({ a, b, net: divided.net[edge]!, statements: statements.get(pairKey(a, b)) ?? 0 })
  })
  return pairs.sort((x, y) => Math.abs(y.net) - Math.abs(x.net))
}
