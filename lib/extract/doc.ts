/** The immutable text and what each stage adds to it. Every stage is a function `Doc → Doc` that fills one more field. */
import type { Entity } from '@/lib/model/entity'
import type { Passage } from '@/lib/model/document'
import type { ExtractionInput, ExtractionWarning, Statement, Serves, MemberOf } from '@/lib/model/statement'

/** A sentence: character offsets into the document and the tokens [firstToken, lastToken) it holds. */
export interface Sentence {
  start: number
  end: number
  passage: number
  firstToken: number
  lastToken: number
}

/** A token over the text; offsets are UTF-16 code units into the document. Its words are text.slice(start, end). */
export interface Token {
  start: number
  end: number
  text: string
  /** Lower-cased form. */
  lower: string
}

/** Tags and arcs of one sentence, index by token within the sentence. Absent for sentences that cannot hold a statement. */
export interface Parse {
  /** Universal POS, e.g. 'VERB'. */
  upos: string[]
  /** Penn tag, e.g. 'VBD'. */
  xpos: string[]
  /** Index of the head within the sentence; −1 for the root. */
  head: Int16Array | number[]
  /** UD relation to the head, e.g. 'nsubj:pass'. */
  deprel: string[]
}

/** What is needed of a tagger and parser; lib/extract/parse makes one from the weights file. Pure once made. */
export interface Parser {
  parse(words: readonly string[]): Parse
}

/** A span that names or points to an actor. Token indexes are document-wide. */
export interface Reference {
  entity: Entity
  /** State acted for, when the span is an office, a ministry, a person in office. */
  state: string | null
  firstToken: number
  lastToken: number
  start: number
  end: number
  /** How it was resolved: 'name', 'metonym', 'demonym', 'office', 'pronoun', 'both', 'first-person', 'acronym', 'group', … */
  basis: string
  /** An unnamed collective. */
  generic: boolean
}

export interface Doc {
  readonly input: ExtractionInput
  readonly text: string
  passages: readonly Passage[]
  sentences: readonly Sentence[]
  tokens: readonly Token[]
  /** By sentence index. */
  parses: readonly (Parse | null)[]
  references: readonly Reference[]
  /** Actors that statements rest on beyond the references, such as a group told by its people's name. */
  entities: readonly Entity[]
  statements: readonly Statement[]
  serves: readonly Serves[]
  memberOf: readonly MemberOf[]
  warnings: readonly ExtractionWarning[]
}
