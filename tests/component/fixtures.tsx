/** Answers as the API gives them, made by hand for component tests, and the providers that every screen stands in. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, type RenderResult } from '@testing-library/react'
import type { ReactElement } from 'react'
import { vi } from 'vitest'
import { ShellProvider } from '@/components/shell/ShellContext'
import { ThemeProvider } from '@/components/shell/ThemeContext'
import { ToastProvider } from '@/components/ui/Toast'
import type { DocumentAnswer, EntityRow, HealthAnswer, StatementAnswer } from '@/lib/model/answers'
import { eventDefinition, type EventType } from '@/lib/model/ontology'

export const ATLANTIS: EntityRow = {
  id: 'ATL',
  kind: 'state',
  name: 'Atlantis',
  shortName: 'Atlantis',
  iso2: 'AT',
}
const LEMURIA: EntityRow = {
  id: 'LEM',
  kind: 'state',
  name: 'Lemuria',
  shortName: 'Lemuria',
  iso2: 'LE',
}
const ENVOY: EntityRow = {
  id: 'ada-envoy',
  kind: 'person',
  name: 'Ada Envoy',
  shortName: 'Ada Envoy',
  iso2: null,
}

const TEXT = 'Atlantis condemned Lemuria on Monday.\n\nLemuria will meet Atlantis, Ada Envoy said.'

/** A statement over TEXT whose offsets are found, not typed: the quote is verbatim by construction. */
export function statement(
  id: string,
  event: EventType,
  quote: string,
  over: Partial<StatementAnswer> = {},
): StatementAnswer {
  const start = TEXT.indexOf(quote)
  const { quad, sign, intensity } = eventDefinition(event)
  return {
    id,
    event,
    mode: null,
    quad,
    sign,
    intensity,
    modality: 'asserted',
    undirected: false,
    generic: false,
    on: '2024-03-04',
    onPrecision: 'day',
    onBasis: 'text',
    confidence: 0.9,
    source: ATLANTIS,
    target: LEMURIA,
    speaker: null,
    sourceState: 'ATL',
    targetState: 'LEM',
    document: {
      id: 'doc1',
      title: 'Two islands',
      publisher: 'Tide Press',
      publishedOn: '2024-03-05',
      sample: false,
    },
    passage: { id: 'doc1-p0', index: 0 },
    start,
    end: start + quote.length,
    quote,
    sentence: { start, end: start + quote.length, before: '', after: '' },
    rule: 'verb/condemn',
    evidence: [{ start, end: start + 8, text: 'Atlantis', role: 'source', arc: 'nsubj←condemned' }],
    extractor: 'test',
    verdict: null,
    ...over,
  }
}

export function documentAnswer(): DocumentAnswer {
  return {
    document: {
      id: 'doc1',
      title: 'Two islands',
      publisher: 'Tide Press',
      publishedOn: '2024-03-05',
      sample: false,
      byline: null,
      url: 'https://example.org/islands',
      language: 'en',
      format: 'txt',
      text: TEXT,
      addedAt: '2024-03-06T00:00:00Z',
      extractor: 'test',
    },
    passages: [
      { id: 'doc1-p0', index: 0, start: 0, end: 39 },
      { id: 'doc1-p1', index: 1, start: 39, end: TEXT.length },
    ],
    mentions: [
      { entity: 'ATL', start: 0, end: 8, surface: 'Atlantis' },
      { entity: 'LEM', start: 19, end: 26, surface: 'Lemuria' },
    ],
    entities: [ATLANTIS, LEMURIA, ENVOY],
    statements: [
      statement('s-1', 'ACCUSE', 'Atlantis condemned Lemuria'),
      statement('s-2', 'CONSULT', 'Lemuria will meet Atlantis', {
        source: LEMURIA,
        target: ATLANTIS,
        speaker: ENVOY,
        modality: 'intended',
        undirected: true,
        passage: { id: 'doc1-p1', index: 1 },
      }),
    ],
    cypher: {
      id: 'questions/document',
      cypher: 'MATCH (d:Document {id: $id}) RETURN d',
      params: { id: 'doc1' },
    },
  }
}

/** Renders in the providers of the real shell, with no retries. */
export function renderScreen(element: ReactElement): RenderResult {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false }, mutations: { retry: false } },
  })
  return render(
    <QueryClientProvider client={client}>
      <ThemeProvider initial="light">
        <ToastProvider>
          <ShellProvider>{element}</ShellProvider>
        </ToastProvider>
      </ThemeProvider>
    </QueryClientProvider>,
  )
}

const HEALTH: HealthAnswer = {
  status: 'ok',
  store: { engine: 'embedded', version: '0.6.0' },
  counts: { documents: 1, passages: 2, statements: 2, entities: 3, relations: 2 },
  generation: 1,
}

type Answer = (init: RequestInit | undefined, path: string) => Response

/** Stands in for the network: the first path prefix that fits answers; health is always good; anything else is a 404. */
export function stubApi(routes: Record<string, Answer>): void {
  const all: [string, Answer][] = [...Object.entries(routes), ['/api/health', () => Response.json(HEALTH)]]
  vi.stubGlobal(
    'fetch',
    vi.fn(async (path: string, init?: RequestInit) => {
      const route = all.find(([prefix]) => path.startsWith(prefix))
      return route
        ? route[1](init, path)
        : new Response(null, { status: 404, statusText: `no stub for ${path}` })
    }),
  )
}
