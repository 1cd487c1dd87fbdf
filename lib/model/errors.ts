/** Every error a user may meet, typed once. lib/server maps it to HTTP, lib/client to the screen, cli to an exit code. */

/** Stable: scripts rely on these. */
export const ERROR_CODES = {
  'bad-request': 400,
  'query-syntax': 400,
  'query-missing-parameter': 400,
  'query-refused': 403,
  'host-refused': 403,
  'origin-refused': 403,
  'not-found': 404,
  'span-not-found': 404,
  'already-loaded': 409,
  conflict: 409,
  'too-large': 413,
  'unsupported-format': 415,
  'no-text': 422,
  'bad-encoding': 422,
  'bad-front-matter': 422,
  'evidence-mismatch': 422,
  'query-deadline': 408,
  'query-aborted': 499,
  'query-too-large': 413,
  'unsafe-integer': 422,
  'too-many-requests': 429,
  'bad-environment': 500,
  internal: 500,
  starting: 503,
  'store-unreachable': 503,
  'store-refused-login': 503,
  'store-version': 503,
  'store-database-missing': 503,
  'store-locked': 503,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof ERROR_CODES

export interface ErrorDetail {
  /** Where: a file, a field, a line and column, an id. */
  where?: string
  /** What to do about it, in words a user understands. */
  remedy?: string
  cause?: unknown
}

/** The one error class. `message` says what is wrong, in a full sentence. */
export class EntenteError extends Error {
  readonly code: ErrorCode
  readonly where: string | undefined
  readonly remedy: string | undefined

  constructor(code: ErrorCode, message: string, detail: ErrorDetail = {}) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause })
    this.name = 'EntenteError'
    this.code = code
    this.where = detail.where
    this.remedy = detail.remedy
  }

  get status(): number {
    return ERROR_CODES[this.code]
  }
}

/** RFC 9457 problem details, as every route answers when it fails. */
export interface Problem {
  type: string
  title: string
  status: number
  code: ErrorCode
  detail: string
  where?: string
  remedy?: string
}

export function isEntenteError(error: unknown): error is EntenteError {
  return error instanceof Error && error.name === 'EntenteError' && 'code' in error
}
