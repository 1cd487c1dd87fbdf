/**
 * Who is who: the names of actors as data, one file per kind, each with its source; compiled once into what recognition walks.
 *
 * `loadLexicon()` gives the lexicon that ships. A user's own files have the same shape and are added with
 * `loadLexicon(readLexicon('mine.json', text))`; a malformed one is an error that names the file and the entry.
 */
import { compileLexicon } from './compile'
import type { Lexicon, Term } from './types'
import { mergeLexicons, shippedLexicon, type LexiconData } from './data'
import type { Entity } from '@/lib/model/entity'
import type { MemberOf, Serves } from '@/lib/model/statement'

export type { Lexicon, Sense, Term } from './types'
export { mergeLexicons, readLexicon, shippedLexicon, type LexiconData } from './data'

let shipped: Lexicon | null = null

/** The lexicon that ships, compiled once; with more files, those added to it (compiled anew). */
export function loadLexicon(...more: readonly LexiconData[]): Lexicon {
  if (more.length > 0) return compileLexicon(mergeLexicons(shippedLexicon(), ...more))
  return (shipped ??= compileLexicon(shippedLexicon()))
}

/** Did this term cover the date? Dates are compared at the coarser precision; a date of null is covered by nothing. */
export function covers(term: Term, date: string | null): boolean {
  if (date === null) return false
  return isBefore(term.from, date) && isBefore(date, term.to)
}

function isBefore(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) <= b.slice(0, length)
}

/** Who held an office of a state or organisation on a date; null when unknown or when it changed hands within the date's precision. */
export function holderOf(lexicon: Lexicon, of: string, office: string, date: string | null): Entity | null {
  const people = new Set<Entity>()
  for (const term of termsOf(lexicon, of, office)) {
    if (term.from !== null && covers(term, date)) people.add(term.person)
  }
  return people.size === 1 ? [...people][0]! : null
}

/** Offices that states call by different names. */
const SAME_OFFICES: readonly (readonly string[])[] = [
  ['Foreign Minister', 'Foreign Secretary', 'Secretary of Foreign Affairs', 'Secretary of State'],
  ['Defence Minister', 'Defence Secretary', 'Secretary of Defense'],
]

/** Terms of an office under the name that this state has for it. */
function termsOf(lexicon: Lexicon, of: string, office: string): readonly Term[] {
  const exact = lexicon.termsByOffice.get(`${of}/${office}`)
  if (exact) return exact
  const names = SAME_OFFICES.find((each) => each.includes(office)) ?? []
  for (const name of names) {
    const terms = lexicon.termsByOffice.get(`${of}/${name}`)
    if (terms) return terms
  }
  return []
}

/** State or organisation that a person served on a date: in office then, else the only one ever served, else the nearest in time. */
export function servedBy(lexicon: Lexicon, person: string, date: string | null): string | null {
  const terms = lexicon.termsByPerson.get(person)
  if (!terms) return null
  const current = terms.find((term) => covers(term, date))
  return (current ?? nearest(terms, date)).of
}

function nearest(terms: readonly Term[], date: string | null): Term {
  if (date === null) return terms[0]!
  const year = Number(date.slice(0, 4))
  const distance = (term: Term) =>
    Math.min(
      ...[term.from, term.to].map((end) =>
        end === null ? Infinity : Math.abs(Number(end.slice(0, 4)) - year),
      ),
    )
  return terms.reduce((best, term) => (distance(term) < distance(best) ? term : best))
}

/**
 * What reference data say of the actors of a document: offices of its people, memberships of its states in the given
 * organisations. Marked as reference, with file and line; never evidence.
 */
export function referenceFacts(
  lexicon: Lexicon,
  ids: ReadonlySet<string>,
): { serves: Serves[]; memberOf: MemberOf[] } {
  const serves: Serves[] = []
  const memberOf: MemberOf[] = []
  for (const id of ids) {
    for (const { office, of, from, to, sourceLine } of lexicon.termsByPerson.get(id) ?? []) {
      if (!ids.has(of)) continue
      serves.push({
        person: id,
        of,
        office,
        from,
        to,
        basis: 'reference',
        passage: null,
        start: null,
        end: null,
        sourceLine,
      })
    }
    for (const { of, from, to, sourceLine } of lexicon.memberships.get(id) ?? []) {
      if (ids.has(of)) memberOf.push({ state: id, of, from, to, basis: 'reference', sourceLine })
    }
  }
  return { serves, memberOf }
}

/** How scripts call an actor: a state's code, the id of an organisation that has a public code, else the English name. */
export function externalName(lexicon: Lexicon, entity: Entity): string {
  if (entity.kind === 'state' || lexicon.coded.has(entity.id)) return entity.id
  return entity.name
}
