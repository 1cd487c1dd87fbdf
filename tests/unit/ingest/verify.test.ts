import { describe, expect, it } from 'vitest'
import { verifyExtraction } from '@/lib/ingest/verify'
import { writeSteps } from '@/lib/ingest/rows'
import type { Extraction, Statement } from '@/lib/model/statement'
import { RELATION_PROPERTIES } from '@/lib/model/statement'
import { story } from '../../contract/storyKit'

const told = story('Verified', [
  { from: 'USA', event: 'ACCUSE', to: 'RUS', speaker: 'jane-doe', on: '2024-01-05' },
  { from: 'RUS', event: 'AID', to: 'PRK', on: null },
])
const [first] = told.extraction.statements
if (!first) throw new Error('the story has statements')

function withFirst(change: Partial<Statement>): Extraction {
  return {
    ...told.extraction,
    statements: [{ ...first!, ...change }, ...told.extraction.statements.slice(1)],
  }
}

describe('verifyExtraction', () => {
  it('lets a sound reading pass', () => {
    expect(() => verifyExtraction(told.document, told.extraction)).not.toThrow()
  })

  it.each([
    ['a quote that is not in the text', withFirst({ quote: 'never said' })],
    ['a span that is off by one', withFirst({ start: first.start + 1 })],
    ['a quote outside its sentence', withFirst({ sentenceEnd: first.end - 1, sentenceStart: first.start })],
    ['an actor that is not described', withFirst({ target: 'NOWHERE' })],
    ['a passage that does not exist', withFirst({ passage: 'p-none' })],
    ['an event that is none', withFirst({ event: 'HUG' as Statement['event'] })],
    ['an empty id', withFirst({ source: '' })],
    ['passages that leave a gap', { ...told.extraction, passages: told.extraction.passages.slice(0, -1) }],
    [
      'a mention that is not what stands there',
      {
        ...told.extraction,
        mentions: [{ passage: first.passage, entity: 'USA', start: 0, end: 2, surface: '??' }],
      },
    ],
    [
      'a fact of the lexicon without its line',
      {
        ...told.extraction,
        memberOf: [
          { state: 'USA', of: 'RUS', from: null, to: null, basis: 'reference' as const, sourceLine: null },
        ],
      },
    ],
  ])('refuses %s and names the document', (_, extraction) => {
    expect(() => verifyExtraction(told.document, extraction)).toThrow(
      expect.objectContaining({ code: 'evidence-mismatch' }),
    )
  })
})

describe('writeSteps', () => {
  it('writes every statement once as a node and once as a relationship that says the same', () => {
    const steps = writeSteps(told.document.id, told.extraction, new Map([[first.id, 'wrong']]))
    const nodes = steps.find((step) => step.cypher === 'write/statements')?.rows ?? []
    const relations = steps
      .filter((step) => step.cypher.startsWith('write/relations/'))
      .flatMap((step) => step.rows)
    expect(relations.map((row) => row.statement).sort()).toEqual(nodes.map((row) => row.id).sort())
    for (const relation of relations) {
      const node = nodes.find((row) => row.id === relation.statement)
      for (const name of RELATION_PROPERTIES)
        expect((relation.properties as Record<string, unknown>)[name]).toEqual(
          (node?.properties as Record<string, unknown>)[name],
        )
    }
    expect(nodes.map((row) => (row.properties as Record<string, unknown>).verdict)).toContain('wrong')
  })

  it('keeps the surer of two readings with one id', () => {
    const twice = {
      ...told.extraction,
      statements: [
        { ...first, confidence: 0.2 },
        { ...first, confidence: 0.9 },
      ],
    }
    const rows = writeSteps(told.document.id, twice).find((step) => step.cypher === 'write/statements')?.rows
    expect(rows?.map((row) => (row.properties as Record<string, unknown>).confidence)).toEqual([0.9])
  })
})
