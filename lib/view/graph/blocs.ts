/** Which bloc an actor is drawn in: a state by the partition, everyone else by the state they act for. */
import type { Partition } from '@/lib/model/answers'
import type { Dataset } from './dataset'

export interface DrawnBloc {
  /** 'A', 'B', … by size. */
  name: string
  /** Every entity id drawn inside the hull. */
  members: string[]
  states: number
  /** Mean certainty of its states, 0 … 1; null when it was not measured. */
  certainty: number | null
}

/** Blocs of two states or more, with the persons and bodies that act for their states. */
export function drawnBlocs(data: Dataset, partition: Partition | null): DrawnBloc[] {
  if (!partition) return []
  return partition.blocs
    .filter((bloc) => bloc.members.length >= 2)
    .map((bloc) => {
      const states = new Set(bloc.members.map((member) => data.indexOf.get(member.id)))
      const members = data.entities
        .filter((_, index) => states.has(data.actsFor[index] ?? -1))
        .map((entity) => entity.id)
      return { name: bloc.name, members, states: bloc.members.length, certainty: meanCertainty(bloc.members) }
    })
}

function meanCertainty(members: readonly { certainty: number | null }[]): number | null {
  const known = members.map(({ certainty }) => certainty).filter((certainty) => certainty !== null)
  return known.length === 0 ? null : known.reduce((sum, certainty) => sum + certainty, 0) / known.length
}

/** Entity id → bloc name. */
export function blocOf(blocs: readonly DrawnBloc[]): Map<string, string> {
  return new Map(blocs.flatMap((bloc) => bloc.members.map((member) => [member, bloc.name] as const)))
}
