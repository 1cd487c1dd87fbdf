/** HTTP as a script would speak it, with headers that fetch would not let through (Host). */
import http from 'node:http'

export interface Answer {
  status: number
  headers: http.IncomingHttpHeaders
  text: string
  json: <T = Record<string, unknown>>() => T
}

interface Options {
  method?: string
  headers?: Record<string, string>
  body?: unknown
}

/** An object body goes as JSON. */
export function ask(url: string, { method = 'GET', headers = {}, body }: Options = {}): Promise<Answer> {
  const payload = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const request = http.request(
      url,
      {
        method,
        headers: { ...(payload === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            json: <T>() => JSON.parse(text) as T,
          })
        })
      },
    )
    request.once('error', reject)
    request.end(payload)
  })
}
