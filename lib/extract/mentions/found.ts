/** What the walk over a document passes between its steps. */
import type { Doc, Reference } from '@/lib/extract/doc'
import type { Lexicon, Sense } from '@/lib/extract/lexicon/types'
import type { Entity } from '@/lib/model/entity'

/** A form met in the sentence: atoms [from, to). */
export interface Found {
  from: number
  to: number
  sense: Sense
}

/** A mention before it is tied to tokens: atoms [from, to). */
export interface Mentioned {
  from: number
  to: number
  entity: Reference['entity']
  state: string | null
  basis: string
  generic: boolean
}

/** A person as the document has introduced them. */
export interface Known {
  entity: Entity
  state: string | null
}

/** What the document has told so far, in order of appearance. */
export interface Told {
  /** How often each actor was met, and when last. */
  counts: Map<string, number>
  last: Map<string, number>
}

/** What one walk through a document carries along. */
export interface Walk {
  lexicon: Lexicon
  doc: Doc
  /** Date by which terms of office are judged. */
  date: string | null
  told: Told
  /** People introduced so far, by folded surname and by folded full name. */
  bySurname: Map<string, Known>
  byName: Map<string, Known>
  /** Actors that the document itself has named: acronyms in brackets, strangers. By folded form. */
  coined: Map<string, Entity>
  /** The state last called a republic by its name: what "the Republic" means. */
  republic: Sense | null
  /** First token that a coming mention may begin at. */
  token: number
  /** Whose text it is, if publisher, byline or title say. */
  owner(): Entity | null
}
