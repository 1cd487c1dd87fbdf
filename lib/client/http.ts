/** Typed fetch: JSON in, JSON out, and a Problem becomes a ClientError that every screen shows the same way. */
import type { ErrorCode, Problem } from '@/lib/model/errors'

/** What went wrong, as the screen says it. `code` is the server's, or 'offline' when no answer came. */
export class ClientError extends Error {
  readonly code: ErrorCode | 'offline'
  readonly status: number
  readonly where: string | undefined
  readonly remedy: string | undefined

  constructor(problem: Omit<Problem, 'type' | 'code'> & { code: ErrorCode | 'offline' }) {
    super(problem.detail)
    this.name = 'ClientError'
    this.code = problem.code
    this.status = problem.status
    this.where = problem.where
    this.remedy = problem.remedy
  }
}

function offline(cause: unknown): ClientError {
  const error = new ClientError({
    title: 'No answer',
    status: 0,
    code: 'offline',
    detail: 'Entente did not answer. Nothing you have loaded is lost.',
    remedy: 'See whether the command that started it is still running, then try again.',
  })
  error.cause = cause
  return error
}

async function toError(response: Response): Promise<ClientError> {
  const body: unknown = await response.json().catch(() => null)
  if (typeof body === 'object' && body !== null && 'code' in body && 'detail' in body) {
    return new ClientError(body as Problem)
  }
  return new ClientError({
    title: response.statusText,
    status: response.status,
    code: 'internal',
    detail: `Entente answered ${response.status} ${response.statusText}.`,
  })
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Sent as JSON, except FormData, which goes as it is. */
  body?: unknown
  signal?: AbortSignal | undefined
}

/** @throws ClientError; an abort passes through as the DOMException it is. */
export async function request<T>(
  path: string,
  { method = 'GET', body, signal }: RequestOptions = {},
): Promise<T> {
  const init: RequestInit = { method, headers: { accept: 'application/json' } }
  if (signal) init.signal = signal
  if (body instanceof FormData) init.body = body
  else if (body !== undefined) {
    init.body = JSON.stringify(body)
    init.headers = { ...init.headers, 'content-type': 'application/json' }
  }
  let response: Response
  try {
    response = await fetch(path, init)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw offline(cause)
  }
  if (!response.ok) throw await toError(response)
  // 204: done, and nothing to say.
  return (response.status === 204 ? undefined : await response.json()) as T
}
