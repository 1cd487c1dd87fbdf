import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Said } from '@/tests/unit/alignment/build'
import { open, PATIENT, standIn } from './kit'

vi.mock('next/navigation', () => ({
  useRouter: () => ({ push: vi.fn() }),
  usePathname: () => '/alignments',
  useSearchParams: () => new URLSearchParams(window.location.search),
}))

/** Turns are really tested against shuffles, here without a worker. */
vi.setConfig({ testTimeout: 20_000 })

const month = (at: number): string =>
  `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-10`
/** Two years of reproach and then of help, a document each month; beside them two that turn the other way, and a third pair. */
const SAID: Said[] = [
  ...Array.from({ length: 24 }, (_, at): Said => ({
    from: 'ATL',
    to: 'LEM',
    event: at < 12 ? 'ACCUSE' : 'AID',
    on: month(at),
  })),
  ...Array.from({ length: 20 }, (_, at): Said => ({
    from: 'MUU',
    to: 'THU',
    event: at < 10 ? 'AID' : 'THREATEN',
    on: month(at),
  })),
  { from: 'LEM', to: 'THU', event: 'COOPERATE', undirected: true, on: '2021-02-02' },
]

const panel = () => screen.findByRole('complementary', { name: 'Turns and statements' }, PATIENT)
const chart = () => screen.findByRole('group', { name: /^Scores by quarter/ }, PATIENT)

describe('over time', () => {
  beforeEach(() => standIn(SAID))

  it('follows the pairs with most acts, and says where each line goes', async () => {
    open('/alignments?as=time&lines=ATL>LEM,MUU:THU')
    const lines = within(await chart()).getAllByRole('img')
    expect(lines[0]).toHaveAccessibleName(
      'ATL towards LEM: Q1 2020 −2.3, Q2 2020 −2.3, Q3 2020 −2.3, Q4 2020 −2.3, Q1 2021 +5.3, Q2 2021 +5.3, Q3 2021 +5.3, Q4 2021 +5.3',
    )
    expect(lines[1]).toHaveAccessibleName(/^MUU and THU: Q1 2020 \+/)
  })

  it('opens the sentence of an act from its number on the chart', async () => {
    open('/alignments?as=time')
    const marks = within(await chart()).getAllByRole('link', { name: /^\d+: .*open the sentence$/ })
    expect(marks.length).toBeGreaterThan(2)
    for (const mark of marks)
      expect(mark).toHaveAttribute('href', expect.stringMatching(/^\/sources\/d\d+#s\d+$/))
  })

  it('lists what turned with its passages one click away, opens it by keyboard, and keeps it in the link', async () => {
    open('/alignments?as=time&lines=ATL>LEM')
    const turn = await within(await chart()).findByRole(
      'button',
      { name: /^ATL towards LEM turns on 10 Jan 2021, from −\d\.\d to \+\d\.\d$/ },
      PATIENT,
    )
    const list = await panel()
    expect(within(list).getAllByRole('link', { name: 'Open its strongest passage' })[0]).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/sources\/d\d+#s\d+$/),
    )
    turn.focus()
    await userEvent.keyboard('{Enter}')
    expect(turn).toHaveAttribute('aria-pressed', 'true')
    expect(within(list).getByRole('heading', { name: /^Since 10 Jan 2021/ })).toBeInTheDocument()
    expect(within(list).getByText(/in 100 % of resamples of the documents/)).toBeInTheDocument()
    expect((await within(list).findAllByRole('link', { name: 'Open' })).length).toBeGreaterThan(5)
    await waitFor(() => expect(window.location.search).toContain('turn=ATL%3ELEM@2021-01-10'))
  })

  it('names turns of other pairs, and puts them on the chart', async () => {
    open('/alignments?as=time&lines=ATL>LEM')
    const list = await panel()
    const other = await within(list).findByRole('heading', { name: /^In other pairs/ }, PATIENT)
    await userEvent.click(
      within(other.parentElement as HTMLElement).getByRole('button', { name: 'On the chart' }),
    )
    await waitFor(() => expect(window.location.search).toContain('lines=ATL%3ELEM,MUU:THU'))
    expect(within(await chart()).getAllByRole('img')).toHaveLength(2)
  })

  it('adds, turns round and takes off pairs', async () => {
    open('/alignments?as=time&lines=ATL:LEM')
    await chart()
    await userEvent.click(screen.getByRole('button', { name: 'Add a pair' }))
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'First state' }), 'THU')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Second state' }), 'LEM')
    await userEvent.click(screen.getByRole('button', { name: 'Add' }))
    await waitFor(() => expect(window.location.search).toContain('lines=ATL:LEM,LEM:THU'))
    const pairs = screen.getByRole('list', { name: 'Pairs on the chart' })
    await userEvent.click(
      await within(pairs).findByRole('button', { name: 'ATL – LEM: show ATL towards LEM' }, PATIENT),
    )
    await waitFor(() => expect(window.location.search).toContain('lines=ATL%3ELEM,LEM:THU'))
    await userEvent.click(
      await within(pairs).findByRole('button', { name: 'Take ATL → LEM off the chart' }, PATIENT),
    )
    await waitFor(() => expect(window.location.search).toContain('lines=LEM:THU'))
  })

  it('says the same as a table, whose numbers open the two in that quarter', async () => {
    open('/alignments?as=time&lines=ATL>LEM')
    await chart()
    await userEvent.click(screen.getByRole('button', { name: 'Table' }))
    const table = await screen.findByRole('table', { name: /^Score per quarter/ })
    const row = within(table).getByRole('row', { name: /Q1 2021/ })
    expect(row).toHaveTextContent('+5.3')
    expect(within(row).getByRole('link')).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/alignments\/ATL\/LEM\?.*from=2021-01-01&to=2021-03-31/),
    )
    await waitFor(() => expect(window.location.search).toContain('as=values'))
  })

  it('says so when nothing turned', async () => {
    open('/alignments?as=time&lines=LEM:THU&to=2021-03-01')
    expect(
      await within(await panel()).findByText('No line turned beyond chance.', undefined, PATIENT),
    ).toBeInTheDocument()
  })
})
