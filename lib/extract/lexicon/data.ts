/** The files that ship, and how several files become one body of data. */
import { EntenteError } from '@/lib/model/errors'
import type { z } from 'zod'
import ambiguities from './data/ambiguities.json'
import blockers from './data/blockers.json'
import cities from './data/cities.json'
import heads from './data/heads.json'
import memberships from './data/memberships.json'
import officeHolders from './data/officeHolders.json'
import offices from './data/offices.json'
import organisations from './data/organisations.json'
import states from './data/states.json'
import { lexiconFileSchema, type LexiconFile, type LexiconKind } from './schema'

/** An entry and the place it was read from, 'states.json:12'. */
export type Placed<T> = T & { sourceLine: string }
type EntryOf<K extends LexiconKind> = Extract<LexiconFile, { kind: K }>['entries'][number]
export type LexiconData = { [K in LexiconKind]: Placed<EntryOf<K>>[] }

/** Files hold their entries one a line below three lines of head (a test proves it for ours). */
const HEAD_LINES = 3

/**
 * Reads one lexicon file. `name` is what errors call it; `data` its parsed JSON; `lines`, when known, the line of each entry.
 * Throws EntenteError 'bad-request' that names the file and the first malformed entry.
 */
function parseLexiconFile(name: string, data: unknown, lines?: readonly number[]): LexiconData {
  const parsed = lexiconFileSchema.safeParse(data)
  if (!parsed.success) throw malformed(name, data, parsed.error)
  const result = emptyLexicon()
  parsed.data.entries.forEach((entry, index) => {
    const sourceLine = `${name}:${lines?.[index] ?? index + HEAD_LINES + 1}`
    ;(result[parsed.data.kind] as Placed<typeof entry>[]).push({ ...entry, sourceLine })
  })
  return result
}

/** As parseLexiconFile, from the file's text: entries keep their true lines. */
export function readLexicon(name: string, text: string): LexiconData {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (cause) {
    throw new EntenteError(
      'bad-request',
      `The lexicon file ${name} is not JSON: ${String((cause as Error).message)}`,
      {
        where: name,
        remedy: 'Correct the file: { "source": "…", "kind": "organisations", "entries": [ … ] }.',
        cause,
      },
    )
  }
  return parseLexiconFile(name, data, entryLines(text))
}

function malformed(name: string, data: unknown, error: z.ZodError): EntenteError {
  const issue = error.issues[0]!
  const [field, index, ...rest] = issue.path
  const entry =
    field === 'entries' && typeof index === 'number' ? `entry ${index + 1}${named(data, index)}` : null
  const place = [entry, (entry ? rest : issue.path).join('.')].filter(Boolean).join(', ')
  return new EntenteError(
    'bad-request',
    `The lexicon file ${name} is malformed at ${place || 'its top'}: ${issue.message}.`,
    {
      where: name,
      remedy: 'See lib/extract/lexicon/schema.ts for the fields of each kind of entry.',
    },
  )
}

/** How an entry is called by people: its id, name or person. */
function named(data: unknown, index: number): string {
  const entries = (data as { entries?: unknown[] }).entries
  const entry = entries?.[index]
  if (typeof entry !== 'object' || entry === null) return ''
  const { id, name, person, state } = entry as Record<string, unknown>
  const label = [id, name, person, state].find((value) => typeof value === 'string')
  return label ? ` (${label})` : ''
}

/** Line of each element of the top-level "entries" array, 1-based. */
export function entryLines(text: string): number[] {
  const lines: number[] = []
  let line = 1
  let depth = 0
  let inEntries = false
  let inString = false
  let key = ''
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (sign === '\n') line++
    if (inString) {
      if (sign === '\\') at++
      else if (sign === '"') inString = false
      else if (depth === 1) key += sign
      continue
    }
    if (sign === '"') {
      inString = true
      if (depth === 1) key = ''
    } else if (sign === '{' || sign === '[') {
      if (depth === 1 && sign === '[' && key === 'entries') inEntries = true
      else if (depth === 2 && inEntries) lines.push(line)
      depth++
    } else if (sign === '}' || sign === ']') {
      depth--
      if (depth === 1) inEntries = false
    }
  }
  return lines
}

function emptyLexicon(): LexiconData {
  return {
    states: [],
    cities: [],
    organisations: [],
    officeHolders: [],
    offices: [],
    heads: [],
    memberships: [],
    blockers: [],
    ambiguities: [],
  }
}

/** One body of data out of several; a later state or organisation of the same id adds to the earlier one's names. */
export function mergeLexicons(...parts: readonly LexiconData[]): LexiconData {
  const result = emptyLexicon()
  for (const part of parts) {
    for (const kind of Object.keys(result) as LexiconKind[]) {
      ;(result[kind] as unknown[]).push(...part[kind])
    }
  }
  return result
}

/** The data that ship with Entente. */
export function shippedLexicon(): LexiconData {
  return mergeLexicons(
    parseLexiconFile('states.json', states),
    parseLexiconFile('cities.json', cities),
    parseLexiconFile('organisations.json', organisations),
    parseLexiconFile('officeHolders.json', officeHolders),
    parseLexiconFile('offices.json', offices),
    parseLexiconFile('heads.json', heads),
    parseLexiconFile('memberships.json', memberships),
    parseLexiconFile('blockers.json', blockers),
    parseLexiconFile('ambiguities.json', ambiguities),
  )
}
