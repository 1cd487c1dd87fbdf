/**
 * What may go into a store, checked before any engine sees it. Engines are lenient in different places (Grafeo makes a node of a null
 * id, keeps a map as a property, hides a property whose name begins with an underscore), so the strictest reading holds for all.
 */
import { EntenteError } from '@/lib/model/errors'
import type { Params } from '@/lib/model/result'

function bad(where: string, message: string): EntenteError {
  return new EntenteError('bad-request', `${message} (${where})`, { where })
}

function checkNumber(value: number, where: string): void {
  if (!Number.isFinite(value)) throw bad(where, 'A number must be finite to be stored.')
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new EntenteError('unsafe-integer', `The integer ${value} cannot be stored exactly.`, { where })
}

/** Half of a pair of code units cannot be written in UTF-8: the engine would keep another text, and every offset after it would lie. */
const HALF_CHARACTER = /\p{Surrogate}/u

function checkText(text: string, where: string): void {
  if (HALF_CHARACTER.test(text)) throw bad(where, 'A text holds half a character (a lone surrogate).')
}

/** A list that is a property: scalars of one type, no nulls. */
function checkScalars(list: readonly unknown[], where: string): void {
  const types = new Set(list.map((item) => (item === null ? 'null' : typeof item)))
  if (types.has('null') || types.has('undefined')) throw bad(where, 'A stored list has no empty places.')
  if (types.size > 1) throw bad(where, 'A stored list holds values of one type.')
}

function checkId(value: unknown, where: string): void {
  if (typeof value !== 'string' || value === '') throw bad(where, 'An id is a text that is not empty.')
}

function checkKeys(map: object, where: string): void {
  for (const [key, value] of Object.entries(map)) {
    if (key.startsWith('_') || key.startsWith('$') || key === '')
      throw bad(`${where}.${key}`, 'A stored name does not begin with "_" or "$".')
    if (key === 'id') checkId(value, `${where}.id`)
  }
}

/**
 * `depth`: maps above this value. Parameters are depth 0, their rows 1, a row's `properties` 2; what lies below would be a map as a property.
 */
function checkValue(value: unknown, where: string, depth: number): void {
  if (value === null || value === undefined || typeof value === 'boolean') return
  if (typeof value === 'string') return checkText(value, where)
  if (typeof value === 'number') return checkNumber(value, where)
  if (Array.isArray(value)) {
    const maps = value.filter((item) => typeof item === 'object' && item !== null)
    if (maps.length === 0) checkScalars(value, where)
    else if (maps.length < value.length) throw bad(where, 'A list holds either rows or plain values.')
    value.forEach((item, index) => checkValue(item, `${where}[${index}]`, depth))
    return
  }
  const prototype: unknown = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined
  if (prototype !== Object.prototype && prototype !== null)
    throw bad(
      where,
      'Only texts, numbers, booleans, lists and plain objects can be stored; a date is an ISO text.',
    )
  if (depth >= 2) throw bad(where, 'A map cannot be stored as a property.')
  checkKeys(value as object, where)
  for (const [key, item] of Object.entries(value as object)) checkValue(item, `${where}.${key}`, depth + 1)
}

/**
 * For every write's parameters.
 * @throws EntenteError bad-request or unsafe-integer, whose `where` is the way to the value: $rows[3].id
 */
export function validateWrite(params: Params): void {
  for (const [name, value] of Object.entries(params)) {
    if (name === 'id') checkId(value, `$${name}`)
    // A map of its own is a set of properties already; a list is rows of them.
    checkValue(value, `$${name}`, Array.isArray(value) ? 0 : 1)
  }
}
