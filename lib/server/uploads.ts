/** POST /api/imports: files of a form, or one text with what its sender knows of it. */
import { z } from 'zod'
import { isoDateSchema } from '@/lib/model/document'
import { EntenteError } from '@/lib/model/errors'
import type { Upload } from '@/lib/ingest/jobs'
import { formatOf, MAX_DOCUMENT_BYTES, tooLarge, unsupported } from '@/lib/text/read'
import { NO_METADATA } from '@/lib/text/sourceText'
import { readBytes, readJson } from './body'

/** Several documents may come in one form. */
const MAX_REQUEST_BYTES = 4 * MAX_DOCUMENT_BYTES
const MAX_FILES = 200

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
  return [{ name: formatOf(name) === null ? `${name}.txt` : name, bytes, metadata }]
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
  return Promise.all(
    files.map(async (file) => {
      if (formatOf(file.name) === null) throw unsupported(file.name)
      if (file.size > MAX_DOCUMENT_BYTES) throw tooLarge(file.name, file.size)
      return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), metadata: NO_METADATA }
    }),
  )
}

/** Errors: `bad-request`, `no-text`, `too-large`, `unsupported-format`; what is wrong inside a file is found by its job. */
export async function readUploads(request: Request): Promise<Upload[]> {
  const type = request.headers.get('content-type') ?? ''
  return /^multipart\/form-data\b/i.test(type) ? fromForm(request, type) : fromText(request)
}
