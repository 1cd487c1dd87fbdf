/**
 * Whether blocs say more than chance: the signs are shuffled among the same pairs, and each shuffled network is divided as well
 * as the real one. If many of them are contradicted as little, the structure may be chance (permutation test; Good 2005).
 */
import { searchBlocs } from '../balance/anyBlocSearch'
import type { BlocCount } from '../balance/badCycles'
import type { Random } from '../random'
import type { PairNet } from '../scores/scores'
import { signedNetwork, type SignedGraph } from '../balance/signedGraph'
import { searchTwoBlocs } from '../balance/twoBlocSearch'
import { SIGN_THRESHOLD } from '../scores/weights'

export interface ChanceTest {
  shuffles: number
  /** Share of shuffled networks contradicted as little as the real one, or less: the p-value, never under 1 / (shuffles + 1). */
  share: number
  /** Mean contradicted pairs of the shuffled networks. */
  expected: number
}

const DISTURBANCES = 8

/** Null when there is nothing to shuffle: fewer than two signs of each kind. */
export function testAgainstChance(
  nets: readonly PairNet[],
  frustration: number,
  {
    random,
    shuffles = 100,
    threshold = SIGN_THRESHOLD,
    blocs = 'two',
  }: { random: Random; shuffles?: number; threshold?: number; blocs?: BlocCount },
): ChanceTest | null {
  const { graph } = signedNetwork(nets, threshold)
  const negative = graph.sign.filter((sign) => sign < 0).length
  if (negative < 2 || graph.sign.length - negative < 2) return null
  const sign = graph.sign.slice()
  let asGood = 0
  let sum = 0
  for (let round = 0; round < shuffles; round++) {
    for (let at = sign.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      const moved = sign[at]!
      sign[at] = sign[other]!
      sign[other] = moved
    }
    const frustrated = fewest({ ...graph, sign }, blocs, random)
    sum += frustrated
    if (frustrated <= frustration) asGood++
  }
  return { shuffles, share: (asGood + 1) / (shuffles + 1), expected: sum / shuffles }
}

/** As few contradictions as a quick search finds. */
function fewest(graph: SignedGraph, blocs: BlocCount, random: Random): number {
  const { side, frustrated } = searchTwoBlocs(graph, random, { restarts: 1 })
  if (blocs === 'two') return frustrated
  const together = new Int32Array(graph.size)
  const alone = together.map((_, node) => node)
  return searchBlocs(graph, [together, alone, Int32Array.from(side)], random, DISTURBANCES).frustrated
}
