import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SIGN_THRESHOLD } from '@/lib/alignment'
import { parseAlignment, serializeAlignment } from '@/lib/view/address/alignmentState'
import {
  EVIDENCE,
  evidenceOf,
  FACET,
  leftOut,
  switchSource,
  withAllSources,
} from '@/lib/view/address/evidence'
import { facetValue, maskStatements, shownRows } from '@/lib/view/graph/filter'
import { DEFAULT_VIEW } from '@/lib/view/address/state'
import { datasetOf } from '../fixture'

const kind = fc.constantFrom(...EVIDENCE)
const dataset = () =>
  datasetOf([
    { source: 'USA', target: 'PRK', event: 'ACCUSE', speaker: 'USA', document: 0 },
    { source: 'PRK', target: 'USA', event: 'REJECT', speaker: 'PRK', document: 1 },
    { source: 'RUS', target: 'PRK', event: 'AID', document: 2 },
    { source: 'RUS', target: 'USA', event: 'THREATEN', speaker: 'RUS', document: 2 },
  ])

describe('sources of evidence', () => {
  it('numbers the source of every row as the filters name it', () => {
    const data = dataset()
    const evidence = evidenceOf(data)
    for (const name of EVIDENCE)
      data.columns.id.forEach((_, row) => {
        const { of, values } = evidence[name]
        expect(values[of[row] ?? -1]).toBe(facetValue(data, row, FACET[name]))
      })
  })

  it('leaves nothing out by default, and all are back after undoing', () => {
    expect(leftOut(DEFAULT_VIEW)).toEqual([])
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, fc.string({ minLength: 1 })), { maxLength: 6 }), (steps) => {
        const view = steps.reduce((before, [name, value]) => switchSource(before, name, value), DEFAULT_VIEW)
        expect(leftOut(withAllSources(view))).toEqual([])
      }),
    )
  })

  it('puts back what it left out, and drops just the rows of that source', () => {
    const data = dataset()
    const all = shownRows(maskStatements(data, DEFAULT_VIEW))
    for (const name of EVIDENCE)
      for (const value of evidenceOf(data)[name].values) {
        const without = switchSource(DEFAULT_VIEW, name, value)
        expect(leftOut(without)).toEqual([{ kind: name, only: false, values: [value] }])
        expect(shownRows(maskStatements(data, without))).toEqual(
          all.filter((row) => facetValue(data, row, FACET[name]) !== value),
        )
        expect(switchSource(without, name, value)).toEqual(DEFAULT_VIEW)
      }
  })

  it('is everything again when the last of a chosen few is taken out', () => {
    const onlyOne = { ...DEFAULT_VIEW, publishers: { only: true, values: ['Tide Press'] } }
    expect(leftOut(switchSource(onlyOne, 'publisher', 'Tide Press'))).toEqual([])
  })
})

describe('the alignments’ own part of the link', () => {
  it('starts from the threshold of the maths', () => {
    expect(parseAlignment(new URLSearchParams()).threshold).toBe(SIGN_THRESHOLD)
  })

  it('carries threshold, number of blocs, and which sources are ranked', () => {
    const state = parseAlignment(new URLSearchParams('sign=1.5&blocs=any&rests=speaker&as=members&anyway=1'))
    expect(state).toMatchObject({
      threshold: 1.5,
      blocs: 'any',
      rests: 'speaker',
      twin: 'members',
      anyway: true,
    })
    expect(parseAlignment(new URLSearchParams(serializeAlignment(state)))).toEqual(state)
    expect(parseAlignment(new URLSearchParams('sign=0&blocs=five&rests=rumour'))).toEqual(
      parseAlignment(new URLSearchParams()),
    )
  })
})
