/** The `--- … ---` block that may open a text file. A small, strict part of YAML: one `key: value` a line. */
import { EntenteError } from '@/lib/model/errors'
import { NO_METADATA, type Metadata, type ReadingWarning } from './sourceText'

export interface FrontMatter {
  metadata: Metadata
  /** What follows the block. */
  body: string
  warnings: ReadingWarning[]
}

const FIELDS: Readonly<Record<string, keyof Metadata>> = {
  title: 'title',
  publisher: 'publisher',
  byline: 'byline',
  date: 'publishedOn',
  url: 'url',
}
const FENCE = /^---[ \t]*$/

function broken(name: string, line: number, message: string): EntenteError {
  return new EntenteError(
    'bad-front-matter',
    `The front matter of ${name} is broken in line ${line}: ${message}`,
    {
      where: `${name}:${line}`,
      remedy: 'Write one "key: value" a line between two lines of three hyphens; or remove the block.',
    },
  )
}

/** True for a day that the calendar has: 2023-02-30 is not one. */
export function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

/** `"a b"`, `'a b'` or a bare value, without a trailing ` # comment`. */
function unquote(raw: string): string | null {
  const value = raw.trim()
  const quote = value[0]
  if (quote === '"' || quote === "'") {
    const closed = new RegExp(`^${quote}((?:[^${quote}\\\\]|\\\\.)*)${quote}(?:\\s+#.*)?$`).exec(value)
    return closed ? (closed[1] ?? '').replace(/\\(.)/g, '$1') : null
  }
  return value.replace(/\s+#.*$/, '').trim()
}

function checkUrl(value: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(value).protocol)
  } catch {
    return false
  }
}

/**
 * Reads the block if the text opens with one; `text` has `\n` line ends.
 * Errors: `bad-front-matter` with `where` = `name:line` (an open block, a line without a key, a key given twice, a bad date or address).
 */
export function readFrontMatter(text: string, name: string): FrontMatter {
  const lines = text.split('\n')
  if (!FENCE.test(lines[0] ?? '')) return { metadata: NO_METADATA, body: text, warnings: [] }
  const close = lines.findIndex((line, index) => index > 0 && FENCE.test(line))
  if (close < 0) throw broken(name, 1, 'it opens with "---" but no second "---" closes it.')

  const metadata: Metadata = { ...NO_METADATA }
  const seen = new Set<string>()
  const warnings: ReadingWarning[] = []
  lines.slice(1, close).forEach((line, index) => {
    const number = index + 2
    if (line.trim() === '' || line.trimStart().startsWith('#')) return
    const pair = /^([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$/.exec(line)
    if (!pair) throw broken(name, number, `"${line.trim().slice(0, 60)}" is not "key: value".`)
    const key = (pair[1] ?? '').toLowerCase()
    if (seen.has(key)) throw broken(name, number, `"${key}" is given twice.`)
    seen.add(key)
    const value = unquote(pair[2] ?? '')
    if (value === null) throw broken(name, number, 'a quotation mark is not closed.')
    const field = FIELDS[key]
    if (!field) {
      warnings.push({
        code: 'unknown-field',
        message: `Front matter field "${key}" is not known and was ignored.`,
      })
      return
    }
    if (value === '') return
    if (field === 'publishedOn' && !isCalendarDate(value))
      throw broken(name, number, `"${value}" is not a date like 2024-03-01.`)
    if (field === 'url' && !checkUrl(value)) throw broken(name, number, `"${value}" is not a web address.`)
    metadata[field] = value
  })
  return {
    metadata,
    body: lines
      .slice(close + 1)
      .join('\n')
      .replace(/^\n+/, ''),
    warnings,
  }
}
