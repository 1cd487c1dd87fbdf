import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gatherActs } from '@/lib/alignment/scores/acts'
import { effects, scoreLine, scoreTurn, stepParts } from '@/lib/alignment/lines/lineScores'
import { gatherLines, mostEvidence, type LineAct } from '@/lib/alignment/lines/lines'
import { seededRandom } from '@/lib/alignment/random'
import { scoreActs } from '@/lib/alignment/scores/scores'
import { EVENT_TYPES } from '@/lib/model/ontology'
import { snapshot, type Said } from '../build'

const SAID: Said[] = [
  { from: 'USA', to: 'PRK', event: 'ACCUSE', on: '2023-03-01' },
  { from: 'USA', to: 'PRK', event: 'ACCUSE', on: '2023-03-01', confidence: 0.5 },
  { from: 'PRK', to: 'USA', event: 'THREATEN', on: '2023-01-01' },
  { from: 'PRK', to: 'USA', event: 'CONSULT', undirected: true, on: '2023-02-01' },
  { from: 'USA', to: 'PRK', event: 'AID', on: null },
  { from: 'USA', to: 'PRK', event: 'ASSAULT', modality: 'denied', on: '2023-05-01' },
  { from: 'USA', to: 'RUS', event: 'ACCUSE', on: '2023-01-10' },
]
const { columns, entities } = snapshot(SAID)
const table = gatherActs(columns, entities)

function line(a: string, b: string, directed: boolean, rows?: number[]) {
  return gatherLines(table, [{ a, b, directed }], rows ? { rows } : {})[0]!
}

describe('lines', () => {
  it('hold the dated acts that count of one direction, those without direction among them', () => {
    const forth = line('USA', 'PRK', true)
    expect(forth.acts.map(({ event, reports }) => [event, reports.map(({ row }) => row)])).toEqual([
      ['CONSULT', [3]],
      ['ACCUSE', [0, 1]],
    ])
    expect(forth.undated).toBe(1)
    expect(line('PRK', 'USA', true).acts.map(({ event }) => event)).toEqual(['THREATEN', 'CONSULT'])
  })

  it('hold both directions of an undirected pair, whichever is named first', () => {
    const acts = ['THREATEN', 'CONSULT', 'ACCUSE']
    expect(line('USA', 'PRK', false).acts.map(({ event }) => event)).toEqual(acts)
    expect(line('PRK', 'USA', false).acts.map(({ event }) => event)).toEqual(acts)
    expect(line('USA', 'PRK', false, [2, 6]).acts.map(({ event }) => event)).toEqual(['THREATEN'])
    expect(line('USA', 'XXX', false).acts).toEqual([])
  })

  it('start with the pairs most is said of', () => {
    expect(mostEvidence(table, {}, 5)).toEqual([
      { a: 'PRK', b: 'USA', directed: false },
      { a: 'RUS', b: 'USA', directed: false },
    ])
    expect(mostEvidence(table, { rows: [6] }, 5)).toHaveLength(1)
  })

  it('score as every other page does', () => {
    const dated = SAID.flatMap(({ on }, row) => (on === null ? [] : [row]))
    const { pairs, nets } = scoreActs(table, { rows: dated })
    const random = seededRandom(1)
    for (const { source, target, score, statements } of pairs) {
      const own = scoreLine(line(source, target, true).acts, { random })
      expect(own?.score).toBeCloseTo(score, 10)
      expect(own?.statements).toBe(statements)
    }
    for (const { a, b, net } of nets)
      expect(scoreLine(line(a, b, false).acts, { random })?.score).toBeCloseTo(net, 10)
  })

  it('have no interval when one document says it all', () => {
    const one = scoreLine(line('USA', 'RUS', true).acts, { random: seededRandom(1) })
    expect(one?.low).toBe(one?.score)
    expect(one?.high).toBe(one?.score)
    expect(scoreLine([], { random: seededRandom(1) })).toBeNull()
  })
})

const anyAct = fc.record({
  day: fc.integer({ min: 0, max: 5000 }),
  event: fc.constantFrom(...EVENT_TYPES),
  intensity: fc.integer({ min: -10, max: 10 }),
  weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
  document: fc.integer({ min: 0, max: 5 }),
})
const anyActs = fc.array(
  anyAct.map(({ document, ...act }): LineAct => ({
    ...act,
    reports: [{ row: 0, document, weight: act.weight }],
  })),
  { minLength: 1, maxLength: 30 },
)

describe('what moves a line', () => {
  it('is, act by act, the score less the score without it', () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        const random = seededRandom(1)
        const score = scoreLine(acts, { random })!.score
        effects(acts).forEach(({ effect }, index) => {
          const without = scoreLine(
            acts.filter((_, at) => at !== index),
            { random },
          )
          expect(effect).toBeCloseTo(score - (without?.score ?? 0), 8)
        })
      }),
      { numRuns: 30 },
    )
  })

  it('has parts that add up to the step of a turn, and intervals around both sides', () => {
    fc.assert(
      fc.property(anyActs, anyActs, (before, after) => {
        const turn = scoreTurn(before, after, { random: seededRandom(1), resamples: 60 })
        const sum = stepParts(before, after).reduce((total, { part }) => total + part, 0)
        expect(sum).toBeCloseTo(turn.after.score - turn.before.score, 8)
        expect(turn.agreement).toBeGreaterThanOrEqual(0)
        expect(turn.agreement).toBeLessThanOrEqual(1)
        for (const { low, high } of [turn.before, turn.after]) expect(low).toBeLessThanOrEqual(high)
      }),
      { numRuns: 30 },
    )
  })
})
