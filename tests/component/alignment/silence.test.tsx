import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Said } from '@/tests/unit/alignment/build'
import { open, PATIENT, standIn } from './kit'

vi.mock('next/navigation', () => ({
  useRouter: () => ({ push: vi.fn() }),
  usePathname: () => '/alignments',
  useSearchParams: () => new URLSearchParams(window.location.search),
}))

const STATES = ['ATL', 'LEM', 'MUU', 'THU', 'HYP']

/** Thirty papers in which each state speaks of all others, but Atlantis never of Lemuria. */
function talk(silent: boolean): Said[] {
  return Array.from({ length: 30 }, (_, document) =>
    STATES.flatMap((from, speaker) =>
      STATES.filter((to, named) => to !== from && (speaker + named + document) % 3 !== 0)
        .filter((to) => !(silent && from === 'ATL' && to === 'LEM'))
        .map((to): Said => ({ from, to, event: 'ACCUSE', on: '2024-01-01', document })),
    ),
  ).flat()
}

describe('the silence map', () => {
  describe('with a silence', () => {
    beforeEach(() => standIn(talk(true)))

    it('lists the pair with what was expected and what was found, and leads to the dyad', async () => {
      open('/alignments?as=silence')
      const table = await screen.findByRole('table', { name: /expected and found/ }, PATIENT)
      const rows = within(table).getAllByRole('row').slice(1)
      expect(rows).toHaveLength(1)
      expect(rows[0]).toHaveTextContent(/ATLLEMnever\d+\.\d/)
      expect(within(rows[0]!).getByRole('link', { name: 'ATL of LEM: open the dyad' })).toHaveAttribute(
        'href',
        expect.stringMatching(/^\/alignments\/ATL\/LEM\?/),
      )
      const matrix = screen.getByRole('region', { name: 'Matrix of found and expected' })
      expect(
        within(matrix).getByRole('link', { name: /ATL of LEM: 0 occasions.*silent beyond chance/ }),
      ).toBeVisible()
    })

    it('shows by which sentences the claim can be checked, and the query that counts them', async () => {
      open('/alignments?as=silence')
      const pair = await screen.findByRole('complementary', { name: 'The pair and its sentences' }, PATIENT)
      expect(within(pair).getByRole('heading', { name: /ATL of LEM/ })).toBeInTheDocument()
      expect(await within(pair).findAllByText('Atlantis condemned Lemuria')).not.toHaveLength(0)
      await userEvent.click(within(pair).getByRole('radio', { name: /ATL of LEM 0/ }))
      expect(within(pair).getByText(/No statement in which ATL speaks of LEM/)).toBeInTheDocument()
      expect(within(pair).getByRole('link', { name: /named all the same/ })).toHaveAttribute(
        'href',
        expect.stringContaining('/queries?id=named-where-it-speaks&p.voice=ATL&p.through=ATL&p.named=LEM'),
      )
      expect(within(pair).getByRole('link', { name: 'Show the Cypher' })).toHaveAttribute(
        'href',
        expect.stringContaining('/queries?id=state-speaks&p.voice=ATL'),
      )
      await waitFor(() => expect(window.location.search).toContain('heard=both'))
    })

    it('shows every tested pair, keeps that and the chosen pair in the link, and is walked by arrow keys', async () => {
      open('/alignments?as=silence')
      await screen.findByRole('table', { name: /expected and found/ }, PATIENT)
      await userEvent.click(screen.getByRole('radio', { name: 'All tested' }))
      const table = screen.getByRole('table', { name: /expected and found/ })
      expect(within(table).getAllByRole('row').length).toBeGreaterThan(5)
      await userEvent.click(screen.getByRole('button', { name: 'Check the sentences for MUU of THU' }))
      await waitFor(() => expect(window.location.search).toMatch(/select=MUU~THU.*pairs=tested/))
      const matrix = screen.getByRole('region', { name: 'Matrix of found and expected' })
      const first = within(matrix).getAllByRole('link')[0]!
      first.focus()
      fireEvent.keyDown(first, { key: 'ArrowDown' })
      expect(document.activeElement).not.toBe(first)
      expect(document.activeElement?.tagName).toBe('A')
    })
  })

  it('says so, with the closest pair, when nothing is silent beyond chance', async () => {
    standIn(talk(false))
    open('/alignments?as=silence')
    expect(
      await screen.findByRole('heading', { name: 'Nothing is silent beyond chance' }, PATIENT),
    ).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: /Show \d+ tested pairs/ }))
    expect(screen.getByRole('table', { name: /expected and found/ })).toBeInTheDocument()
  })

  it('says so when too little is said to tell', async () => {
    standIn(talk(true).slice(0, 9))
    open('/alignments?as=silence')
    expect(
      await screen.findByRole('heading', { name: 'Too little said to tell' }, PATIENT),
    ).toBeInTheDocument()
  })
})
