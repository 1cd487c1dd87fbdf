/** One document a line: `{id, text, title?, byline?, date?, source?, publisher?, url?}`. */
import { z } from 'zod'
import { EntenteError } from '@/lib/model/errors'
import { documentId } from '@/lib/model/ids'
import { isCalendarDate } from './frontMatter'
import type { Metadata, ReadingWarning, SourceText } from './sourceText'

const optional = z.string().nullish()
const describedSchema = z.object({
  title: optional,
  byline: optional,
  date: optional,
  source: optional,
  publisher: optional,
  url: optional,
})
const idSchema = z.union([z.string(), z.number()]).transform(String)
const recordSchema = describedSchema.extend({ id: idSchema.optional(), text: z.string() })
const indexSchema = describedSchema.extend({ id: idSchema })

/** Absent, null and empty mean the same: not given. */
function given(value: string | null | undefined): string | null {
  const trimmed = value?.trim()
  return trimmed ? trimmed : null
}

function describe(record: z.infer<typeof describedSchema>): {
  metadata: Metadata
  warnings: ReadingWarning[]
} {
  const date = given(record.date)
  // An instant is common in exported feeds; its day is what counts here.
  const day = date ? date.slice(0, 10) : null
  const valid = day !== null && isCalendarDate(day)
  return {
    metadata: {
      title: given(record.title),
      publisher: given(record.publisher) ?? given(record.source),
      byline: given(record.byline),
      publishedOn: valid ? day : null,
      url: given(record.url),
    },
    warnings:
      date && !valid
        ? [{ code: 'bad-date', message: `Date "${date}" is not like 2024-03-01 and was ignored.` }]
        : [],
  }
}

function parseLine<T>(line: string, where: string, schema: z.ZodType<T>): T {
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch (cause) {
    throw new EntenteError('bad-request', `${where} is not valid JSON: ${(cause as Error).message}`, {
      where,
      cause,
    })
  }
  const parsed = schema.safeParse(data)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const field = issue?.path.join('.') || 'record'
  throw new EntenteError(
    'bad-request',
    `${where}: field "${field}" is wrong (${issue?.message ?? 'invalid'}).`,
    {
      where,
      remedy: 'Each line must be an object with at least "text", a string.',
    },
  )
}

/** One record. `where` is `file:line`. Errors: `bad-request` for a broken line, `no-text` for an empty text. */
export function readRecord(line: string, where: string): SourceText {
  const record = parseLine(line, where, recordSchema)
  if (record.text.trim() === '') throw new EntenteError('no-text', `${where} has an empty text.`, { where })
  const { metadata, warnings } = describe(record)
  const id = documentId(new TextEncoder().encode(line.trim()))
  return { ...metadata, id, name: record.id ?? where, format: 'jsonl', text: record.text, warnings }
}

/** `index.jsonl` of a folder: metadata by file name without its ending. Error `bad-request` names the line. */
export function readIndex(text: string, name: string): Map<string, Metadata> {
  const index = new Map<string, Metadata>()
  text.split('\n').forEach((line, number) => {
    if (line.trim() === '') return
    const entry = parseLine(line, `${name}:${number + 1}`, indexSchema)
    index.set(entry.id, describe(entry).metadata)
  })
  return index
}
