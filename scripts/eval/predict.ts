/** Gold texts through the extractor, in the scorer's format. */
import { externalName, type Lexicon } from '@/lib/extract/lexicon'
import type { Extractor } from '@/lib/extract'
import type { Entity } from '@/lib/model/entity'
import type { Extraction } from '@/lib/model/statement'
import type { GoldRecord, PredictedRecord } from './data'

export function extractionOf(extractor: Extractor, record: GoldRecord): Extraction {
  return extractor.extract({
    documentId: record.id,
    text: record.text,
    title: record.title || null,
    byline: record.byline || null,
    publisher: null,
    publishedOn: dateOf(record.date),
  })
}

/** Some dates are only a year. */
function dateOf(date: string | null | undefined): string | null {
  if (!date) return null
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return date
  return /^\d{4}$/.test(date) ? `${date}-01-01` : null
}

export function predictionOf(extraction: Extraction, id: string, lexicon: Lexicon): PredictedRecord {
  const entities = new Map<string, Entity>(extraction.entities.map((entity) => [entity.id, entity]))
  const nameOf = (entityId: string) => {
    const entity = entities.get(entityId)
    return entity ? externalName(lexicon, entity) : entityId
  }
  return {
    id,
    events: extraction.statements.map((statement) => ({
      source: nameOf(statement.source),
      target: nameOf(statement.target),
      ...(statement.sourceState === null ? {} : { sourceState: statement.sourceState }),
      ...(statement.targetState === null ? {} : { targetState: statement.targetState }),
      ...(statement.generic ? { generic: true } : {}),
      event: statement.event,
      quad: statement.quad,
      modality: statement.modality,
      start: statement.start,
      end: statement.end,
      quote: statement.quote,
      rule: statement.rule,
    })),
  }
}
