/** What of the store can be found by name, and how well it answers. Every engine ranks by this; they differ in how they find candidates. */
import { ENTITY_KINDS, KIND_LABEL, type EntityKind } from '@/lib/model/entity'
import type { Value } from '@/lib/model/result'
import type { Hit, SearchOptions } from '@/lib/store/port'
import { fold } from './fold'
import { rank } from './rank'

const DEFAULT_LIMIT = 20

export interface Entry {
  id: string
  kind: EntityKind | 'document'
  name: string
  /** Shown and folded; the name itself first. */
  spellings: { text: string; folded: string }[]
}

function kindOf(labels: string[]): EntityKind {
  return ENTITY_KINDS.find((kind) => labels.includes(KIND_LABEL[kind])) ?? 'group'
}

function entry(id: string, kind: Entry['kind'], name: string, others: (string | null)[]): Entry {
  const texts = [
    ...new Set([name, ...others.filter((text) => text !== null), ...(kind === 'document' ? [] : [id])]),
  ]
  const spellings = texts.map((text) => ({ text, folded: fold(text) })).filter(({ folded }) => folded !== '')
  return { id, kind, name, spellings }
}

function hit({ id, kind, name, spellings }: Entry, typed: string): Hit | null {
  let best = 0
  let matched: string | null = null
  spellings.forEach(({ text, folded }, index) => {
    // The name itself before an alias that answers as well.
    const score = rank(folded, typed) - (index === 0 ? 0 : 0.05)
    if (score <= best) return
    best = score
    matched = index === 0 ? null : text
  })
  return best > 0 ? { id, kind, name, matched, score: best } : null
}

function order(a: Hit, b: Hit): number {
  return (
    b.score - a.score || a.name.length - b.name.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  )
}

/** A row of cypher/store/search-entities. */
export function entityEntry(row: Value[]): Entry {
  const [id, labels, name, shortName, aliases] = row as [
    string,
    string[],
    string,
    string | null,
    string[] | null,
  ]
  return entry(id, kindOf(labels), name, [shortName, ...(aliases ?? [])])
}

/** A row of cypher/store/search-documents. */
export function documentEntry(row: Value[]): Entry {
  const [id, title] = row as [string, string]
  return entry(id, 'document', title, [])
}

/** Best first; ties by the shorter name, then by the alphabet. `typed` is folded and not empty. */
export function bestHits(entries: readonly Entry[], typed: string, { kinds, limit }: SearchOptions): Hit[] {
  return entries
    .filter(({ kind }) => !kinds || kinds.includes(kind))
    .map((item) => hit(item, typed))
    .filter((item) => item !== null)
    .sort(order)
    .slice(0, limit ?? DEFAULT_LIMIT)
}
