/** What a person or a script gives for a saved query's parameters → what its text is run with. */
import { z } from 'zod'
import type { QueryParam, QueryParamType, SavedQuery } from '@/lib/model/answers'
import { isoDateSchema } from '@/lib/model/document'
import { entityIdSchema } from '@/lib/model/entity'
import { EntenteError } from '@/lib/model/errors'
import { eventTypeSchema } from '@/lib/model/ontology'
import type { Value } from '@/lib/model/result'

const SIGNS: Readonly<Record<string, 1 | -1>> = {
  '1': 1,
  '+1': 1,
  '+': 1,
  cooperative: 1,
  '-1': -1,
  '−1': -1,
  '-': -1,
  conflictual: -1,
}

function list(value: unknown): unknown {
  return typeof value === 'string' ? value.split(/[\s,]+/).filter(Boolean) : value
}

function parsed<T extends Value>(schema: z.ZodType<T>, value: unknown, expected: string): T {
  const result = schema.safeParse(value)
  if (!result.success) throw new Error(expected)
  return result.data
}

/** One reader per type; each throws an Error whose message says what is expected. */
const READERS: Readonly<Record<Exclude<QueryParamType, 'range'>, (value: unknown) => Value>> = {
  actor: (value) => parsed(entityIdSchema, value, 'the id of an actor, like USA'),
  actors: (value) => parsed(z.array(entityIdSchema).max(500), list(value), 'ids of actors, like USA, RUS'),
  event: (value) =>
    parsed(
      eventTypeSchema,
      typeof value === 'string' ? value.toUpperCase() : value,
      'an event, like CONSULT',
    ),
  sign: (value) => {
    const sign = SIGNS[String(value).toLowerCase()]
    if (!sign) throw new Error('cooperative or conflictual')
    return sign
  },
  date: (value) => parsed(isoDateSchema, value, 'a date like 2024-03-01'),
  number: (value) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    return parsed(z.number(), number, 'a number')
  },
  text: (value) => parsed(z.string().max(1000), value, 'text of at most 1,000 characters'),
  boolean: (value) => {
    const word = String(value).toLowerCase()
    if (word !== 'true' && word !== 'false') throw new Error('true or false')
    return word === 'true'
  },
}

const openDate = z.union([isoDateSchema, z.literal('').transform(() => null), z.null()])
const rangeSchema = z.object({ from: openDate.optional(), to: openDate.optional() })

/** `2023-01-01..2024-12-31`, `2023-01-01..`, `..2024-12-31` or `{from, to}`; an open end is null. */
function readRange(value: unknown): { from: string | null; to: string | null } {
  const sides = typeof value === 'string' ? /^\s*([\d-]*)\s*\.\.\s*([\d-]*)\s*$/.exec(value) : null
  const result = rangeSchema.safeParse(sides ? { from: sides[1], to: sides[2] } : value)
  if (!result.success) throw new Error('a range like 2023-01-01..2024-12-31')
  return { from: result.data.from ?? null, to: result.data.to ?? null }
}

/** The text's parameters for one given (or default) value. */
function bind(param: QueryParam, value: unknown): Record<string, Value> {
  if (param.type !== 'range') return { [param.name]: READERS[param.type](value) }
  const { from, to } = readRange(value)
  return { [`${param.name}From`]: from, [`${param.name}To`]: to }
}

/** Throws an Error when the default is not of the parameter's type. */
export function checkDefault(param: QueryParam): void {
  if (param.default === null) return
  try {
    bind(param, param.default)
  } catch (error) {
    throw new Error(`the default of "${param.name}" should be ${(error as Error).message}.`)
  }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

/** A range may also be given by its two bound names. */
function givenValue(param: QueryParam, given: Readonly<Record<string, unknown>>): unknown {
  if (isGiven(given[param.name]) || param.type !== 'range') return given[param.name]
  const from = given[`${param.name}From`]
  const to = given[`${param.name}To`]
  return isGiven(from) || isGiven(to) ? { from: from ?? null, to: to ?? null } : undefined
}

/**
 * Defaults filled in, types checked, ranges split. What is optional and not given is null.
 * Errors: `query-missing-parameter` and `bad-request` with `where` = the parameter; `bad-request` for one that is not declared.
 */
export function resolveParams(
  query: Pick<SavedQuery, 'title' | 'params'>,
  given: Readonly<Record<string, unknown>>,
): Record<string, Value> {
  const known = new Set(
    query.params.flatMap(({ name, type }) =>
      type === 'range' ? [name, `${name}From`, `${name}To`] : [name],
    ),
  )
  const stranger = Object.keys(given).find((name) => !known.has(name))
  if (stranger)
    throw new EntenteError('bad-request', `"${query.title}" has no parameter "${stranger}".`, {
      where: stranger,
      remedy:
        known.size > 0 ? `It has: ${query.params.map((param) => param.name).join(', ')}.` : 'It has none.',
    })
  const bound: Record<string, Value> = {}
  for (const param of query.params) {
    const value = givenValue(param, given)
    const chosen = isGiven(value) ? value : param.default
    if (chosen === null && param.required)
      throw new EntenteError(
        'query-missing-parameter',
        `"${query.title}" needs a value for "${param.name}".`,
        {
          where: param.name,
          ...(param.help ? { remedy: param.help } : {}),
        },
      )
    try {
      Object.assign(bound, chosen === null ? nothing(param) : bind(param, chosen))
    } catch (error) {
      throw new EntenteError('bad-request', `"${param.name}" should be ${(error as Error).message}.`, {
        where: param.name,
      })
    }
  }
  return bound
}

function nothing(param: QueryParam): Record<string, Value> {
  return param.type === 'range'
    ? { [`${param.name}From`]: null, [`${param.name}To`]: null }
    : { [param.name]: null }
}
