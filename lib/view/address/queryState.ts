/** What the queries page has open, as its address: a saved query with values, or a text of one's own. Pure. */

export interface QueryState {
  /** The saved query that is open, or that the text was taken from. */
  id: string | null
  /** The text, when it is not the saved query's own. */
  cypher: string | null
  /** Values as typed, by parameter. */
  values: Readonly<Record<string, string>>
}

export const NO_QUERY: QueryState = { id: null, cypher: null, values: {} }

const VALUE = 'p.'

/** A value of JSON as a person would type it: text as it is, a list of words with commas, anything else as JSON. */
export function typed(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Reads `?id=…`, `?cypher=…`, `&p.NAME=…` and `&params=JSON`; what cannot be read is left out. */
export function parseQueryState(params: Iterable<[string, string]>): QueryState {
  const values: Record<string, string> = {}
  let id: string | null = null
  let cypher: string | null = null
  for (const [name, value] of params) {
    if (name === 'id') id = value || null
    else if (name === 'cypher') cypher = value || null
    else if (name === 'params') Object.assign(values, jsonValues(value))
    else if (name.startsWith(VALUE) && name.length > VALUE.length) values[name.slice(VALUE.length)] = value
  }
  return { id, cypher, values }
}

function jsonValues(text: string): Record<string, string> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, typed(item)]))
  } catch {
    return {}
  }
}

/** The query string that `parseQueryState` reads back, without '?'. */
export function serializeQueryState({ id, cypher, values }: QueryState): string {
  const params = new URLSearchParams()
  if (id !== null) params.set('id', id)
  if (cypher !== null) params.set('cypher', cypher)
  for (const [name, value] of Object.entries(values)) if (value !== '') params.set(VALUE + name, value)
  return params.toString()
}

/** What stands in a free field → the value of a parameter that no header declares: JSON where it is JSON, else text. */
export function freeValue(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
