/** Codecs of the view's URL: text ↔ value, one per field. Bad input becomes the default, never an error. */

export interface Codec<T> {
  /** Null when the parameter is absent. Never throws. */
  parse: (text: string | null) => T
  /** `parse(serialize(value))` equals value. */
  serialize: (value: T) => string
  eq: (a: T, b: T) => boolean
  default: T
}

/** Which values of a facet pass: all but those named, or only those named. */
export interface Choice {
  readonly only: boolean
  readonly values: readonly string[]
}

export const EVERYTHING: Choice = { only: false, values: [] }

export function passes(choice: Choice, value: string): boolean {
  return choice.values.includes(value) === choice.only
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}

/** Items separated by commas; commas, '!' and '~' in an item are percent-encoded. */
export function listCodec(fallback: readonly string[] = []): Codec<readonly string[]> {
  return {
    parse: (text) => (text === null ? fallback : dedupe(text.split(',').map(unescapeItem))),
    serialize: (items) => items.map(escapeItem).join(','),
    eq: sameList,
    default: fallback,
  }
}

/** `A,B` only these; `!A,B` all but these; `!` everything. */
export function choiceCodec(fallback: Choice = EVERYTHING): Codec<Choice> {
  return {
    parse: (text) => {
      if (text === null) return fallback
      const only = !text.startsWith('!')
      const body = only ? text : text.slice(1)
      return { only, values: body === '' ? [] : dedupe(body.split(',').map(unescapeItem)) }
    },
    serialize: ({ only, values }) => (only ? '' : '!') + values.map(escapeItem).join(','),
    eq: (a, b) => a.only === b.only && sameList(a.values, b.values),
    default: fallback,
  }
}

function dedupe(items: readonly string[]): string[] {
  return [...new Set(items.filter((item) => item !== ''))]
}

export function enumCodec<const T extends string>(options: readonly T[], fallback: T): Codec<T> {
  return {
    parse: (text) => options.find((option) => option === text) ?? fallback,
    serialize: (value) => value,
    eq: Object.is,
    default: fallback,
  }
}

export function flagCodec(fallback = false): Codec<boolean> {
  return {
    parse: (text) => (text === '1' ? true : text === '0' ? false : fallback),
    serialize: (value) => (value ? '1' : '0'),
    eq: Object.is,
    default: fallback,
  }
}

/** Whole numbers within [min, max]; what lies outside becomes the default. */
export function integerCodec(fallback: number, min: number, max: number): Codec<number> {
  return {
    parse: (text) => {
      const value = text !== null && /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN
      return value >= min && value <= max ? value : fallback
    },
    serialize: String,
    eq: Object.is,
    default: fallback,
  }
}

/** Numbers with at most one digit after the point within [min, max]; what lies outside becomes the default. */
export function tenthsCodec(fallback: number, min: number, max: number): Codec<number> {
  return {
    parse: (text) => {
      const value = text !== null && /^\d{1,4}(\.\d)?$/.test(text) ? Number(text) : Number.NaN
      return value >= min && value <= max ? value : fallback
    },
    serialize: String,
    eq: Object.is,
    default: fallback,
  }
}

/** An ISO day that exists in the calendar, or null. */
export function dayCodec(): Codec<string | null> {
  return {
    parse: (text) => (text !== null && isDay(text) ? text : null),
    serialize: (value) => value ?? '',
    eq: Object.is,
    default: null,
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

export type Positions = Readonly<Record<string, readonly [x: number, y: number]>>

/** `USA~120~-40,RUS~…`: whole layout units. What does not read as a position is left out. */
export function positionsCodec(): Codec<Positions> {
  return {
    parse: (text) => {
      const found: Record<string, readonly [number, number]> = {}
      for (const item of (text ?? '').split(',')) {
        const match = /^([A-Za-z0-9][A-Za-z0-9._-]{0,119})~(-?\d{1,6})~(-?\d{1,6})$/.exec(item)
        // A plain object: '__proto__' cannot match, ids start with a letter or a digit.
        if (match?.[1]) found[match[1]] = [Number(match[2]), Number(match[3])]
      }
      return found
    },
    serialize: (positions) =>
      Object.entries(positions)
        .map(([id, [x, y]]) => `${id}~${Math.round(x) || 0}~${Math.round(y) || 0}`)
        .join(','),
    eq: (a, b) => {
      const ids = Object.keys(a)
      return (
        ids.length === Object.keys(b).length &&
        ids.every((id) => a[id]?.[0] === b[id]?.[0] && a[id]?.[1] === b[id]?.[1])
      )
    },
    default: {},
  }
}

function escapeItem(item: string): string {
  return item.replace(/[%,!~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

function unescapeItem(item: string): string {
  return item.replace(/%(25|2C|21|7E)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
