/** What a compiled lexicon holds. */
import type { Trie } from '@/lib/extract/lexicon/trie'
import type { Entity } from '@/lib/model/entity'
import type { Placed } from './data'
import type { HeadKind, MembershipEntry, OfficeEntry } from './schema'

/** What a form says when it is met. */
export interface Sense {
  basis:
    | 'name'
    | 'acronym'
    | 'demonym'
    | 'capital'
    | 'city'
    | 'metonym'
    | 'person'
    | 'surname'
    | 'office'
    | 'blocked'
    | HeadKind
  /** Null where the form names no actor by itself (an office, a head noun, a blocked name). */
  entity: Entity | null
  /** State that it is or acts for. */
  state: string | null
  office: OfficeEntry | null
  /** 'Foreign Ministers': names several holders. */
  plural?: true
  /** Which atoms must begin with a capital; 'caps': all must be capitals. */
  capitals: readonly boolean[] | 'caps' | null
}

/** One term of office. */
export interface Term {
  person: Entity
  surname: string
  office: string
  /** State or organisation served. */
  of: string
  from: string | null
  to: string | null
  sourceLine: string
}

export interface Lexicon {
  forms: Trie<Sense>
  entities: ReadonlyMap<string, Entity>
  /** State that an organisation acts for, by the organisation's id. */
  stateOf: ReadonlyMap<string, string>
  /** State that a group lives in without acting for it, by the group's id. */
  homeOf: ReadonlyMap<string, string>
  /** Organisations whose id is what scripts are given (lib/extract README: externalName). */
  coded: ReadonlySet<string>
  termsByPerson: ReadonlyMap<string, readonly Term[]>
  /** By folded surname. */
  termsBySurname: ReadonlyMap<string, readonly Term[]>
  /** By 'USA/Secretary of State'. */
  termsByOffice: ReadonlyMap<string, readonly Term[]>
  ambiguities: ReadonlyMap<string, CompiledAmbiguity>
  /** Surnames that are also everyday words or everyone's names. */
  ordinary: ReadonlySet<string>
  /** Folded first names, of the people of the lexicon and others. */
  givenNames: ReadonlySet<string>
  organisationHeads: ReadonlySet<string>
  /** Adjectives and complements that make no name: 'Special Committee', 'Council of Ministers'. */
  vague: ReadonlySet<string>
  /** Capitalised words that nobody is called by. */
  notNames: ReadonlySet<string>
  treatyHeads: ReadonlySet<string>
  placeHeads: ReadonlySet<string>
  /** Unnamed collectives among the entities. */
  generic: ReadonlySet<string>
  /** Folded forms of a surname: 'al-Assad' is 'al assad' and 'assad'. */
  surnameForms(surname: string): readonly string[]
  /** Folded words of a name. */
  nameForms(name: string): readonly string[]
  memberships: ReadonlyMap<string, readonly Placed<MembershipEntry>[]>
}

export interface CompiledAmbiguity {
  readings: { entity: Entity | null; near: boolean; cues: Trie<true> }[]
  otherwise: Entity | null
  /** Holds only where the form acts, not where it is a place. */
  acting: boolean
}
