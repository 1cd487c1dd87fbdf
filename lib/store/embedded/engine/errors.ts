/** Grafeo's error texts → the house's errors. Its messages carry a GRAFEO-… code and, for syntax, `--> query:LINE:COLUMN`. */
import { EntenteError, isEntenteError } from '@/lib/model/errors'

/** The sentence itself, without the engine's prefixes, picture and hint. */
function sentence(message: string): string {
  const text = message
    .replace(/^(?:Query|Database|Transaction) error: /, '')
    .replace(/^GRAFEO-\w+: /, '')
    .replace(/^(?:syntax|semantic) error: /, '')
    .replace(/^\[Cypher\] /, '')
  const end = text.search(/\n\s*(?:-->|\|)/)
  const first = (end < 0 ? text : text.slice(0, end)).trim()
  return /[.!?]$/.test(first) ? first : `${first}.`
}

function hint(message: string): { remedy: string } | Record<never, never> {
  const found = /\n\s*help: (.+)/.exec(message)
  return found?.[1] === undefined ? {} : { remedy: found[1] }
}

/** `lineOffset`: how many lines the driver put before the text it was given. */
function syntax(message: string, lineOffset: number): EntenteError {
  const at = /--> query:(\d+):(\d+)/.exec(message)
  const where = at ? { where: `line ${Number(at[1]) - lineOffset}, column ${at[2]}` } : {}
  return new EntenteError('query-syntax', `The query cannot be read: ${sentence(message)}`, {
    ...where,
    ...hint(message),
  })
}

/** What the engine threw, as the house says it. Errors of ours pass through. */
export function fromGrafeo(thrown: unknown, lineOffset = 0): EntenteError {
  if (isEntenteError(thrown)) return thrown
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  const cause = thrown
  const missing = /Missing parameter: \$(\S+)/.exec(message)
  if (missing?.[1] !== undefined)
    return new EntenteError('query-missing-parameter', `The query needs the parameter $${missing[1]}.`, {
      where: `$${missing[1]}`,
    })
  if (message.includes('GRAFEO-Q001') || message.includes('GRAFEO-Q002')) return syntax(message, lineOffset)
  if (message.includes('GRAFEO-T003'))
    return new EntenteError('query-refused', 'This text would change the store; here it may only read.')
  if (message.includes('onstraint violation'))
    return new EntenteError('conflict', sentence(message), { cause })
  if (message.includes('Schema commands'))
    return new EntenteError(
      'query-refused',
      'This text would change or list the schema; here it may only read the graph.',
    )
  if (message.includes('GRAFEO-X') || message.includes('GRAFEO-S'))
    return new EntenteError('internal', sentence(message), { cause })
  return new EntenteError('bad-request', sentence(message), { cause })
}
