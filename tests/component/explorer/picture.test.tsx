import { describe, expect, it } from 'vitest'
import { layoutInput } from '@/components/explorer/layoutInput'
import { buildPicture } from '@/components/explorer/picture'
import { readPlaces } from '@/components/explorer/placesStorage'
import { newNeighbours } from '@/components/explorer/useActions'
import { boundsOf, fitting, panInto } from '@/components/graph/viewport'
import { buildDataset } from '@/lib/view/graph/dataset'
import { buildScene } from '@/lib/view/graph/scene'
import { DEFAULT_VIEW, type ViewState } from '@/lib/view/address/state'
import { world } from './harness'

const data = buildDataset(world)
const places = Object.fromEntries(data.entities.map((entity, n) => [entity.id, [n * 100, 0] as const]))
const bloc = { name: 'A', members: ['RUS', 'PRK'], states: 3, certainty: 0.94 }

function picture(change: Partial<ViewState>) {
  const view = { ...DEFAULT_VIEW, ...change }
  return buildPicture({
    data,
    scene: buildScene(data, view),
    view,
    places,
    blocs: [bloc],
    focused: null,
    inset: { top: 0, right: 0, bottom: 0, left: 0 },
    leastZoom: 0,
    arrangement: 'blocs 0',
  })
}

describe('the picture', () => {
  it('lights the edges of a relation and counts on them, and keeps those of an actor at full strength', () => {
    const relation = picture({ selection: { kind: 'relation', a: 'RUS', b: 'PRK' } })
    expect(relation.lit.size).toBe(3)
    expect(relation.near.size).toBe(0)
    expect([...relation.selected]).toEqual(['RUS', 'PRK'])
    const actor = picture({ selection: { kind: 'actor', id: 'USA' } })
    expect(actor.lit.size).toBe(0)
    expect(actor.near.size).toBe(2)
  })

  it('draws hulls only where blocs have a place of their own, and says how many states are missing from them', () => {
    expect(picture({}).hulls[0]?.note).toBe('2 of 3 states · certainty 0.94')
    expect(picture({ layout: 'force' }).hulls).toEqual([])
  })

  it('writes no counts where every edge is one statement', () => {
    expect(picture({ grouping: 'all' }).badges).toBe(false)
  })

  it('keeps the size of a node whatever is filtered', () => {
    const size = (change: Partial<ViewState>) =>
      picture(change).nodes.find((node) => node.id === 'RUS')?.width
    expect(size({ events: { only: true, values: ['SANCTION'] } })).toBe(size({}))
  })
})

describe('what the layout is told', () => {
  it('counts claims of both signs and leaves denials out', () => {
    const { links, nodes } = layoutInput(data, ['RUS', 'PRK'], new Map([['RUS', 'A']]))
    expect(links).toEqual([{ a: 'PRK', b: 'RUS', cooperative: 2, conflictual: 0 }])
    expect(nodes.map((node) => node.bloc)).toEqual(['A', null])
  })
})

describe('expansion', () => {
  it('offers neighbours that are not on screen, of one type if asked', () => {
    const scene = buildScene(data, { ...DEFAULT_VIEW, top: 2 })
    expect(newNeighbours({ data, scene }, 'RUS').ids).toEqual(['USA'])
    expect(newNeighbours({ data, scene }, 'RUS', 'AID').all).toBe(0)
  })
})

describe('places in storage', () => {
  it('are read as far as they are places', () => {
    expect(readPlaces({ blocs: { A: [1, 2], B: ['x', 2], C: null }, rings: 7 })).toEqual({
      blocs: { A: [1, 2] },
    })
    expect(readPlaces(null)).toEqual({})
  })
})

describe('the viewport', () => {
  const size = { width: 400, height: 300 }
  const inset = { top: 60, right: 0, bottom: 100, left: 0 }

  it('fits into the part that nothing covers', () => {
    const view = fitting(
      boundsOf([
        { x: 0, y: 0 },
        { x: 1000, y: 100 },
      ]),
      size,
      inset,
    )
    expect(view?.zoom).toBeCloseTo(0.4)
    expect((view?.pan.y ?? 0) + 50 * (view?.zoom ?? 0)).toBeCloseTo(130)
    expect(fitting(boundsOf([{ x: 0, y: 0 }]), size, inset)).toBeNull()
  })

  it('pans no further than it must', () => {
    const inside = boundsOf([{ x: 100, y: 100 }])
    expect(panInto(inside, size, inset)).toEqual({ x: 0, y: 0 })
    expect(panInto(boundsOf([{ x: 100, y: 290 }]), size, inset)).toEqual({ x: 0, y: -90 })
  })
})
