/** Which pairs are followed over time, as a link carries them: `USA>PRK` one way, `CHN:RUS` both ways together. */
import type { LinePair } from '@/lib/model/answers'
import type { Codec } from './codec'

/** Lines that can still be told apart on one chart. */
export const MOST_LINES = 8

/** `USA>PRK` or `CHN:RUS`; an undirected pair reads the same from either side. */
export function lineKey({ a, b, directed }: LinePair): string {
  if (directed) return `${a}>${b}`
  return a < b ? `${a}:${b}` : `${b}:${a}`
}

function parseLine(text: string): LinePair | null {
  const match = /^([A-Za-z0-9][A-Za-z0-9._-]{0,119})([>:])([A-Za-z0-9][A-Za-z0-9._-]{0,119})$/.exec(text)
  const [, a, way, b] = match ?? []
  if (a === undefined || b === undefined || a === b) return null
  const pair = { a, b, directed: way === '>' }
  return pair.directed || a < b ? pair : { a: b, b: a, directed: false }
}

/** Pairs separated by commas, each once; what does not read as a pair is left out. */
export function linesCodec(): Codec<readonly LinePair[]> {
  return {
    parse: (text) => {
      const pairs = (text ?? '').split(',').flatMap((item) => parseLine(item) ?? [])
      return [...new Map(pairs.map((pair) => [lineKey(pair), pair])).values()].slice(0, MOST_LINES)
    },
    serialize: (pairs) => pairs.map(lineKey).join(','),
    eq: (a, b) => a.length === b.length && a.every((pair, index) => lineKey(pair) === lineKey(b[index]!)),
    default: [],
  }
}

/** A turn in a link: its line and the day that the later side begins. */
export function turnKey({ pair, on }: { pair: LinePair; on: string }): string {
  return `${lineKey(pair)}@${on}`
}

/** Any text of the form that turnKey writes; null for none. */
export function turnCodec(): Codec<string | null> {
  return {
    parse: (text) => {
      const [line = '', day = ''] = (text ?? '').split('@')
      return parseLine(line) !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? text : null
    },
    serialize: (value) => value ?? '',
    eq: Object.is,
    default: null,
  }
}
