import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { ImportPage } from '@/components/import/ImportPage'
import type { ImportJob } from '@/lib/model/answers'
import { renderScreen, stubApi } from '../fixtures'

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: vi.fn() }), usePathname: () => '/import' }))

const DONE: ImportJob = {
  id: 'job1',
  name: 'islands.txt',
  bytes: 2048,
  status: 'done',
  stage: 'done',
  progress: 1,
  createdAt: '2024-03-06T00:00:00Z',
  document: 'doc1',
  duplicate: false,
  report: {
    passages: 2,
    statements: 3,
    actors: 2,
    newActors: ['Lemuria'],
    byEvent: { ACCUSE: 2, CONSULT: 1 },
    warnings: [{ code: 'ambiguous', message: '“Georgia” read as the country.', start: 12, end: 19 }],
    elapsedMs: 12,
  },
  error: null,
}
const FAILED: ImportJob = {
  ...DONE,
  id: 'job2',
  name: 'scan.bin',
  status: 'failed',
  stage: 'reading',
  progress: 0.1,
  document: null,
  report: null,
  error: {
    code: 'unsupported-format',
    message: 'scan.bin is not text.',
    where: 'byte 0',
    remedy: 'Export it as text.',
  },
}

/** A server that has these jobs and notes what it is sent. */
function serve(jobs: ImportJob[]) {
  const sent: unknown[] = []
  stubApi({
    '/api/imports': (init, path) => {
      if (init?.method !== 'POST') return Response.json({ imports: jobs })
      sent.push(typeof init.body === 'string' ? JSON.parse(init.body) : path)
      return Response.json({ id: 'job1' })
    },
  })
  return sent
}

describe('ImportPage', () => {
  it('shows what was found in a document, with warnings and the way to it', async () => {
    serve([DONE])
    renderScreen(<ImportPage />)
    const report = await screen.findByRole('complementary', { name: 'Report on islands.txt' })
    expect(within(report).getByText('3, every quote checked in its text')).toBeInTheDocument()
    expect(within(report).getByText('“Georgia” read as the country.')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Open' })).toHaveAttribute('href', '/sources/doc1')
  })

  it('says why a document failed, where, and what to do, and offers to try again', async () => {
    const sent = serve([FAILED, DONE])
    renderScreen(<ImportPage />)
    const report = await screen.findByRole('complementary', { name: 'Report on scan.bin' })
    expect(within(report).getByRole('alert')).toHaveTextContent('scan.bin is not text.')
    expect(within(report).getByRole('alert')).toHaveTextContent('byte 0')
    expect(within(report).getByRole('alert')).toHaveTextContent('Export it as text.')
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }))
    await waitFor(() => expect(sent).toEqual(['/api/imports/job2/retry']))
  })

  it('sends a pasted text with what is known of it, and leaves out what is not', async () => {
    const sent = serve([])
    renderScreen(<ImportPage />)
    await userEvent.click(screen.getByRole('button', { name: 'Paste text' }))
    await userEvent.type(screen.getByLabelText('Text'), 'Atlantis met Lemuria.')
    await userEvent.type(screen.getByLabelText('Title'), 'Two islands')
    await userEvent.click(screen.getByRole('button', { name: 'Read this text' }))
    await waitFor(() => expect(sent).toEqual([{ text: 'Atlantis met Lemuria.', title: 'Two islands' }]))
  })
})
