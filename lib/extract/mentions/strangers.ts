/** People whom no lexicon knows: a capitalised name beside an office or a nationality. */
import { COMMA, type Atoms } from '@/lib/extract/lexicon/atoms'
import type { Found, Mentioned, Walk } from '@/lib/extract/mentions/found'
import type { Named } from '@/lib/extract/mentions/surnames'
import { apposedTo, type Title } from '@/lib/extract/mentions/titles'
import type { Entity } from '@/lib/model/entity'
import { slug } from '@/lib/model/ids'

const LONGEST_NAME = 6
const PARTICLES = new Set(
  'al bin ibn bint el de da do dos del di du van von der den ter ul ur la le ould abu y e'.split(' '),
)
/** Capitalised words that follow a name without belonging to it. */
const NOT_NAMES = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
    'october november december the and on in at for of to said says told will today meeting call visit travel remarks ' +
    'joint statement readout press conference i we he she it they his her this that these those when as by with from'
  ).split(' '),
)

/** "Sierra Leonean Foreign Minister David Francis", "Ambassador Wood". */
export function strangerAfter(title: Title, atoms: Atoms, found: readonly Found[], walk: Walk): Named | null {
  if (atoms.hyphen[title.to]) return null
  // 'Peru's opposition leader, Ana Quispe, said'.
  const apart = atoms.form[title.to] === COMMA && title.served !== null && !title.plural
  const from = apart ? title.to + 1 : title.to
  const to = endOfName(from, atoms, found)
  const length = to - from
  if (apart && (length < 2 || atoms.form[to] !== COMMA)) return null
  if (length === 0 || (length === 1 && !mayStandAlone(title, atoms))) return null
  const named = stranger(atoms, from, to, walk)
  return named && { ...named, from: title.from, to }
}

/** A single name is enough after a true office, not after "Mr." or "activist". */
function mayStandAlone(title: Title, atoms: Atoms): boolean {
  const form = atoms.form[title.to]!
  return (
    title.office.title &&
    !['Mr', 'Official'].includes(title.office.office) &&
    form.length > 2 &&
    !atoms.allCaps[title.to]
  )
}

/** "Pele Broberg, Greenlandic Foreign Minister". */
export function strangerBefore(
  title: Title,
  atoms: Atoms,
  found: readonly Found[],
  walk: Walk,
): Named | null {
  const to = apposedTo(title, atoms)
  if (to < 2) return null
  let from = to
  while (from > 0 && to - from < LONGEST_NAME && isNameAtom(from - 1, atoms, found, from < to)) from--
  while (from < to && !atoms.capital[from]) from++
  if (to - from < 2) return null
  const named = stranger(atoms, from, to, walk)
  return named && { ...named, from, to }
}

function endOfName(from: number, atoms: Atoms, found: readonly Found[]): number {
  let to = from
  while (to < atoms.form.length && to - from < LONGEST_NAME && isNameAtom(to, atoms, found, to > from)) to++
  while (to > from && !atoms.capital[to - 1]) to--
  return to
}

function isNameAtom(at: number, atoms: Atoms, found: readonly Found[], inside: boolean): boolean {
  const form = atoms.form[at]!
  if (inside && PARTICLES.has(form)) return true
  if (!atoms.capital[at] || !/^\p{L}/u.test(form) || NOT_NAMES.has(form)) return false
  return !found.some(
    (item) => item.from <= at && at < item.to && (item.sense.entity !== null || item.sense.office !== null),
  )
}

/** Head nouns of bodies and treaties, and words like "Policy" and "Powers": capitalised, but nobody is called so. */
function isNoName(form: string, { lexicon }: Walk): boolean {
  return (
    lexicon.notNames.has(form) ||
    lexicon.organisationHeads.has(form) ||
    lexicon.treatyHeads.has(form) ||
    lexicon.placeHeads.has(form)
  )
}

function stranger(atoms: Atoms, from: number, to: number, walk: Walk): Omit<Named, 'from' | 'to'> | null {
  for (let at = from; at < to; at++) if (isNoName(atoms.form[at]!, walk)) return null
  const known = walk.byName.get(atoms.form.slice(from, to).join(' '))
  if (known) return { ...known, basis: 'stranger' }
  const name = walk.doc.text.slice(atoms.start[from]!, atoms.end[to - 1]!).replace(/\s+/g, ' ')
  const id = slug(name)
  if (id.length < 3) return null
  const entity: Entity = walk.lexicon.entities.get(id) ?? {
    id,
    kind: 'person',
    name,
    shortName: name,
    aliases: [],
  }
  return entity.kind === 'person' ? { entity, state: null, basis: 'stranger' } : null
}

/** "Osman Kavala": a free run of two to four capitalised words of which the first is a given name that people bear. */
export function strangersByGivenName(atoms: Atoms, taken: Uint8Array, walk: Walk): Mentioned[] {
  const { givenNames } = walk.lexicon
  const mentions: Mentioned[] = []
  for (let at = 0; at < atoms.form.length; at++) {
    if (taken[at] || !atoms.capital[at] || atoms.allCaps[at] || !givenNames.has(atoms.form[at]!)) continue
    let to = at + 1
    const inRun = (index: number) =>
      index < atoms.form.length &&
      !taken[index] &&
      (PARTICLES.has(atoms.form[index]!) || isCapitalWord(index, atoms))
    while (to - at < LONGEST_NAME && inRun(to)) to++
    while (to > at + 1 && !atoms.capital[to - 1]) to--
    const joined = at > 0 && atoms.capital[at - 1] && at > 1 && isCapitalWord(at - 1, atoms)
    if (to - at >= 2 && to - at <= 5 && !joined) {
      const named = stranger(atoms, at, to, walk)
      if (named) {
        introduceStranger(named.entity, named.state, atoms.form.slice(at, to), walk)
        mentions.push({ ...named, from: at, to, generic: false })
      }
    }
    at = to - 1
  }
  return mentions
}

function isCapitalWord(at: number, atoms: Atoms): boolean {
  return (
    atoms.capital[at]! &&
    !atoms.allCaps[at] &&
    /^\p{L}/u.test(atoms.form[at]!) &&
    !NOT_NAMES.has(atoms.form[at]!)
  )
}

function introduceStranger(entity: Entity, state: string | null, forms: readonly string[], walk: Walk) {
  const known = { entity, state }
  walk.byName.set(forms.join(' '), known)
  const surname = forms.at(-1)!
  if (!walk.bySurname.has(surname)) walk.bySurname.set(surname, known)
}
