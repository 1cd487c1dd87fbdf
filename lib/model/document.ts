/** Documents and the passages that tile them. Offsets are UTF-16 code units into Document.text, start inclusive, end exclusive. */
import { z } from 'zod'

export const isoDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const SAMPLE_PUBLISHER = 'Entente samples'

export const documentSchema = z.strictObject({
  /** Short SHA-256 of the file's bytes (lib/model/ids.ts). */
  id: z.string().min(8),
  title: z.string().min(1),
  publisher: z.string().nullable(),
  byline: z.string().nullable(),
  publishedOn: isoDateSchema.nullable(),
  url: z.string().nullable(),
  /** BCP 47, 'en' or 'und'. */
  language: z.string(),
  /** 'txt', 'md', 'jsonl', … : the reader that read it. */
  format: z.string(),
  text: z.string(),
  length: z.number().int().nonnegative(),
  /** ISO instant of the load; the only clock reading in a document. */
  addedAt: z.string(),
  extractor: z.string(),
})
export type SourceDocument = z.infer<typeof documentSchema>

export const passageSchema = z.strictObject({
  id: z.string(),
  index: z.number().int().nonnegative(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  text: z.string(),
})
/** A paragraph; passages tile the document: passage n ends where n + 1 begins. */
export type Passage = z.infer<typeof passageSchema>

/** The samples that ship with Entente are told apart by their publisher, so every screen can say 'sample'. */
export function isSample(document: { publisher: string | null }): boolean {
  return document.publisher === SAMPLE_PUBLISHER
}
