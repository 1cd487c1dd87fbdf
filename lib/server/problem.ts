/** Errors → RFC 9457 problem details. The one place where an error becomes a status. */
import { EntenteError, isEntenteError, type ErrorCode, type Problem } from '@/lib/model/errors'

const TITLES: Readonly<Record<ErrorCode, string>> = {
  'bad-request': 'The request is wrong',
  'query-syntax': 'The query is not valid Cypher',
  'query-missing-parameter': 'A parameter is missing',
  'query-refused': 'The query was refused',
  'host-refused': 'This host name is not served',
  'origin-refused': 'Another site may not do this',
  'not-found': 'Not found',
  'span-not-found': 'The passage does not exist',
  'already-loaded': 'Already loaded',
  conflict: 'This conflicts with what is there',
  'too-large': 'Too large',
  'unsupported-format': 'This type of file cannot be read',
  'no-text': 'There is no text',
  'bad-encoding': 'The encoding is wrong',
  'bad-front-matter': 'The front matter is broken',
  'evidence-mismatch': 'The evidence does not match the text',
  'query-deadline': 'The query took too long',
  'query-aborted': 'Stopped',
  'query-too-large': 'The answer is too large',
  'unsafe-integer': 'A number is too large',
  'too-many-requests': 'Too many requests',
  'bad-environment': 'The environment is wrong',
  internal: 'Something went wrong here',
  starting: 'Starting',
  'store-unreachable': 'The store cannot be reached',
  'store-refused-login': 'The store refused the login',
  'store-version': 'The store is of another version',
  'store-database-missing': 'The database does not exist',
  'store-locked': 'The store is in use',
}

/** What is not one of ours is a fault of ours: its text stays in the log, not in the answer. */
function known(error: unknown): EntenteError {
  if (isEntenteError(error)) return error
  console.error(error)
  return new EntenteError('internal', 'Entente met an error of its own. Nothing was half-written.', {
    remedy: 'Try it again; the log of the command that started Entente says more.',
  })
}

export function toProblem(error: unknown): Problem {
  const { code, message, status, where, remedy } = known(error)
  return {
    type: `urn:entente:problem:${code}`,
    title: TITLES[code],
    status,
    code,
    detail: message,
    ...(where === undefined ? {} : { where }),
    ...(remedy === undefined ? {} : { remedy }),
  }
}

export function problemResponse(error: unknown): Response {
  const problem = toProblem(error)
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  }
  if (problem.status === 503) headers['retry-after'] = '1'
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}
