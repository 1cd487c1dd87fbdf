import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDisagreements, DISAGREEMENT_LIMITS, type DisagreementInput } from '@/lib/alignment/disagreement'
import { eventDefinition, EVENT_TYPES, MODALITIES } from '@/lib/model/ontology'
import { snapshot, type Said } from './build'

/** Document 0 and 1 are of one publisher, all others each of their own. */
function input(said: readonly Said[], speakers: Record<number, string> = {}): DisagreementInput {
  const { columns, entities } = snapshot(said)
  for (const [row, id] of Object.entries(speakers))
    columns.speaker[Number(row)] = entities.findIndex((entity) => entity.id === id)
  const documents = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => ({
    id: `d${index}`,
    publisher: index < 2 ? 'Tide Press' : `P${index}`,
  }))
  return { columns, entities, documents }
}

const find = (said: Said[], speakers: Record<number, string> = {}) =>
  findDisagreements(input(said, speakers), [...said.keys()])

const USA = { from: 'USA', to: 'PRK' }

describe('disagreement between sources', () => {
  it('is found where one asserts what another denies, close in time', () => {
    expect(
      find([
        { ...USA, event: 'THREATEN', on: '2024-01-05', document: 2 },
        { ...USA, event: 'THREATEN', modality: 'denied', on: '2024-01-08', document: 3 },
      ]),
    ).toMatchObject([{ reason: 'denied', source: 'USA', one: 0, other: 1, days: 3 }])
  })

  it('is none within one source, about another act, or months apart', () => {
    const denial = { ...USA, event: 'THREATEN', modality: 'denied', on: '2024-01-08' } as const
    expect(
      find([
        { ...USA, event: 'THREATEN', on: '2024-01-05', document: 0 },
        { ...denial, document: 1 },
      ]),
    ).toEqual([])
    expect(
      find([
        { ...USA, event: 'ACCUSE', on: '2024-01-05', document: 2 },
        { ...denial, document: 3 },
      ]),
    ).toEqual([])
    expect(
      find([
        { ...USA, event: 'THREATEN', on: '2023-05-05', document: 2 },
        { ...denial, document: 3 },
      ]),
    ).toEqual([])
    const theirs = { from: 'PRK', to: 'USA', event: 'THREATEN', on: '2024-01-05', document: 2 } as const
    expect(find([theirs, { ...denial, document: 3 }])).toEqual([])
  })

  it('lets two speakers disagree in one document', () => {
    const said: Said[] = [
      { ...USA, event: 'THREATEN', on: '2024-01-05', document: 2 },
      { ...USA, event: 'THREATEN', modality: 'denied', on: '2024-01-05', document: 2 },
    ]
    expect(find(said)).toEqual([])
    expect(find(said, { 0: 'PRK', 1: 'USA' })).toHaveLength(1)
  })

  it('names opposite signs within a week, below a denial', () => {
    const found = find([
      { ...USA, event: 'AID', on: '2024-01-05', document: 2 },
      { ...USA, event: 'SANCTION', on: '2024-01-06', document: 3 },
      { ...USA, event: 'SANCTION', on: '2024-01-20', document: 4 },
      { ...USA, event: 'CONSULT', on: null, document: 5 },
      { ...USA, event: 'REJECT', on: '2024-03-01', document: 6 },
      { ...USA, event: 'REJECT', modality: 'negated', on: null, document: 7 },
    ])
    expect(found.map(({ reason, one, other, days }) => [reason, one, other, days])).toEqual([
      ['denied', 4, 5, null],
      ['opposite', 0, 1, 1],
    ])
    expect(found[0]!.strength).toBeGreaterThan(found[1]!.strength)
  })

  it('shows each statement once and counts who else says the same', () => {
    const said: Said[] = [2, 3, 4].map((document) => ({
      ...USA,
      event: 'ASSAULT',
      on: '2024-01-05',
      document,
    }))
    said.push({ ...USA, event: 'ASSAULT', modality: 'denied', on: '2024-01-05', document: 5 })
    expect(find(said)).toMatchObject([{ one: 0, other: 3, alsoOne: [1, 2], alsoOther: [] }])
  })

  it('holds what it promises of any statements', () => {
    const saidArb = fc.array(
      fc.record({
        from: fc.constantFrom('USA', 'PRK'),
        event: fc.constantFrom(...EVENT_TYPES),
        modality: fc.constantFrom(...MODALITIES),
        on: fc.constantFrom(null, '2024-01-01', '2024-01-05', '2024-02-20'),
        document: fc.nat(6),
        confidence: fc.double({ min: 0.1, max: 1, noNaN: true }),
      }),
      { minLength: 7, maxLength: 25 },
    )
    fc.assert(
      fc.property(saidArb, (all) => {
        const said = all.map((one): Said => ({ ...one, to: one.from === 'USA' ? 'PRK' : 'USA' }))
        const given = input(said)
        const found = findDisagreements(given, [...said.keys()])
        const reversed = findDisagreements(given, [...said.keys()].reverse())
        expect(reversed.map(({ strength }) => strength)).toEqual(found.map(({ strength }) => strength))
        const publisher = (row: number) => given.documents[given.columns.document[row]!]!.publisher
        const rows = found.flatMap(({ reason, one, other }) => [`${reason} ${one}`, `${reason} ${other}`])
        expect(new Set(rows).size).toBe(rows.length)
        found.forEach(({ reason, one, other, days, strength }, index) => {
          expect(publisher(one)).not.toBe(publisher(other))
          expect(said[one]!.modality).toBe('asserted')
          expect(said[one]!.from).toBe(said[other]!.from)
          expect(strength).toBeGreaterThan(0)
          expect(strength).toBeLessThanOrEqual(found[index - 1]?.strength ?? 1)
          if (reason === 'denied') {
            expect(['denied', 'negated']).toContain(said[other]!.modality)
            expect(said[one]!.event).toBe(said[other]!.event)
            expect(days ?? 0).toBeLessThanOrEqual(DISAGREEMENT_LIMITS.denialDays)
          } else {
            expect(eventDefinition(said[one]!.event).sign).toBe(1)
            expect(eventDefinition(said[other]!.event).sign).toBe(-1)
            expect(days!).toBeLessThanOrEqual(DISAGREEMENT_LIMITS.oppositeDays)
          }
        })
      }),
    )
  })
})
