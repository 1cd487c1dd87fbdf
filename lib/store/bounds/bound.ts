/** How large a value may be: an upper bound, exact for what the text itself makes, a usual size for what comes from the data. */
import { EntenteError } from '@/lib/model/errors'

export interface Bound {
  /** Atoms in all: list entries of every depth, characters of texts built here. */
  total: number
  /** Entries when a loop runs over it. */
  count: number
  /** Its entries; unknown ones when left out. */
  each?: Bound | undefined
  /** Largest absolute value, when it is surely a number that is known before the query runs. */
  num?: number | undefined
  /** The text itself, when it is known before the query runs. */
  text?: string | undefined
}

/** No list may have more entries, no loop more rounds, counted through all loops around it. */
const MOST_ENTRIES = 2_000_000
/** Characters that a loop may copy while it builds a text piece by piece. */
export const MOST_COPIED = 100_000_000
/** Lists in the data: aliases, labels, the nodes of a path. */
const USUAL_LIST = 100
/** What collect() gathers; two loops in each other over that are past the limit, as they should be. */
export const USUAL_ROWS = 2_000
const USUAL_VALUE = 10

export const UNKNOWN: Bound = { total: USUAL_VALUE, count: USUAL_LIST }
export const SCALAR: Bound = { total: 1, count: 1 }

export function listOf(count: number, each: Bound): Bound {
  return { total: Math.max(1, count * each.total), count, each }
}

/** Either of them. */
export function largest(bounds: readonly Bound[]): Bound {
  const [first, ...others] = bounds
  if (!first) return SCALAR
  return others.reduce(
    (a, b) => ({
      total: Math.max(a.total, b.total),
      count: Math.max(a.count, b.count),
      each: a.each && b.each ? largest([a.each, b.each]) : (a.each ?? b.each),
      num: a.num === undefined || b.num === undefined ? undefined : Math.max(a.num, b.num),
    }),
    first,
  )
}

/** One after the other, as `+` joins texts and lists. */
export function joined(bounds: readonly Bound[]): Bound {
  const sum = (of: (bound: Bound) => number) => bounds.reduce((total, bound) => total + of(bound), 0)
  const texts = bounds.map(({ text }) => text)
  return {
    total: sum(({ total }) => total),
    count: sum(({ count }) => count),
    each: largest(bounds).each,
    text: texts.every((text) => text !== undefined) ? texts.join('') : undefined,
  }
}

/** A parameter's value, exactly. */
export function ofValue(value: unknown): Bound {
  if (typeof value === 'number') return { ...SCALAR, num: Math.abs(value) }
  if (typeof value === 'string')
    return { total: Math.max(1, value.length), count: Math.max(1, value.length), text: value }
  if (Array.isArray(value)) return listOf(value.length, largest(value.map(ofValue)))
  if (typeof value === 'object' && value !== null)
    return joined([SCALAR, ...Object.values(value).map(ofValue)])
  return SCALAR
}

export function tooLarge(what: string, remedy: string): EntenteError {
  return new EntenteError('query-too-large', what, { remedy })
}

const shown = new Intl.NumberFormat('en')

/** Throws query-too-large when a list or text may be past the limit. */
export function checkEntries(entries: number): void {
  if (entries <= MOST_ENTRIES) return
  const some = Number.isFinite(entries) && entries < 1e15 ? shown.format(Math.round(entries)) : 'numberless'
  throw tooLarge(
    `An expression of this query may make ${some} entries, and a database cannot be stopped inside an expression: the limit is ${shown.format(MOST_ENTRIES)}.`,
    'Use UNWIND, which can be stopped, in place of a loop in a list; or a shorter range().',
  )
}
