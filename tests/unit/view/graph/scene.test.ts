import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVENT_TYPES, MODALITIES } from '@/lib/model/ontology'
import { facetCounts, hiddenBy, kindCounts } from '@/lib/view/graph/filter'
import { buildScene } from '@/lib/view/graph/scene'
import { DEFAULT_VIEW, only, toggle, toggleAll, type ViewState } from '@/lib/view/address/state'
import { datasetOf, type FixtureStatement } from '../fixture'

const world = datasetOf([
  { source: 'RUS', target: 'PRK', event: 'AID' },
  { source: 'PRK', target: 'RUS', event: 'SUPPORT', on: '2023-06-01', document: 2 },
  { source: 'USA', target: 'PRK', event: 'ACCUSE', speaker: 'ann', confidence: 0.4 },
  { source: 'USA', target: 'PRK', event: 'SANCTION', modality: 'intended', on: null },
  { source: 'USA', target: 'RUS', event: 'ASSAULT', modality: 'hypothetical' },
  { source: 'PRK', target: 'RUS', event: 'AID', modality: 'denied' },
  { source: 'ann', target: 'KOR', event: 'CONSULT', undirected: true },
  { source: 'USA', target: 'KOR', event: 'CONSULT', undirected: true, verdict: 'wrong' },
])
const view = (change: Partial<ViewState>): ViewState => ({ ...DEFAULT_VIEW, ...change })
const shown = (change: Partial<ViewState> = {}) => buildScene(world, view(change)).rows

describe('what is shown', () => {
  it('hides hypothetical statements and those marked wrong, and counts them as hidden', () => {
    const scene = buildScene(world, DEFAULT_VIEW)
    expect(scene.rows).toEqual([0, 1, 2, 3, 5, 6])
    expect(hiddenBy(scene.masks)).toContainEqual({ facet: 'modalities', statements: 1 })
    expect(hiddenBy(scene.masks)).toContainEqual({ facet: 'wrong', statements: 1 })
  })

  it('keeps undated statements under a brush unless told not to', () => {
    expect(shown({ from: '2024-01-01', to: '2024-12-31' })).toEqual([0, 2, 3, 5, 6])
    expect(shown({ from: '2024-01-01', to: '2024-12-31', undated: false })).toEqual([0, 2, 5, 6])
  })

  it('filters by speaker, document, confidence and kind', () => {
    expect(shown({ speakers: { only: true, values: ['ann'] } })).toEqual([2])
    expect(shown({ speakers: { only: true, values: ['-'] } })).not.toContain(2)
    expect(shown({ documents: { only: true, values: ['d2'] } })).toEqual([1])
    expect(shown({ publishers: { only: true, values: ['-'] } })).toEqual([1])
    expect(shown({ confidence: 50 })).not.toContain(2)
    expect(shown({ kinds: { only: false, values: ['person'] } })).not.toContain(6)
  })

  it('shows what is marked wrong when asked', () => {
    expect(shown({ wrong: true })).toContain(7)
  })

  it('draws only the most active, says how many there are, and takes more, fewer or others on demand', () => {
    const two = buildScene(world, view({ top: 2 }))
    const names = (scene: typeof two) =>
      [...scene.actors.shown].map((index) => world.entities[index]?.id).sort()
    expect(names(two)).toEqual(['PRK', 'RUS'])
    expect(two.actors.candidates).toBe(5)
    expect(names(buildScene(world, view({ top: 2, added: ['USA'] })))).toEqual(['PRK', 'RUS', 'USA'])
    expect(names(buildScene(world, view({ hidden: ['RUS'] })))).not.toContain('RUS')
    expect(names(buildScene(world, view({ isolated: ['KOR'] })))).toEqual(['KOR', 'ann'])
  })

  it('draws nobody without a line among the most active', () => {
    const lonely = datasetOf([
      ...Array.from({ length: 3 }, (): FixtureStatement => ({ source: 'A', target: 'B', event: 'AID' })),
      ...['C', 'D', 'E'].map((target): FixtureStatement => ({ source: 'X', target, event: 'AID' })),
    ])
    const scene = buildScene(lonely, view({ top: 3 }))
    const linked = new Set(scene.edges.flatMap((edge) => [edge.source, edge.target]))
    for (const index of scene.actors.shown) expect(linked).toContain(lonely.entities[index]?.id)
  })
})

describe('counts under the other filters', () => {
  const statement = fc.record({
    source: fc.constantFrom('RUS', 'PRK', 'USA', 'ann'),
    target: fc.constantFrom('KOR', 'JPN', 'UN'),
    event: fc.constantFrom(...EVENT_TYPES),
    modality: fc.constantFrom(...MODALITIES),
    document: fc.constantFrom(0, 1, 2),
    on: fc.constantFrom(null, '2023-01-01', '2024-01-01'),
  })
  const filters = fc.record({
    events: fc.record({ only: fc.boolean(), values: fc.uniqueArray(fc.constantFrom(...EVENT_TYPES)) }),
    documents: fc.record({ only: fc.boolean(), values: fc.uniqueArray(fc.constantFrom('d0', 'd1')) }),
    from: fc.constantFrom(null, '2023-06-01'),
  })

  it('say exactly what choosing a value alone would show', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 40 }), filters, (statements, change) => {
        const data = datasetOf(statements)
        const now = view(change)
        const counts = facetCounts(data, buildScene(data, now).masks, 'documents', now.documents)
        for (const [value, count] of counts) {
          const alone = buildScene(data, { ...now, documents: { only: true, values: [value] } })
          expect(alone.rows.length).toBe(count)
        }
      }),
    )
  })

  it('add up to what is shown over the values that are on', () => {
    const { masks, rows } = buildScene(world, DEFAULT_VIEW)
    const sum = [...facetCounts(world, masks, 'events', DEFAULT_VIEW.events).values()].reduce(
      (a, b) => a + b,
      0,
    )
    expect(sum).toBe(rows.length)
  })

  it('count actors for the kinds, also for a kind that is off', () => {
    const scene = buildScene(world, view({ kinds: { only: false, values: ['person'] } }))
    expect(kindCounts(world, scene.masks).get('person')).toBe(1)
    expect(kindCounts(world, scene.masks).get('state')).toBe(4)
  })
})

describe('choices', () => {
  it('toggle one, all of a group, and only one', () => {
    const all = DEFAULT_VIEW.events
    expect(toggle(all, 'AID')).toEqual({ only: false, values: ['AID'] })
    expect(only(all, 'AID')).toEqual({ only: true, values: ['AID'] })
    expect(only(only(all, 'AID'), 'AID')).toEqual(all)
    expect(toggleAll(all, ['AID', 'AGREE'])).toEqual({ only: false, values: ['AID', 'AGREE'] })
    expect(toggleAll({ only: false, values: ['AID', 'ACCUSE'] }, ['AID', 'AGREE'])).toEqual({
      only: false,
      values: ['ACCUSE'],
    })
    expect(toggleAll({ only: true, values: ['AID'] }, ['AID', 'AGREE'])).toEqual({
      only: true,
      values: ['AID', 'AGREE'],
    })
  })
})
