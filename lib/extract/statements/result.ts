/** Last stage: what ingestion stores, in order of appearance, with only the entities that something rests on. */
import type { Entity } from '@/lib/model/entity'
import type { Extraction, Mention } from '@/lib/model/statement'
import type { Doc } from '../doc'
import { referenceFacts, type Lexicon } from '../lexicon'

/** `lexicon` describes the bodies that people serve without being named themselves. */
export function toExtraction(doc: Doc, extractor: string, lexicon: Lexicon): Extraction {
  const entities = new Map<string, Entity>()
  const keep = (entity: Entity) => {
    if (!entities.has(entity.id)) entities.set(entity.id, entity)
  }
  const mentions: Mention[] = []
  let passage = 0
  for (const reference of doc.references) {
    while (passage < doc.passages.length - 1 && (doc.passages[passage]?.end ?? 0) <= reference.start)
      passage++
    const id = doc.passages[passage]?.id
    const surface = doc.text.slice(reference.start, reference.end)
    if (id === undefined || surface === '') continue
    keep(reference.entity)
    mentions.push({
      passage: id,
      entity: reference.entity.id,
      start: reference.start,
      end: reference.end,
      surface,
    })
  }
  for (const entity of doc.entities) keep(entity)
  for (const { of } of [...doc.serves, ...doc.memberOf]) {
    const served = entities.has(of) ? null : lexicon.entities.get(of)
    if (served) keep(served)
  }
  const reference = referenceFacts(lexicon, new Set(entities.keys()))
  return {
    extractor,
    passages: [...doc.passages],
    entities: [...entities.values()],
    mentions,
    statements: [...doc.statements],
    serves: [...doc.serves, ...reference.serves],
    memberOf: [...doc.memberOf, ...reference.memberOf],
    warnings: [...doc.warnings],
  }
}
