/** The signed network as it is drawn and listed: who stands where, and which relations pull against the blocs. Pure. */
import { placesOf, SIGN_THRESHOLD, type PairNet } from '@/lib/alignment'
import type { Partition } from '@/lib/model/answers'
import type { IntervalTable } from '@/lib/view/alignment/intervalTable'

export interface NetworkState {
  id: string
  /** The bloc it stands in or leans to; null: apart. */
  bloc: string | null
  /** False: unplaced, it only leans. */
  sure: boolean
  certainty: number | null
  /** Relations of either sign, and those that pull against the blocs. */
  friends: number
  foes: number
  against: number
  statements: number
}

export interface NetworkTie {
  a: string
  b: string
  net: number
  /** The middle 90 % of resamples; null: not measured yet. */
  low: number | null
  high: number | null
  statements: number
  against: boolean
}

export interface BlocNetwork {
  states: NetworkState[]
  ties: NetworkTie[]
}

const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** States with a sign to someone, by bloc and certainty; relations with a sign, strongest first. */
export function blocNetwork(
  nets: readonly PairNet[],
  partition: Partition,
  intervals: IntervalTable,
  threshold: number = SIGN_THRESHOLD,
): BlocNetwork {
  const against = new Set(partition.frustrated.map(({ a, b }) => keyOf(a, b)))
  const ties = nets
    .filter(({ net }) => Math.abs(net) >= threshold)
    .map(({ a, b, net, statements }): NetworkTie => {
      const range = intervals.either(a, b)
      return {
        ...{ a, b, net, statements },
        low: range?.low ?? null,
        high: range?.high ?? null,
        against: against.has(keyOf(a, b)),
      }
    })
    .sort((x, y) => Math.abs(y.net) - Math.abs(x.net) || (x.a < y.a ? -1 : 1))
  return { states: statesOf(ties, partition), ties }
}

type Tally = Pick<NetworkState, 'friends' | 'foes' | 'against' | 'statements'>
const NO_TIES: Tally = { friends: 0, foes: 0, against: 0, statements: 0 }

/** Both ends of every tie, in one pass. */
function tallyTies(ties: readonly NetworkTie[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const { a, b, net, against, statements } of ties)
    for (const id of [a, b]) {
      let tally = tallies.get(id)
      if (!tally) tallies.set(id, (tally = { ...NO_TIES }))
      if (net > 0) tally.friends++
      else tally.foes++
      if (against) tally.against++
      tally.statements += statements
    }
  return tallies
}

function statesOf(ties: readonly NetworkTie[], partition: Partition): NetworkState[] {
  const certainty = new Map<string, number | null>([
    ...partition.blocs.flatMap(({ members }) =>
      members.map(({ id, certainty: sure }): [string, number | null] => [id, sure]),
    ),
    ...partition.unplaced.map(({ id, certainty: sure }): [string, number] => [id, sure]),
  ])
  const tallies = tallyTies(ties)
  const states = [...placesOf(partition)].map(([id, place]): NetworkState => ({
    id,
    bloc: place === null || place === 'apart' ? null : place.bloc,
    sure: place !== null && place !== 'apart' && place.sure,
    certainty: certainty.get(id) ?? null,
    ...(tallies.get(id) ?? NO_TIES),
  }))
  return states.sort(
    (x, y) =>
      Number(y.sure) - Number(x.sure) ||
      (x.bloc ?? '~').localeCompare(y.bloc ?? '~') ||
      (y.certainty ?? 0) - (x.certainty ?? 0) ||
      (x.id < y.id ? -1 : 1),
  )
}
