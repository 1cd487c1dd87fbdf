/** What the inspector says of a relation or an actor, from the columns alone: no sentence needed, so no waiting. Pure. */
import type { EventType, Modality, Sign } from '@/lib/model/ontology'
import type { Dataset } from './dataset'
import type { Selection } from '../address/selection'

interface TallyRow {
  key: string
  event: EventType
  sign: Sign
  material: boolean
  /** The modality its line sample shows. */
  modality: Modality
  /** Denied or negated: a row of its own. */
  denied: boolean
  /** Statements a → b and b → a; those without a direction count on both sides, and once in `rows`. */
  forth: number
  back: number
  rows: number[]
}

export interface RelationTally {
  rows: TallyRow[]
  total: number
  forth: number
  back: number
  /** How many of the total have no direction and stand in both columns. */
  mutual: number
  documents: number
}

/** Events of both directions between two actors, cooperation first, most frequent first. */
export function tallyRelation(data: Dataset, rows: readonly number[], a: string): RelationTally {
  const groups = new Map<string, TallyRow>()
  let forth = 0
  let back = 0
  let mutual = 0
  const documents = new Set<number>()
  for (const row of rows) {
    const entry = tallyRowOf(data, row, groups)
    if (!entry) continue
    const both = data.columns.undirected[row] === true
    const outward = data.entities[data.columns.source[row] ?? -1]?.id === a
    entry.rows.push(row)
    if (both || outward) entry.forth++
    if (both || !outward) entry.back++
    if (both) mutual++
    forth += both || outward ? 1 : 0
    back += both || !outward ? 1 : 0
    documents.add(data.columns.document[row] ?? -1)
  }
  const ranked = [...groups.values()].sort(
    (x, y) => y.sign - x.sign || y.rows.length - x.rows.length || (x.key < y.key ? -1 : 1),
  )
  return { rows: ranked, total: rows.length, forth, back, mutual, documents: documents.size }
}

function tallyRowOf(data: Dataset, row: number, groups: Map<string, TallyRow>): TallyRow | null {
  const event = data.columns.event[row]
  const modality = data.columns.modality[row]
  if (!event || !modality) return null
  const denied = modality === 'denied' || modality === 'negated'
  const key = denied ? `${event} denied` : event
  const known = groups.get(key)
  if (known) {
    if (modality === 'asserted') known.modality = 'asserted'
    return known
  }
  const entry: TallyRow = {
    key,
    event,
    sign: data.sign[row] ?? 1,
    material: data.material[row] ?? false,
    modality,
    denied,
    forth: 0,
    back: 0,
    rows: [],
  }
  groups.set(key, entry)
  return entry
}

/** Rows on screen that a selection speaks of. */
export function selectedRows(data: Dataset, rows: readonly number[], selection: Selection): number[] {
  const end = (index: number | undefined) => data.entities[index ?? -1]?.id ?? ''
  switch (selection.kind) {
    case 'none':
      return []
    case 'actor':
      return rows.filter((row) => {
        const { source, target, speaker } = data.columns
        return [source[row], target[row], speaker[row]].some((index) => end(index) === selection.id)
      })
    case 'relation':
      return rows.filter((row) => {
        const source = end(data.columns.source[row])
        const target = end(data.columns.target[row])
        const { a, b } = selection
        return (source === a && target === b) || (source === b && target === a)
      })
    case 'actors': {
      const ids = new Set(selection.ids)
      return rows.filter(
        (row) => ids.has(end(data.columns.source[row])) && ids.has(end(data.columns.target[row])),
      )
    }
  }
}

/** Every row between two actors, whatever the filters say: to tell how many they hide. */
export function relationRows(data: Dataset, a: string, b: string): number[] {
  const all = Array.from({ length: data.size }, (_, row) => row)
  return selectedRows(data, all, { kind: 'relation', a, b })
}

/** Newest first; undated ones last; then by id, so that the order never changes by itself. */
export function newestFirst(data: Dataset, rows: readonly number[]): number[] {
  const { on, id } = data.columns
  return [...rows].sort((a, b) => {
    const first = on[a] ?? ''
    const second = on[b] ?? ''
    if (first !== second) return first > second ? -1 : 1
    return (id[a] ?? '') < (id[b] ?? '') ? -1 : 1
  })
}

export interface Tie {
  /** Entity ids, a < b. */
  a: string
  b: string
  cooperative: number
  conflictual: number
}

/** Unordered pairs among these rows: claims only, denials and hypotheses do not make a tie. */
export function ties(data: Dataset, rows: readonly number[]): Tie[] {
  const found = new Map<string, Tie>()
  for (const row of rows) {
    const source = data.entities[data.columns.source[row] ?? -1]?.id
    const target = data.entities[data.columns.target[row] ?? -1]?.id
    const modality = data.columns.modality[row]
    if (!source || !target || source === target) continue
    if (modality === 'denied' || modality === 'negated' || modality === 'hypothetical') continue
    const [a, b] = source < target ? [source, target] : [target, source]
    const tie = found.get(`${a}~${b}`) ?? { a, b, cooperative: 0, conflictual: 0 }
    if (data.sign[row] === 1) tie.cooperative++
    else tie.conflictual++
    found.set(`${a}~${b}`, tie)
  }
  return [...found.values()]
}

/** Ties with the largest surplus of one sign first. */
export function strongestTies(all: readonly Tie[], sign: Sign, limit: number): Tie[] {
  const surplus = (tie: Tie) => sign * (tie.cooperative - tie.conflictual)
  return all
    .filter((tie) => surplus(tie) > 0)
    .sort((x, y) => surplus(y) - surplus(x) || (`${x.a}${x.b}` < `${y.a}${y.b}` ? -1 : 1))
    .slice(0, limit)
}
