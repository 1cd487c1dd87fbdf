import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { GraphPicture } from '@/components/graph/types'
import type { Said } from '@/tests/unit/alignment/build'
import { open, PATIENT, standIn } from './kit'

const pictures = vi.hoisted(() => ({ last: null as unknown }))
vi.mock('next/navigation', () => ({
  useRouter: () => ({ push: vi.fn() }),
  usePathname: () => '/alignments',
  useSearchParams: () => new URLSearchParams(window.location.search),
}))
// jsdom has no canvas: what would be drawn is looked at instead.
vi.mock('@/components/graph/GraphCanvas', () => ({
  GraphCanvas: ({ picture, label }: { picture: GraphPicture; label: string }) => {
    pictures.last = picture
    return <div role="application" aria-label={label} />
  },
}))
const drawn = (): GraphPicture => pictures.last as GraphPicture

const WEST = ['ATL', 'AVA', 'ALB', 'ARC']
const EAST = ['LEM', 'LYO', 'LAP', 'LUG']
const on = (document: number): string => `2024-${String(document + 1).padStart(2, '0')}-01`
const friends = (from: string, to: string, document: number): Said => ({
  ...{ from, to, document, on: on(document) },
  event: 'AID',
})
const foes = (from: string, to: string, document: number): Said => ({
  ...{ from, to, document, on: on(document) },
  event: 'SANCTION',
})
const pairs = (side: readonly string[]): [string, string][] =>
  side.flatMap((a, at) => side.slice(at + 1).map((b): [string, string] => [a, b]))
/** Two sides that each of papers 0 … 3 shows; six papers more, each with one act of Mu: three for the west, three for the east. */
const SAID: Said[] = [
  ...[0, 1, 2, 3].flatMap((document) => [
    ...[...pairs(WEST), ...pairs(EAST)].map(([a, b]) => friends(a, b, document)),
    ...WEST.flatMap((a) => EAST.map((b) => foes(a, b, document))),
  ]),
  ...['ATL', 'AVA', 'ALB', 'LEM', 'LYO', 'LAP'].map((other, index) => friends('MUU', other, 4 + index)),
]

async function panel() {
  const blocs = await screen.findByRole('complementary', { name: 'Blocs' }, PATIENT)
  await within(blocs).findByText('share of 200 resamples', undefined, PATIENT)
  return within(blocs)
}

// Everything is really computed: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 20_000 })

describe('the blocs', () => {
  beforeEach(() => {
    pictures.last = null
    standIn(SAID)
  })

  it('are drawn as hulls in their own colours, who is unplaced outside with the lean, contradictions marked', async () => {
    open('/alignments?as=blocs')
    await panel()
    await screen.findByRole('application', { name: 'Signed network of 9 states and 34 relations' }, PATIENT)
    const hulls = drawn().hulls.map(({ name, colour, members }) => ({
      name,
      colour,
      members: [...members].sort(),
    }))
    expect(hulls.map(({ name, colour }) => [name, colour])).toEqual([
      ['A', 'bloc-a'],
      ['B', 'bloc-b'],
    ])
    const sides = hulls.map(({ members }) => members)
    expect(sides).toContainEqual([...WEST].sort())
    expect(sides).toContainEqual([...EAST].sort())
    expect(drawn().nodes.find(({ id }) => id === 'MUU')).toMatchObject({
      unsure: true,
      name: expect.stringMatching(/^MUU · leans [AB] 0\.[56]\d$/) as string,
    })
    const against = drawn().edges.filter((edge) => edge.against)
    expect(against).toHaveLength(3)
    for (const { title } of against) expect(title).toMatch(/ and MUU, net \+3\.5, pulls against the blocs$/)
    expect(drawn().edges.every((edge) => edge.mutual)).toBe(true)
  })

  it('open the sentences of what pulls against them', async () => {
    open('/alignments?as=blocs')
    const blocs = await panel()
    const [pair] = await blocs.findAllByRole('button', { name: / and MUU/ })
    expect(pair).toHaveAttribute('aria-expanded', 'false')
    await userEvent.click(pair!)
    expect(await blocs.findByText('Atlantis condemned Lemuria')).toBeInTheDocument()
    expect(blocs.getByRole('link', { name: 'Open' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/sources\//),
    )
    expect(blocs.getByText(/1 cooperative of 1 statement/)).toBeInTheDocument()
  })

  it('say the same as tables, with the interval of every certainty and net', async () => {
    open('/alignments?as=blocs')
    await panel()
    await userEvent.click(screen.getByRole('button', { name: 'Table' }))
    const [states, relations] = await screen.findAllByRole('table')
    expect(
      within(states!).getByRole('row', { name: /^ATL [AB] (1\.00|0\.99) 0\.9\d to 1\.00 4 4 [01]$/ }),
    ).toBeInTheDocument()
    expect(within(states!).getByRole('row', { name: /^MUU leans [AB]/ })).toBeInTheDocument()
    expect(within(relations!).getAllByRole('row')).toHaveLength(35)
    await waitFor(() => expect(window.location.search).toBe('?as=members'))
  })

  it('follow the number of blocs and the sign threshold, and keep both in the link', async () => {
    open('/alignments?as=blocs')
    const blocs = await panel()
    expect(blocs.getByText(/^3 of 34 pairs/)).toBeInTheDocument()
    await userEvent.click(blocs.getByRole('radio', { name: 'Any number' }))
    await waitFor(() => expect(window.location.search).toContain('blocs=any'))
    const least = blocs.getByRole('spinbutton', { name: /Sign from/ })
    await userEvent.clear(least)
    await userEvent.type(least, '4')
    // Mu’s relations rest on one act each, +3.5: from 4 on they have no sign.
    expect(await blocs.findByText(/^0 of 28 pairs/, undefined, PATIENT)).toBeInTheDocument()
    await waitFor(() => expect(window.location.search).toContain('sign=4'))
  })
})

describe('leaving sources out', () => {
  beforeEach(() => standIn(SAID))

  it('ranks what most rests on, leaves it out, says what changes, and puts it back', async () => {
    open('/alignments?as=blocs')
    const blocs = await panel()
    await blocs.findAllByRole('button', { name: /^Leave out/ }, PATIENT)
    await userEvent.click(blocs.getAllByRole('button', { name: /^\d+ more$/ })[0]!)
    const first = blocs.getByRole('button', { name: 'Leave out Paper 6' })
    expect(first.closest('li')).toHaveTextContent('1 fades')
    expect(first.closest('li')).toHaveTextContent('1 statement; MUU → ALB +3.5 to nothing')
    await userEvent.click(first)
    const banner = await screen.findByText('Without document:')
    expect(banner.parentElement?.parentElement).toHaveTextContent('1 statement of 118 left out')
    const changes = (await blocs.findByRole('heading', { name: /What leaving out changes/ })).parentElement!
    await waitFor(
      () =>
        expect(changes).toHaveTextContent(
          '1 state, 1 sign and 1 score differ. Frustration 3 of 34 → 2 of 33.',
        ),
      PATIENT,
    )
    expect(changes).toHaveTextContent('MUU+3.5 →, now nothing')
    await waitFor(() => expect(decodeURIComponent(window.location.search)).toContain('document=!d6'))
    await userEvent.click(screen.getByRole('button', { name: 'Put back Paper 6' }))
    await waitFor(() => expect(screen.queryByText('Without document:')).toBeNull())
    expect(blocs.queryByRole('heading', { name: /What leaving out changes/ })).toBeNull()
  })

  it('knows publishers and speakers too, several at once, from the link alone', async () => {
    open('/alignments?publisher=!Press 0,Press 1&rests=publisher')
    const blocs = await panel()
    expect(screen.getByRole('button', { name: 'Put back Press 0' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Put back Press 1' })).toBeInTheDocument()
    expect(await blocs.findByRole('button', { name: 'Leave out Press 2' }, PATIENT)).toBeInTheDocument()
    await userEvent.click(blocs.getByRole('radio', { name: 'Speaker' }))
    expect(
      await blocs.findByRole('button', { name: 'Leave out The document itself' }, PATIENT),
    ).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(window.location.search).not.toContain('publisher='))
  })
})
