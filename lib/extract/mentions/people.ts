/** People: full names, titles with surnames, surnames once introduced, and strangers named beside an office or a nationality. */
import { type Atoms, COMMA, POSSESSIVE } from '@/lib/extract/lexicon/atoms'
import type { Found, Known, Mentioned, Walk } from '@/lib/extract/mentions/found'
import { holderOf, servedBy } from '@/lib/extract/lexicon'
import { bareSurname, titledSurname } from '@/lib/extract/mentions/surnames'
import { strangerAfter, strangerBefore } from '@/lib/extract/mentions/strangers'
import type { Named } from '@/lib/extract/mentions/surnames'
import { apposedTo, findTitles, type Title } from '@/lib/extract/mentions/titles'
import type { Entity } from '@/lib/model/entity'

const REGIMES = new Set([
  'regime',
  'government',
  'administration',
  'junta',
  'forces',
  'troops',
  'army',
  'military',
])

/** Mentions of people in one sentence, titles before their names included; offices without a name stand for holder or state. */
export function personMentions(atoms: Atoms, found: readonly Found[], walk: Walk): Mentioned[] {
  const titles = findTitles(atoms, found)
  const mentions: Mentioned[] = []
  const taken = new Uint8Array(atoms.form.length + 1)
  for (const item of found) {
    // Inside a longer title or name nothing else is a person.
    if (item.sense.basis === 'person') namePerson(item, titles, atoms, walk, mentions, taken)
  }
  for (const title of titles) nameByTitle(title, atoms, found, walk, mentions, taken)
  for (const item of found)
    if (!item.sense.office && item.sense.basis !== 'surname') taken.fill(1, item.from, item.to)
  bareSurnames(atoms, found, walk, mentions, taken)
  return mentions.map((mention) => regimeOf(mention, atoms, found, walk))
}

/** "the Assad regime", "Biden's administration": the leader's state. */
function regimeOf(mention: Mentioned, atoms: Atoms, found: readonly Found[], walk: Walk): Mentioned {
  if (mention.state === null || mention.entity.kind !== 'person') return mention
  const at = atoms.form[mention.to] === POSSESSIVE ? mention.to + 1 : mention.to
  const head = found.find((item) => item.from === at && item.sense.basis === 'body')
  const entity = walk.lexicon.entities.get(mention.state)
  if (!head || !entity || !REGIMES.has(atoms.form[head.to - 1]!)) return mention
  return { ...mention, to: head.to, entity, basis: 'body' }
}

function namePerson(
  item: Found,
  titles: readonly Title[],
  atoms: Atoms,
  walk: Walk,
  mentions: Mentioned[],
  taken: Uint8Array,
) {
  const entity = item.sense.entity!
  const title = titles.find(
    ({ to, from }) => to === item.from || from === item.to || besideComma(to, item.from, atoms),
  )
  const beside = titles.find((each) => apposedTo(each, atoms) === item.to)
  const known = { entity, state: stateOf(title ?? beside, walk) ?? stateServed(walk, entity.id) }
  introduce(known, walk)
  // A title before the name, with or without a comma, is the head of the phrase: it belongs to the mention.
  const from = title && title.from < item.from ? title.from : item.from
  mentions.push({ ...known, from, to: item.to, basis: 'person', generic: false })
  taken.fill(1, from, item.to)
  for (const each of [title, beside]) if (each) taken.fill(1, each.from, each.to)
}

/** "the Secretary of State, Antony Blinken". */
function besideComma(to: number, from: number, atoms: Atoms): boolean {
  return from === to + 1 && atoms.form[to] === COMMA
}

function stateOf(title: Title | undefined, walk: Walk): string | null {
  const { served } = title ?? { served: null }
  if (!served) return null
  return served.kind === 'state' ? served.id : (walk.lexicon.stateOf.get(served.id) ?? null)
}

/** A title and what follows it: a known surname, a stranger, or nobody (then who held the office, or the state). */
function nameByTitle(
  title: Title,
  atoms: Atoms,
  found: readonly Found[],
  walk: Walk,
  mentions: Mentioned[],
  taken: Uint8Array,
) {
  if (taken[title.from]) return
  const named =
    titledSurname(title, atoms, found, walk) ??
    strangerAfter(title, atoms, found, walk) ??
    strangerBefore(title, atoms, found, walk)
  if (named) {
    const state = stateOf(title, walk) ?? named.state ?? onlyOther(title, walk)
    const entity = bodyBehind(title, named, walk) ?? named.entity
    introduce({ entity: named.entity, state }, walk)
    mentions.push({
      from: named.from,
      to: named.to,
      entity,
      state,
      basis: named.basis,
      generic: false,
    })
    taken.fill(1, Math.min(title.from, named.from), Math.max(title.to, named.to))
    return
  }
  const nobody = nameless(title, atoms, walk)
  if (!nobody) return
  mentions.push({ from: title.from, to: title.to, generic: false, ...nobody })
  taken.fill(1, title.from, title.to)
}

/** In a report the stranger in 'UN envoy X' is the United Nations: nobody knows X but by his office. */
function bodyBehind(title: Title, named: Named, walk: Walk): Entity | null {
  if (named.basis !== 'stranger' || walk.owner() !== null) return null
  return title.served?.kind === 'organisation' && title.office.office !== 'Mr' ? title.served : null
}

const NATIONAL = /Minister|President|Chancellor|King|Queen|Emir|Sultan|Secretary of Foreign Affairs/

/** A stranger's country when the document has named but one beside its own: "Zambia … Foreign Minister Kakubo". */
function onlyOther(title: Title, walk: Walk): string | null {
  if (!NATIONAL.test(title.office.office) || title.served) return null
  const owner = walk.owner()?.id
  const others = [...walk.told.counts.keys()].filter(
    (id) => id !== owner && walk.lexicon.entities.get(id)?.kind === 'state',
  )
  return owner !== undefined && others.length === 1 ? others[0]! : null
}

/** "Secretary General of the Organization for …": of a body that nobody here knows, not of the one that has most of them. */
function isOfAnother({ to }: Title, { form, capital }: Atoms): boolean {
  const name = form[to + 1] === 'the' ? to + 2 : to + 1
  const whole =
    /^Organi[sz]ation$/.test(form[name] ?? '') && form[name + 1] !== 'for' && form[name + 1] !== 'of'
  return form[to] === 'of' && capital[name] === true && !whole
}

function nameless(
  title: Title,
  atoms: Atoms,
  walk: Walk,
): { entity: Entity; state: string | null; basis: string } | null {
  if (title.office.office === 'Mr') return null
  // 'Under Secretary of State for …' is not who the Secretary is.
  if (/^(?:under|deputy|assistant|vice)$/.test(atoms.form[title.from - 1] ?? '')) return null
  const served = title.served ?? (title.office.of ? walk.lexicon.entities.get(title.office.of) : null)
  if (!served || served.kind === 'place') return null
  if (!title.served && (title.plural || isOfAnother(title, atoms))) return null
  if (!title.served && atoms.form.slice(title.from, title.to).length < 2) return null
  // "The ICC Prosecutor" is the court; "the Secretary-General" alone, as "the French president", is who held the office.
  const ofBody = title.served !== null && title.served.kind !== 'state'
  const holder =
    title.plural || ofBody ? null : holderOf(walk.lexicon, served.id, title.office.office, walk.date)
  const state = served.kind === 'state' ? served.id : (walk.lexicon.stateOf.get(served.id) ?? null)
  if (!holder) return { entity: served, state, basis: basisOf(title, atoms) }
  introduce({ entity: holder, state }, walk)
  return { entity: holder, state, basis: 'office' }
}

/** "Russian officials" act for the state; "Russian activists" are only of it. */
function basisOf(title: Title, atoms: Atoms): string {
  if (title.office.office === 'Opposition Leader') return 'people'
  if (title.office.office !== 'Official') return 'office'
  return /^(?:official|diplomat|envoy|aide|advis[eo]r|officer)s?$/.test(atoms.form[title.to - 1]!)
    ? 'body'
    : 'people'
}

function bareSurnames(
  atoms: Atoms,
  found: readonly Found[],
  walk: Walk,
  mentions: Mentioned[],
  taken: Uint8Array,
) {
  const surnameAt = new Map(
    found.filter((item) => item.sense.basis === 'surname').map((item) => [item.from, item.to]),
  )
  for (let at = 0; at < atoms.form.length;) {
    const to = surnameAt.get(at) ?? at + 1
    const known =
      taken[at] || !(atoms.capital[at] || surnameAt.has(at)) ? null : bareSurname(at, to, atoms, walk)
    if (known) mentions.push({ ...known, from: at, to, basis: 'surname', generic: false })
    at = to
  }
}

/** From here on the surname alone means this person. */
function introduce(known: Known, walk: Walk) {
  const { entity } = known
  const terms = walk.lexicon.termsByPerson.get(entity.id) ?? []
  for (const term of terms)
    for (const form of walk.lexicon.surnameForms(term.surname)) walk.bySurname.set(form, known)
  if (terms.length === 0) {
    const forms = walk.lexicon.nameForms(entity.name)
    walk.bySurname.set(forms.at(-1)!, known)
    walk.byName.set(forms.join(' '), known)
  }
}

/** The state that a person of the lexicon acted for on the document's date. */
function stateServed(walk: Walk, person: string): string | null {
  const of = servedBy(walk.lexicon, person, walk.date)
  if (of === null) return null
  return walk.lexicon.entities.get(of)?.kind === 'state' ? of : (walk.lexicon.stateOf.get(of) ?? null)
}
