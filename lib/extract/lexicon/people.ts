/** Office holders: one entity a person, a term an entry, forms for full names and for surnames of several words. */
import type { Trie } from '@/lib/extract/lexicon/trie'
import type { Entity } from '@/lib/model/entity'
import { slug } from '@/lib/model/ids'
import type { LexiconData } from './data'
import { add, capitalsOf, groupBy, surnameForms } from './forms'
import type { Sense, Term } from './types'

export function addPeople(data: LexiconData, forms: Trie<Sense>, entities: Map<string, Entity>) {
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
        forms.add(form.split(' '), {
          basis: 'surname',
          entity: null,
          state: null,
          office: null,
          capitals: surname.includes(' ') || surname.includes('-') ? null : capitalsOf(surname),
        })
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
