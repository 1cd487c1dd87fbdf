/** Who is silent of whom under the filters, and the statements that show it. Pure. */
import { findSilence, gatherSpeech, mentionsIn, type Silence } from '@/lib/alignment'
import type { EntityRow, StatementColumns } from '@/lib/model/answers'
import { eventDefinition, isMaterial } from '@/lib/model/ontology'
import type { Dataset } from '@/lib/view/graph/dataset'
import { statesActedFor } from '@/lib/view/graph/dataset'

/** Which statements count. Rows index the snapshot's columns. */
export interface SilenceQuestion {
  rows: Int32Array
  /** What is said in words alone, or of deeds alone; null: both. */
  only: 'words' | 'deeds' | null
}

export function silenceOf(
  columns: StatementColumns,
  entities: readonly EntityRow[],
  { rows, only }: SilenceQuestion,
): Silence {
  const indexOf = new Map(entities.map((entity, index) => [entity.id, index]))
  const actsFor = statesActedFor(entities, columns, indexOf)
  const counted = only === null ? rows : rows.filter((row) => isDeed(columns, row) === (only === 'deeds'))
  return findSilence(gatherSpeech({ columns, entities, actsFor }, counted))
}

function isDeed(columns: StatementColumns, row: number): boolean {
  const event = columns.event[row]
  return event !== undefined && isMaterial(eventDefinition(event).quad)
}

/** What can be checked about a pair: what the one says of anyone, what anyone says of the other, what the one says of the other. */
export interface SilenceRows {
  voice: number[]
  named: number[]
  both: number[]
}

/** Rows of the dataset, newest first. */
export function silenceRows(
  data: Dataset,
  rows: readonly number[],
  { voice, named }: { voice: string; named: string },
  only: SilenceQuestion['only'],
): SilenceRows {
  const found: SilenceRows = { voice: [], named: [], both: [] }
  for (const row of rows) {
    if (only !== null && (data.material[row] ?? false) !== (only === 'deeds')) continue
    let speaks = false
    let isNamed = false
    let both = false
    mentionsIn(data, row, (one, other) => {
      speaks ||= one === voice
      isNamed ||= other === named
      both ||= one === voice && other === named
    })
    if (speaks) found.voice.push(row)
    if (isNamed) found.named.push(row)
    if (both) found.both.push(row)
  }
  const newest = (x: number, y: number): number =>
    (data.columns.on[y] ?? '').localeCompare(data.columns.on[x] ?? '') || x - y
  return { voice: found.voice.sort(newest), named: found.named.sort(newest), both: found.both.sort(newest) }
}

/** Ids of all who speak for a state: itself, and every speaker that acts for it. */
export function speakersOf(data: Dataset, state: string): string[] {
  const index = data.indexOf.get(state)
  const speakers = new Set(data.columns.speaker)
  return data.entities.flatMap(({ id }, entity) =>
    entity === index || (speakers.has(entity) && data.actsFor[entity] === index) ? [id] : [],
  )
}
