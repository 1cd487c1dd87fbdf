/** The statements of one generation, with what every later step asks of them worked out once. */
import type { DocumentRow, EntityRow, GraphAnswer, StatementColumns } from '@/lib/model/answers'
import { eventDefinition, isMaterial, type Sign } from '@/lib/model/ontology'

export interface Dataset {
  generation: number
  entities: readonly EntityRow[]
  documents: readonly DocumentRow[]
  columns: StatementColumns
  /** Number of statements: the length of every column. */
  size: number
  /** Statements in the store, of which the answer may hold fewer. */
  total: number
  truncated: boolean
  indexOf: ReadonlyMap<string, number>
  /** Days since 1970 of every statement; UNDATED where it has no date. */
  days: Int32Array
  sign: readonly Sign[]
  material: readonly boolean[]
  /** Statements per entity as source or target, those marked wrong left out: the size of a node, whatever is filtered. */
  activity: readonly number[]
  /** The state each entity mostly acts for, as an entity index, −1 when unknown; a state: itself. */
  actsFor: readonly number[]
}

/** Before all days. */
export const UNDATED = -(2 ** 31)

/** Days since 1970 of an ISO day. */
export function dayOf(on: string): number {
  return Math.round(Date.parse(`${on}T00:00:00Z`) / 86_400_000)
}

/** Builds the dataset of an answer; the answer is not changed. Time O(statements). */
export function buildDataset(
  answer: Pick<GraphAnswer, 'generation' | 'entities' | 'documents' | 'statements' | 'total' | 'truncated'>,
): Dataset {
  const columns = answer.statements
  const indexOf = new Map(answer.entities.map((entity, index) => [entity.id, index]))
  const activity = new Array<number>(answer.entities.length).fill(0)
  columns.id.forEach((_, row) => {
    if (columns.verdict[row] === 'wrong') return
    for (const end of [columns.source[row], columns.target[row]]) {
      if (end !== undefined) activity[end] = (activity[end] ?? 0) + 1
    }
  })
  return {
    generation: answer.generation,
    entities: answer.entities,
    documents: answer.documents,
    columns,
    size: columns.id.length,
    total: answer.total,
    truncated: answer.truncated,
    indexOf,
    days: daysOf(columns.on),
    sign: columns.event.map((event) => eventDefinition(event).sign),
    material: columns.event.map((event) => isMaterial(eventDefinition(event).quad)),
    activity,
    actsFor: statesActedFor(answer.entities, columns, indexOf),
  }
}

/** Few different days occur among many statements: each is read once. */
function daysOf(dates: StatementColumns['on']): Int32Array {
  const known = new Map<string, number>()
  return Int32Array.from(dates, (on) => {
    if (on === null) return UNDATED
    let day = known.get(on)
    if (day === undefined) known.set(on, (day = dayOf(on)))
    return day
  })
}

/** The state each entity mostly acts for, as an entity index, −1 when unknown; a state: itself. */
export function statesActedFor(
  entities: readonly EntityRow[],
  columns: StatementColumns,
  indexOf: ReadonlyMap<string, number>,
): number[] {
  const votes = entities.map(() => new Map<number, number>())
  const vote = (end: number | undefined, state: string | null | undefined) => {
    const index = state ? indexOf.get(state) : undefined
    const tally = end === undefined ? undefined : votes[end]
    if (tally && index !== undefined) tally.set(index, (tally.get(index) ?? 0) + 1)
  }
  columns.id.forEach((_, row) => {
    vote(columns.source[row], columns.sourceState[row])
    vote(columns.target[row], columns.targetState[row])
  })
  return entities.map((entity, index) => {
    if (entity.kind === 'state') return index
    const ranked = [...(votes[index] ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    return ranked[0]?.[0] ?? -1
  })
}
