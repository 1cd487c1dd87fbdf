/** Search over names, aliases and titles held in memory, read anew when the store's generation has moved. */
import { ENTITY_KINDS, KIND_LABEL, type EntityKind } from '@/lib/model/entity'
import type { ResultTable } from '@/lib/model/result'
import { loadCypher } from '@/lib/store/cypher'
import type { Hit, SearchOptions } from '@/lib/store/port'
import { fold } from './fold'
import { rank } from './rank'

const DEFAULT_LIMIT = 20

interface Entry {
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

export class NameSearch {
  private generation = -1
  private entries: Promise<Entry[]> | null = null

  constructor(private readonly read: (cypher: string) => Promise<ResultTable>) {}

  /** Best first; ties by the shorter name, then by the alphabet. An empty text finds nothing. */
  async search(text: string, { kinds, limit }: SearchOptions, generation: number): Promise<Hit[]> {
    const typed = fold(text)
    if (typed === '') return []
    const entries = await this.at(generation)
    return entries
      .filter(({ kind }) => !kinds || kinds.includes(kind))
      .map((item) => hit(item, typed))
      .filter((item) => item !== null)
      .sort(order)
      .slice(0, limit ?? DEFAULT_LIMIT)
  }

  private at(generation: number): Promise<Entry[]> {
    if (!this.entries || generation !== this.generation) {
      this.generation = generation
      const loading = this.load().catch((error: unknown) => {
        if (this.entries === loading) this.entries = null
        throw error
      })
      this.entries = loading
    }
    return this.entries
  }

  private async load(): Promise<Entry[]> {
    const [entities, documents] = await Promise.all([
      this.read(loadCypher('store/search-entities')),
      this.read(loadCypher('store/search-documents')),
    ])
    type EntityRow = [string, string[], string, string | null, string[] | null]
    return [
      ...(entities.rows as EntityRow[]).map(([id, labels, name, shortName, aliases]) =>
        entry(id, kindOf(labels), name, [shortName, ...(aliases ?? [])]),
      ),
      ...(documents.rows as [string, string][]).map(([id, title]) => entry(id, 'document', title, [])),
    ]
  }
}
