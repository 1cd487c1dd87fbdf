/** POST /api/imports: files of a form, or one text with what its sender knows of it. */
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { isoDateSchema } from '@/lib/model/document'
import { EntenteError } from '@/lib/model/errors'
import type { Upload } from '@/lib/ingest/jobs'
import { decode } from '@/lib/text/decode'
import { formatOf, MAX_DOCUMENT_BYTES, tooLarge, unsupported } from '@/lib/text/read'
import { NO_METADATA } from '@/lib/text/sourceText'
import { readBytes, readJson } from './body'

/** Several documents may come in one form. */
const MAX_REQUEST_BYTES = 4 * MAX_DOCUMENT_BYTES
const MAX_FILES = 200
const MAX_RECORDS = 500

const blank = z.literal('').transform(() => null)
const field = z.union([blank, z.string().trim().max(2000)]).nullish()
const webAddress = z.url({ protocol: /^https?$/, error: 'must be a web address' })
const textSchema = z.strictObject({
  text: z.string(),
  name: field,
  title: field,
  publisher: field,
  byline: field,
  date: z.union([blank, isoDateSchema]).nullish(),
  url: z.union([blank, webAddress]).nullish(),
})

/** What to call a text that came without a name. */
function firstWords(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  return line.length <= 80 ? line : `${line.slice(0, 79).replace(/\s+\S*$/, '')} …`
}

async function fromText(request: Request): Promise<Upload[]> {
  const body = await readJson(request, textSchema, MAX_DOCUMENT_BYTES + 1024 * 1024)
  const name = body.name ?? body.title ?? firstWords(body.text)
  const bytes = new TextEncoder().encode(body.text)
  if (body.text.trim() === '')
    throw new EntenteError('no-text', 'There is no text to read.', {
      where: 'text',
      remedy: 'Paste a text first.',
    })
  if (bytes.length > MAX_DOCUMENT_BYTES) throw tooLarge(name, bytes.length)
  const metadata = {
    title: body.title ?? null,
    publisher: body.publisher ?? null,
    byline: body.byline ?? null,
    publishedOn: body.date ?? null,
    url: body.url ?? null,
  }
  return [{ name, bytes, metadata }]
}

async function fromForm(request: Request, type: string): Promise<Upload[]> {
  const bytes = await readBytes(request, MAX_REQUEST_BYTES)
  let form: FormData
  try {
    form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch (cause) {
    throw new EntenteError('bad-request', 'The form could not be read.', { where: 'body', cause })
  }
  const files = [...form.values()].filter((value) => value instanceof File)
  if (files.length === 0) throw new EntenteError('bad-request', 'The form holds no file.', { where: 'file' })
  if (files.length > MAX_FILES)
    throw new EntenteError('too-large', `${files.length} files came at once; ${MAX_FILES} is the most.`, {
      where: 'file',
      remedy: 'Use "entente load" for whole folders.',
    })
  const uploads = await Promise.all(files.map(fromFile))
  return uploads.flat()
}

async function fromFile(file: File): Promise<Upload[]> {
  const format = formatOf(file.name)
  if (format === null) throw unsupported(file.name)
  if (file.size > MAX_DOCUMENT_BYTES) throw tooLarge(file.name, file.size)
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (format === 'jsonl') return fromRecords(bytes, file.name)
  return [{ name: file.name, bytes, metadata: NO_METADATA }]
}

/** A document a line: each becomes an import of its own, so that one that fails stops no other. */
function fromRecords(bytes: Uint8Array, name: string): Upload[] {
  const plain = name.toLowerCase().endsWith('.gz') ? unpack(bytes, name) : bytes
  const lines = decode(plain, name)
    .text.split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
  if (lines.length === 0) throw new EntenteError('no-text', `${name} holds no text.`, { where: name })
  if (lines.length > MAX_RECORDS)
    throw new EntenteError(
      'too-large',
      `${name} holds ${lines.length} documents; ${MAX_RECORDS} is the most at once.`,
      {
        where: name,
        remedy: 'Use "entente load" for files of this size.',
      },
    )
  const base = name.replace(/\.gz$/i, '')
  return lines.map(({ line, number }) => ({
    name: `${number}. ${base}`,
    bytes: new TextEncoder().encode(line),
    metadata: NO_METADATA,
  }))
}

function unpack(bytes: Uint8Array, name: string): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_REQUEST_BYTES })
  } catch (cause) {
    const big = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new EntenteError(
      big ? 'too-large' : 'unsupported-format',
      big ? `${name} is too large once unpacked.` : `${name} is not a gzip file.`,
      { where: name, ...(big ? { remedy: 'Use "entente load" for files of this size.' } : {}), cause },
    )
  }
}

/** Errors: `bad-request`, `no-text`, `too-large`, `unsupported-format`; what is wrong inside a file is found by its job. */
export async function readUploads(request: Request): Promise<Upload[]> {
  const type = request.headers.get('content-type') ?? ''
  return /^multipart\/form-data\b/i.test(type) ? fromForm(request, type) : fromText(request)
}
