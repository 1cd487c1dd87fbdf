import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FiltersPanel } from '@/components/explorer/FiltersPanel'
import { Inspector } from '@/components/explorer/inspector/Inspector'
import { TableTwin } from '@/components/explorer/TableTwin'
import { Timeline } from '@/components/explorer/Timeline'
import { Toolbar } from '@/components/explorer/Toolbar'
import { renderExplorer, stubServer } from './harness'

beforeEach(() => {
  stubServer()
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(private readonly callback: () => void) {}
      observe() {
        this.callback()
      }
      unobserve() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  for (const [name, value] of [
    ['clientWidth', 900],

    ['clientHeight', 600],
  ] as const) {
    vi.spyOn(HTMLElement.prototype, name, 'get').mockReturnValue(value)
  }
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** jsdom has no layout, so contrast and sizes are the browser tests' business. */
async function violations(element: Element): Promise<string[]> {
  const result = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return result.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ''}`)
}

describe('the filters', () => {
  it('say what is shown and hidden, count under each other, and put all of it in the URL', async () => {
    const { written } = renderExplorer(<FiltersPanel />)
    expect(screen.getByText('6 of 6 statements')).toBeVisible()
    await userEvent.click(screen.getByRole('checkbox', { name: 'Accuse' }))
    expect(screen.getByText('5 of 6 statements')).toBeVisible()
    expect(screen.getByText(/1 hidden by/)).toHaveTextContent('event type')
    expect(written.at(-1)).toBe('event=!ACCUSE')
  })

  it('switch a whole sign, show only one value, and reset', async () => {
    renderExplorer(<FiltersPanel />)
    await userEvent.click(screen.getByRole('checkbox', { name: /Conflictual/ }))
    expect(screen.getByText('4 of 6 statements')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Only Aid' }))
    expect(screen.getByText('2 of 6 statements')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Reset' }))
    expect(screen.getByText('6 of 6 statements')).toBeVisible()
  })

  it('hide a kind of actor', async () => {
    renderExplorer(<FiltersPanel />)
    await userEvent.click(screen.getByRole('button', { name: /^Persons/ }))
    expect(screen.getByText('5 of 6 statements')).toBeVisible()
  })
})

describe('the inspector of a relation', () => {
  it('shows both directions counted, and each sentence with its quote marked and a link to its place', async () => {
    renderExplorer(<Inspector />, 'select=RUS~PRK')
    expect(screen.getByText('3 statements, 1 source')).toBeVisible()
    expect(screen.getByText(/1 without a direction/)).toBeVisible()
    const quote = await screen.findByText('quote of s-1')
    expect(quote.tagName).toBe('MARK')
    const cards = screen.getAllByRole('article')
    expect(cards).toHaveLength(3)
    const newest = within(cards[0] as HTMLElement)
    expect(newest.getByText('2 May 2024')).toBeVisible()
    expect(newest.getByText('Denied')).toBeVisible()
    expect(newest.getByText('Name of ann')).toBeVisible()
    expect(newest.getByText('sample')).toBeVisible()
    expect(newest.getByRole('link', { name: 'Open in source' })).toHaveAttribute('href', '/sources/d0#s-1')
    expect(screen.getByRole('link', { name: 'Open dyad' })).toHaveAttribute('href', '/alignments/RUS/PRK')
  })

  it('narrows to one event and says what the filters hide', async () => {
    const { store } = renderExplorer(<Inspector />, 'select=RUS~PRK&event=!CONSULT')
    expect(screen.getByText(/1 more statement hidden by the filters/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Aid, denied' }))
    expect(screen.getAllByRole('article')).toHaveLength(1)
    await userEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect(store.get().view.selection).toEqual({ kind: 'none' })
  })

  it('says so when a link names an actor that is not here', () => {
    renderExplorer(<Inspector />, 'select=ATLANTIS')
    expect(screen.getByText(/“ATLANTIS” is not in this store/)).toBeVisible()
  })
})

describe('the overview', () => {
  it('leads to a relation', async () => {
    const { store } = renderExplorer(<Inspector />)
    await userEvent.click(screen.getByRole('button', { name: /PRK.*RUS.*cooperative/ }))
    expect(store.get().view.selection).toEqual({ kind: 'relation', a: 'PRK', b: 'RUS' })
  })
})

describe('the table twin', () => {
  it('lists every relation on screen, sorts, and opens one', async () => {
    const { store } = renderExplorer(<TableTwin />)
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(7))
    await userEvent.click(screen.getByRole('button', { name: 'Last' }))
    expect(screen.getByRole('columnheader', { name: 'Last' })).toHaveAttribute('aria-sort', 'descending')
    await userEvent.click(screen.getByRole('button', { name: 'Open Name of USA towards Name of PRK' }))
    expect(store.get().view.selection).toEqual({ kind: 'relation', a: 'USA', b: 'PRK' })
  })
})

describe('the timeline', () => {
  it('is brushed by keyboard, keeps the undated in sight, and is one step to undo', () => {
    const { store } = renderExplorer(<Timeline />)
    expect(screen.getByText('1 undated, shown')).toBeVisible()
    const from = screen.getByRole('slider', { name: 'From' })
    fireEvent.keyDown(from, { key: 'ArrowRight' })
    fireEvent.keyDown(from, { key: 'ArrowRight' })
    expect(store.get().view).toMatchObject({ from: '2024-02-01', to: '2024-05-31', undated: true })
    fireEvent.click(screen.getByRole('checkbox', { name: '1 undated' }))
    expect(store.get().view.undated).toBe(false)
    store.undo()
    store.undo()
    expect(store.get().view).toMatchObject({ from: null, to: null })
  })
})

describe('the toolbar', () => {
  it('groups, undoes and redoes', async () => {
    const { store } = renderExplorer(<Toolbar compact={false} onPath={() => undefined} pathing={false} />)
    await userEvent.click(screen.getByRole('radio', { name: 'Type' }))
    expect(store.get().view.grouping).toBe('type')
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(store.get().view.grouping).toBe('pair')
    await userEvent.click(screen.getByRole('button', { name: /^Redo/ }))
    expect(store.get().view.grouping).toBe('type')
  })
})

describe('everyone can use it', () => {
  it.each([
    ['filters', <FiltersPanel key="f" />, ''],
    ['relation', <Inspector key="i" />, 'select=RUS~PRK'],
    ['overview', <Inspector key="o" />, ''],
    ['table', <TableTwin key="t" />, ''],
    ['timeline', <Timeline key="l" />, 'from=2024-01-01'],
    ['toolbar', <Toolbar key="b" compact onPath={() => undefined} pathing={false} />, ''],
  ])('%s has no accessibility violations', async (_, panel, search) => {
    const { container } = renderExplorer(panel, search)
    await screen.findAllByRole('button')
    expect(await violations(container)).toEqual([])
  })
})
