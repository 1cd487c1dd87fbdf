import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CommandPalette } from '@/components/shell/CommandPalette'
import { ATLANTIS, renderScreen, stubApi } from '../fixtures'

const push = vi.fn()
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }), usePathname: () => '/' }))

describe('CommandPalette', () => {
  beforeEach(() => {
    push.mockClear()
    stubApi({
      '/api/entities': () => Response.json({ entities: [{ ...ATLANTIS, matched: null, statements: 4 }] }),
      '/api/documents': () => Response.json({ documents: [], deleted: [] }),
      '/api/queries': () => Response.json({ queries: [] }),
    })
  })

  it('opens with Ctrl K, finds an actor and goes there by keyboard alone', async () => {
    renderScreen(<CommandPalette />)
    await userEvent.keyboard('{Control>}k{/Control}')
    await userEvent.type(screen.getByRole('combobox'), 'atl')
    expect(await screen.findByRole('option', { name: /Atlantis/ })).toHaveAttribute('aria-selected', 'true')
    await userEvent.keyboard('{Enter}')
    expect(push).toHaveBeenCalledWith('/?select=ATL')
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument()
  })

  it("shows only commands after '>'", async () => {
    renderScreen(<CommandPalette />)
    await userEvent.keyboard('/')
    await userEvent.type(screen.getByRole('combobox'), '>dark')
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Theme: dark'])
  })
})
