import { describe, expect, it } from 'vitest'
import type { NodeValue, RelationshipValue } from '@/lib/model/result'
import { resultGraph } from '@/lib/view/queries/resultGraph'
import { resultCsv, statementIds, valueText } from '@/lib/view/queries/resultValues'

const node = (ref: string, label: string, properties: NodeValue['properties']): NodeValue => ({
  $type: 'node',
  ref,
  labels: ['Entity', label],
  properties,
})
const ATL = node('n1', 'State', { id: 'ATL', name: 'Atlantis', shortName: 'Atlantis', iso2: 'AT' })
const LEM = node('n2', 'State', { id: 'LEM', name: 'Lemuria', shortName: 'Lemuria', iso2: 'LE' })
const DOC: NodeValue = {
  $type: 'node',
  ref: 'n3',
  labels: ['Document'],
  properties: { id: 'd', title: 'Two islands' },
}
const accuse: RelationshipValue = {
  $type: 'relationship',
  ref: 'r1',
  type: 'ACCUSE',
  startRef: 'n1',
  endRef: 'n2',
  properties: { statement: 's-1', document: 'd', modality: 'denied', undirected: false, on: '2024-01-01' },
}

describe('values of a result', () => {
  it('read as names, types and chains', () => {
    expect(valueText(ATL)).toBe('Atlantis')
    expect(valueText(DOC)).toBe('Two islands')
    expect(valueText([ATL, 3, null])).toBe('Atlantis, 3, ')
    expect(valueText({ $type: 'path', nodes: [ATL, LEM], relationships: [accuse] })).toBe(
      'Atlantis –ACCUSE– Lemuria',
    )
  })

  it('become CSV that no spreadsheet runs', () => {
    const csv = resultCsv({
      columns: ['who', 'n'],
      rows: [
        [ATL, 2],
        ['=1+1', null],
        ['a "b", c', -3],
      ],
    })
    expect(csv).toBe('who,n\r\nAtlantis,2\r\n\'=1+1,\r\n"a ""b"", c",-3\r\n')
  })

  it('lead to their statements', () => {
    expect(statementIds('evidence', ['s-1', 's-2'])).toEqual(['s-1', 's-2'])
    expect(statementIds('r', accuse)).toEqual(['s-1'])
    expect(statementIds('names', ['s-1'])).toEqual([])
  })

  it('become the explorer’s own graph, and what does not fit is counted', () => {
    const graph = resultGraph({
      rows: [
        [ATL, accuse, LEM],
        [DOC, accuse, null],
      ],
    })
    expect(graph?.data.entities.map(({ id }) => id)).toEqual(['ATL', 'LEM'])
    expect(graph?.data.columns).toMatchObject({ id: ['s-1'], event: ['ACCUSE'], modality: ['denied'] })
    expect(graph?.left).toEqual({ nodes: 1, relationships: 0 })
    expect(resultGraph({ rows: [[1, 'x']] })).toBeNull()
  })
})
