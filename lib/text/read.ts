/** A file's bytes → the documents in it. The one entry that others use. */
import { EntenteError } from '@/lib/model/errors'
import { documentId } from '@/lib/model/ids'
import { decode } from './decode'
import { readFrontMatter } from './frontMatter'
import { markdownTitle, markdownToText } from './markdown'
import { mergeMetadata, NO_METADATA, type Format, type Metadata, type SourceText } from './sourceText'

/** Bytes of one document; a file of many (JSON lines) may be larger. */
export const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024

const ENDINGS: Readonly<Record<string, Format>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
}

/** Format by the file's ending, or null when no reader knows it. `.jsonl.gz` counts as jsonl. */
export function formatOf(name: string): Format | null {
  const ending = /\.([^.]+)$/.exec(name.toLowerCase().replace(/\.gz$/, ''))?.[1]
  const format = ending ? (ENDINGS[ending] ?? null) : null
  return name.toLowerCase().endsWith('.gz') && format !== 'jsonl' ? null : format
}

/** Endings that can be read, for messages and file pickers. */
export const SUPPORTED_ENDINGS: readonly string[] = ['.txt', '.md', '.jsonl', '.jsonl.gz']

export function unsupported(name: string): EntenteError {
  return new EntenteError('unsupported-format', `${name} is of a type that cannot be read.`, {
    where: name,
    remedy: `Supported are ${SUPPORTED_ENDINGS.join(', ')}.`,
  })
}

export function tooLarge(name: string, bytes: number): EntenteError {
  const megabytes = (bytes / 1024 / 1024).toFixed(1)
  return new EntenteError('too-large', `${name} has ${megabytes} MB; a document may have 50 MB.`, {
    where: name,
    remedy: 'Split it into smaller documents.',
  })
}

function noText(name: string): EntenteError {
  return new EntenteError('no-text', `${name} holds no text.`, {
    where: name,
    remedy: 'Check that it is the right file.',
  })
}

function readOne(bytes: Uint8Array, name: string, format: 'txt' | 'md', known: Metadata): SourceText {
  if (bytes.length > MAX_DOCUMENT_BYTES) throw tooLarge(name, bytes.length)
  if (bytes.length === 0) throw noText(name)
  const decoded = decode(bytes, name)
  const front = readFrontMatter(decoded.text.replace(/\r\n?/g, '\n'), name)
  const text = format === 'md' ? markdownToText(front.body) : front.body
  if (text.trim() === '') throw noText(name)
  const heading = format === 'md' ? { ...NO_METADATA, title: markdownTitle(front.body) } : NO_METADATA
  return {
    ...mergeMetadata(mergeMetadata(front.metadata, known), heading),
    id: documentId(bytes),
    name,
    format,
    text,
    warnings: decoded.guessed
      ? [
          ...front.warnings,
          {
            code: 'encoding-guessed',
            message: `Read as ${decoded.encoding}, since it is not valid UTF-8: check accented letters.`,
          },
        ]
      : front.warnings,
  }
}

/**
 * The one document of a text or Markdown file. `known` is what an index or a form says of it; front matter wins over it.
 * Errors: `unsupported-format`, `too-large`, `no-text`, `bad-encoding`, `bad-front-matter`; each names the file.
 */
export function readDocument(bytes: Uint8Array, name: string, known: Metadata = NO_METADATA): SourceText {
  const format = formatOf(name)
  if (format === null || format === 'jsonl') throw unsupported(name)
  return readOne(bytes, name, format, known)
}
