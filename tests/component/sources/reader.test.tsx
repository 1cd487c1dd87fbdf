import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Reader } from '@/components/sources/Reader'
import { documentAnswer, renderScreen, stubApi } from '../fixtures'

vi.mock('next/navigation', () => ({
  useRouter: () => ({ push: vi.fn() }),
  usePathname: () => '/sources/doc1',
}))

const answerWith = (body: unknown, status = 200) =>
  stubApi({ '/api/documents/doc1': () => Response.json(body, { status }) })

const litMarks = () =>
  [...document.querySelectorAll('mark[data-lit="true"]')].map((mark) => mark.textContent).join('')

describe('Reader', () => {
  beforeEach(() => {
    window.history.replaceState(null, '', '/sources/doc1')
    answerWith(documentAnswer())
  })

  it('marks every quote by sign and modality, and writes the text as it is', async () => {
    renderScreen(<Reader id="doc1" />)
    await screen.findByRole('heading', { name: 'Two islands', level: 2 })
    const marks = [...document.querySelectorAll('mark')]
    expect(marks.map((m) => [m.textContent, m.dataset.sign, m.dataset.modality])).toEqual([
      ['Atlantis condemned Lemuria', '-1', 'asserted'],
      ['Lemuria will meet Atlantis', '1', 'intended'],
    ])
    expect(screen.getByText(/on Monday/)).toBeInTheDocument()
  })

  it('lights the span that the link names, and steps with j and k', async () => {
    window.history.replaceState(null, '', '/sources/doc1#s-2')
    renderScreen(<Reader id="doc1" />)
    await screen.findByRole('heading', { name: 'Two islands', level: 2 })
    await waitFor(() => expect(litMarks()).toBe('Lemuria will meet Atlantis'))
    const selected = screen.getByRole('region', { name: /Selected statement/ })
    expect(within(selected).getByText('Ada Envoy')).toBeInTheDocument()
    await userEvent.keyboard('j')
    expect(litMarks()).toBe('Atlantis condemned Lemuria')
    expect(window.location.hash).toBe('#s-1')
    await userEvent.keyboard('k')
    expect(window.location.hash).toBe('#s-2')
  })

  it('says so when a link names a span that is not there', async () => {
    window.history.replaceState(null, '', '/sources/doc1#s-gone')
    renderScreen(<Reader id="doc1" />)
    expect(await screen.findByText(/The link names the statement s-gone/)).toHaveAttribute('role', 'alert')
    expect(litMarks()).toBe('')
  })

  it('names what failed when the document cannot be had', async () => {
    answerWith(
      {
        type: 'about:blank',
        title: 'Not found',
        status: 404,
        code: 'not-found',
        detail: 'There is no document doc1.',
      },
      404,
    )
    renderScreen(<Reader id="doc1" />)
    expect(await screen.findByText('There is no document doc1.')).toBeInTheDocument()
  })
})
