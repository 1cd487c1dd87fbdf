import { describe, expect, it, vi } from 'vitest'
import { createViewStore } from '@/components/explorer/viewStore'

describe('the view store', () => {
  it('writes every change to the address bar, a gesture at its end', () => {
    const write = vi.fn()
    const store = createViewStore('', write)
    store.change('hide Japan', (view) => ({ ...view, hidden: ['JPN'] }))
    store.change('brush', (view) => ({ ...view, from: '2024-01-01' }), { merge: true })
    expect(write.mock.calls).toEqual([
      ['without=JPN', false],
      ['from=2024-01-01&without=JPN', true],
    ])
  })

  it('undoes what is shown and leaves what is looked at', () => {
    const store = createViewStore('', () => undefined)
    store.change('hide Japan', (view) => ({ ...view, hidden: ['JPN'] }))
    store.change('select', (view) => ({ ...view, selection: { kind: 'actor', id: 'RUS' } }), { quiet: true })
    expect(store.undo()).toBe('hide Japan')
    expect(store.get().view).toMatchObject({ hidden: [], selection: { kind: 'actor', id: 'RUS' } })
    expect(store.undo()).toBeNull()
    expect(store.redo()).toBe('hide Japan')
  })

  it('makes no step of a change that changes nothing', () => {
    const store = createViewStore('', () => undefined)
    store.change('nothing', (view) => ({ ...view }))
    expect(store.get().history.past).toEqual([])
  })

  it('finds its history again after a visit to another page', () => {
    const first = createViewStore('', () => undefined)
    first.change('hide Japan', (view) => ({ ...view, hidden: ['JPN'] }))
    expect(createViewStore('without=JPN', () => undefined).get().history.past).toHaveLength(1)
    expect(createViewStore('without=CHN', () => undefined).get().history.past).toHaveLength(0)
  })

  it('takes over a link without writing it back, as a step that can be undone', () => {
    const write = vi.fn()
    const store = createViewStore('edges=type', write)
    store.read('select=RUS~PRK')
    expect(store.get().view).toMatchObject({
      grouping: 'pair',
      selection: { kind: 'relation', a: 'RUS', b: 'PRK' },
    })
    expect(write).not.toHaveBeenCalled()
    store.undo()
    expect(store.get().view.grouping).toBe('type')
  })
})
