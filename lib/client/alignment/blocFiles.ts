/** The signed network as files: relations that `entente balance` reads, states, and everything as JSON. Pure. */
import type { Partition } from '@/lib/model/answers'
import { csvTable } from '@/lib/view/files/csv'
import type { BlocNetwork } from './blocNetwork'
import type { CertaintyResult } from './certainty'

type NameOf = (id: string) => string

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 100) / 100

/** source, target, sign first: what `entente balance` takes. Blocs are left out where they are not told. */
export function relationsCsv({ states, ties }: BlocNetwork, told: boolean, nameOf: NameOf): string {
  const bloc = new Map(states.map(({ id, bloc: name, sure }) => [id, sure ? name : null]))
  return csvTable(
    [
      ...['source', 'target', 'sign', 'source_name', 'target_name', 'net', 'low90', 'high90', 'statements'],
      ...(told ? ['source_bloc', 'target_bloc', 'against'] : []),
    ],
    ties.map(({ a, b, net, low, high, statements, against }) => [
      ...[a, b, net > 0 ? 1 : -1, nameOf(a), nameOf(b)],
      ...[rounded(net), rounded(low), rounded(high), statements],
      ...(told ? [bloc.get(a) ?? null, bloc.get(b) ?? null, against] : []),
    ]),
  )
}

export function statesCsv({ states }: BlocNetwork, told: boolean, nameOf: NameOf): string {
  return csvTable(
    [
      ...['state', 'name', 'cooperative_ties', 'conflictual_ties'],
      ...(told ? ['bloc', 'leans_to', 'certainty', 'ties_against'] : []),
    ],
    states.map(({ id, bloc, sure, certainty, friends, foes, against }) => [
      ...[id, nameOf(id), friends, foes],
      ...(told ? [sure ? bloc : null, sure ? null : bloc, rounded(certainty), against] : []),
    ]),
  )
}

/** Everything the page says, the division also where it is no clearer than chance: `chance` says so. */
export function blocsContent(
  network: BlocNetwork,
  partition: Partition,
  certainty: Pick<CertaintyResult, 'frustration' | 'resamples' | 'chance'> | null,
): Record<string, unknown> {
  const { frustration, pairs, optimal, lowerBound, triangleBalance } = partition
  return {
    ...{ frustration, pairs, optimal, lowerBound, triangleBalance },
    frustration90: certainty?.frustration ?? null,
    resamples: certainty?.resamples ?? null,
    chance: certainty?.chance ?? null,
    states: network.states,
    relations: network.ties,
  }
}
