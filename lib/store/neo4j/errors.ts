/** What Neo4j and its driver say, as the errors the house knows. */
import { Neo4jError } from 'neo4j-driver'
import { EntenteError, isEntenteError } from '@/lib/model/errors'

/** Why a read or write of ours was cut short, when it was we who cut it. */
export type Cut = 'deadline' | 'aborted'

export interface ErrorContext {
  cut?: Cut | undefined
  timeoutMs?: number | undefined
  address: string
  /** How many lines stood before the caller's text (EXPLAIN has its own). */
  lineOffset?: number | undefined
}

export function deadlineError(timeoutMs: number, cause?: unknown): EntenteError {
  return new EntenteError('query-deadline', `The query was stopped after ${timeoutMs / 1000} seconds.`, {
    remedy: 'Ask for less: add a LIMIT, a label or a narrower pattern.',
    cause,
  })
}

export function abortedError(cause?: unknown): EntenteError {
  return new EntenteError('query-aborted', 'The query was stopped.', { cause })
}

/** Any error of the driver as an EntenteError; one that already is comes back as it is. */
export function fromNeo4jError(error: unknown, context: ErrorContext): EntenteError {
  if (isEntenteError(error)) return error
  if (context.cut === 'aborted') return abortedError(error)
  if (context.cut === 'deadline') return deadlineError(context.timeoutMs ?? 0, error)
  if (!(error instanceof Neo4jError)) {
    const message = error instanceof Error ? error.message : String(error)
    return new EntenteError('internal', `The database driver failed: ${message}`, { cause: error })
  }
  return fromCode(error, context)
}

function fromCode(error: Neo4jError, { timeoutMs, address, lineOffset }: ErrorContext): EntenteError {
  const { code } = error
  const detail = { cause: error }
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut'))
    return deadlineError(timeoutMs ?? 0, error)
  if (code.startsWith('Neo.ClientError.Security.'))
    return new EntenteError(
      'store-refused-login',
      `Neo4j at ${address} refused the user name or the password.`,
      {
        ...detail,
        remedy: /RateLimit/.test(code)
          ? 'Too many wrong passwords: wait a few seconds and start again.'
          : 'Check NEO4J_USER and NEO4J_PASSWORD.',
      },
    )
  if (code === 'Neo.ClientError.Database.DatabaseNotFound')
    return new EntenteError(
      'store-database-missing',
      `Neo4j at ${address} has no such database: ${firstLine(error)}`,
      {
        ...detail,
        remedy: 'Check NEO4J_DATABASE, or leave it out to use the default database.',
      },
    )
  if (code === 'Neo.ClientError.Statement.ParameterMissing') return missingParameter(error)
  if (/OutOfMemory|OutOfDisk/.test(code))
    return new EntenteError('query-too-large', 'The query needs more memory than the database allows it.', {
      ...detail,
      remedy: 'Ask for less: add a LIMIT, a label or a narrower pattern.',
    })
  if (
    code === 'Neo.ClientError.Statement.AccessMode' ||
    code === 'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase'
  )
    return new EntenteError('query-refused', 'This text changes the graph: queries only read it.', detail)
  if (/Statement\.(UnsupportedAdministrationCommand|NotSystemDatabaseError)$/.test(code))
    return new EntenteError(
      'query-refused',
      'This text administers the server; here it may only read the graph.',
      detail,
    )
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed')
    return new EntenteError('conflict', firstLine(error), detail)
  if (code.startsWith('Neo.ClientError.Statement.') || code.startsWith('Neo.ClientError.Procedure.'))
    return textError(error, lineOffset)
  if (isUnreachable(error)) return unreachableError(address, error)
  if (/TransientError.*(Terminated|Stopped)|ClientError.*(Terminated|Stopped)/.test(code))
    return new EntenteError('query-aborted', 'The database stopped the query.', detail)
  return new EntenteError('internal', `Neo4j failed: ${firstLine(error)}`, detail)
}

/** Errors after which the same work may be tried again on a new connection. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Neo4jError)) return false
  return (
    error.code === 'ServiceUnavailable' ||
    error.code === 'SessionExpired' ||
    error.code.startsWith('Neo.TransientError.General.DatabaseUnavailable') ||
    error.code.startsWith('Neo.TransientError.Database.')
  )
}

function unreachableError(address: string, cause: unknown): EntenteError {
  const http = cause instanceof Error && /HTTP/.test(cause.message)
  return new EntenteError('store-unreachable', `Neo4j does not answer at ${address}.`, {
    remedy: http
      ? 'That port speaks HTTP: NEO4J_URI wants the Bolt port, usually 7687.'
      : 'Check that it is running and that NEO4J_URI is right; Entente connects again by itself.',
    cause,
  })
}

/** `Expected parameter(s): a, b` */
function missingParameter(error: Neo4jError): EntenteError {
  const names = (/: (.*)/.exec(firstLine(error))?.[1] ?? '').split(', ').map((name) => `$${name}`)
  const many = names.length > 1 ? 'parameters' : 'parameter'
  return new EntenteError('query-missing-parameter', `The query needs the ${many} ${names.join(', ')}.`, {
    where: names.join(', '),
  })
}

/** What is wrong with a text, with the place where it is, and without the drawing of the text that Neo4j appends. */
function textError(error: Neo4jError, lineOffset = 0): EntenteError {
  const place = /\(line (\d+), column (\d+)/.exec(error.message)
  const sentence = firstLine(error).replace(/\s*\(line \d+, column \d+.*$/, '')
  const unreadable = /SyntaxError|SemanticError|NotFound|NotSupported/.test(error.code)
  if (!unreadable)
    return new EntenteError('bad-request', `The query fails on its values: ${sentence}`, { cause: error })
  return new EntenteError('query-syntax', `The query cannot be read: ${sentence}`, {
    cause: error,
    ...(place ? { where: `line ${Number(place[1]) - lineOffset}, column ${place[2]}` } : {}),
  })
}

function firstLine(error: Error): string {
  return error.message.split('\n')[0] ?? error.message
}
