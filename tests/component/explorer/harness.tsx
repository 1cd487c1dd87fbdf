/** The explorer's panels over a small world: the real view store and actions, no canvas, no server but a stubbed fetch. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { vi } from 'vitest'
import { ExplorerContext, type ExplorerModel } from '@/components/explorer/ExplorerContext'
import { createActions } from '@/components/explorer/useActions'
import { createViewStore, type ViewStore } from '@/components/explorer/viewStore'
import { ShellProvider } from '@/components/shell/ShellContext'
import { ToastProvider } from '@/components/ui/Toast'
import type { GraphAnswer, StatementAnswer } from '@/lib/model/answers'
import { eventDefinition } from '@/lib/model/ontology'
import { buildDataset } from '@/lib/view/graph/dataset'
import { buildScene } from '@/lib/view/graph/scene'
import { answerOf } from '../../unit/view/fixture'

export const world = answerOf([
  { source: 'RUS', target: 'PRK', event: 'AID', on: '2024-03-20' },
  { source: 'PRK', target: 'RUS', event: 'AID', on: '2024-05-02', modality: 'denied', speaker: 'ann' },
  { source: 'RUS', target: 'PRK', event: 'CONSULT', undirected: true, on: null },
  { source: 'USA', target: 'PRK', event: 'ACCUSE', on: '2023-12-31', document: 2 },
  { source: 'USA', target: 'RUS', event: 'SANCTION', modality: 'intended', on: '2024-02-10', document: 2 },
  { source: 'ann', target: 'KOR', event: 'CONSULT', undirected: true, on: '2024-01-15' },
])

/** What the server would answer for one statement of the world. */
function statementOf(answer: GraphAnswer, row: number): StatementAnswer {
  const { statements: c, entities, documents } = answer
  const event = c.event[row] ?? 'AID'
  const { quad, sign, intensity } = eventDefinition(event)
  const [source, target, document] = [
    entities[c.source[row] ?? 0],
    entities[c.target[row] ?? 0],
    documents[c.document[row] ?? 0],
  ]
  if (!source || !target || !document) throw new Error(`no statement in row ${row}`)
  return {
    id: c.id[row] ?? '',
    event,
    mode: null,
    quad,
    sign,
    intensity,
    modality: c.modality[row] ?? 'asserted',
    undirected: c.undirected[row] ?? false,
    generic: false,
    on: c.on[row] ?? null,
    onPrecision: 'day',
    onBasis: 'text',
    confidence: c.confidence[row] ?? 1,
    source,
    target,
    speaker: entities[c.speaker[row] ?? -1] ?? null,
    sourceState: null,
    targetState: null,
    document,
    passage: { id: `${document.id}-p0`, index: 0 },
    start: 7,
    end: 20,
    quote: `quote of ${c.id[row]}`,
    sentence: { start: 0, end: 30, before: 'Before ', after: ' and after.' },
    rule: 'verb.aid',
    evidence: [{ start: 7, end: 10, text: 'shipped', role: 'trigger' }],
    extractor: 'test',
    verdict: c.verdict[row] ?? null,
  }
}

/** Answers /api/statements?ids= out of the world; everything else is refused loudly. */
export function stubServer(): void {
  vi.stubGlobal('fetch', (input: string) => {
    const url = new URL(input, 'http://localhost')
    if (url.pathname === '/api/statements') {
      const rows = (url.searchParams.get('ids') ?? '').split(',').map((id) => world.statements.id.indexOf(id))
      const statements = rows.filter((row) => row >= 0).map((row) => statementOf(world, row))
      return Promise.resolve(Response.json({ statements, total: statements.length, cypher: world.cypher }))
    }
    return Promise.reject(new Error(`unexpected request for ${url.pathname}`))
  })
}

export interface Harness {
  store: ViewStore
  /** The query strings written, oldest first. */
  written: string[]
}

export function renderExplorer(panel: ReactNode, search = ''): Harness & ReturnType<typeof render> {
  const written: string[] = []
  const store = createViewStore(search, (query) => written.push(query))
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const view = render(
    <QueryClientProvider client={client}>
      <ToastProvider>
        <ShellProvider>
          <World store={store}>{panel}</World>
        </ShellProvider>
      </ToastProvider>
    </QueryClientProvider>,
  )
  return { ...view, store, written }
}

function World({ store, children }: { store: ViewStore; children: ReactNode }) {
  const { view, history } = useSyncExternalStore(store.subscribe, store.get)
  const data = useMemo(() => buildDataset(world), [])
  const scene = useMemo(() => buildScene(data, view), [data, view])
  const model: ExplorerModel = {
    data,
    scene,
    view,
    history,
    places: {},
    arrangement: '',
    layoutBusy: false,
    relayout: () => undefined,
    blocs: [],
    cypher: world.cypher,
    actions: createActions(
      store,
      () => ({ data, scene }),
      () => undefined,
    ),
    graph: { current: null },
  }
  return <ExplorerContext.Provider value={model}>{children}</ExplorerContext.Provider>
}
