/** Organisations that no lexicon knows: a capitalised name with an organisation's head noun, an acronym introduced in brackets. */
import { type Atoms, CLOSE, OPEN, POSSESSIVE } from '@/lib/extract/lexicon/atoms'
import type { Found, Mentioned, Walk } from '@/lib/extract/mentions/found'
import type { Entity } from '@/lib/model/entity'
import { slug } from '@/lib/model/ids'

const LONGEST_NAME = 12
const JOINING = new Set(['of', 'for', 'and', 'the', 'on', 'in', 'de', 'del', 'y'])
/** First words that are capitalised only because a sentence or a title begins with them. */
const NOT_FIRST = new Set(
  'members member head heads leader leaders representatives director chairman chair president secretary minister officials the a an this that these those our their its his her all both some new joint other in at of and'.split(
    ' ',
  ),
)

/** Words that, besides head nouns, show that what an acronym stands for is a body. */
const BODIES = new Set(
  'mission operation force observers office academy service programme program assembly initiative mechanism board society party authority'.split(
    ' ',
  ),
)

interface Run {
  from: number
  to: number
}

/** Mentions of coined organisations in what `taken` leaves free; introduces their acronyms for the rest of the document. */
export function coinedMentions(
  atoms: Atoms,
  found: readonly Found[],
  named: readonly Mentioned[],
  taken: Uint8Array,
  walk: Walk,
): Mentioned[] {
  const mentions: Mentioned[] = []
  for (let at = 0; at < atoms.form.length;) {
    const run = taken[at] ? null : runAt(at, atoms, taken)
    if (!run) {
      at++
      continue
    }
    const mention = organisationIn(run, atoms, named, walk)
    if (mention) mentions.push(mention)
    at = run.to
  }
  introduceAcronyms(atoms, found, mentions, walk)
  for (let at = 0; at < atoms.form.length; at++) {
    const entity = taken[at] || !atoms.allCaps[at] ? undefined : walk.coined.get(atoms.form[at]!)
    if (entity && !mentions.some(({ from, to }) => from <= at && at < to)) {
      const state = walk.lexicon.stateOf.get(entity.id) ?? (entity.kind === 'state' ? entity.id : null)
      mentions.push({ from: at, to: at + 1, entity, state, basis: 'acronym', generic: false })
    }
  }
  return mentions
}

/** Capitalised words, small ones between them allowed. */
function runAt(from: number, atoms: Atoms, taken: Uint8Array): Run | null {
  if (!isWord(from, atoms) || NOT_FIRST.has(atoms.form[from]!)) return null
  // 'Upholding Freedoms of Association' is a heading.
  if (/^[a-z]{3,}ing$/.test(atoms.form[from]!) && JOINING.has(atoms.form[from + 2] ?? '')) return null
  let to = from + 1
  let at = to
  while (at < atoms.form.length && at - from < LONGEST_NAME && !taken[at]) {
    if (isWord(at, atoms)) to = at + 1
    else if (!JOINING.has(atoms.form[at]!)) break
    at++
  }
  return { from, to }
}

const isWord = (at: number, atoms: Atoms) => atoms.capital[at]! && /^[\p{L}\p{N}]/u.test(atoms.form[at]!)

/** The run up to its last head noun, with at least one word that makes it a name; its state is the one before it. */
function organisationIn(run: Run, atoms: Atoms, named: readonly Mentioned[], walk: Walk): Mentioned | null {
  const { organisationHeads, vague } = walk.lexicon
  let head = -1
  for (let at = run.from; at < run.to; at++)
    if (organisationHeads.has(atoms.form[at]!) && !atoms.hyphen[at]) head = at
  if (head < 0) return null
  // "Members of the Association of Jurists": the name begins behind the last article before its head.
  let { from } = run
  for (let at = from; at < head; at++) if (atoms.form[at] === 'the') from = at + 1
  // "Front for the Liberation of X": what follows "of" or "for" belongs to the name.
  const follows = atoms.form[head + 1]
  const to = follows === 'of' || follows === 'for' ? run.to : head + 1
  if (to - from < 2 || (head === from && to === head + 1)) return null
  const owner = ownerBefore(from, atoms, named)
  if (!owner && isVague(from, to, head, atoms, vague)) return null
  // "Swiss Agency for …": the nationality is part of the name, though it stays a mention of its own.
  const first = owner?.to === from ? owner.from : from
  const name = walk.doc.text.slice(atoms.start[first]!, atoms.end[to - 1]!).replace(/\s+/g, ' ')
  const id = slug(name)
  if (id.length < 3) return null
  const known = walk.lexicon.entities.get(id)
  const entity: Entity = known ?? { id, kind: 'organisation', name, shortName: name, aliases: [] }
  return { from, to, entity, state: owner?.state ?? null, basis: 'coined', generic: false }
}

/** "Special Committee", "Council of Ministers": every state and body has one. */
function isVague(from: number, to: number, head: number, atoms: Atoms, vague: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) {
    const form = atoms.form[at]!
    if (at !== head && !vague.has(form) && !JOINING.has(form)) return false
  }
  return true
}

function ownerBefore(from: number, atoms: Atoms, named: readonly Mentioned[]): Mentioned | undefined {
  const to = atoms.form[from - 1] === POSSESSIVE ? from - 1 : from
  return named.find((mention) => mention.to === to && mention.state !== null)
}

/** "Justice and Equality Movement (JEM)": from here on JEM is that movement. */
function introduceAcronyms(
  atoms: Atoms,
  found: readonly Found[],
  mentions: readonly Mentioned[],
  walk: Walk,
) {
  for (let at = 1; at + 2 < atoms.form.length; at++) {
    if (atoms.form[at] !== OPEN || atoms.form[at + 2] !== CLOSE || !atoms.allCaps[at + 1]) continue
    const acronym = atoms.form[at + 1]!
    if (acronym.length < 2 || acronym.length > 8 || walk.lexicon.forms.get([acronym]).length > 0) continue
    const before =
      mentions.find(({ to }) => to === at)?.entity ?? found.find(({ to }) => to === at)?.sense.entity
    const isBody = before?.kind === 'organisation' || before?.kind === 'group'
    const entity = isBody ? before : spelledOut(acronym, at, atoms, walk)
    if (entity) walk.coined.set(acronym, entity)
  }
}

/** "United Nations Mission of Observers in Tajikistan (UNMOT)": the words before the bracket whose capitals make the acronym. */
function spelledOut(acronym: string, end: number, atoms: Atoms, walk: Walk): Entity | null {
  let initials = ''
  for (let from = end - 1; from >= 0 && end - from <= LONGEST_NAME; from--) {
    const form = atoms.form[from]!
    if (isWord(from, atoms)) initials = form[0]! + initials
    else if (!JOINING.has(form)) return null
    if (initials.length > acronym.length) return null
    if (initials !== acronym || end - from < 2) continue
    if (
      !atoms.form
        .slice(from, end)
        .some((word) => BODIES.has(word) || walk.lexicon.organisationHeads.has(word))
    )
      return null
    const name = walk.doc.text.slice(atoms.start[from]!, atoms.end[end - 1]!).replace(/\s+/g, ' ')
    const id = slug(name)
    const known = walk.lexicon.entities.get(id)
    return (
      known ?? {
        id,
        kind: 'organisation',
        name,
        shortName: acronym.toUpperCase(),
        aliases: [acronym.toUpperCase()],
      }
    )
  }
  return null
}
