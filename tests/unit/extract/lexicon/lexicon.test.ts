import { readFileSync } from 'node:fs'
import countries from 'i18n-iso-countries/langs/en.json'
import isoCodes from 'i18n-iso-countries/codes.json'
import nationalities from 'i18n-nationality/langs/en.json'
import { describe, expect, it } from 'vitest'
import { fold } from '@/lib/extract/lexicon/atoms'
import {
  covers,
  externalName,
  holderOf,
  loadLexicon,
  mergeLexicons,
  readLexicon,
  referenceFacts,
  servedBy,
  shippedLexicon,
} from '@/lib/extract/lexicon'
import { entryLines } from '@/lib/extract/lexicon/data'
import { EntenteError } from '@/lib/model/errors'
import { entitySchema } from '@/lib/model/entity'
import { mentionsOf } from '../mentions/mentionsKit'

const data = shippedLexicon()
const lexicon = loadLexicon()

describe('the files that ship', () => {
  it('hold every entry on the line that sourceLine names', () => {
    for (const kind of [
      'states',
      'cities',
      'organisations',
      'officeHolders',
      'offices',
      'heads',
      'memberships',
      'blockers',
      'ambiguities',
    ] as const) {
      const text = readFileSync(`lib/extract/lexicon/data/${kind}.json`, 'utf8')
      expect(data[kind].map((entry) => entry.sourceLine)).toEqual(
        entryLines(text).map((line) => `${kind}.json:${line}`),
      )
      expect(JSON.parse(text)).toHaveProperty('source')
    }
  })

  it('make entities that the model accepts, each once', () => {
    for (const entity of lexicon.entities.values())
      expect(entitySchema.safeParse(entity).error, entity.id).toBeUndefined()
    const ids = [...data.states, ...data.organisations].map((entry) => entry.id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('know every country of ISO 3166-1 by its English name', () => {
    const byIso2 = new Map(data.states.map((state) => [state.iso2, state]))
    for (const [iso2, iso3] of isoCodes as [string, string][]) {
      // The package calls Kosovo XKK; the code in use is XKX.
      expect(byIso2.get(iso2)?.id, iso2).toBe(iso2 === 'XK' ? 'XKX' : iso3)
    }
    const missing: string[] = []
    for (const [iso2, names] of Object.entries(countries.countries)) {
      for (const name of [names].flat()) {
        if (/^Congo$|, /.test(name)) continue // both Congos; inverted names such as "Korea, Republic of"
        if (
          !mentionsOf(`They visited ${name}.`).some((mention) => mention.endsWith(`=${byIso2.get(iso2)?.id}`))
        )
          missing.push(name)
      }
    }
    expect(missing).toEqual([])
  })

  it('know the nationalities', () => {
    const byIso2 = new Map(data.states.map((state) => [state.iso2, state]))
    // Names in place of nationalities, plurals and shared words in the source.
    const odd = /[(,]|^(?:French|Congolese|Dominican|Welsh|Bosnian|Trinidadian|Kittian|Bermuda|Djibouti|Manx)/
    const missing = Object.entries(nationalities.nationalities)
      .filter(([iso2, word]) => !odd.test(word) && fold(byIso2.get(iso2)?.name ?? '') !== fold(word))
      .filter(
        ([iso2, word]) =>
          !mentionsOf(`The ${word} envoy left.`).some((m) => m.endsWith(`=${byIso2.get(iso2)?.id}`)),
      )
      .map(([, word]) => word)
    expect(missing).toEqual([])
  })

  it('name offices, terms and members that exist', () => {
    const known = (id: string) => lexicon.entities.has(id)
    expect(data.officeHolders.filter(({ of }) => !known(of)).map(({ person }) => person)).toEqual([])
    expect(
      data.memberships
        .filter(({ state, of }) => !known(state) || !known(of))
        .map(({ sourceLine }) => sourceLine),
    ).toEqual([])
    expect(data.organisations.filter(({ state }) => state && !known(state)).map(({ id }) => id)).toEqual([])
    expect(
      data.officeHolders
        .filter(({ from, to }) => from && to && from.slice(0, to.length) > to)
        .map(({ person }) => person),
    ).toEqual([])
    for (const { form, readings, otherwise } of data.ambiguities) {
      for (const id of [otherwise, ...readings.map(({ entity }) => entity)])
        expect(id === null || known(id), `${form}: ${id}`).toBe(true)
    }
  })

  it('place each city in one state, under a name that nothing else has', () => {
    expect(data.cities.length).toBeGreaterThan(2000)
    const shared = data.cities.flatMap(({ name, aliases, state }) =>
      [name, ...aliases].filter((form) => {
        const senses = lexicon.forms.get(lexicon.nameForms(form))
        return senses.length !== 1 || senses[0]!.basis !== 'city' || senses[0]!.state !== state
      }),
    )
    expect(shared).toEqual([])
  })

  it('hold no city that is called as an office holder is', () => {
    const held = data.cities.flatMap(({ name, aliases }) =>
      [name, ...aliases].filter((form) => lexicon.termsBySurname.has(lexicon.nameForms(form).join(' '))),
    )
    expect(held).toEqual([])
  })

  it('tell the state of a place from its town', () => {
    expect(mentionsOf('Police in Guayaquil held him, and a court in Kazan freed her.')).toEqual([
      'Guayaquil=ECU',
      'Kazan=RUS',
    ])
    expect(mentionsOf('She left Saint Petersburg for Khan Younis.')).toEqual([
      'Saint Petersburg=RUS',
      'Khan Younis=PSE',
    ])
  })

  it('have one holder of an office at a time', () => {
    const clashes: string[] = []
    const single = new Set([
      'President',
      'Prime Minister',
      'Secretary of State',
      'Foreign Secretary',
      'Chancellor',
      'Secretary-General',
    ])
    for (const [office, terms] of lexicon.termsByOffice) {
      if (!single.has(office.split('/')[1]!)) continue
      for (const a of terms) {
        for (const b of terms) {
          if (a === b || !a.from || !b.from || a.from > b.from || a.person === b.person) continue
          if (a.to === null || a.to.slice(0, 4) > b.from.slice(0, 4))
            clashes.push(`${office}: ${a.person.name} / ${b.person.name}`)
        }
      }
    }
    expect(clashes).toEqual([])
  })
})

describe('terms of office', () => {
  it('find the holder on a date', () => {
    expect(holderOf(lexicon, 'USA', 'Secretary of State', '2022-03-01')?.id).toBe('antony-blinken')
    expect(holderOf(lexicon, 'USA', 'President', '1975-05-01')?.name).toBe('Gerald Ford')
    expect(holderOf(lexicon, 'RUS', 'Foreign Minister', '1980-01-01')?.name).toBe('Andrei Gromyko')
    expect(holderOf(lexicon, 'USA', 'Secretary of State', null)).toBeNull()
  })
  it('leave a day open that falls between two holders', () => {
    expect(holderOf(lexicon, 'USA', 'Secretary of State', '2017')).toBeNull()
  })
  it('compare at the coarser precision', () => {
    const term = lexicon.termsByPerson.get('daniel-kritenbrink')![0]!
    expect(covers(term, '2021-09-24')).toBe(true)
    expect(covers(term, '2021-08-31')).toBe(false)
  })
  it('tell whom a person served when', () => {
    expect(servedBy(lexicon, 'ban-ki-moon', '2005-01-01')).toBe('KOR')
    expect(servedBy(lexicon, 'ban-ki-moon', '2012-01-01')).toBe('UN')
    expect(servedBy(lexicon, 'nobody', null)).toBeNull()
  })
  it('call actors as scripts expect', () => {
    const name = (id: string) => externalName(lexicon, lexicon.entities.get(id)!)
    expect(['USA', 'NATO', 'G7', 'HEZBOLLAH', 'antony-blinken'].map(name)).toEqual([
      'USA',
      'NATO',
      'G7',
      'Hezbollah',
      'Antony Blinken',
    ])
  })
  it('give offices and memberships as reference, with file and line', () => {
    const { serves, memberOf } = referenceFacts(lexicon, new Set(['antony-blinken', 'USA', 'NATO']))
    expect(serves.map(({ office }) => office)).toContain('Secretary of State')
    expect(memberOf).toEqual([
      expect.objectContaining({ state: 'USA', of: 'NATO', basis: 'reference', from: '1949' }),
    ])
    expect(memberOf[0]!.sourceLine).toMatch(/^memberships\.json:\d+$/)
  })
})

describe("a user's own file", () => {
  const file = (entries: unknown[]) =>
    JSON.stringify({ source: 'mine', kind: 'organisations', entries }, null, 1)

  it('adds actors', () => {
    const mine = readLexicon(
      'mine.json',
      file([{ id: 'LAKE_PACT', kind: 'organisation', name: 'Lake Pact', aliases: ['LKP'] }]),
    )
    expect(mentionsOf('The LKP met Kenya.', {}, loadLexicon(mine))).toEqual(['LKP=LAKE_PACT', 'Kenya=KEN'])
    expect(mentionsOf('The LKP met Kenya.')).toEqual(['Kenya=KEN'])
  })
  it('merges into one body of data, later entries behind earlier ones', () => {
    const mine = readLexicon(
      'mine.json',
      file([{ id: 'LAKE_PACT', kind: 'organisation', name: 'Lake Pact', aliases: [] }]),
    )
    const merged = mergeLexicons(data, mine)
    expect(merged.organisations).toHaveLength(data.organisations.length + 1)
    expect(merged.organisations.at(-1)).toMatchObject({ id: 'LAKE_PACT', sourceLine: 'mine.json:5' })
    expect(data.organisations.some(({ id }) => id === 'LAKE_PACT')).toBe(false)
  })
  it('adds names to an actor that ships', () => {
    const mine = readLexicon(
      'mine.json',
      file([{ id: 'NATO', kind: 'organisation', name: 'NATO', aliases: ['Pact of the North'] }]),
    )
    expect(mentionsOf('The Pact of the North met.', {}, loadLexicon(mine))).toEqual([
      'Pact of the North=NATO',
    ])
  })
  it('adds towns, and is told when it puts one in no state', () => {
    const town = (state: string) =>
      readLexicon(
        'mine.json',
        JSON.stringify({
          source: 'mine',
          kind: 'cities',
          entries: [{ state, name: 'Lower Ambry', aliases: [] }],
        }),
      )
    expect(mentionsOf('They met in Lower Ambry.', {}, loadLexicon(town('KEN')))).toEqual(['Lower Ambry=KEN'])
    expect(() => loadLexicon(town('KEX'))).toThrow(/mine\.json:1 puts Lower Ambry in KEX/)
  })
  it('is refused with its name, the entry and the field when malformed', () => {
    const broken = () =>
      readLexicon(
        'mine.json',
        file([
          { id: 'A1', kind: 'organisation', name: 'A', aliases: [] },
          { id: 'B1', kind: 'club', name: 'B', aliases: [] },
        ]),
      )
    expect(broken).toThrow(EntenteError)
    expect(broken).toThrow(/mine\.json.*entry 2 \(B1\), kind/)
    expect(() => readLexicon('mine.json', '{')).toThrow(/mine\.json is not JSON/)
    expect(() => readLexicon('mine.json', '{"kind":"planets","entries":[]}')).toThrow(/mine\.json/)
  })
})
