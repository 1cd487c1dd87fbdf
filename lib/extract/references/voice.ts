/** Who speaks: of the whole document, and in a transcript turn by turn. */
import type { Entity } from '@/lib/model/entity'
import type { Reference } from '../doc'
import type { Lexicon } from '../lexicon'

/** An actor that a word may point to. */
export interface Party {
  entity: Entity
  state: string | null
}

/** Whose 'we' and 'I' it is from a character on; null: somebody whom the text does not name. */
export interface Turn {
  start: number
  we: Party | null
  i: Party | null
}

export interface Context {
  /** Who 'we' is: the state, organisation or group whose text this is. */
  house: Party | null
  /** Who 'I' is: the author when named, else the house. */
  author: Party | null
  /** Actors in the title, in order. */
  title: readonly Reference[]
  titleText: string
  lexicon: Lexicon
  date: string | null
  /** In a transcript, who has the floor from where. */
  turns: readonly Turn[]
}
