import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { EntenteError, ERROR_CODES } from '@/lib/model/errors'
import { readBytes, readJson } from '@/lib/server/body'
import { eventStream } from '@/lib/server/events'
import { checkHost, checkOrigin } from '@/lib/server/guards'
import { problemResponse, toProblem } from '@/lib/server/problem'
import { contentSecurityPolicy } from '@/lib/server/securityHeaders'
import { readUploads } from '@/lib/server/uploads'

afterEach(() => vi.restoreAllMocks())

const codeOf = async (run: () => unknown): Promise<string> => {
  try {
    await run()
  } catch (error) {
    return (error as EntenteError).code
  }
  return 'passed'
}

describe('guards', () => {
  const allowed = ['127.0.0.1', 'localhost', '[::1]']
  it.each([
    ['127.0.0.1:3000', 'passed'],
    ['LOCALHOST', 'passed'],
    ['[::1]:3000', 'passed'],
    ['localhost.evil.example:3000', 'host-refused'],
    ['evil.example', 'host-refused'],
    ['127.0.0.1.evil.example', 'host-refused'],
    ['', 'host-refused'],
  ])('Host %s: %s', async (host, expected) => {
    expect(await codeOf(() => checkHost(new Headers({ host }), allowed))).toBe(expected)
  })

  it.each([
    ['GET', { origin: 'https://evil.example' }, 'passed'],
    ['POST', {}, 'passed'],
    ['POST', { origin: 'http://localhost:3000' }, 'passed'],
    ['POST', { origin: 'http://localhost:4000' }, 'origin-refused'],
    ['POST', { origin: 'https://evil.example' }, 'origin-refused'],
    ['DELETE', { origin: 'null' }, 'origin-refused'],
    ['PUT', { 'sec-fetch-site': 'cross-site' }, 'origin-refused'],
    ['PUT', { 'sec-fetch-site': 'same-site' }, 'origin-refused'],
    ['PUT', { 'sec-fetch-site': 'same-origin' }, 'passed'],
  ])('%s with %j: %s', async (method, headers, expected) => {
    const all = new Headers({ host: 'localhost:3000', ...(headers as Record<string, string>) })
    expect(await codeOf(() => checkOrigin(method, all))).toBe(expected)
  })
})

describe('problems', () => {
  it('say status, code, what, where and what to do', async () => {
    const response = problemResponse(
      new EntenteError('query-syntax', 'Bad.', { where: 'line 1', remedy: 'Fix it.' }),
    )
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({
      type: 'urn:entente:problem:query-syntax',
      status: 400,
      code: 'query-syntax',
      detail: 'Bad.',
      where: 'line 1',
      remedy: 'Fix it.',
    })
    expect(problemResponse(new EntenteError('starting', 'Soon.')).headers.get('retry-after')).toBe('1')
  })

  it('have a title for every code', () => {
    for (const code of Object.keys(ERROR_CODES) as (keyof typeof ERROR_CODES)[])
      expect(toProblem(new EntenteError(code, 'x')).title).toBeTruthy()
  })

  it('keep what is ours to ourselves', () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const problem = toProblem(new Error('secret path /home/x'))
    expect(problem).toMatchObject({ status: 500, code: 'internal' })
    expect(JSON.stringify(problem)).not.toContain('secret')
    expect(logged).toHaveBeenCalledOnce()
  })
})

describe('bodies', () => {
  const post = (body: BodyInit, type = 'application/json') =>
    new Request('http://localhost/', { method: 'POST', body, headers: { 'content-type': type } })
  const schema = z.strictObject({ n: z.number() })

  it('are read with a limit, whatever they claim', async () => {
    expect(await readBytes(post('12345'), 5)).toHaveLength(5)
    expect(await codeOf(() => readBytes(post('123456'), 5))).toBe('too-large')
    const lying = new Request('http://localhost/', {
      method: 'POST',
      body: new ReadableStream({
        start(controller) {
          controller.enqueue(new Uint8Array(4))
          controller.enqueue(new Uint8Array(4))
          controller.close()
        },
      }),
      duplex: 'half',
    } as RequestInit)
    expect(await codeOf(() => readBytes(lying, 5))).toBe('too-large')
  })

  it('must be JSON of the right form', async () => {
    expect(await readJson(post('{"n":1}'), schema)).toEqual({ n: 1 })
    expect(await codeOf(() => readJson(post('{"n":1}', 'text/plain'), schema))).toBe('unsupported-format')
    expect(await codeOf(() => readJson(post('{"n":'), schema))).toBe('bad-request')
    await expect(readJson(post('{"n":"1"}'), schema)).rejects.toMatchObject({
      code: 'bad-request',
      where: 'n',
    })
  })

  it('may be a text with what is known of it', async () => {
    const [upload] = await readUploads(
      post(JSON.stringify({ text: 'A first line\nand more', date: '2024-03-01', url: '' })),
    )
    expect(upload).toMatchObject({
      name: 'A first line',
      metadata: { publishedOn: '2024-03-01', url: null },
    })
    expect(await codeOf(() => readUploads(post(JSON.stringify({ text: '  ' }))))).toBe('no-text')
    expect(await codeOf(() => readUploads(post(JSON.stringify({ text: 'x', date: 'soon' }))))).toBe(
      'bad-request',
    )
    expect(await codeOf(() => readUploads(post(JSON.stringify({ text: 'x', url: 'javascript:1' }))))).toBe(
      'bad-request',
    )
  })

  it('may be files', async () => {
    const form = new FormData()
    form.append('file', new File(['one'], 'a.txt'))
    form.append('file', new File(['two'], 'b.md'))
    const uploads = await readUploads(new Request('http://localhost/', { method: 'POST', body: form }))
    expect(uploads.map((upload) => [upload.name, Buffer.from(upload.bytes).toString()])).toEqual([
      ['a.txt', 'one'],
      ['b.md', 'two'],
    ])
    const lines = new FormData()
    lines.append('file', new File(['{"text":"one"}\n\nbroken\n'], 'c.jsonl'))
    const records = await readUploads(new Request('http://localhost/', { method: 'POST', body: lines }))
    expect(records.map((upload) => upload.name)).toEqual(['1. c.jsonl', '3. c.jsonl'])
    const other = new FormData()
    other.append('file', new File(['x'], 'c.docx'))
    const refused = new Request('http://localhost/', { method: 'POST', body: other })
    expect(await codeOf(() => readUploads(refused))).toBe('unsupported-format')
  })
})

describe('events', () => {
  it('are sent as they come, and stop when nobody listens', async () => {
    const leave = new AbortController()
    const request = new Request('http://localhost/', { signal: leave.signal })
    let stopped = false
    const response = eventStream(request, async function* (signal) {
      yield { generation: 1 }
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      stopped = true
    })
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    let text = ''
    while (!text.includes('generation')) text += new TextDecoder().decode((await reader.read()).value)
    expect(text).toContain('data: {"generation":1}\n\n')
    leave.abort()
    await vi.waitFor(() => expect(stopped).toBe(true))
  })
})

describe('the policy of pages', () => {
  it('runs no script without the nonce', () => {
    const policy = contentSecurityPolicy('abc', false)
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
    expect(policy).not.toContain('unsafe-eval')
    expect(contentSecurityPolicy('abc', true)).toContain("'unsafe-eval'")
  })
})
