/** "Show the Cypher" of the alignment pages: saved queries with the page's filters, so that the query gives the number on screen. Pure. */
import type { ActKinds } from '../address/alignmentState'
import type { Choice } from '../address/codec'
import type { Subset } from '../address/dyadSubset'
import { serializeQueryState } from '../address/queryState'
import type { Filters } from '../address/state'

type Values = Readonly<Record<string, string>>

/** The filters as the saved queries of the alignments take them; what is open is left out. */
function filterValues(filters: Filters, only: ActKinds): Values {
  const { from, to, undated, confidence } = filters
  const { events, modalities, speakers, publishers, documents, kinds } = filters
  const brushed = from !== null || to !== null
  return {
    ...(brushed ? { period: `${from ?? ''}..${to ?? ''}`, undated: String(undated) } : {}),
    ...(confidence > 0 ? { confidence: String(confidence / 100) } : {}),
    ...(only === 'all' ? {} : { acts: only }),
    ...choiceValue('events', events),
    // Always said: the query's own default hides hypothetical ones.
    modalities: choiceText(modalities),
    ...choiceValue('speakers', speakers),
    ...choiceValue('publishers', publishers),
    ...choiceValue('documents', documents),
    ...choiceValue('kinds', { ...kinds, values: kinds.values.map(label) }),
  }
}

function choiceValue(name: string, choice: Choice): Values {
  return !choice.only && choice.values.length === 0 ? {} : { [name]: choiceText(choice) }
}

/** 'state' → 'State', as nodes are labelled. */
function label(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1)
}

/** `|A|B|` only these, `!|A|B|` all but these. */
function choiceText({ only, values }: Choice): string {
  return `${only ? '' : '!'}|${values.map((value) => `${value}|`).join('')}`
}

function savedLink(id: string, values: Values): string {
  return `/queries?${serializeQueryState({ id, cypher: null, values })}`
}

/** Scores of every pair, or of one direction. */
export function scoresLink(
  filters: Filters,
  only: ActKinds,
  pair: { source: string; target: string } | null = null,
): string {
  return savedLink('alignment-scores', { ...pair, ...filterValues(filters, only) })
}

/** The statements of two states, in both directions or one. */
function statementsLink(
  filters: Filters,
  only: ActKinds,
  { source, target, both = true }: { source: string; target: string; both?: boolean },
): string {
  return savedLink('alignment-statements', {
    ...{ source, target, both: String(both) },
    ...filterValues(filters, only),
  })
}

/** The statements of a dyad that a subset lists. */
export function subsetLink(
  filters: Filters,
  only: ActKinds,
  { a, b }: { a: string; b: string },
  subset: Subset | null,
): string {
  const pick = (value: string): Choice => ({ only: true, values: [value] })
  const { kind, value, side } = subset ?? { kind: 'all', value: '', side: 'both' }
  const narrowed: Filters = {
    ...filters,
    ...(kind === 'modality' ? { modalities: pick(value) } : {}),
    ...(kind === 'speaker' ? { speakers: pick(value) } : {}),
    ...(kind === 'publisher' ? { publishers: pick(value) } : {}),
  }
  const acts = kind === 'acts' ? (value === 'deeds' ? 'deeds' : 'words') : only
  const [source, target] = side === 'back' ? [b, a] : [a, b]
  return statementsLink(narrowed, acts, { source, target, both: side === 'both' })
}

/** The occasions on which a state speaks of others, or of one. `through`: all who speak for it. */
export function speaksLink(
  filters: Filters,
  only: ActKinds,
  { voice, through, named }: { voice: string; through: readonly string[]; named?: string },
): string {
  return savedLink('state-speaks', {
    ...{ voice, through: through.join(', ') },
    ...(named === undefined ? {} : { named }),
    ...filterValues(filters, only),
  })
}

/** Passages that name a state in the documents in which another speaks, whether or not a statement was read there. */
export function namedLink({
  voice,
  through,
  named,
}: {
  voice: string
  through: readonly string[]
  named: string
}): string {
  return savedLink('named-where-it-speaks', { voice, through: through.join(', '), named })
}
