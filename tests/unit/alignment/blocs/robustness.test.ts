import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareReadings,
  dropSources,
  gatherActs,
  partitionBlocs,
  scoreActs,
  seededRandom,
} from '@/lib/alignment'
import { EVENT_TYPES, MODALITIES } from '@/lib/model/ontology'
import { snapshot, type Said } from '../build'

const foes = (from: string, to: string, document: number): Said => ({ from, to, event: 'SANCTION', document })
const friends = (from: string, to: string, document: number): Said => ({ from, to, event: 'AID', document })

function drop(said: Said[], blocs: 'two' | 'any' = 'two') {
  const { columns, entities } = snapshot(said)
  const table = gatherActs(columns, entities)
  const sourceOf = Int32Array.from(columns.document)
  return dropSources(table, scoreActs(table).nets, sourceOf, { random: seededRandom(1), blocs })
}

describe('dropping one source at a time', () => {
  const solid = [1, 2, 3].flatMap((document) => [
    foes('USA', 'RUS', document),
    friends('USA', 'KOR', document),
    foes('KOR', 'RUS', document),
  ])

  it('turns no sign and moves no state where several say the same', () => {
    for (const blocs of ['two', 'any'] as const) {
      const { drops, tried, sources } = drop(solid, blocs)
      expect({ tried, sources }).toEqual({ tried: 3, sources: 3 })
      for (const one of drops)
        expect(one).toMatchObject({ flipped: 0, lost: 0, gained: 0, moved: [], gone: [], statements: 3 })
    }
  })

  it('names the source that alone places a state, the sign it turns and the score that moves furthest', () => {
    const { drops } = drop([
      ...solid,
      friends('IND', 'RUS', 4),
      friends('IND', 'RUS', 4),
      friends('IND', 'RUS', 4),
      foes('IND', 'RUS', 5),
    ])
    expect(drops[0]).toMatchObject({ source: 4, flipped: 1, moved: ['IND'], gone: [] })
    expect(drops[0]?.shift).toMatchObject({ source: 'IND', target: 'RUS', after: -3.25 })
  })

  it('names states and pairs that no sign is left of, and signs that only come up without it', () => {
    const { drops } = drop([
      ...solid,
      friends('PRK', 'RUS', 9),
      friends('IND', 'KOR', 8),
      foes('IND', 'KOR', 7),
    ])
    expect(drops.find(({ source }) => source === 9)).toMatchObject({ lost: 1, moved: [], gone: ['PRK'] })
    expect(drops.find(({ source }) => source === 9)?.shift).toMatchObject({ before: 3.5, after: null })
    const without = drops.find(({ source }) => source === 7)
    expect(without).toMatchObject({ flipped: 0, lost: 0, gained: 1 })
  })
})

const STATES = ['USA', 'RUS', 'CHN', 'IND', 'PRK', 'KOR']
const saidBy = fc.record({
  from: fc.constantFrom(...STATES),
  to: fc.constantFrom(...STATES),
  event: fc.constantFrom(...EVENT_TYPES),
  modality: fc.constantFrom(...MODALITIES),
  on: fc.constantFrom('2024-01-01', '2024-02-01', '2024-03-01', null),
  document: fc.nat({ max: 5 }),
  confidence: fc.constantFrom(0.4, 0.7, 1),
  undirected: fc.boolean(),
})
const someSaid = fc.array(saidBy, { minLength: 1, maxLength: 40 })

/** Everything, or only the rows that are wanted, read as a page reads it. */
function reading(said: readonly Said[], wanted?: (one: Said) => boolean) {
  const { columns, entities } = snapshot(said)
  const table = gatherActs(columns, entities)
  const rows = said.flatMap((one, row) => (wanted && !wanted(one) ? [] : [row]))
  const scores = scoreActs(table, { rows, halfLifeDays: 60, asOfDay: 19_800 })
  return { ...scores, partition: partitionBlocs(scores) }
}

describe('leaving sources out', () => {
  it('of none changes nothing', () => {
    fc.assert(
      fc.property(someSaid, (said) => {
        expect(
          compareReadings(
            reading(said),
            reading(said, () => true),
          ),
        ).toEqual({
          scores: [],
          signs: [],
          states: [],
        })
      }),
    )
  })

  it('of all leaves no evidence: every score and sign goes', () => {
    fc.assert(
      fc.property(someSaid, (said) => {
        const before = reading(said)
        const changes = compareReadings(
          before,
          reading(said, () => false),
        )
        expect(changes.scores).toHaveLength(before.pairs.length)
        expect(changes.scores.every(({ after }) => after === null)).toBe(true)
        expect(changes.signs).toHaveLength(before.partition.pairs)
        expect(changes.states.every(({ after }) => after === null)).toBe(true)
      }),
    )
  })

  it('is the same as never having had them', () => {
    fc.assert(
      fc.property(someSaid, fc.nat({ max: 5 }), (said, document) => {
        const left = said.filter((one) => one.document !== document)
        const without = reading(said, (one) => one.document !== document)
        const changes = compareReadings(without, reading(left))
        expect(changes.scores).toEqual([])
        expect(changes.signs).toEqual([])
      }),
    )
  })

  it('one by one counts just what scoring all the rest anew shows', () => {
    fc.assert(
      fc.property(someSaid, (said) => {
        const { columns, entities } = snapshot(said)
        const table = gatherActs(columns, entities)
        const options = { halfLifeDays: 60, asOfDay: 19_800 }
        const before = reading(said)
        const { drops } = dropSources(table, before.nets, Int32Array.from(columns.document), {
          ...options,
          random: seededRandom(1),
        })
        for (const document of new Set(said.map((one) => one.document))) {
          const changes = compareReadings(
            before,
            reading(said, (one) => one.document !== document),
          )
          const found = drops.find(({ source }) => source === document)
          const turned = changes.signs.filter((sign) => sign.before.sign * sign.after.sign === -1)
          expect(found?.flipped ?? 0).toBe(turned.length)
          expect(found?.lost ?? 0).toBe(changes.signs.filter((sign) => sign.after.sign === 0).length)
          expect(found?.gained ?? 0).toBe(changes.signs.filter((sign) => sign.before.sign === 0).length)
          const moves = changes.scores.map((change) => Math.abs((change.after ?? 0) - (change.before ?? 0)))
          const furthest = found ? Math.abs((found.shift.after ?? 0) - found.shift.before) : 0
          expect(furthest).toBeCloseTo(Math.max(0, ...moves.filter((by) => by >= 0.05)), found ? 6 : 1)
        }
      }),
    )
  })
})
