/** Unnamed collectives of a named owner: "its allies", "partner governments" become the group of a state's allies and partners. */
import { type Atoms, POSSESSIVE } from '@/lib/extract/atoms'
import type { Found, Mentioned, Walk } from '@/lib/extract/found'
import type { Entity } from '@/lib/model/entity'

/** "NATO allies", "U.S. allies and partners", "Russia and its allies"; without an owner in the sentence, the document's first state. */
export function collectiveOf(
  item: Found,
  index: number,
  atoms: Atoms,
  found: readonly Found[],
  walk: Walk,
): Mentioned | null {
  const owner = ownerBefore(item, index, atoms, found) ?? firstTold(walk)
  if (!owner) return null
  const entity = alliesOf(owner)
  return { from: item.from, to: item.to, entity, state: null, basis: 'group', generic: true }
}

export function alliesOf(owner: Entity): Entity {
  const genitive = (name: string) => (name.endsWith('s') ? `${name}'` : `${name}'s`)
  return {
    id: `${owner.id}-allies-and-partners`,
    kind: 'group',
    name: `${genitive(owner.name)} allies and partners`,
    shortName: owner.id === 'USA' ? 'US allies and partners' : `${genitive(owner.shortName)} allies`,
    aliases: [],
  }
}

/** The state that stands right before, or the last one before "its", "their" and the like. */
function ownerBefore(item: Found, index: number, atoms: Atoms, found: readonly Found[]): Entity | null {
  for (let i = index - 1; i >= 0; i--) {
    const { sense, to } = found[i]!
    if (!sense.entity || (sense.entity.kind !== 'state' && sense.entity.kind !== 'organisation')) continue
    const between = atoms.form.slice(to, item.from).filter((form) => form !== POSSESSIVE)
    if (between.length === 0) return sense.entity
    return between.some((form) => form === 'its' || form === 'their' || form === 'his') ? sense.entity : null
  }
  return null
}

function firstTold(walk: Walk): Entity | null {
  for (const id of walk.told.counts.keys()) {
    const entity = walk.lexicon.entities.get(id)
    if (entity?.kind === 'state') return entity
  }
  return null
}
