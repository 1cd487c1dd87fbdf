/**
 * Who speaks of whom. A state speaks in a statement when the speaker acts for it, or when the statement reports its own words (it is
 * the source of an asserted verbal act, or an end of one without direction); it speaks of the other states in the statement.
 * A document in which a state speaks of others is one occasion, however often it repeats itself there.
 */
import type { EntityRow, StatementColumns } from '@/lib/model/answers'
import { EVENT_TYPES } from '@/lib/model/ontology'
import { endId, MATERIAL } from '../scores/acts'

export interface Occasion {
  /** Index into states. */
  voice: number
  document: number
  /** The other states it speaks of, each once, as indices into states. */
  named: number[]
}

export interface Speech {
  /** Everyone who speaks or is spoken of, in order of appearance. */
  states: string[]
  occasions: Occasion[]
}

export interface SpeechSource {
  columns: StatementColumns
  entities: readonly EntityRow[]
  /** The state each entity acts for, as an entity index; −1: none known. */
  actsFor: readonly number[]
}

const MATERIAL_OF = new Map(EVENT_TYPES.map((event, index) => [event, MATERIAL[index] === 1]))

/** Calls back for every (voice, named) of a statement, by state id; the same two may come twice. */
export function mentionsIn(
  { columns, entities, actsFor }: SpeechSource,
  row: number,
  emit: (voice: string, named: string) => void,
): void {
  if (columns.verdict[row] === 'wrong' || columns.generic[row]) return
  const source = endId(entities[columns.source[row] ?? -1], columns.sourceState[row] ?? null, 'states')
  const target = endId(entities[columns.target[row] ?? -1], columns.targetState[row] ?? null, 'states')
  const speaker = entities[actsFor[columns.speaker[row] ?? -1] ?? -1]?.id
  if (speaker !== undefined)
    for (const named of [source, target]) if (named !== null && named !== speaker) emit(speaker, named)
  const event = columns.event[row]
  if (source === null || target === null || source === target || !event) return
  if (MATERIAL_OF.get(event) || columns.modality[row] !== 'asserted') return
  emit(source, target)
  if (columns.undirected[row]) emit(target, source)
}

/** Gathers statements into occasions. Time O(rows). */
export function gatherSpeech(source: SpeechSource, rows: Iterable<number>): Speech {
  const states: string[] = []
  const index = new Map<string, number>()
  const indexOf = (id: string): number => {
    const known = index.get(id)
    if (known !== undefined) return known
    index.set(id, states.length)
    return states.push(id) - 1
  }
  const found = new Map<string, { voice: number; document: number; named: Set<number> }>()
  for (const row of rows) {
    const document = source.columns.document[row] ?? -1
    mentionsIn(source, row, (voice, named) => {
      const key = `${document} ${voice}`
      let occasion = found.get(key)
      if (!occasion) found.set(key, (occasion = { voice: indexOf(voice), document, named: new Set() }))
      occasion.named.add(indexOf(named))
    })
  }
  const occasions = [...found.values()].map(({ named, ...rest }) => ({ ...rest, named: [...named] }))
  return { states, occasions }
}
