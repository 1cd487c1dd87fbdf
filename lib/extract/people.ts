/** People: full names, titles with surnames, surnames once introduced, and strangers named by office and nationality. */
import type { Atoms } from '@/lib/extract/atoms'
import { covers, type Lexicon, servedBy, type Term } from '@/lib/extract/lexicon'
import type { Found, Mentioned, Walk } from '@/lib/extract/mentions'
import type { Entity } from '@/lib/model/entity'

export interface Known {
  entity: Entity
  state: string | null
}

/** Who the document has introduced, by folded surname. */
export interface People {
  bySurname: Map<string, Known>
}

export function startPeople(): People {
  return { bySurname: new Map() }
}

/** Mentions of people in one sentence, each with the office and state before the name. */
export function personMentions(atoms: Atoms, found: readonly Found[], walk: Walk): Mentioned[] {
  const date = walk.doc.input.publishedOn
  const mentions: Mentioned[] = []
  const startAt = new Map(found.map((item) => [item.from, item]))
  const endAt = new Map(found.map((item) => [item.to, item]))
  for (let at = 0; at < atoms.form.length;) {
    const item = startAt.get(at)
    if (item && item.sense.basis !== 'person') {
      at = item.to
      continue
    }
    const to = item?.to ?? at + 1
    const known = item ? fullName(item, walk, date) : surname(atoms, at, endAt.get(at), walk, date)
    if (known) {
      const from = titleBefore(at, endAt)
      mentions.push({
        from,
        to,
        entity: known.entity,
        state: known.state,
        basis: item ? 'person' : 'surname',
        generic: false,
      })
    }
    at = to
  }
  return mentions
}

function fullName(item: Found, walk: Walk, date: string | null): Known | null {
  const entity = item.sense.entity
  if (!entity) return null
  const known = { entity, state: stateServed(walk.lexicon, entity.id, date) }
  for (const { surname: name } of walk.lexicon.termsByPerson.get(entity.id) ?? []) {
    walk.people.bySurname.set(name.toLowerCase(), known)
  }
  return known
}

/** "Secretary Blinken", and "Blinken" once introduced or while in office. */
function surname(
  atoms: Atoms,
  at: number,
  before: Found | undefined,
  walk: Walk,
  date: string | null,
): Known | null {
  if (!atoms.capital[at]) return null
  const form = atoms.form[at]!
  const introduced = walk.people.bySurname.get(form)
  if (introduced) return introduced
  const terms = walk.lexicon.termsBySurname.get(form)
  if (!terms || before?.sense.basis !== 'office') return null
  const term = bestTerm(terms, date)
  if (!term) return null
  const known = { entity: term.person, state: stateServed(walk.lexicon, term.person.id, date) }
  walk.people.bySurname.set(form, known)
  return known
}

function bestTerm(terms: readonly Term[], date: string | null): Term | null {
  return terms.find((term) => covers(term, date)) ?? terms.at(-1) ?? null
}

function stateServed(lexicon: Lexicon, person: string, date: string | null): string | null {
  const of = servedBy(lexicon, person, date)
  return of !== null && lexicon.entities.get(of)?.kind === 'state' ? of : null
}

/** Where the title before a name begins, its state's adjective included. */
function titleBefore(at: number, endAt: ReadonlyMap<number, Found>): number {
  let from = at
  for (let before = endAt.get(from); before; before = endAt.get(from)) {
    if (before.sense.basis !== 'office' && before.sense.state === null) break
    from = before.from
    if (before.sense.basis !== 'office') break
  }
  return from
}
