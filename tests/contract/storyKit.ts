/** A made-up document with chosen statements, stored as ingestion stores real ones. */
import type { SourceDocument } from '@/lib/model/document'
import type { Entity } from '@/lib/model/entity'
import { passageId, shortHash, statementId } from '@/lib/model/ids'
import { eventDefinition, type EventType, type Modality } from '@/lib/model/ontology'
import type { Extraction, Statement } from '@/lib/model/statement'

/** from, event, to; then what differs from an asserted, dated statement of the document itself. */
export interface Told {
  from: string
  event: EventType
  to: string
  modality?: Modality
  on?: string | null
  speaker?: string
  confidence?: number
}

export interface Story {
  document: SourceDocument
  extraction: Extraction
}

function entity(id: string): Entity {
  const state = /^[A-Z]{3}$/.test(id)
  return {
    id,
    kind: state ? 'state' : 'person',
    name: `Name of ${id}`,
    shortName: id,
    aliases: [],
    ...(state ? { iso3: id, iso2: id.slice(0, 2) } : {}),
  }
}

function statement(document: string, told: Told, start: number, quote: string): Statement {
  const { quad, sign, intensity, undirectedByNature } = eventDefinition(told.event)
  const modality = told.modality ?? 'asserted'
  const end = start + quote.length
  const { from: source, to: target, event } = told
  const on = told.on === undefined ? '2024-03-01' : told.on
  const state = (id: string): string | null => (/^[A-Z]{3}$/.test(id) ? id : null)
  return {
    id: statementId({ document, start, end, source, target, event, modality }),
    passage: passageId(document, 0),
    source,
    target,
    speaker: told.speaker ?? null,
    sourceState: state(source),
    targetState: state(target),
    generic: false,
    event,
    mode: null,
    quad,
    sign,
    intensity,
    modality,
    undirected: undirectedByNature,
    on,
    onPrecision: on === null ? null : 'day',
    onBasis: on === null ? null : 'text',
    confidence: told.confidence ?? 0.9,
    start,
    end,
    quote,
    sentenceStart: start,
    sentenceEnd: end + 1,
    rule: 'test',
    evidence: [],
    extractor: 'test',
  }
}

/** One passage whose sentences are the statements, in order; every actor is mentioned where it stands. */
export function story(title: string, told: readonly Told[]): Story {
  const quotes = told.map(({ from, event, to }) => `${from} ${event.toLowerCase()} ${to}`)
  const text = `${quotes.join('. ')}.`
  const id = shortHash(title + text)
  const starts = quotes.map((_, index) =>
    quotes.slice(0, index).reduce((sum, quote) => sum + quote.length + 2, 0),
  )
  const ids = [...new Set(told.flatMap((one) => [one.from, one.to, ...(one.speaker ? [one.speaker] : [])]))]
  return {
    document: {
      id,
      title,
      publisher: 'Test press',
      byline: null,
      publishedOn: '2024-04-01',
      url: null,
      language: 'en',
      format: 'txt',
      text,
      length: text.length,
      addedAt: '2024-05-01T00:00:00.000Z',
      extractor: 'test',
    },
    extraction: {
      extractor: 'test',
      passages: [{ id: passageId(id, 0), index: 0, start: 0, end: text.length, text }],
      entities: ids.map(entity),
      mentions: told.map(({ from }, index) => ({
        passage: passageId(id, 0),
        entity: from,
        start: starts[index] ?? 0,
        end: (starts[index] ?? 0) + from.length,
        surface: from,
      })),
      statements: told.map((one, index) => statement(id, one, starts[index] ?? 0, quotes[index] ?? '')),
      serves: [],
      memberOf: [],
      warnings: [],
    },
  }
}
