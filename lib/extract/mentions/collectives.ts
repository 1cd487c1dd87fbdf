/** Unnamed collectives of a named owner: "its allies", "partner governments" become the group of a state's allies and partners. */
import { type Atoms, POSSESSIVE } from '@/lib/extract/lexicon/atoms'
import type { Found, Mentioned, Walk } from '@/lib/extract/mentions/found'
import type { Entity } from '@/lib/model/entity'

const POSSESSIVES = new Set(['our', 'its', 'their', 'his', 'her', 'my', 'your'])

/**
 * "U.S. allies and partners", "Russia and its allies": the group of the owner. "Our Israeli partners" are Israel; "NATO allies
 * Turkey and Greece" are the two. Without an owner beside it it is whose text it is, else the first state of its sentence.
 */
export function collectiveOf(
  item: Found,
  index: number,
  atoms: Atoms,
  found: readonly Found[],
  walk: Walk,
): Mentioned | null {
  const next = found[index + 1]
  if (next?.from === item.to && next.sense.entity && next.sense.basis !== 'demonym') return null
  const before = found[index - 1]
  const owned = before?.to === item.from ? before : null
  if (owned?.sense.entity && owned.sense.basis === 'demonym' && isTheirs(index - 1, atoms, found)) {
    const { entity, state } = owned.sense
    return { from: owned.from, to: item.to, entity, state, basis: 'people', generic: false }
  }
  const told = ownerBefore(item, index, atoms, found)
  // 'The invaders and their allies' are nobody's that is named.
  if (!told && /^(?:its|their|his|her)$/.test(atoms.form[item.from - 1] ?? '')) return null
  const owner = told ?? walk.owner() ?? firstIn(index, found)
  if (!owner) return null
  const basis = told || isOurs(item, atoms) ? 'group' : UNOWNED
  return { from: item.from, to: item.to, entity: alliesOf(owner), state: null, basis, generic: true }
}

/** Basis of a collective that no word beside it says whose it is. */
export const UNOWNED = 'partners'

/** "our international partners" */
function isOurs({ from }: Found, { form }: Atoms): boolean {
  return form.slice(Math.max(0, from - 3), from).some((word) => word === 'our')
}

/** "our Israeli", "our Emirati and Saudi": the adjectives, however many, stand behind a possessive. */
function isTheirs(index: number, atoms: Atoms, found: readonly Found[]): boolean {
  let first = found[index]!
  for (let i = index - 1; i >= 0; i--) {
    const before = found[i]!
    const between = atoms.form.slice(before.to, first.from)
    if (before.sense.basis !== 'demonym' || !between.every((form) => form === 'and' || form === ',')) break
    first = before
  }
  return POSSESSIVES.has(atoms.form[first.from - 1] ?? '')
}

/** The group of a state's (or an organisation's) allies and partners, e.g. `USA-allies-and-partners`. */
function alliesOf(owner: Entity): Entity {
  const genitive = (name: string) => (name.endsWith('s') ? `${name}'` : `${name}'s`)
  return {
    id: `${owner.id}-allies-and-partners`,
    kind: 'group',
    name: `${genitive(owner.name)} allies and partners`,
    shortName: owner.id === 'USA' ? 'US allies and partners' : `${genitive(owner.shortName)} allies`,
    aliases: [],
  }
}

/** The actor that stands right before ("NATO allies", "Russia's partners"), or the last one before "its" and "their". */
function ownerBefore(item: Found, index: number, atoms: Atoms, found: readonly Found[]): Entity | null {
  for (let i = index - 1; i >= 0; i--) {
    const { sense, to } = found[i]!
    if (!sense.entity) continue
    // 'X told of the rebels and their allies'
    if (sense.entity.kind === 'group') return null
    if (sense.entity.kind !== 'state' && sense.entity.kind !== 'organisation') continue
    const between = atoms.form.slice(to, item.from).filter((form) => form !== POSSESSIVE)
    if (between.length === 0) return sense.entity
    return between.some((form) => form === 'its' || form === 'their' || form === 'his') ? sense.entity : null
  }
  return null
}

/** In a report, those of whom the sentence tells. */
function firstIn(index: number, found: readonly Found[]): Entity | null {
  return found.slice(0, index).find(({ sense }) => sense.entity?.kind === 'state')?.sense.entity ?? null
}
