import { describe, expect, it } from 'vitest'
import { gatherActs, scoreActs, seededRandom } from '@/lib/alignment'
import { measureCertainty } from '@/lib/alignment/blocs/certainty'
import { scoreParts } from '@/lib/alignment/scores/parts'
import { snapshot, type Said } from '../build'

function certainty(said: Said[]): ReturnType<typeof measureCertainty> {
  const { columns, entities } = snapshot(said)
  const table = gatherActs(columns, entities)
  return measureCertainty(table, scoreActs(table).nets, { random: seededRandom(7), resamples: 200 })
}
const foes = (from: string, to: string, document: number): Said => ({ from, to, event: 'SANCTION', document })
const friends = (from: string, to: string, document: number): Said => ({ from, to, event: 'AID', document })

describe('certainty by resampling documents', () => {
  it('is near 1 for whom many documents place, and lower for whom they contradict', () => {
    const said = Array.from({ length: 10 }, (_, document) => [
      foes('USA', 'RUS', document),
      friends('USA', 'KOR', document),
      foes('KOR', 'RUS', document),
      document % 2 ? friends('IND', 'USA', document) : foes('IND', 'USA', document),
      document % 2 ? foes('IND', 'RUS', document) : friends('IND', 'RUS', document),
    ]).flat()
    const { placed } = certainty(said)
    expect(placed.get('USA')).toBeGreaterThan(0.95)
    expect(placed.get('KOR')).toBeGreaterThan(0.95)
    expect(placed.get('IND') ?? 0).toBeLessThan(0.9)
  })

  it('counts a coin toss where a resample says nothing of a state', () => {
    const said = [
      ...Array.from({ length: 9 }, (_, document) => foes('USA', 'RUS', document)),
      friends('PRK', 'RUS', 9),
    ]
    const sure = certainty(said).placed.get('PRK') ?? 0
    // One document of ten is missing from a resample with chance 0.9^10 = 0.35: certainty about 1 − 0.35 / 2.
    expect(sure).toBeGreaterThan(0.72)
    expect(sure).toBeLessThan(0.92)
  })

  it('gives intervals that hold the score and are the same for the same seed', () => {
    const said = [1, 2, 3, 4, 5, 6].map((document) =>
      document % 3 ? foes('USA', 'PRK', document) : friends('USA', 'PRK', document),
    )
    const first = certainty(said)
    const { columns, entities } = snapshot(said)
    const score = scoreActs(gatherActs(columns, entities)).pairs[0]!.score
    const [interval] = first.intervals
    expect(interval!.low).toBeLessThan(score)
    expect(interval!.high).toBeGreaterThan(score)
    expect(certainty(said)).toEqual(first)
  })
})

describe('certainty of any number of blocs', () => {
  const three = (document: number): Said[] => [
    friends('USA', 'KOR', document),
    friends('RUS', 'PRK', document),
    friends('IND', 'ZAF', document),
    foes('USA', 'RUS', document),
    foes('USA', 'IND', document),
    foes('RUS', 'IND', document),
  ]

  it('is near 1 where every document shows the same three blocs, and two blocs cannot hold them', () => {
    const { columns, entities } = snapshot([1, 2, 3, 4, 5, 6, 7, 8].flatMap(three))
    const table = gatherActs(columns, entities)
    const { nets } = scoreActs(table)
    const measure = (blocs: 'two' | 'any') =>
      measureCertainty(table, nets, { random: seededRandom(3), blocs })
    expect([...measure('any').placed.values()].every((sure) => sure > 0.95)).toBe(true)
    expect(measure('any').frustration).toEqual({ low: 0, high: 0 })
    // One of the three hostile pairs must share a side: 1 of 6.
    expect(measure('two').frustration.low).toBeCloseTo(1 / 6)
  })

  it('gives an interval for every net as for every score', () => {
    const { columns, entities } = snapshot([1, 2, 3].flatMap(three))
    const table = gatherActs(columns, entities)
    const { nets } = scoreActs(table)
    const measured = measureCertainty(table, nets, { random: seededRandom(3) })
    expect(measured.nets).toHaveLength(nets.length)
    for (const { a, b, net } of nets) {
      const interval = measured.nets.find(({ source, target }) => source === a && target === b)!
      expect(interval.low).toBeLessThanOrEqual(net)
      expect(interval.high).toBeGreaterThanOrEqual(net)
    }
  })
})

describe('the parts of a score', () => {
  it('add up to it, denied ones shown with nothing', () => {
    const said: Said[] = [
      foes('USA', 'PRK', 1),
      { from: 'PRK', to: 'USA', event: 'CONSULT', undirected: true, document: 2 },
      { from: 'USA', to: 'PRK', event: 'ACCUSE', modality: 'denied', document: 3 },
      friends('PRK', 'USA', 4),
    ]
    const { columns, entities } = snapshot(said)
    const table = gatherActs(columns, entities)
    const parts = scoreParts(table, 'USA', 'PRK')
    const score = scoreActs(table).pairs.find((pair) => pair.source === 'USA')!.score
    expect(parts.reduce((sum, part) => sum + part.part, 0)).toBeCloseTo(score)
    expect(parts.map((part) => [part.event, part.rows])).toEqual([
      ['SANCTION', [0]],
      ['CONSULT', [1]],
      ['ACCUSE', [2]],
    ])
    expect(parts[2]!.weight).toBe(0)
  })
})
