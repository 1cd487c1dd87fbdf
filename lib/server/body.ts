/** Request bodies, read with a limit and a schema. */
import type { z } from 'zod'
import { EntenteError } from '@/lib/model/errors'

/** Reads no further than the limit, whatever Content-Length says. @throws EntenteError too-large */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const refuse = (): never => {
    throw new EntenteError('too-large', `The request may have ${Math.round(limit / 1024 / 1024)} MB.`, {
      where: 'body',
    })
  }
  if (Number(request.headers.get('content-length') ?? 0) > limit) refuse()
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length
    if (size > limit) {
      await reader.cancel()
      refuse()
    }
    chunks.push(next.value)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** @throws EntenteError bad-request (names the field), too-large, unsupported-format */
export async function readJson<T>(request: Request, schema: z.ZodType<T>, limit = 1024 * 1024): Promise<T> {
  const type = request.headers.get('content-type') ?? ''
  // A form of another site cannot send this type without the browser asking first.
  if (!/^application\/json\b/i.test(type))
    throw new EntenteError('unsupported-format', 'The request must be application/json.', {
      where: 'Content-Type',
    })
  let data: unknown
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readBytes(request, limit)))
  } catch (cause) {
    if (cause instanceof EntenteError) throw cause
    throw new EntenteError('bad-request', 'The request is not valid JSON.', { where: 'body', cause })
  }
  return check(schema, data)
}

/** @throws EntenteError bad-request, whose `where` is the field */
export function check<T>(schema: z.ZodType<T>, data: unknown): T {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const field = issue?.path.join('.') || 'body'
  throw new EntenteError('bad-request', `"${field}" is wrong: ${issue?.message ?? 'invalid'}.`, {
    where: field,
  })
}
