import { describe, expect, it } from 'vitest'
import { buildDyad, dyadRows } from '@/lib/client/alignment/dyad'
import { scorePairs } from '@/lib/alignment'
import { runAlignmentJob, type Division } from '@/lib/client/alignment/alignment'
import { scoreColumns, ScoreTable, type ScoreColumns } from '@/lib/view/alignment/scoreTable'
import type { CertaintyResult } from '@/lib/client/alignment/certainty'
import type { SourceChanges } from '@/lib/client/alignment/sourceChanges'
import { buildDataset } from '@/lib/view/graph/dataset'
import { snapshot, type Said } from '../../alignment/build'

const SAID: Said[] = [
  { from: 'USA', to: 'PRK', event: 'ACCUSE', on: '2023-01-10' },
  { from: 'USA', to: 'PRK', event: 'SANCTION', on: '2023-02-10' },
  { from: 'PRK', to: 'USA', event: 'THREATEN', on: '2023-08-01' },
  { from: 'USA', to: 'PRK', event: 'CONSULT', undirected: true, on: null },
  { from: 'USA', to: 'RUS', event: 'ACCUSE', on: '2023-01-10' },
  { from: 'RUS', to: 'PRK', event: 'AID', on: '2023-03-01' },
  { from: 'jane-doe', to: 'PRK', event: 'ACCUSE', fromState: 'USA', on: '2023-08-02' },
  { from: 'PRK', to: 'USA', event: 'THREATEN', modality: 'denied', on: '2023-08-03' },
]

function data() {
  const { columns, entities } = snapshot(SAID)
  const documents = SAID.map((_, index) => ({
    id: `d${index}`,
    title: `d${index}`,
    publisher: null,
    publishedOn: null,
    sample: false,
  }))
  return buildDataset({ generation: 1, entities, documents, statements: columns, total: 8, truncated: false })
}
const ALL = SAID.map((_, row) => row)

describe('a dyad', () => {
  it('holds what is said between two states, whoever acts for them', () => {
    expect(dyadRows(data(), ALL, 'USA', 'PRK')).toEqual([0, 1, 2, 3, 6, 7])
  })

  it('has both directions over time, bins without gaps, undated last', () => {
    const dyad = buildDyad(data(), ALL, { a: 'USA', b: 'PRK', unit: 'quarter', only: 'all' })
    expect(dyad.bins.map(({ start }) => start)).toEqual(['2023-01-01', '2023-04-01', '2023-07-01'])
    expect(dyad.bins[0]?.forth?.statements).toBe(2)
    expect(dyad.bins[0]?.back).toBeNull()
    expect(dyad.bins[1]).toMatchObject({ forth: null, back: null })
    expect(dyad.bins[2]?.back?.score).toBeCloseTo(-5.5 / 2)
    expect(dyad.bins[0]?.forthTally).toEqual({ words: [0, 1], deeds: [0, 1] })
    expect(dyad.rows).toEqual([7, 6, 2, 1, 0, 3])
    expect(dyad.undated).toBe(1)
  })

  it('has parts that add up to the score of each direction', () => {
    const dyad = buildDyad(data(), ALL, { a: 'USA', b: 'PRK', unit: 'year', only: 'all' })
    const sum = (side: 'forth' | 'back') =>
      [...dyad.parts.values()].reduce((total, part) => total + part[side], 0)
    expect(sum('forth')).toBeCloseTo(dyad.forth?.score ?? Number.NaN)
    expect(sum('back')).toBeCloseTo(dyad.back?.score ?? Number.NaN)
    expect(dyad.parts.get(7)).toBeUndefined()
  })

  it('gives no part of an act to those who deny it', () => {
    const said: Said[] = [
      { from: 'USA', to: 'PRK', event: 'THREATEN', on: '2023-08-01' },
      { from: 'USA', to: 'PRK', event: 'THREATEN', modality: 'denied', on: '2023-08-01' },
    ]
    const { columns, entities } = snapshot(said)
    const documents = [0, 1].map((index) => ({
      ...{ id: `d${index}`, title: '', publisher: null, publishedOn: null, sample: false },
    }))
    const both = buildDataset({
      ...{ generation: 1, entities, documents, statements: columns, total: 2, truncated: false },
    })
    const dyad = buildDyad(both, [0, 1], { a: 'USA', b: 'PRK', unit: 'year', only: 'all' })
    expect(dyad.parts.get(0)?.forth).toBeCloseTo(dyad.forth!.score)
    expect(dyad.parts.get(1)).toBeUndefined()
  })

  it('counts words or deeds alone', () => {
    expect(buildDyad(data(), ALL, { a: 'USA', b: 'PRK', unit: 'year', only: 'deeds' }).rows).toEqual([1])
  })
})

describe('the worker’s alignment', () => {
  const { columns, entities } = snapshot(SAID)
  const question = {
    rows: Int32Array.from(ALL),
    only: null,
    halfLifeDays: null,
    asOfDay: null,
    reference: [],
    threshold: 0.5,
    blocs: 'two' as const,
  }
  const documents = Int32Array.from(columns.document)
  const sources = { publisher: documents, speaker: documents, document: documents }

  it('scores the rows it is asked of, from the statements it holds', () => {
    runAlignmentJob({ kind: 'acts', key: 'k', columns, entities, sources })
    const whole = runAlignmentJob({ kind: 'scores', key: 'k', question }) as ScoreColumns
    expect(whole).toEqual(scoreColumns(scorePairs(columns, entities).pairs))
    expect([...whole.states].sort()).toEqual(['PRK', 'RUS', 'USA'])
    const part = runAlignmentJob({
      kind: 'scores',
      key: 'k',
      question: { ...question, rows: Int32Array.of(5) },
    }) as ScoreColumns
    expect(new ScoreTable(part).all().map(({ source, target }) => [source, target])).toEqual([['RUS', 'PRK']])
    const sure = runAlignmentJob({ kind: 'certainty', key: 'k', question }) as CertaintyResult
    expect(sure.resamples).toBe(200)
    expect(sure.intervals.low.length).toBe(whole.score.length)
  })

  it('says what leaving a source out changes, as the two divisions have it', () => {
    runAlignmentJob({ kind: 'acts', key: 'k', columns, entities, sources })
    const divide = (asked: typeof question) => ({
      question: asked,
      ...(runAlignmentJob({ kind: 'division', key: 'k', question: asked }) as Division),
    })
    const before = divide(question)
    const after = divide({ ...question, rows: Int32Array.of(5) })
    const changes = runAlignmentJob({
      kind: 'changes',
      key: 'k',
      question: { before, after },
    }) as SourceChanges
    expect(changes.found.scores).toBe(changes.scores.length)
    expect(changes.scores.map(({ source, target }) => `${source} ${target}`)).not.toContain('RUS PRK')
    expect(changes.states.map(({ id }) => id)).toContain('USA')
  })

  it('does not answer for statements it does not hold', () => {
    expect(() => runAlignmentJob({ kind: 'scores', key: 'other', question })).toThrow('not in the worker')
  })
})
