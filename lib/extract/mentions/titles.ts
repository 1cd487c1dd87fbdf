/** Titles: an office with the state or body it serves and its complement: 'the Russian Deputy Foreign Minister', 'President of France'. */
import { type Atoms, COMMA, OPEN, POSSESSIVE } from '@/lib/extract/lexicon/atoms'
import type { Found } from '@/lib/extract/mentions/found'
import type { OfficeEntry } from '@/lib/extract/lexicon/schema'
import type { Entity } from '@/lib/model/entity'

/** Atoms [from, to); a name may begin at `to`. */
export interface Title {
  from: number
  to: number
  office: OfficeEntry
  plural: boolean
  /** The actor named with the office. */
  served: Entity | null
}

/** Words between a state and its office, or before an office. */
const RANK = new Set(
  'deputy vice acting interim former then late outgoing incoming new current first senior chief top exiled ousted permanent principal special assistant presidential minister main leading veteran prominent jailed detained imprisoned'.split(
    ' ',
  ),
)
/** What a complement may hold beside capitalised words. */
const JOINING = new Set(['of', 'for', 'and', 'the', 'to', 'on', 'in', 'at', 'with'])
/** Last words of complements: "… for East Asian and Pacific Affairs". */
const CLOSING = new Set(
  'affairs security rights policy relations defense defence trade negotiations resources environment cooperation commission council office reconciliation'.split(
    ' ',
  ),
)
/** Offices whose complement is where they are sent, not whom they serve. */
const isTown = (item: Found) => item.sense.basis === 'capital' || item.sense.basis === 'city'
const SENT = /Ambassador|Envoy|Representative|Chargé/
const LONGEST_COMPLEMENT = 14

export function findTitles(atoms: Atoms, found: readonly Found[]): Title[] {
  const startAt = new Map(found.map((item) => [item.from, item]))
  const endAt = new Map(found.map((item) => [item.to, item]))
  const titles: Title[] = []
  for (const item of found) {
    const { office } = item.sense
    if (!office) continue
    const last = titles.at(-1)
    if (last && item.from < last.to) continue
    const plural = item.sense.plural ?? false
    const complement = plural ? { to: item.to, served: null } : complementOf(item, atoms, startAt)
    const title = { from: item.from, to: complement.to, office, plural, served: complement.served }
    if (last && follows(last, item.from, office, atoms)) {
      title.from = last.from
      title.served ??= last.served
      titles.pop()
    } else before(title, atoms, endAt)
    titles.push(title)
  }
  return titles
}

const RULERS = new Set([
  'President',
  'Prime Minister',
  'King',
  'Chancellor',
  'Secretary',
  'Secretary of State',
])

/**
 * "Deputy Prime Minister and Foreign Minister X" is one person's title; "the Secretary and Foreign Minister X", "the Prime
 * Minister and President X" are two people.
 */
function follows(last: Title, from: number, office: OfficeEntry, atoms: Atoms): boolean {
  if (from === last.to) return true
  const between = atoms.form.slice(last.to, from)
  if (between.length > 2 || !between.every((form) => form === COMMA || form === 'and')) return false
  if (last.served !== null || !between.includes('and'))
    return !(RULERS.has(office.office) && last.office.office === 'President')
  if (RULERS.has(last.office.office) && (atoms.form[last.from - 1] === 'the' || RULERS.has(office.office)))
    return false
  return true
}

/** Takes in the state's adjective, possessive or ministry before the office. */
function before(title: Title, atoms: Atoms, endAt: ReadonlyMap<number, Found>) {
  let at = title.from
  for (let steps = 0; steps < 3; steps++) {
    const item = endAt.get(at)
    if (item?.sense.basis === 'body') at = item.from
    else if (item) break
    else if (at > 0 && RANK.has(atoms.form[at - 1]!)) at--
    else break
  }
  let owner = endAt.get(at)
  // "Washington, D.C. Secretary Blinken": a dateline; "Washington's ambassador" is another matter.
  if (owner && isTown(owner)) owner = undefined
  if (!owner && at > 0 && atoms.form[at - 1] === POSSESSIVE) owner = endAt.get(at - 1)
  if (!owner?.sense.entity || owner.sense.entity.kind === 'person') return
  title.served ??= owner.sense.entity
  title.from = owner.from
}

/** "of the Russian Federation", "for East Asian and Pacific Affairs": up to a name, a comma or a small word. */
function complementOf(
  item: Found,
  atoms: Atoms,
  startAt: ReadonlyMap<number, Found>,
): { to: number; served: Entity | null } {
  const nothing = { to: item.to, served: null }
  const preposition = atoms.form[item.to]
  if (preposition !== 'of' && preposition !== 'for' && preposition !== 'to') return nothing
  let served: Entity | null = null
  let to = item.to
  for (let at = item.to + 1; at < atoms.form.length && at < item.to + LONGEST_COMPLEMENT;) {
    const next = startAt.get(at)
    if (next?.sense.basis === 'person' || next?.sense.basis === 'surname' || next?.sense.office) break
    // 'deputy chief of X's ally' serves the ally.
    if (next?.sense.entity && atoms.form[next.to] === POSSESSIVE) return nothing
    if (next?.sense.entity) {
      const body = startAt.get(next.to)
      const governs = next.sense.basis !== 'demonym' || body?.sense.basis === 'body'
      if (
        to === item.to &&
        preposition === 'of' &&
        governs &&
        !isTown(next) &&
        !SENT.test(item.sense.office!.office)
      ) {
        served = next.sense.entity
      }
      to = governs && body?.sense.basis === 'body' ? body.to : next.to
      at = to
      if (next.sense.basis !== 'demonym') break
      continue
    }
    if (atoms.capital[at] && /^[\p{L}\p{N}]/u.test(atoms.form[at]!)) {
      to = at + 1
      if (CLOSING.has(atoms.form[at]!) && atoms.form[to] !== 'and' && !CLOSING.has(atoms.form[to] ?? ''))
        break
    } else if (!JOINING.has(atoms.form[at]!)) break
    at++
  }
  return to === item.to ? nothing : { to, served }
}

const ARTICLES = new Set('the a an then former current his her its their our new'.split(' '))

/** Where a name would end that the title is set beside: 'Daniel Kritenbrink, the Assistant Secretary'. −1: nowhere. */
export function apposedTo(title: Title, atoms: Atoms): number {
  let at = title.from - 1
  if (at >= 0 && ARTICLES.has(atoms.form[at]!)) at--
  return at > 0 && (atoms.form[at] === COMMA || atoms.form[at] === OPEN) ? at : -1
}
