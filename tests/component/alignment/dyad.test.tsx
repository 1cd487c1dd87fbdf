import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Said } from '@/tests/unit/alignment/build'
import { open, PATIENT, standIn } from './kit'

vi.mock('next/navigation', () => ({
  useRouter: () => ({ push: vi.fn() }),
  usePathname: () => '/alignments/ATL/LEM',
  useSearchParams: () => new URLSearchParams(window.location.search),
}))

const ATL = { from: 'ATL', to: 'LEM' }
const SAID: Said[] = [
  { ...ATL, event: 'ASSAULT', on: '2024-01-01', document: 0 },
  { ...ATL, event: 'ASSAULT', on: '2024-01-02', document: 1 },
  { ...ATL, event: 'ASSAULT', modality: 'denied', on: '2024-01-03', document: 2 },
  { ...ATL, event: 'ACCUSE', on: '2024-02-03', document: 0 },
  { from: 'LEM', to: 'ATL', event: 'REJECT', on: '2024-04-01', document: 1 },
]

describe('the dyad taken apart', () => {
  beforeEach(() => standIn(SAID))
  const opened = async (search = '') => {
    open(`/alignments/ATL/LEM${search}`, { a: 'ATL', b: 'LEM' })
    return screen.findByRole('complementary', { name: 'Statements' }, PATIENT)
  }
  const list = () => screen.getByRole('complementary', { name: 'Statements' })

  it('lists just the statements that a number counts, keeps that in the link, and shows their Cypher', async () => {
    await opened()
    const modalities = screen.getByRole('region', { name: 'How far it went' })
    await userEvent.click(within(modalities).getByRole('button', { name: /^denied, ATL → LEM: 1 statement/ }))
    expect(within(list()).getByText('denied, ATL → LEM')).toBeInTheDocument()
    await waitFor(() => expect(window.location.search).toContain('listed=modality~denied~forth'))
    expect(within(list()).getByText(/^1 of 1,/)).toBeInTheDocument()
    expect(within(list()).getByRole('link', { name: 'Show the Cypher' })).toHaveAttribute(
      'href',
      expect.stringMatching(/id=alignment-statements.*p\.both=false.*p\.modalities=%7Cdenied%7C/),
    )
    await userEvent.click(within(list()).getByRole('button', { name: 'All statements' }))
    expect(within(list()).getByText(/^5 of 5,/)).toBeInTheDocument()
  })

  it('leads to its own line over time', async () => {
    await opened()
    expect(screen.getByRole('link', { name: 'Over time' })).toHaveAttribute(
      'href',
      '/alignments?lines=ATL%3ALEM&as=time',
    )
  })

  it('opens a link to a part', async () => {
    await opened('?listed=publisher~Press%201~both&sort=date')
    expect(within(list()).getByText('published by Press 1, both ways')).toBeInTheDocument()
    expect(within(list()).getByText(/^2 of 2,/)).toBeInTheDocument()
    expect(screen.getByRole('combobox', { name: 'Order of the statements' })).toHaveValue('date')
  })

  it('sets words beside deeds and each modality at face value', async () => {
    await opened()
    const acts = screen.getByRole('table', { name: 'Words and deeds' })
    expect(within(acts).getByRole('row', { name: /^deeds/ })).toHaveTextContent(/3 \+0 −3/)
    const modalities = screen.getByRole('table', { name: 'Modalities' })
    expect(within(modalities).getByRole('row', { name: /^denied/ })).toHaveTextContent(/−/)
    expect(within(acts).getByRole('link', { name: 'Show the Cypher of deeds, ATL → LEM' })).toHaveAttribute(
      'href',
      expect.stringMatching(/id=alignment-scores.*p\.source=ATL.*p\.acts=deeds/),
    )
  })

  it('shows both sentences where sources contradict each other', async () => {
    await opened()
    const disagree = screen.getByRole('region', { name: 'Where sources disagree' })
    expect(within(disagree).getByText('ASSAULT by ATL: asserted, and denied')).toBeInTheDocument()
    expect(within(disagree).getByText(/1 day apart · 1 more with the left/)).toBeInTheDocument()
    expect(await within(disagree).findAllByRole('article')).toHaveLength(2)
  })

  it('brings the first of many statements into sight', async () => {
    standIn([
      ...SAID,
      ...Array.from({ length: 20 }, (_, day): Said => ({
        ...{ ...ATL, event: 'PROTEST', document: 3 },
        on: `2025-01-${String(day + 1).padStart(2, '0')}`,
      })),
    ])
    await opened('?sort=date')
    const marked = () => list().querySelector('[data-row="0"]')
    expect(marked()).toBeNull()
    const ends = screen.getByRole('table', { name: /^First and latest/ })
    await userEvent.click(within(ends).getAllByRole('button', { name: 'Show' })[0]!)
    expect(marked()).toBeInTheDocument()
  })

  it('says the charts as a table, whose periods can be brushed', async () => {
    await opened('?by=month')
    const table = screen.getByRole('table', { name: 'Scores and statements per month', hidden: true })
    expect(within(table).getAllByRole('row', { hidden: true })).toHaveLength(4)
    await userEvent.click(within(table).getByRole('button', { name: 'Feb 2024', hidden: true }))
    await waitFor(() => expect(window.location.search).toContain('from=2024-02-01&to=2024-02-29'))
  })
})
