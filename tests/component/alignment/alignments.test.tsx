import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { AlignmentsPage } from '@/components/alignment/AlignmentsPage'
import type { GraphAnswer } from '@/lib/model/answers'
import { snapshot, type Said } from '@/tests/unit/alignment/build'
import { renderScreen, statement, stubApi } from '../fixtures'

/** Scores and charts are really computed: on a busy machine that takes more than the default second. */
const PATIENT = { timeout: 5000 }

const push = vi.fn()
vi.mock('next/navigation', () => ({
  useRouter: () => ({ push }),
  usePathname: () => '/alignments',
  useSearchParams: () => new URLSearchParams(window.location.search),
}))

const twice = (said: Said): Said[] =>
  [0, 1, 2, 3].map((day) => ({ ...said, on: `2024-0${day + 1}-01`, document: day }))
const SAID: Said[] = [
  ...twice({ from: 'ATL', to: 'LEM', event: 'ASSAULT' }),
  ...twice({ from: 'LEM', to: 'ATL', event: 'ACCUSE' }),
  ...twice({ from: 'ATL', to: 'MUU', event: 'AID' }),
  { from: 'LEM', to: 'THU', event: 'COOPERATE', undirected: true, on: '2024-02-02', document: 1 },
  { from: 'THU', to: 'MUU', event: 'CONSULT', on: '2024-03-03', document: 2 },
]

function answer(): GraphAnswer {
  const { columns, entities } = snapshot(SAID)
  const documents = [0, 1, 2, 3].map((index) => ({
    id: `d${index}`,
    title: `Paper ${index}`,
    publisher: 'Tide Press',
    publishedOn: '2024-03-05',
    sample: false,
  }))
  const size = columns.id.length
  const cypher = { id: 'questions/graph', cypher: 'MATCH (a) RETURN a', params: {} }
  return {
    generation: 1,
    entities,
    documents,
    statements: columns,
    total: size,
    shown: size,
    truncated: false,
    cypher,
  }
}

function open(path: string, dyad?: { a: string; b: string }) {
  window.history.replaceState(null, '', path)
  return renderScreen(dyad ? <AlignmentsPage dyad={dyad} /> : <AlignmentsPage />)
}

describe('the alignment pages', () => {
  beforeEach(() => {
    push.mockClear()
    // jsdom has no layout and no canvas: a room to measure, and cells that are not drawn.
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800)
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(500)
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
    stubApi({
      '/api/graph': () => Response.json(answer()),
      '/api/statements': () =>
        Response.json({
          statements: SAID.map((_, row) =>
            statement(`s${row}`, 'ACCUSE', 'Atlantis condemned Lemuria', { on: `2024-01-0${(row % 9) + 1}` }),
          ),
          total: SAID.length,
          cypher: { id: 'questions/statements', cypher: 'MATCH (s) RETURN s', params: {} },
        }),
    })
  })

  it('says that four states are too few for blocs, gives the proof, and shows the division when asked', async () => {
    open('/alignments')
    const blocs = await screen.findByRole('complementary', { name: 'Blocs' }, PATIENT)
    expect(within(blocs).getByText('Partition of 4 states')).toBeInTheDocument()
    expect(within(blocs).getByText('1, proven optimal')).toBeInTheDocument()
    expect(await within(blocs).findByText('share of 200 resamples', undefined, PATIENT)).toBeInTheDocument()
    expect(within(blocs).getByText('No blocs told from chance.')).toBeInTheDocument()
    expect(within(blocs).queryByRole('heading', { name: /^Bloc A/ })).toBeNull()
    await userEvent.click(within(blocs).getByRole('button', { name: 'Show the division all the same' }))
    expect(within(blocs).getByRole('heading', { name: /^Bloc A/ })).toBeInTheDocument()
    const against = within(blocs).getByRole('heading', { name: /Pairs that pull against it/ }).parentElement
    expect(within(against as HTMLElement).getAllByRole('button')).toHaveLength(1)
    await waitFor(() => expect(window.location.search).toBe('?anyway=1'))
  })

  it('is walked by arrow keys, reads every cell, and opens the dyad on Enter', async () => {
    open('/alignments?order=name')
    const matrix = await screen.findByRole('application', { name: /Matrix of alignments/ }, PATIENT)
    fireEvent.focus(matrix)
    const reading = document.getElementById('matrix-reading')
    expect(reading).toHaveTextContent('ATL → towards LEM −8.0')
    expect(reading).toHaveTextContent('4 statements: 0 cooperative, 4 conflictual')
    expect(reading).toHaveTextContent('LEM → towards ATL −2.4')
    fireEvent.keyDown(matrix, { key: 'ArrowRight' })
    expect(reading).toHaveTextContent('ATL → towards MUU +5.6')
    fireEvent.keyDown(matrix, { key: 'ArrowDown' })
    expect(reading).toHaveTextContent('LEM → towards MUU nothing said')
    fireEvent.keyDown(matrix, { key: 'ArrowUp' })
    fireEvent.keyDown(matrix, { key: 'Enter' })
    expect(push).toHaveBeenCalledWith(expect.stringMatching(/^\/alignments\/ATL\/MUU\?/))
  })

  it('says the same as a list, most cooperative first', async () => {
    open('/alignments')
    await userEvent.click(await screen.findByRole('button', { name: 'List' }, PATIENT))
    const rows = within(await screen.findByRole('table'))
      .getAllByRole('row')
      .slice(1)
    expect(rows[0]).toHaveTextContent(/ATL\s*MUU\+5\.6/)
    expect(rows.at(-1)).toHaveTextContent(/ATL\s*LEM−8\.0/)
    await waitFor(() => expect(window.location.search).toBe('?as=list'))
  })

  it('follows the blocs over time, and opens the year in which a state changed sides', async () => {
    open('/alignments?as=time')
    const bands = await screen.findByRole('table', { name: /each step the twelve months/ }, PATIENT)
    const row = within(bands).getByRole('row', { name: /ATL/ })
    expect(within(row).getAllByText(/^[AB]$/).length).toBeGreaterThan(0)
    for (const file of ['CSV', 'JSON', 'SVG', 'PNG'])
      expect(screen.getByRole('button', { name: file })).toBeEnabled()
    for (const link of within(bands).queryAllByRole('link'))
      expect(link).toHaveAttribute('href', expect.stringMatching(/^\/alignments\?from=.*&to=/))
  })

  it('scores deeds alone when asked, and keeps that in the link', async () => {
    open('/alignments?as=list')
    await screen.findByRole('table', undefined, PATIENT)
    await userEvent.click(screen.getByRole('radio', { name: 'Deeds' }))
    await waitFor(() => expect(within(screen.getByRole('table')).queryByText('−2.4')).toBeNull())
    await waitFor(() => expect(window.location.search).toContain('acts=deeds'))
  })

  it('shows both directions of two states with the statements behind them', async () => {
    open('/alignments/ATL/LEM', { a: 'ATL', b: 'LEM' })
    expect(
      await screen.findByText('ATL → LEM', { selector: 'figcaption', exact: false }, PATIENT),
    ).toBeInTheDocument()
    expect(screen.getByText('statements, 4 documents')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Deeds, 50 %: 4 statements' })).toHaveTextContent('50 %')
    const list = screen.getByRole('complementary', { name: 'Statements' })
    expect(await within(list).findAllByText('Atlantis condemned Lemuria')).toHaveLength(8)
    expect(within(list).getByRole('link', { name: 'Show the Cypher' })).toHaveAttribute(
      'href',
      expect.stringContaining('/queries?id=alignment-statements&p.source=ATL&p.target=LEM'),
    )
    expect(screen.getByRole('link', { name: 'Swap sides' })).toHaveAttribute('href', '/alignments/LEM/ATL')
  })

  it('says so when nothing is said between two', async () => {
    open('/alignments/ATL/THU', { a: 'ATL', b: 'THU' })
    expect(await screen.findByRole('heading', { name: 'Nothing said' }, PATIENT)).toBeInTheDocument()
  })
})
