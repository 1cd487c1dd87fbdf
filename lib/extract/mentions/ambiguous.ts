/** Names with several readings, decided by what stands near and by what else the document names. */
import type { Atoms } from '@/lib/extract/lexicon/atoms'
import type { Told, Walk } from '@/lib/extract/mentions/found'
import type { CompiledAmbiguity, Lexicon, Sense } from '@/lib/extract/lexicon/types'
import type { Entity } from '@/lib/model/entity'

/** How far a cue may stand that must be near, in atoms. */
const NEAR = 4

const PLACE_BEFORE = new Set('in at near outside around inside across'.split(' '))

/** Does the form that begins at `from` stand as a place? */
export function isPlace(atoms: Atoms, from: number): boolean {
  return from > 0 && PLACE_BEFORE.has(atoms.form[from - 1]!)
}

/** The reading of a form of several senses, or null when it names no actor here. */
export function chooseSense(
  senses: readonly Sense[],
  atoms: Atoms,
  from: number,
  to: number,
  lexicon: Lexicon,
  told: Told,
  owner: Entity | null,
): Sense | null {
  if (to - from === 1 && atoms.form[from] === 'congress' && isOtherCongress(atoms, from)) return null
  if ((to - from === 1 && isContinent(atoms, from)) || isRegion(atoms, to)) return null
  const rule = lexicon.ambiguities.get(atoms.form.slice(from, to).join(' '))
  if (rule && !(rule.acting && isPlace(atoms, from))) {
    // In its own speech the Congo is the one that speaks.
    const own = rule.readings.find(({ entity }) => entity !== null && entity.id === owner?.id)?.entity
    const entity = own ?? readingOf(rule, atoms, from, to, senses, told)
    if (entity === null) return null
    const chosen = senses.find((sense) => sense.entity?.id === entity.id) ?? senses[0]!
    return chosen.entity === entity
      ? chosen
      : { ...chosen, entity, state: entity.kind === 'state' ? entity.id : null }
  }
  if (senses.length === 1) return senses[0]!
  return mostTold(senses, told)
}

/** "The nations of America": of the continent. */
function isContinent({ form }: Atoms, at: number): boolean {
  return (
    form[at] === 'america' &&
    form[at - 1] === 'of' &&
    /^(?:nations|countries|peoples|republics|continent)$/.test(form[at - 2] ?? '')
  )
}

/** "Central African subregion" */
function isRegion({ form }: Atoms, to: number): boolean {
  return form[to - 1] === 'african' && /^(?:sub)?regions?$/.test(form[to] ?? '')
}

/** "International Congress", "Congress of Leaders": a meeting or a party. */
function isOtherCongress({ form, capital }: Atoms, at: number): boolean {
  const before = form[at - 1] ?? ''
  return (
    form[at + 1] === 'of' ||
    (capital[at - 1] === true && /^\p{L}/u.test(before) && before !== 'the' && at > 1)
  )
}

function readingOf(
  rule: CompiledAmbiguity,
  atoms: Atoms,
  from: number,
  to: number,
  senses: readonly Sense[],
  told: Told,
): Entity | null {
  for (const reading of rule.readings) {
    const first = reading.near ? Math.max(0, from - NEAR) : 0
    const last = reading.near ? Math.min(atoms.form.length, to + NEAR) : atoms.form.length
    for (let at = first; at < last; at++) {
      if (at >= from && at < to) continue
      if (reading.cues.longest(atoms, at, () => true)) return reading.entity
    }
  }
  if (rule.acting) return rule.otherwise
  const sense = mostTold(senses, told)
  if (sense?.entity && told.counts.has(sense.entity.id)) return sense.entity
  return rule.otherwise
}

/** Of several actors with one name, the one that the document has named most; names before demonyms, before capitals. */
function mostTold(senses: readonly Sense[], told: Told): Sense | null {
  let best: Sense | null = null
  let bestCount = -1
  for (const sense of senses) {
    const count = sense.entity ? (told.counts.get(sense.entity.id) ?? 0) : 0
    if (count > bestCount) {
      best = sense
      bestCount = count
    }
  }
  return best
}

/** Halves of a divided country that texts call by their direction. */
const DIRECTIONS: ReadonlyMap<string, string> = new Map([
  ['north', 'PRK'],
  ['south', 'KOR'],
])
/** Whose documents speak of another North and South. */
const OTHER_HALVES = ['SDN', 'SSD', 'YEM', 'VNM', 'CYP']

/** "the Republic", "the North", "the South": words that name a state only by what the document has named before. */
export function contextualSense(atoms: Atoms, at: number, walk: Walk): Sense | null {
  if (!atoms.capital[at] || atoms.form[at - 1] !== 'the') return null
  const form = atoms.form[at]!
  if (form !== 'republic' && !DIRECTIONS.has(form)) return null
  const next = atoms.form[at + 1]
  if (next === 'of' || (atoms.capital[at + 1] && /^\p{L}/u.test(next ?? '')) || atoms.hyphen[at + 1])
    return null
  if (form === 'republic') return walk.republic
  const { counts } = walk.told
  const count = (id: string) => counts.get(id) ?? 0
  const korean = count('PRK') + count('KOR')
  if (korean < 2 || OTHER_HALVES.some((id) => count(id) >= korean)) return null
  const entity = walk.lexicon.entities.get(DIRECTIONS.get(form) ?? '')
  return entity ? { basis: 'name', entity, state: entity.id, office: null, capitals: null } : null
}
