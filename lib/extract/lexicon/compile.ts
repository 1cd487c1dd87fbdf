/** Data → the structures that recognition walks: a trie of forms, office holders by name and by office, head nouns. */
import { atomize, fold } from '@/lib/extract/lexicon/atoms'
import { Trie } from '@/lib/extract/lexicon/trie'
import type { Entity } from '@/lib/model/entity'
import { EntenteError } from '@/lib/model/errors'
import { compileAmbiguities } from './ambiguities'
import type { LexiconData } from './data'
import { add, capitalsOf, groupBy, isAcronym, pluralOf, surnameForms, variantsOf, withPlural } from './forms'
import { addPeople } from './people'
import type { HeadKind } from './schema'
import type { Lexicon, Sense } from './types'

/** Compiles once; the result is immutable and good for any number of documents. */
export function compileLexicon(data: LexiconData): Lexicon {
  const forms = new Trie<Sense>()
  const entities = new Map<string, Entity>()
  const stateOf = new Map<string, string>()
  const homeOf = new Map<string, string>()
  const coded = new Set<string>()
  addStates(data, forms, entities)
  addOrganisations(data, forms, entities, stateOf, coded)
  for (const { id, home } of data.organisations) if (home !== undefined) homeOf.set(id, home)
  const terms = addPeople(data, forms, entities)
  for (const office of data.offices) {
    for (const word of office.words) {
      const sense: Sense = {
        basis: 'office',
        entity: null,
        state: null,
        office,
        capitals: office.strict ? capitalsOf(word) : null,
      }
      add(forms, word, sense)
      add(forms, pluralOf(word), { ...sense, plural: true })
    }
  }
  for (const { kind, words } of data.heads) {
    if (!MET.has(kind)) continue
    for (const word of words) add(forms, word, bare(kind, /\p{Lu}/u.test(word) ? capitalsOf(word) : null))
  }
  addCities(data, forms, entities)
  for (const { words } of data.blockers)
    for (const word of words) add(forms, word, bare('blocked', capitalsOf(word)))
  return {
    forms,
    entities,
    stateOf,
    homeOf,
    coded,
    ...terms,
    ordinary: headsOf(data, 'ordinary'),
    givenNames: givenNamesOf(data, forms),
    organisationHeads: new Set([...headsOf(data, 'organisation'), ...headsOf(data, 'firm')]),
    vague: headsOf(data, 'vague'),
    notNames: headsOf(data, 'word'),
    treatyHeads: headsOf(data, 'treaty'),
    placeHeads: headsOf(data, 'place'),
    generic: new Set(data.organisations.filter((entry) => entry.generic).map((entry) => entry.id)),
    surnameForms,
    nameForms: (name) => atomize(name).form,
    ambiguities: compileAmbiguities(data.ambiguities, entities, forms),
    memberships: groupBy(data.memberships, (entry) => entry.state),
  }
}

/** Head nouns that are looked for as forms; the others only decide over what stands beside a form. */
const MET: ReadonlySet<HeadKind> = new Set(['body', 'people', 'collective'])

function headsOf(data: LexiconData, wanted: HeadKind): Set<string> {
  return new Set(data.heads.flatMap(({ kind, words }) => (kind === wanted ? words.map(fold) : [])))
}

/** First words of names, less those that are words, places or actors. */
function givenNamesOf(data: LexiconData, forms: Trie<Sense>): Set<string> {
  const given = headsOf(data, 'given')
  const ordinary = headsOf(data, 'word')
  for (const { person } of data.officeHolders) {
    const [first, second] = atomize(person).form
    if (first && second && first.length > 2 && !ordinary.has(first) && forms.get([first]).length === 0)
      given.add(first)
  }
  return given
}

function bare(basis: Sense['basis'], capitals: Sense['capitals']): Sense {
  return { basis, entity: null, state: null, office: null, capitals }
}

function addStates(data: LexiconData, forms: Trie<Sense>, entities: Map<string, Entity>) {
  for (const entry of data.states) {
    const known = entities.get(entry.id)
    const entity: Entity = known ?? {
      id: entry.id,
      kind: 'state',
      name: entry.name,
      shortName: entry.shortName ?? entry.name,
      aliases: [],
      iso3: entry.id,
      iso2: entry.iso2,
    }
    // Capitals and metonyms too: whoever searches for Pyongyang means the state that speaks there.
    entity.aliases.push(...entry.aliases, ...entry.capitals, ...entry.metonyms)
    entities.set(entry.id, entity)
    const sense = (basis: Sense['basis'], form: string): Sense => ({
      basis,
      entity,
      state: entry.id,
      office: null,
      capitals: capitalsOf(form),
    })
    for (const form of new Set([
      entry.name,
      ...(entry.shortName ? [entry.shortName] : []),
      ...entry.aliases,
    ])) {
      add(forms, form, sense(isAcronym(form) ? 'acronym' : 'name', form))
    }
    for (const form of entry.demonyms)
      for (const each of withPlural(form)) add(forms, each, sense('demonym', each))
    for (const form of entry.capitals) add(forms, form, sense('capital', form))
    for (const form of entry.cities ?? []) add(forms, form, sense('city', form))
    for (const form of entry.metonyms) add(forms, form, sense('metonym', form))
  }
}

/** Towns: places of a state, never names of it, so that they are not among its aliases. A place in no known state is an error. */
function addCities(data: LexiconData, forms: Trie<Sense>, entities: ReadonlyMap<string, Entity>) {
  for (const { state, name, aliases, sourceLine } of data.cities) {
    const entity = entities.get(state)
    if (entity?.kind !== 'state') {
      throw new EntenteError('bad-request', `${sourceLine} puts ${name} in ${state}, which is no state.`, {
        where: sourceLine,
        remedy: 'Give the ISO 3166-1 alpha-3 code of the state that the city lies in.',
      })
    }
    for (const form of [name, ...aliases])
      add(forms, form, { basis: 'city', entity, state, office: null, capitals: capitalsOf(form) })
  }
}

function addOrganisations(
  data: LexiconData,
  forms: Trie<Sense>,
  entities: Map<string, Entity>,
  stateOf: Map<string, string>,
  coded: Set<string>,
) {
  for (const entry of data.organisations) {
    const known = entities.get(entry.id)
    const entity: Entity = known ?? {
      id: entry.id,
      kind: entry.kind,
      name: entry.name,
      shortName: entry.shortName ?? entry.name,
      aliases: [],
    }
    entity.aliases.push(...entry.aliases)
    entities.set(entry.id, entity)
    if (entry.state) stateOf.set(entry.id, entry.state)
    if (entry.coded) coded.add(entry.id)
    for (const form of new Set(
      [entry.name, entry.shortName ?? entry.name, ...entry.aliases].flatMap(variantsOf),
    )) {
      const acronym = isAcronym(form)
      add(forms, form, {
        basis: acronym ? 'acronym' : 'name',
        entity,
        state: entry.state ?? null,
        office: null,
        capitals: capitalsOf(form),
      })
    }
  }
}
