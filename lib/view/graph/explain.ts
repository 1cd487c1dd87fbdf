/** What the filters hide, in words: nothing disappears without being counted. */
import type { FacetName, Hidden } from './filter'

const WORDS: Record<FacetName, string> = {
  events: 'event type',
  modalities: 'modality',
  speakers: 'speaker',
  publishers: 'source',
  documents: 'document',
  kinds: 'actor kind',
  date: 'date',
  confidence: 'confidence',
  wrong: 'marked wrong',
  hidden: 'hidden actor',
  actors: 'actor',
}

/** 'hidden by actor, date, modality', most first; empty when nothing is hidden. */
export function hiddenWords(hidden: readonly Hidden[]): string {
  return hidden.map(({ facet }) => WORDS[facet]).join(', ')
}

/** One line per facet: 'date: 120 statements'. */
export function hiddenLines(hidden: readonly Hidden[]): string[] {
  return hidden.map(({ facet, statements }) => `${WORDS[facet]}: ${statements}`)
}
