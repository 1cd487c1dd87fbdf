/** One document's whole way in: extract, then store. Idempotent by content; nothing is half-written. */
import { EntenteError } from '@/lib/model/errors'
import { isSample, type SourceDocument } from '@/lib/model/document'
import type { ImportReport } from '@/lib/model/answers'
import type { EventType } from '@/lib/model/ontology'
import type { Extraction } from '@/lib/model/statement'
import { loadCypher } from '@/lib/store/cypher'
import type { GraphStore } from '@/lib/store/port'
import { titleOf, type SourceText } from '@/lib/text/sourceText'
import type { ExtractorPool } from './extractorPool'
import { storeDocument } from './storeDocument'

export interface ImportContext {
  store: GraphStore
  extractor: ExtractorPool
  /** Injected, so that tests have a fixed time. */
  now?: () => Date
}

export interface ImportOptions {
  onStage?: (stage: 'extracting' | 'storing') => void
  signal?: AbortSignal
}

export interface ImportOutcome {
  document: string
  title: string
  duplicate: boolean
  sample: boolean
  /** Null for a duplicate: nothing was read. */
  report: ImportReport | null
}

/** Letters beyond ASCII decide: the extractor reads English, and other scripts are only stored and shown. */
function languageOf(text: string): string {
  const sample = text.slice(0, 4000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const latin = sample.match(/[A-Za-z]/g)?.length ?? 0
  const common = sample.match(/\b(the|of|and|to|in|that|with|for|is|on)\b/gi)?.length ?? 0
  const words = sample.match(/\p{L}+/gu)?.length ?? 0
  return letters > 0 && latin / letters > 0.9 && common / Math.max(words, 1) > 0.1 ? 'en' : 'und'
}

function toDocument(source: SourceText, extractor: string, addedAt: string): SourceDocument {
  return {
    id: source.id,
    title: titleOf(source),
    publisher: source.publisher,
    byline: source.byline,
    publishedOn: source.publishedOn,
    url: source.url,
    language: languageOf(source.text),
    format: source.format,
    text: source.text,
    length: source.text.length,
    addedAt,
    extractor,
  }
}

function reportOf(
  source: SourceText,
  extraction: Extraction,
  newActors: string[],
  elapsedMs: number,
): ImportReport {
  const byEvent: Partial<Record<EventType, number>> = {}
  for (const { event } of extraction.statements) byEvent[event] = (byEvent[event] ?? 0) + 1
  return {
    passages: extraction.passages.length,
    statements: extraction.statements.length,
    actors: extraction.entities.length,
    newActors,
    byEvent,
    warnings: [
      ...source.warnings.map((warning) => ({ ...warning, start: null, end: null })),
      ...extraction.warnings,
    ],
    elapsedMs,
  }
}

/** What the extractor gets of a document: the given title, never one made up from the file's name. */
export function extractionInput(source: SourceText): Parameters<ExtractorPool['extract']>[0] {
  const { id, text, title, byline, publisher, publishedOn } = source
  return { documentId: id, text, title, byline, publisher, publishedOn }
}

/**
 * Errors: `evidence-mismatch`, `query-aborted`, the store's own; in each case the store is as it was.
 * A document that is there already is answered with `duplicate: true` before any work is done.
 */
export async function importDocument(
  { store, extractor, now = () => new Date() }: ImportContext,
  source: SourceText,
  { onStage, signal }: ImportOptions = {},
): Promise<ImportOutcome> {
  const started = performance.now()
  const title = titleOf(source)
  const sample = isSample(source)
  const known = await store.read(loadCypher('questions/document-exists'), { id: source.id })
  if (known.rows.length > 0) return { document: source.id, title, duplicate: true, sample, report: null }

  onStage?.('extracting')
  const extraction = await extractor.extract(extractionInput(source), signal)
  if (signal?.aborted)
    throw new EntenteError('query-aborted', `The import of "${title}" was stopped.`, { where: source.name })
  onStage?.('storing')
  const document = toDocument(source, extraction.extractor, now().toISOString())
  const { duplicate, newActors } = await storeDocument(store, document, extraction)
  const elapsedMs = Math.round(performance.now() - started)
  return {
    document: source.id,
    title,
    duplicate,
    sample,
    report: duplicate ? null : reportOf(source, extraction, newActors, elapsedMs),
  }
}
