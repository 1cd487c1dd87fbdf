/** Forms of several readings, each with the words that speak for it. */
import { atomize } from '@/lib/extract/lexicon/atoms'
import { Trie } from '@/lib/extract/lexicon/trie'
import type { Entity } from '@/lib/model/entity'
import { capitalsOf } from './forms'
import type { AmbiguityEntry } from './schema'
import type { CompiledAmbiguity, Sense } from './types'

export function compileAmbiguities(
  entries: readonly AmbiguityEntry[],
  entities: ReadonlyMap<string, Entity>,
  forms: Trie<Sense>,
) {
  const byForm = new Map<string, CompiledAmbiguity>()
  const entityOf = (id: string | null) => (id === null ? null : (entities.get(id) ?? null))
  for (const { form, readings, otherwise, acting } of entries) {
    const atoms = atomize(form).form
    const entity =
      entityOf(otherwise) ?? readings.map((reading) => entityOf(reading.entity)).find((each) => each !== null)
    if (entity && forms.get(atoms).length === 0) {
      const state = entity.kind === 'state' ? entity.id : null
      forms.add(atoms, { basis: 'name', entity, state, office: null, capitals: capitalsOf(form) })
    }
    byForm.set(atoms.join(' '), {
      otherwise: entityOf(otherwise),
      acting: acting ?? false,
      readings: readings.map(({ entity, cues, near }) => {
        const trie = new Trie<true>()
        for (const cue of cues) trie.add(atomize(cue).form, true)
        return { entity: entityOf(entity), near: near ?? false, cues: trie }
      }),
    })
  }
  return byForm
}
