/** Head nouns that belong to a state: "Russian officials", "Iran's foreign ministry", "the government of Iraq". */
import { type Atoms, POSSESSIVE } from '@/lib/extract/lexicon/atoms'
import type { Found, Mentioned } from '@/lib/extract/mentions/found'

/** Words that may not stand between an adjective and its noun. */
const NOT_BETWEEN = new Set(
  'and or of to in on for with at by from that which who is are was were has have will would as'.split(' '),
)

const isHead = (item: Found | undefined): item is Found =>
  item !== undefined && (item.sense.basis === 'body' || item.sense.basis === 'people')

/** The body right after a state's name or adjective, with at most one word between. */
export function bodyAfter(item: Found, index: number, atoms: Atoms, found: readonly Found[]): Found | null {
  let last: Found | null = null
  let at = item.to
  // "Russian-backed forces", "Greek-flagged ships" are somebody else's.
  if (atoms.hyphen[at] && found[index + 1]?.from !== at) return null
  const possessive = atoms.form[at] === POSSESSIVE
  if (possessive) at++
  const adjective = possessive || (item.sense.basis === 'demonym' && !atoms.form[item.to - 1]!.endsWith('s'))
  for (let i = index + 1; isHead(found[i]); i++) {
    const next = found[i]!
    const gap = next.from - at
    const between = atoms.form[at] ?? ''
    if (
      gap > 1 ||
      (gap === 1 &&
        !(adjective && last === null && /^\p{L}{3,}$/u.test(between) && !NOT_BETWEEN.has(between)))
    )
      break
    last = next
    at = next.to
  }
  return last
}

/** "the government of Iraq", "people of the Sudan", "Ministry of Foreign Affairs of Japan": head and state are one mention. */
export function bodyOf(index: number, atoms: Atoms, found: readonly Found[]): Mentioned | null {
  const head = found[index]
  const owner = found[index + 1]
  if (!isHead(head) || !owner?.sense.state || !owner.sense.entity) return null
  const before = found[index - 1]
  if (before?.to === head.from && before.sense.state !== null) return null
  if (owner.sense.basis === 'demonym' || owner.sense.basis === 'person') return null
  const preposition = atoms.form[head.to]
  const at = atoms.form[head.to + 1] === 'the' ? head.to + 2 : head.to + 1
  if (at !== owner.from || (preposition !== 'of' && !(preposition === 'in' && head.sense.basis === 'body')))
    return null
  if (
    preposition === 'in' &&
    !/^(?:government|authorities|regime|junta|military|leadership)$/.test(atoms.form[head.to - 1]!)
  )
    return null
  const { entity, state } = owner.sense
  return { from: head.from, to: owner.to, entity, state, basis: head.sense.basis, generic: false }
}
