import { describe, expect, it } from 'vitest'
import { scorePairs, type ScoreOptions } from '@/lib/alignment'
import { snapshot, type Said } from '../build'

function score(said: Said[], from: string, to: string, options?: ScoreOptions): number {
  const { columns, entities } = snapshot(said)
  const pair = scorePairs(columns, entities, options).pairs.find(
    (one) => one.source === from && one.target === to,
  )
  return pair?.score ?? 0
}

const accuse = (over: Partial<Said> = {}): Said => ({ from: 'USA', to: 'PRK', event: 'ACCUSE', ...over })

describe('the score of an ordered pair', () => {
  it('is the credibility mean of intensities', () => {
    // One act of −3 with weight 1 against one pseudo-act of 0.
    expect(score([accuse()], 'USA', 'PRK')).toBeCloseTo(-3 / 2)
    // Two acts on two days: −6 over 3.
    expect(score([accuse(), accuse()], 'USA', 'PRK')).toBeCloseTo(-6 / 3)
  })

  it('has a direction', () => {
    expect(score([accuse()], 'PRK', 'USA')).toBe(0)
  })

  it('counts an act without direction both ways, and once in the net', () => {
    const { columns, entities } = snapshot([{ from: 'USA', to: 'KOR', event: 'CONSULT', undirected: true }])
    const { pairs, nets } = scorePairs(columns, entities)
    expect(pairs.map((pair) => [pair.source, pair.target, pair.score])).toEqual([
      ['USA', 'KOR', 1.25],
      ['KOR', 'USA', 1.25],
    ])
    expect(nets).toEqual([{ a: 'USA', b: 'KOR', net: 1.25, statements: 1 }])
  })

  it('counts what several documents report of one day once, with the surest report', () => {
    const same = { on: '2024-05-01' }
    const repeated = [
      accuse({ ...same, confidence: 0.5 }),
      accuse({ ...same, confidence: 0.9 }),
      accuse(same),
    ]
    expect(score(repeated, 'USA', 'PRK')).toBeCloseTo(score([accuse()], 'USA', 'PRK'))
  })

  it('gives an intended act less weight and a denied or negated one none', () => {
    const plain = score([accuse()], 'USA', 'PRK')
    const intended = score([accuse({ modality: 'intended' })], 'USA', 'PRK')
    expect(intended).toBeLessThan(0)
    expect(intended).toBeGreaterThan(plain)
    for (const modality of ['denied', 'negated', 'hypothetical'] as const)
      expect(score([accuse({ modality })], 'USA', 'PRK')).toBe(0)
  })

  it('halves the weight of an act one half-life old', () => {
    const said = [
      accuse({ on: '2024-01-01' }),
      { from: 'USA', to: 'PRK', event: 'AID', on: '2024-01-31' } satisfies Said,
    ]
    const expected = (0.5 * -3 + 7) / (1 + 1.5)
    expect(score(said, 'USA', 'PRK', { halfLifeDays: 30 })).toBeCloseTo(expected)
  })

  it('leaves out statements marked wrong and unnamed collectives', () => {
    expect(score([accuse({ wrong: true }), accuse({ generic: true })], 'USA', 'PRK')).toBe(0)
  })

  it('lets an official act for a state, unless actors are asked for', () => {
    const said: Said[] = [{ from: 'antony-blinken', to: 'PRK', event: 'ACCUSE', fromState: 'USA' }]
    expect(score(said, 'USA', 'PRK')).toBeCloseTo(-1.5)
    expect(score(said, 'antony-blinken', 'PRK', { level: 'actors' })).toBeCloseTo(-1.5)
  })

  it('can be of words only, of deeds only, or of chosen rows', () => {
    const said: Said[] = [accuse(), { from: 'USA', to: 'PRK', event: 'SANCTION' }]
    expect(score(said, 'USA', 'PRK', { only: 'words' })).toBeCloseTo(-1.5)
    expect(score(said, 'USA', 'PRK', { only: 'deeds' })).toBeCloseTo(-6.5 / 2)
    expect(score(said, 'USA', 'PRK', { rows: [1] })).toBeCloseTo(-6.5 / 2)
  })
})
