/** What a reader hands on: the text of one document and what its file says of it. */

export type Format = 'txt' | 'md' | 'jsonl'

/** Description of a document by its file's front matter, its line of `index.jsonl`, its JSON record or the person who pasted it. */
export interface Metadata {
  title: string | null
  publisher: string | null
  byline: string | null
  /** ISO date. */
  publishedOn: string | null
  url: string | null
}

export const NO_METADATA: Metadata = {
  title: null,
  publisher: null,
  byline: null,
  publishedOn: null,
  url: null,
}

/** Something a person may want to know about how a file was read. */
export interface ReadingWarning {
  code: 'encoding-guessed' | 'unknown-field' | 'bad-date'
  message: string
}

export interface SourceText extends Metadata {
  /** Short SHA-256 of the file's bytes; of the line's bytes for a JSON line. */
  id: string
  /** File name, or the record's own id. */
  name: string
  format: Format
  text: string
  warnings: ReadingWarning[]
}

/** `preferred` wins field by field; what it leaves null comes from `fallback`. */
export function mergeMetadata(preferred: Metadata, fallback: Metadata): Metadata {
  return {
    title: preferred.title ?? fallback.title,
    publisher: preferred.publisher ?? fallback.publisher,
    byline: preferred.byline ?? fallback.byline,
    publishedOn: preferred.publishedOn ?? fallback.publishedOn,
    url: preferred.url ?? fallback.url,
  }
}

const TITLE_LENGTH = 100

/** A first line that stands alone above more text and does not end like a sentence. */
function headingOf(text: string): string | null {
  const [first = '', ...rest] = text.trimStart().split('\n')
  const line = first.trim()
  const heading = line.length > 0 && line.length <= TITLE_LENGTH && !/[.!?:;,…]["'”’)]*$/.test(line)
  return heading && rest.some((other) => other.trim() !== '') ? line : null
}

/** A title to show for a document without one: its heading, else the file's name. */
export function titleOf(source: { title: string | null; text: string; name: string }): string {
  const name = source.name.replace(/\.(txt|text|md|markdown)$/i, '').replace(/[-_]+/g, ' ')
  return source.title ?? headingOf(source.text) ?? (name || 'Untitled')
}
