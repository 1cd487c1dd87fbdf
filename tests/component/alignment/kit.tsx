/** An alignments page over statements made by hand, in a room that jsdom does not have. */
import { vi } from 'vitest'
import { AlignmentsPage } from '@/components/alignment/AlignmentsPage'
import type { GraphAnswer } from '@/lib/model/answers'
import { snapshot, type Said } from '@/tests/unit/alignment/build'
import { renderScreen, statement, stubApi } from '../fixtures'

/** Scores and charts are really computed: on a busy machine that takes more than the default second. */
export const PATIENT = { timeout: 5000 }

function graphOf(said: readonly Said[]): GraphAnswer {
  const { columns, entities } = snapshot(said)
  const documents = Array.from({ length: Math.max(...columns.document) + 1 }, (_, index) => ({
    id: `d${index}`,
    title: `Paper ${index}`,
    publisher: `Press ${index % 3}`,
    publishedOn: '2024-03-05',
    sample: false,
  }))
  const size = columns.id.length
  return {
    ...{
      generation: 1,
      entities,
      documents,
      statements: columns,
      total: size,
      shown: size,
      truncated: false,
    },
    cypher: { id: 'questions/graph', cypher: 'MATCH (a) RETURN a', params: {} },
  }
}

export function standIn(said: readonly Said[]): void {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(500)
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  stubApi({
    '/api/graph': () => Response.json(graphOf(said)),
    '/api/statements': (_, path) => {
      const ids = new URL(path, 'http://x').searchParams.get('ids')?.split(',') ?? []
      return Response.json({
        statements: ids.map((id) => statement(id, 'ACCUSE', 'Atlantis condemned Lemuria')),
        total: ids.length,
        cypher: { id: 'questions/statements', cypher: 'MATCH (s) RETURN s', params: { ids } },
      })
    },
  })
}

export function open(path: string, dyad?: { a: string; b: string }) {
  window.history.replaceState(null, '', path)
  return renderScreen(dyad ? <AlignmentsPage dyad={dyad} /> : <AlignmentsPage />)
}
