/** Which statements pass, which facet stops the others, and what each value of a facet would show under all other filters. */
import { NO_PUBLISHER, DOCUMENT_SPEAKER, type Filters } from '../address/state'
import type { Choice } from '../address/codec'
import { dayOf, UNDATED, type Dataset } from './dataset'

/** One bit per facet: set in a statement's mask when that facet stops it. */
export const BIT = {
  events: 1,
  modalities: 2,
  speakers: 4,
  publishers: 8,
  documents: 16,
  kinds: 32,
  date: 64,
  confidence: 128,
  wrong: 256,
  /** An end was hidden by hand. */
  hidden: 512,
  /** An end is not among the actors drawn. */
  actors: 1024,
} as const
export type FacetName = keyof typeof BIT

/** Mask per statement; 0 = shown. */
export type Masks = Uint16Array

const ALL = { has: () => true }
type Passes = { has: (value: string) => boolean }

function compile(choice: Choice): Passes {
  if (!choice.only && choice.values.length === 0) return ALL
  const values = new Set(choice.values)
  return { has: (value) => values.has(value) === choice.only }
}

/** The facets of one row, as the filters name them. */
export function facetValue(
  data: Dataset,
  row: number,
  facet: 'events' | 'modalities' | 'speakers' | 'publishers' | 'documents',
): string {
  const { columns } = data
  switch (facet) {
    case 'events':
      return columns.event[row] ?? ''
    case 'modalities':
      return columns.modality[row] ?? ''
    case 'speakers':
      return data.entities[columns.speaker[row] ?? -1]?.id ?? DOCUMENT_SPEAKER
    case 'documents':
      return data.documents[columns.document[row] ?? -1]?.id ?? ''
    case 'publishers':
      return data.documents[columns.document[row] ?? -1]?.publisher ?? NO_PUBLISHER
  }
}

/** The filters that a brush leaves alone. */
const FACETS = [
  ...(['events', 'modalities', 'speakers', 'publishers', 'documents', 'kinds'] as const),
  ...(['confidence', 'wrong'] as const),
]
const kept = new WeakMap<Dataset, { filters: Filters; masks: Masks }>()

/** Every filter but the choice of actors (that needs to know what passes: see actors.ts). Time O(statements). */
export function maskStatements(data: Dataset, filters: Filters): Masks {
  const masks = facetMasks(data, filters).slice()
  const { from, to, undated } = filters
  if (from === null && to === null) return masks
  // A statement counts by the first day of its period; undated ones pass while no brush is set, and then if asked for.
  const first = from === null ? UNDATED + 1 : dayOf(from)
  const last = to === null ? Number.POSITIVE_INFINITY : dayOf(to)
  for (let row = 0; row < data.size; row++) {
    const day = data.days[row]!
    if (day === UNDATED ? !undated : day < first || day > last) masks[row]! |= BIT.date
  }
  return masks
}

/** Masks of all but the dates: the last are kept, so that a brush does not ask again what it cannot change. */
function facetMasks(data: Dataset, filters: Filters): Masks {
  const last = kept.get(data)
  if (last && FACETS.every((name) => last.filters[name] === filters[name])) return last.masks
  const masks = new Uint16Array(data.size)
  const { columns } = data
  const kinds = compile(filters.kinds)
  const facets = (['events', 'modalities', 'speakers', 'publishers', 'documents'] as const).map((name) => ({
    name,
    passes: compile(filters[name]),
  }))
  const active = facets.filter(({ passes }) => passes !== ALL)
  const least = filters.confidence / 100
  for (let row = 0; row < data.size; row++) {
    let mask = 0
    for (const { name, passes } of active) if (!passes.has(facetValue(data, row, name))) mask |= BIT[name]
    const source = data.entities[columns.source[row] ?? -1]
    const target = data.entities[columns.target[row] ?? -1]
    if (!source || !target || !kinds.has(source.kind) || !kinds.has(target.kind)) mask |= BIT.kinds
    if ((columns.confidence[row] ?? 0) < least) mask |= BIT.confidence
    if (columns.verdict[row] === 'wrong' && !filters.wrong) mask |= BIT.wrong
    masks[row] = mask
  }
  kept.set(data, { filters, masks })
  return masks
}

/**
 * For one facet: statements per value under every other filter. A value that is on counts what is on screen; one that is off
 * counts what it would bring, whether or not its actors are among those drawn now: they would be chosen anew.
 */
export function facetCounts(
  data: Dataset,
  masks: Masks,
  facet: Parameters<typeof facetValue>[2],
  choice: Choice,
): Map<string, number> {
  const counts = new Map<string, number>()
  const on = compile(choice)
  for (let row = 0; row < data.size; row++) {
    const value = facetValue(data, row, facet)
    const others = on.has(value) ? ~BIT[facet] : ~(BIT[facet] | BIT.actors)
    const passes = ((masks[row] ?? 0) & others) === 0
    counts.set(value, (counts.get(value) ?? 0) + (passes ? 1 : 0))
  }
  return counts
}

/** Actors of each kind that would have a statement to show, under every other filter; the choice of actors aside. */
export function kindCounts(data: Dataset, masks: Masks): Map<string, number> {
  const seen = new Set<number>()
  for (let row = 0; row < data.size; row++) {
    if (((masks[row] ?? 0) & ~(BIT.kinds | BIT.actors)) !== 0) continue
    seen.add(data.columns.source[row] ?? -1)
    seen.add(data.columns.target[row] ?? -1)
  }
  const counts = new Map<string, number>()
  for (const index of seen) {
    const kind = data.entities[index]?.kind
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}

export interface Hidden {
  facet: FacetName
  /** Statements that this facet stops (others may stop them too). */
  statements: number
}

/** What hides how much, most first. */
export function hiddenBy(masks: Masks): Hidden[] {
  const names = Object.keys(BIT) as FacetName[]
  // Few different masks occur: counting those first makes one pass over the statements.
  const counts = new Uint32Array(2 * BIT.actors)
  for (let row = 0; row < masks.length; row++) counts[masks[row]!]!++
  const stopped = (facet: FacetName) =>
    counts.reduce((sum, count, mask) => sum + (mask & BIT[facet] ? count : 0), 0)
  return names
    .map((facet) => ({ facet, statements: stopped(facet) }))
    .filter(({ statements }) => statements > 0)
    .sort((a, b) => b.statements - a.statements)
}

export function shownRows(masks: Masks): number[] {
  const rows: number[] = []
  for (let row = 0; row < masks.length; row++) if (masks[row] === 0) rows.push(row)
  return rows
}
