/** Data → the structures that recognition walks: a trie of forms, office holders by name and by office, head nouns. */
import { atomize, type Atoms, fold } from '@/lib/extract/atoms'
import { Trie } from '@/lib/extract/trie'
import type { Entity } from '@/lib/model/entity'
import { slug } from '@/lib/model/ids'
import type { LexiconData, Placed } from './data'
import type { AmbiguityEntry, HeadKind, MembershipEntry, OfficeEntry } from './schema'

/** What a form says when it is met. */
export interface Sense {
  basis:
    | 'name'
    | 'acronym'
    | 'demonym'
    | 'capital'
    | 'city'
    | 'metonym'
    | 'person'
    | 'surname'
    | 'office'
    | 'blocked'
    | HeadKind
  /** Null where the form names no actor by itself (an office, a head noun, a blocked name). */
  entity: Entity | null
  /** State that it is or acts for. */
  state: string | null
  office: OfficeEntry | null
  /** 'Foreign Ministers': names several holders. */
  plural?: true
  /** Which atoms must begin with a capital; 'caps': all must be capitals. */
  capitals: readonly boolean[] | 'caps' | null
}

/** One term of office. */
export interface Term {
  person: Entity
  surname: string
  office: string
  /** State or organisation served. */
  of: string
  from: string | null
  to: string | null
  sourceLine: string
}

export interface Lexicon {
  forms: Trie<Sense>
  entities: ReadonlyMap<string, Entity>
  /** State that an organisation acts for, by the organisation's id. */
  stateOf: ReadonlyMap<string, string>
  /** Organisations whose id is what scripts are given (lib/extract README: externalName). */
  coded: ReadonlySet<string>
  termsByPerson: ReadonlyMap<string, readonly Term[]>
  /** By folded surname. */
  termsBySurname: ReadonlyMap<string, readonly Term[]>
  /** By 'USA/Secretary of State'. */
  termsByOffice: ReadonlyMap<string, readonly Term[]>
  ambiguities: ReadonlyMap<string, CompiledAmbiguity>
  /** Surnames that are also everyday words or everyone's names. */
  ordinary: ReadonlySet<string>
  /** Folded first names, of the people of the lexicon and others. */
  givenNames: ReadonlySet<string>
  organisationHeads: ReadonlySet<string>
  /** Adjectives and complements that make no name: 'Special Committee', 'Council of Ministers'. */
  vague: ReadonlySet<string>
  /** Capitalised words that nobody is called by. */
  notNames: ReadonlySet<string>
  treatyHeads: ReadonlySet<string>
  placeHeads: ReadonlySet<string>
  /** Unnamed collectives among the entities. */
  generic: ReadonlySet<string>
  /** Folded forms of a surname: 'al-Assad' is 'al assad' and 'assad'. */
  surnameForms(surname: string): readonly string[]
  /** Folded words of a name. */
  nameForms(name: string): readonly string[]
  memberships: ReadonlyMap<string, readonly Placed<MembershipEntry>[]>
}

export interface CompiledAmbiguity {
  readings: { entity: Entity | null; near: boolean; cues: Trie<true> }[]
  otherwise: Entity | null
}

/** Words inside names that are written small. */
const SMALL = new Set(
  'of the and for de da do dos del la le les al el in on on a to d i bin ibn ul ur e du des von van und'.split(
    ' ',
  ),
)

/** Compiles once; the result is immutable and good for any number of documents. */
export function compileLexicon(data: LexiconData): Lexicon {
  const forms = new Trie<Sense>()
  const entities = new Map<string, Entity>()
  const stateOf = new Map<string, string>()
  const coded = new Set<string>()
  addStates(data, forms, entities)
  addOrganisations(data, forms, entities, stateOf, coded)
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
  for (const { words } of data.blockers)
    for (const word of words) add(forms, word, bare('blocked', capitalsOf(word)))
  return {
    forms,
    entities,
    stateOf,
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
    entity.aliases.push(...entry.aliases)
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

function addPeople(data: LexiconData, forms: Trie<Sense>, entities: Map<string, Entity>) {
  const people = new Map<string, Entity>()
  const terms: Term[] = []
  for (const entry of data.officeHolders) {
    let person = people.get(entry.person)
    if (!person) {
      person = {
        id: freeId(slug(entry.person), entities),
        kind: 'person',
        name: entry.person,
        shortName: entry.person,
        aliases: [],
      }
      people.set(entry.person, person)
      entities.set(person.id, person)
      addPerson(forms, person, entry.person)
    }
    for (const name of entry.names) {
      if (person.aliases.includes(name)) continue
      person.aliases.push(name)
      addPerson(forms, person, name)
    }
    const { surname, office, of, from, to, sourceLine } = entry
    terms.push({ person, surname, office, of, from, to, sourceLine })
    for (const form of surnameForms(surname)) {
      if (form.includes(' ') && forms.get(form.split(' ')).length === 0) {
        forms.add(
          form.split(' '),
          bare('surname', surname.includes(' ') || surname.includes('-') ? null : capitalsOf(surname)),
        )
      }
    }
  }
  return {
    termsByPerson: groupBy(terms, (term) => term.person.id),
    termsBySurname: groupBy(terms, (term) => surnameForms(term.surname)),
    termsByOffice: groupBy(terms, (term) => `${term.of}/${term.office}`),
  }
}

function addPerson(forms: Trie<Sense>, person: Entity, name: string) {
  add(forms, name, { basis: 'person', entity: person, state: null, office: null, capitals: capitalsOf(name) })
}

/** A slug that no other entity has: a namesake gets a number. */
function freeId(id: string, entities: ReadonlyMap<string, Entity>): string {
  if (!entities.has(id)) return id
  let number = 2
  while (entities.has(`${id}-${number}`)) number++
  return `${id}-${number}`
}

function compileAmbiguities(
  entries: readonly AmbiguityEntry[],
  entities: ReadonlyMap<string, Entity>,
  forms: Trie<Sense>,
) {
  const byForm = new Map<string, CompiledAmbiguity>()
  const entityOf = (id: string | null) => (id === null ? null : (entities.get(id) ?? null))
  for (const { form, readings, otherwise } of entries) {
    const atoms = atomize(form).form
    const entity =
      entityOf(otherwise) ?? readings.map((reading) => entityOf(reading.entity)).find((each) => each !== null)
    if (entity && forms.get(atoms).length === 0) {
      const state = entity.kind === 'state' ? entity.id : null
      forms.add(atoms, { basis: 'name', entity, state, office: null, capitals: capitalsOf(form) })
    }
    byForm.set(atoms.join(' '), {
      otherwise: entityOf(otherwise),
      readings: readings.map(({ entity, cues, near }) => {
        const trie = new Trie<true>()
        for (const cue of cues) trie.add(atomize(cue).form, true)
        return { entity: entityOf(entity), near: near ?? false, cues: trie }
      }),
    })
  }
  return byForm
}

/** Spellings that differ by country; what a form does not hold stays as it is. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/Organization/g, 'Organisation'],
  [/Organisation/g, 'Organization'],
  [/Programme/g, 'Program'],
  [/Defence/g, 'Defense'],
  [/Labour/g, 'Labor'],
  [/Co-operation/g, 'Cooperation'],
]

/** "UN Women" is also "United Nations Women"; "M23" is also "M-23"; organisations and organizations. */
function variantsOf(form: string): string[] {
  const variants = [form]
  if (/^UN [A-Z]/.test(form)) variants.push(`United Nations${form.slice(2)}`)
  const numbered = /^([A-Z]+)(\d+)$/.exec(form)
  if (numbered) variants.push(`${numbered[1]}-${numbered[2]}`)
  for (const each of [...variants]) {
    for (const [from, to] of SPELLINGS) variants.push(each.replace(from, to))
  }
  return variants
}

function add(forms: Trie<Sense>, form: string, sense: Sense) {
  forms.add(atomize(form).form, sense)
}

/** "NATO", "G7", "U.S.": to be met in capitals only, since "us" and "who" are words. */
function isAcronym(form: string): boolean {
  const letters = form.replace(/[^\p{L}]/gu, '')
  return letters.length > 0 && letters.length <= 8 && letters === letters.toUpperCase() && !form.includes(' ')
}

function capitalsOf(form: string): Sense['capitals'] {
  if (isAcronym(form)) return 'caps'
  const atoms: Atoms = atomize(form)
  return atoms.capital.map((capital, index) => capital && !(index > 0 && SMALL.has(atoms.form[index]!)))
}

function withPlural(demonym: string): string[] {
  return /(?:an|i|n|k|ot|o|er|b|t|r|e|y|u|d|ne|se)$/i.test(demonym) && !/(?:ese|ss|ch|sh)$/i.test(demonym)
    ? [demonym, `${demonym}s`]
    : [demonym]
}

/** 'al-Assad' also stands as 'Assad'; 'von der Leyen' and 'Le Drian' only whole. */
function surnameForms(surname: string): string[] {
  const whole = atomize(surname).form
  return whole.length > 1 && (whole[0] === 'al' || whole[0] === 'el')
    ? [whole.join(' '), whole.slice(1).join(' ')]
    : [whole.join(' ')]
}

/** "Secretaries of State", "Foreign Ministers". */
function pluralOf(office: string): string {
  return office.replace(
    /^(.*?)(\p{L}+)((?: of | for ).*)?$/u,
    (_, head: string, noun: string, rest: string | undefined) => {
      const plural = noun.endsWith('y')
        ? `${noun.slice(0, -1)}ies`
        : noun.endsWith('man')
          ? `${noun.slice(0, -2)}en`
          : `${noun}s`
      return `${head}${plural}${rest ?? ''}`
    },
  )
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => string | readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const keys = keysOf(item)
    for (const key of typeof keys === 'string' ? [keys] : keys) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}
