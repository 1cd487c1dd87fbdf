/** Surnames: with a title they mean whoever held it; alone, whoever the document introduced or everyone knows. */
import { type Atoms, POSSESSIVE } from '@/lib/extract/lexicon/atoms'
import type { Found, Known, Walk } from '@/lib/extract/mentions/found'
import { covers, servedBy, type Term } from '@/lib/extract/lexicon'
import type { Title } from '@/lib/extract/mentions/titles'
import type { Entity } from '@/lib/model/entity'

export interface Named {
  from: number
  to: number
  entity: Entity
  state: string | null
  basis: string
}

/** "Secretary Blinken", "Russian Foreign Minister Lavrov", "Crown Prince bin Salman". */
export function titledSurname(title: Title, atoms: Atoms, found: readonly Found[], walk: Walk): Named | null {
  const at = title.to
  const joined = found.find((item) => item.from === at && item.sense.basis === 'surname')
  const to = joined?.to ?? at + 1
  if (!joined && !atoms.capital[at]) return null
  if (atoms.capital[to] && !startsItem(found, to)) return null
  const form = atoms.form.slice(at, to).join(' ')
  const introduced = walk.bySurname.get(form)
  const best = bestTerm(walk.lexicon.termsBySurname.get(form) ?? [], title, walk)
  if (introduced && fits(introduced, title) && !isAnother(best, introduced, title, walk)) {
    return { from: title.from, to, entity: introduced.entity, state: introduced.state, basis: 'surname' }
  }
  const person = best?.person
  if (!person) return null
  const of = servedBy(walk.lexicon, person.id, walk.date)
  const state = of !== null && walk.lexicon.entities.get(of)?.kind === 'state' ? of : null
  return { from: title.from, to, entity: person, state, basis: 'surname' }
}

function startsItem(found: readonly Found[], at: number): boolean {
  return found.some((item) => item.from === at)
}

function fits(known: Known, title: Title): boolean {
  return title.served?.kind !== 'state' || known.state === null || known.state === title.served.id
}

/** 'President X' beside an introduced 'First Lady … X': whoever holds just that office on that day. */
function isAnother(
  best: Term | null,
  { entity }: Known,
  { office }: Title,
  { date, lexicon }: Walk,
): boolean {
  if (!best || date === null || best.office !== office.office || best.person.id === entity.id) return false
  const own = lexicon.termsByPerson.get(entity.id) ?? []
  return covers(best, date) && !own.some((term) => term.office === office.office)
}

/** The term that a title and a date point to; of undated equals, the latest. */
function bestTerm(terms: readonly Term[], title: Title, walk: Walk): Term | null {
  let best: Term | null = null
  let bestScore = 0
  for (const term of terms) {
    if (title.served && title.served.id !== term.of) continue
    const inOffice = covers(term, walk.date)
    const score =
      (title.served ? 4 : 0) +
      (inOffice ? 3 : 0) +
      (sameOffice(title.office.office, term.office) ? 2 : 0) +
      recency(term, walk)
    if (score >= 2 && (best === null || score >= bestScore)) {
      best = term
      bestScore = score
    }
  }
  return best
}

/** A term that had not begun by the document's date is never meant. */
function recency(term: Term, walk: Walk): number {
  if (walk.date === null || term.from === null) return 0
  return term.from.slice(0, 4) > walk.date.slice(0, 4) ? -10 : 0
}

function sameOffice(title: string, office: string): boolean {
  return office === title || office.startsWith(title) || office.endsWith(title) || title.startsWith(office)
}

/** Offices whose holders a text may name without introducing them. */
const KNOWN_OFFICES = new Set([
  'President',
  'Prime Minister',
  'Chancellor',
  'Secretary of State',
  'Foreign Minister',
  'Supreme Leader',
  'General Secretary',
  'Secretary-General',
  'High Representative',
  'Leader',
  'Chairman',
])

/** "Blinken", "Putin": introduced in the document, or in office on its date and no everyday word. */
export function bareSurname(at: number, to: number, atoms: Atoms, walk: Walk): Known | null {
  const form = atoms.form.slice(at, to).join(' ')
  const introduced = walk.bySurname.get(form)
  const terms = introduced ? null : walk.lexicon.termsBySurname.get(form)
  if (!introduced && !terms) return null
  if (isPartOfLonger(at, to, atoms)) return null
  if (introduced) return introduced
  if (form.length < 5 || walk.lexicon.ordinary.has(form)) return null
  const people = new Set<Entity>()
  for (const term of terms ?? []) {
    if (!KNOWN_OFFICES.has(term.office)) continue
    if (walk.date === null ? true : covers(term, walk.date)) people.add(term.person)
  }
  const [person] = people
  if (people.size !== 1 || !person) return null
  const of = servedBy(walk.lexicon, person.id, walk.date)
  return { entity: person, state: of !== null && walk.lexicon.entities.get(of)?.kind === 'state' ? of : null }
}

/** Words that stand before a name at the beginning of a sentence without belonging to it. */
const OPENERS = new Set(
  (
    'when as if while after before but and yet today yesterday tomorrow since although though because did does do is was ' +
    'will has had would can could should may might that then now for by to with on in from under unlike like late later ' +
    'meanwhile earlier instead once still even only however the this these both neither either so or nor until unless ' +
    'without despite during through over against at of what why how where who which whether perhaps indeed also'
  ).split(' '),
)

/** "Hunter Biden", "Blinken Foundation": part of another name. A first word of a sentence begins with a capital anyway. */
function isPartOfLonger(at: number, to: number, atoms: Atoms): boolean {
  const next = atoms.form[to]
  if (next !== undefined && next !== POSSESSIVE && atoms.capital[to] && !atoms.hyphen[to]) return true
  if (at === 0 || !atoms.capital[at - 1]) return false
  const before = atoms.form[at - 1]!
  return before.length > 1 && !atoms.hyphen[at] && !OPENERS.has(before)
}
