/** Search over names, aliases and titles held in memory, read anew when the store's generation has moved. */
import type { ResultTable } from '@/lib/model/result'
import { loadCypher } from '@/lib/store/cypher'
import type { Hit, SearchOptions } from '@/lib/store/port'
import { bestHits, documentEntry, entityEntry, type Entry } from './entries'
import { fold } from './fold'

export class NameSearch {
  private generation = -1
  private entries: Promise<Entry[]> | null = null

  constructor(private readonly read: (cypher: string) => Promise<ResultTable>) {}

  /** An empty text finds nothing. */
  async search(text: string, options: SearchOptions, generation: number): Promise<Hit[]> {
    const typed = fold(text)
    return typed === '' ? [] : bestHits(await this.at(generation), typed, options)
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
    return [...entities.rows.map(entityEntry), ...documents.rows.map(documentEntry)]
  }
}
