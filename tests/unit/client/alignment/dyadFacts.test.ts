import { describe, expect, it } from 'vitest'
import { buildDyad } from '@/lib/client/alignment/dyad'
import { buildDyadFacts, subsetRows } from '@/lib/client/alignment/dyadFacts'
import { buildDataset } from '@/lib/view/graph/dataset'
import { snapshot, type Said } from '../../alignment/build'

const SAID: Said[] = [
  { from: 'USA', to: 'PRK', event: 'ACCUSE', on: '2023-01-10', document: 0 },
  { from: 'USA', to: 'PRK', event: 'SANCTION', on: '2023-02-10', document: 0 },
  { from: 'PRK', to: 'USA', event: 'THREATEN', on: '2023-08-01', document: 1 },
  { from: 'USA', to: 'PRK', event: 'CONSULT', undirected: true, on: null, document: 1 },
  { from: 'PRK', to: 'USA', event: 'THREATEN', modality: 'denied', on: '2023-08-03', document: 2 },
  { from: 'PRK', to: 'USA', event: 'MOBILIZE', modality: 'intended', on: '2023-09-03', document: 2 },
]

function facts() {
  const { columns, entities } = snapshot(SAID)
  columns.speaker[4] = entities.findIndex(({ id }) => id === 'PRK')
  const documents = ['Tide Press', 'Tide Press', null].map((publisher, index) => ({
    ...{ id: `d${index}`, title: `d${index}`, publisher, publishedOn: null, sample: false },
  }))
  const data = buildDataset({
    ...{ generation: 1, entities, documents, statements: columns, total: SAID.length, truncated: false },
  })
  const dyad = buildDyad(data, [...SAID.keys()], { a: 'USA', b: 'PRK', unit: 'year', only: 'all' })
  return { data, dyad, facts: buildDyadFacts(data, dyad, 'USA', 'PRK') }
}

describe('what a dyad is made of', () => {
  it('scores words and deeds apart, each way', () => {
    const [words, deeds] = facts().facts.acts
    expect(words).toMatchObject({
      value: 'words',
      forth: { statements: 2, cooperative: 1, conflictual: 1 },
      back: { statements: 3, cooperative: 1, conflictual: 2 },
    })
    // One accusation (−3) and one meeting (2.5), over one pseudo-act and two acts.
    expect(words!.forth.score!.score).toBeCloseTo((-3 + 2.5) / 3)
    expect(deeds!.forth).toMatchObject({ statements: 1, conflictual: 1 })
    expect(deeds!.back.score!.statements).toBe(1)
  })

  it('scores each modality at face value, denied ones too', () => {
    const { modalities } = facts().facts
    expect(modalities.map(({ value, forth, back }) => [value, forth.statements, back.statements])).toEqual([
      ['asserted', 3, 2],
      ['intended', 0, 1],
      ['denied', 0, 1],
    ])
    const denied = modalities.find(({ value }) => value === 'denied')!
    const asserted = modalities.find(({ value }) => value === 'asserted')!
    expect(denied.back.score!.score).toBeLessThan(-2)
    expect(denied.forth.score).toBeNull()
    expect(asserted.forth.statements).toBe(3)
  })

  it('names who reports, and the first and latest of either direction', () => {
    const { speakers, publishers, ends } = facts().facts
    expect(speakers.map(({ value, statements }) => [value, statements])).toEqual([
      ['-', 5],
      ['PRK', 1],
    ])
    expect(publishers.map(({ value, statements }) => [value, statements])).toEqual([
      ['Tide Press', 4],
      ['-', 2],
    ])
    expect(ends).toEqual({ forth: { first: 0, latest: 1 }, back: { first: 2, latest: 5 } })
  })

  it('finds the denial of another source', () => {
    expect(facts().facts.disagreements).toMatchObject([{ reason: 'denied', one: 2, other: 4, days: 2 }])
  })

  it('lists just the statements that a number counts', () => {
    const { data, dyad, facts: all } = facts()
    const list = (
      kind: 'all' | 'acts' | 'modality' | 'speaker' | 'publisher',
      value: string,
      side: 'forth' | 'back' | 'both',
    ) => subsetRows(data, dyad.rows, { kind, value, side }, 'USA', 'PRK').length
    for (const side of ['forth', 'back'] as const) {
      for (const part of all.acts) expect(list('acts', part.value, side)).toBe(part[side].statements)
      for (const part of all.modalities)
        expect(list('modality', part.value, side)).toBe(part[side].statements)
    }
    for (const one of [...all.speakers, ...all.publishers]) {
      expect(list(one.by, one.value, 'both')).toBe(one.statements)
      expect(list(one.by, one.value, 'forth')).toBe(one.forth.statements)
    }
    expect(subsetRows(data, dyad.rows, null, 'USA', 'PRK')).toBe(dyad.rows)
  })
})
