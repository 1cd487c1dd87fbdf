import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { QueriesPage } from '@/components/queries/QueriesPage'
import type { SavedQuery } from '@/lib/model/answers'
import type { ResultTable, Value } from '@/lib/model/result'
import { parseSavedQuery } from '@/lib/view/queries/queryHeader'
import { ATLANTIS, renderScreen, statement, stubApi } from '../fixtures'

vi.mock('next/navigation', () => ({
  useRouter: () => ({ push: vi.fn() }),
  usePathname: () => '/queries',
  useSearchParams: () => new URLSearchParams(window.location.search),
}))
/** CodeMirror measures text, which jsdom cannot: a plain field stands in, with the same promises. */
vi.mock('next/dynamic', () => ({
  default: () =>
    function Editor({ text, onChange }: { text: string; onChange: (text: string) => void }) {
      return (
        <textarea aria-label="Cypher query" value={text} onChange={(event) => onChange(event.target.value)} />
      )
    },
}))

const TEXT = `// id: who-accuses
// title: Who accuses an actor?
// category: Conflict
// param actor: actor, required = LEM — The accused
// param atLeast: number = 1
MATCH (a:Entity)-[r:ACCUSE]->(b:Entity {id: $actor})
WITH a, count(r) AS times, collect(r.statement) AS evidence WHERE times >= $atLeast
RETURN a AS accuser, times, evidence`
const OWN = `// id: mine
// title: My own
// param name: text, required
RETURN $name AS name`

const state: Value = {
  $type: 'node',
  ref: 'n1',
  labels: ['Entity', 'State'],
  properties: { id: 'ATL', name: 'Atlantis', shortName: 'Atlantis', iso2: 'AT' },
}
const TABLE: ResultTable = {
  columns: ['accuser', 'times', 'evidence'],
  rows: [[state, 2, ['s-1', 's-2']]],
  truncated: false,
  elapsedMs: 12.4,
}

const asked: { cypher: string; params: Record<string, unknown> }[] = []
let queries: SavedQuery[]
let answer: () => Response

function open(search: string) {
  window.history.replaceState(null, '', `/queries${search}`)
  return renderScreen(<QueriesPage />)
}

describe('QueriesPage', () => {
  beforeEach(() => {
    asked.length = 0
    queries = [parseSavedQuery(TEXT, true), parseSavedQuery(OWN, false)]
    answer = () => Response.json(TABLE)
    stubApi({
      '/api/queries': (init) => {
        if (init?.method !== 'POST') return Response.json({ queries })
        const { text } = JSON.parse(String(init.body)) as { text: string }
        const saved = parseSavedQuery(text, false)
        queries = [...queries, saved]
        return Response.json(saved, { status: 201 })
      },
      '/api/query': (init) => {
        asked.push(JSON.parse(String(init?.body)) as (typeof asked)[number])
        return answer()
      },
      '/api/entities/': () => Response.json({ entity: { ...ATLANTIS, id: 'LEM', name: 'Lemuria' } }),
      '/api/entities': () => Response.json({ entities: [] }),
      '/api/schema': () => Response.json({ labels: [], relationshipTypes: [], propertyKeys: [] }),
      '/api/statements': () =>
        Response.json({
          statements: [statement('s-1', 'ACCUSE', 'Atlantis condemned Lemuria')],
          total: 1,
          cypher: null,
        }),
    })
  })

  it('runs a query of the library with its defaults and shows its rows', async () => {
    open('?id=who-accuses')
    expect(await screen.findByRole('link', { name: /Atlantis/ })).toHaveAttribute('href', '/?select=ATL')
    expect(asked).toEqual([{ cypher: TEXT, params: { actor: 'LEM', atLeast: 1 } }])
    expect(screen.getByText('1 row, complete')).toBeInTheDocument()
    expect(screen.getByText('12 ms')).toBeInTheDocument()
    expect(screen.getByText('built-in')).toBeInTheDocument()
  })

  it('takes typed values, keeps them in the link, and runs on Ctrl Enter', async () => {
    open('?id=who-accuses&p.atLeast=2')
    const field = await screen.findByLabelText(/At least/)
    expect(field).toHaveValue(2)
    await waitFor(() => expect(asked).toHaveLength(1))
    fireEvent.change(field, { target: { value: '3' } })
    fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true })
    await waitFor(() => expect(asked.at(-1)?.params).toEqual({ actor: 'LEM', atLeast: 3 }))
    await waitFor(() => expect(window.location.search).toBe('?id=who-accuses&p.atLeast=3'))
  })

  it('names the parameter that lacks a value and asks nothing', async () => {
    open('?id=mine')
    expect(await screen.findByText(/needs a value for "name"/)).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: /^Run/ }))
    expect(await screen.findByRole('alert')).toHaveTextContent('needs a value for "name"')
    expect(asked).toEqual([])
  })

  it('opens a text with its parameters, as "Show the Cypher" links to it', async () => {
    open(`?cypher=${encodeURIComponent('RETURN $ids AS ids')}&params=${encodeURIComponent('{"ids":["a"]}')}`)
    await waitFor(() => expect(asked).toEqual([{ cypher: 'RETURN $ids AS ids', params: { ids: 'a' } }]))
    expect(screen.getByRole('heading', { name: 'Unsaved query' })).toBeInTheDocument()
  })

  it('leads from a row to its sentences', async () => {
    open('?id=who-accuses')
    await userEvent.click(await screen.findByRole('button', { name: '2 statements' }))
    const sheet = await screen.findByRole('dialog', { name: '2 statements' })
    expect(await within(sheet).findByText('Atlantis condemned Lemuria')).toBeInTheDocument()
    expect(within(sheet).getByRole('link', { name: 'Open' })).toHaveAttribute('href', '/sources/doc1#s-1')
  })

  it('says that rows were cut, and shows the same as text', async () => {
    answer = () => Response.json({ ...TABLE, truncated: true })
    open('?id=who-accuses')
    expect(await screen.findByText('truncated at 1 of more')).toBeInTheDocument()
    await userEvent.click(screen.getByRole('tab', { name: 'Text' }))
    expect(screen.getByRole('tabpanel')).toHaveTextContent(/accuser\s+times\s+evidence.*Atlantis\s+2/s)
  })

  it('says what is wrong with a text and where, and that nothing is lost', async () => {
    answer = () =>
      Response.json(
        {
          code: 'query-syntax',
          detail: 'The query cannot be read: line 2, column 3.',
          status: 400,
          title: 'Bad',
        },
        { status: 400 },
      )
    open('?id=who-accuses')
    expect(await screen.findByRole('alert')).toHaveTextContent('line 2, column 3')
    expect(screen.getByRole('alert')).toHaveTextContent('The graph itself is safe')
  })

  it('stops a query that runs', async () => {
    let aborted = false
    vi.mocked(fetch).mockImplementation(((path: string, init?: RequestInit) => {
      if (path === '/api/queries') return Promise.resolve(Response.json({ queries }))
      if (path !== '/api/query') return Promise.resolve(new Response(null, { status: 404 }))
      return new Promise((_, reject) =>
        init?.signal?.addEventListener('abort', () => {
          aborted = true
          reject(new DOMException('aborted', 'AbortError'))
        }),
      )
    }) as typeof fetch)
    open('?id=who-accuses')
    const stop = await screen.findByRole('button', { name: 'Stop' })
    await waitFor(() => expect(stop).toBeEnabled())
    await userEvent.click(stop)
    expect(aborted).toBe(true)
    expect(await screen.findByText('stopped')).toBeInTheDocument()
  })

  it('duplicates under a title and an id of its own', async () => {
    open('?id=who-accuses')
    await userEvent.click(await screen.findByRole('button', { name: 'Duplicate' }))
    expect(await screen.findByRole('heading', { name: 'Who accuses an actor? (copy)' })).toBeInTheDocument()
    expect(queries.at(-1)).toMatchObject({ id: 'who-accuses-an-actor-copy', builtIn: false })
    await waitFor(() => expect(window.location.search).toBe('?id=who-accuses-an-actor-copy'))
  })

  it('finds queries by their words', async () => {
    open('')
    await screen.findByRole('button', { name: 'My own' })
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search queries' }), 'accuses conflict')
    expect(screen.queryByRole('button', { name: 'My own' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Who accuses an actor?' })).toBeInTheDocument()
  })

  it('says so when a link names a query that is gone', async () => {
    open('?id=gone')
    expect(await screen.findByRole('alert')).toHaveTextContent('“gone”')
  })
})
