/** The signed network and its best division: into two sides per connected part, or into as many blocs as contradict least. */
import type { BlocCount } from '../balance/badCycles'
import { divideIntoAny } from '../balance/exactAnyBlocs'
import { divideExactly, type ExactOptions } from '../balance/exactTwoBlocs'
import { seededRandom, type Random } from '../random'
import type { PairNet } from '../scores/scores'
import { components, signedNetwork, type SignedNetwork } from '../balance/signedGraph'

export interface DivideOptions extends Pick<ExactOptions, 'maxSteps'> {
  /** Size of net score at which a pair has a sign. Default SIGN_THRESHOLD. */
  threshold?: number
  /** Default two. */
  blocs?: BlocCount
  random?: Random
  /** Bloc names by state from another window or filter: among equally good divisions the nearest is kept. */
  reference?: ReadonlyMap<string, string>
}

export interface DividedNetwork extends SignedNetwork {
  blocs: BlocCount
  /** Bloc number per node, different in different parts; with two blocs its last bit is the side. */
  group: Int32Array
  /** Connected part of every node, the largest 0. */
  part: Int32Array
  /** Edges that contradict the division; no division contradicts fewer than `lowerBound`. */
  frustrated: number
  lowerBound: number
  optimal: boolean
}

/** The signed network of the nets and its best division; proof as far as the steps allow. */
export function divideNetwork(nets: readonly PairNet[], options: DivideOptions = {}): DividedNetwork {
  const network = signedNetwork(nets, options.threshold)
  const blocs = options.blocs ?? 'two'
  const random = options.random ?? seededRandom(1)
  const part = components(network.graph).of
  const known = options.reference ? startFrom(network, part, options.reference) : null
  const steps = options.maxSteps === undefined ? {} : { maxSteps: options.maxSteps }
  if (blocs === 'any') {
    const starts = known ? [known] : []
    const { bloc, frustrated, lowerBound } = divideIntoAny(network.graph, random, { ...steps, starts })
    return {
      ...network,
      blocs,
      group: bloc,
      part,
      frustrated,
      lowerBound,
      optimal: lowerBound === frustrated,
    }
  }
  const starts = known ? [Uint8Array.from(known, (number) => (number === 0 ? 0 : 1))] : []
  const { side, ...proof } = divideExactly(network.graph, random, { ...steps, starts })
  return { ...network, ...proof, blocs, group: part.map((number, node) => number * 2 + side[node]!), part }
}

/** Bloc numbers in the spirit of known names: per part, the name that comes first is 0; the nameless stand with it. */
function startFrom(
  { nodes }: SignedNetwork,
  part: Int32Array,
  reference: ReadonlyMap<string, string>,
): Int32Array {
  const numbers = new Map<number, Map<string, number>>()
  return Int32Array.from(nodes, (id, node) => {
    const names = numbers.get(part[node]!) ?? new Map<string, number>()
    numbers.set(part[node]!, names)
    const name = reference.get(id)
    if (name === undefined) return 0
    if (!names.has(name)) names.set(name, names.size)
    return names.get(name)!
  })
}
