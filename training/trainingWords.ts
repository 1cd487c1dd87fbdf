/** Word types for training: as at run time, but all of them kept, with the keys of their own features. */
import {
  createColumns,
  describeWord,
  type TypeKeys,
  type WordColumns,
  type WordKnowledge,
} from '@/lib/extract/parse/words'
import type { Clusters } from './clusters'

export function knowledgeFrom(clusters: Clusters, usual: ReadonlyMap<string, number>): WordKnowledge {
  return {
    clusters: (lower) => {
      const found = clusters.get(lower)
      return found ? (found[0] << 8) | found[1] : 0
    },
    usualTag: (normal) => usual.get(normal) ?? 0,
  }
}

const CAPACITY = 150_000

export class TrainingWords {
  readonly columns: WordColumns = createColumns(CAPACITY)
  readonly keys: TypeKeys[] = []
  private readonly ids = new Map<string, number>()

  constructor(private readonly knowledge: WordKnowledge) {
    this.id('\u0001')
    this.id('\u0002')
  }

  id(form: string): number {
    let id = this.ids.get(form)
    if (id === undefined) {
      id = this.keys.length
      if (id >= CAPACITY) throw new Error('more word types than the trainer has room for')
      this.keys.push(describeWord(form, id, this.columns, this.knowledge))
      this.ids.set(form, id)
    }
    return id
  }
}
