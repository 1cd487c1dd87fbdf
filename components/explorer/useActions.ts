'use client'
import { useMemo } from 'react'
import type { EventType } from '@/lib/model/ontology'
import { EXPAND_STEP, neighboursOf } from '@/lib/view/graph/actors'
import type { Dataset } from '@/lib/view/graph/dataset'
import { BIT, type Masks } from '@/lib/view/graph/filter'
import { findPath } from '@/lib/view/graph/path'
import type { Scene } from '@/lib/view/graph/scene'
import { NOTHING, selectionOf, toggleActor, type Selection } from '@/lib/view/address/selection'
import { resetFilters, type ViewState } from '@/lib/view/address/state'
import type { ChangeOptions, ViewStore } from './viewStore'

export interface ExplorerActions {
  change: (label: string, next: (view: ViewState) => ViewState, options?: ChangeOptions) => void
  select: (selection: Selection) => void
  selectActor: (id: string, additive?: boolean) => void
  selectRelation: (a: string, b: string) => void
  clear: () => void
  /** Brings an actor onto the canvas (from search) and selects it. */
  find: (id: string) => void
  /** Brings up to 12 more neighbours, of one event type if named. */
  expand: (id: string, event?: EventType) => void
  /** Takes away neighbours that hang on this actor alone. */
  collapse: (id: string) => void
  hide: (id: string) => void
  isolate: (ids: readonly string[]) => void
  leaveIsolation: () => void
  pin: (id: string, x: number, y: number) => void
  unpin: (id: string) => void
  path: (from: string, to: string) => void
  reset: () => void
  undo: () => void
  redo: () => void
}

export interface ActionInput {
  store: ViewStore
  /** Read when an action runs, so that actions stay the same object. */
  current: () => { data: Dataset; scene: Scene } | null
  announce: (message: string) => void
}

export function useActions({ store, current, announce }: ActionInput): ExplorerActions {
  return useMemo(() => createActions(store, current, announce), [store, current, announce])
}

export function createActions(
  store: ViewStore,
  current: ActionInput['current'],
  announce: ActionInput['announce'],
): ExplorerActions {
  const name = (id: string) => {
    const data = current()?.data
    return data?.entities[data.indexOf.get(id) ?? -1]?.shortName ?? id
  }
  const select = (selection: Selection) =>
    store.change('select', (view) => ({ ...view, selection }), { quiet: true })
  const say = (label: string, next: (view: ViewState) => ViewState) => {
    store.change(label, next)
    announce(label)
  }
  return {
    change: store.change,
    select,
    clear: () => select(NOTHING),
    selectActor: (id, additive = false) =>
      select(additive ? toggleActor(store.get().view.selection, id) : selectionOf([id])),
    selectRelation: (a, b) => select({ kind: 'relation', a, b }),
    find: (id) => {
      if (isShown(current(), id)) return select(selectionOf([id]))
      store.change(`show ${name(id)}`, (view) => ({ ...bring(view, [id]), selection: selectionOf([id]) }))
    },
    expand: (id, event) => {
      const found = newNeighbours(current(), id, event)
      if (found.all === 0) return announce(`No more neighbours of ${name(id)} under these filters`)
      store.change(`expand ${name(id)}`, (view) => bring(view, [id, ...found.ids]))
      const rest = found.all - found.ids.length
      announce(
        `${found.ids.length} neighbours of ${name(id)} added${rest > 0 ? `, ${rest} more to show` : ''}`,
      )
    },
    collapse: (id) => {
      const leaves = leavesOf(current(), id)
      if (leaves.length === 0) return announce(`Nobody hangs on ${name(id)} alone`)
      say(`collapse ${name(id)}`, (view) => putAway(view, leaves))
    },
    hide: (id) => say(`hide ${name(id)}`, (view) => ({ ...putAway(view, [id]), selection: NOTHING })),
    isolate: (ids) =>
      say(`isolate ${ids.map(name).join(', ')}`, (view) => ({ ...view, isolated: ids, hidden: [] })),
    leaveIsolation: () => say('show everyone again', (view) => ({ ...view, isolated: [] })),
    pin: (id, x, y) =>
      store.change(`move ${name(id)}`, (view) => ({ ...view, pins: { ...view.pins, [id]: [x, y] } })),
    unpin: (id) =>
      say(`unpin ${name(id)}`, (view) => ({
        ...view,
        pins: Object.fromEntries(Object.entries(view.pins).filter(([other]) => other !== id)),
      })),
    path: (from, to) => {
      const path = findPath(current()?.scene.edges ?? [], from, to)
      if (!path) return announce(`No path from ${name(from)} to ${name(to)} among the actors on screen`)
      select(path.actors.length === 2 ? { kind: 'relation', a: from, b: to } : selectionOf(path.actors))
      announce(`Path: ${path.actors.map(name).join(', ')}`)
    },
    reset: () => say('reset filters', resetFilters),
    undo: () => announceStep(announce, 'Undone', store.undo()),
    redo: () => announceStep(announce, 'Redone', store.redo()),
  }
}

function announceStep(announce: (message: string) => void, done: string, label: string | null): void {
  announce(label === null ? 'Nothing to do' : `${done}: ${label}`)
}

function isShown(now: ReturnType<ActionInput['current']>, id: string): boolean {
  const index = now?.data.indexOf.get(id)
  return index !== undefined && now !== null && now.scene.actors.shown.has(index)
}

function bring(view: ViewState, ids: readonly string[]): ViewState {
  const added = [...new Set([...view.added, ...ids])]
  return { ...view, added, hidden: view.hidden.filter((id) => !ids.includes(id)) }
}

function putAway(view: ViewState, ids: readonly string[]): ViewState {
  const hidden = [...new Set([...view.hidden, ...ids])]
  return { ...view, hidden, added: view.added.filter((id) => !ids.includes(id)) }
}

/** Neighbours under the filters that are not on screen yet, most statements first. */
export function newNeighbours(
  now: { data: Dataset; scene: Scene } | null,
  id: string,
  event?: EventType,
): { ids: string[]; all: number } {
  const actor = now?.data.indexOf.get(id)
  if (!now || actor === undefined) return { ids: [], all: 0 }
  const masks = event ? onlyEvent(now.data, now.scene.masks, event) : now.scene.masks
  const fresh = neighboursOf(now.data, masks, actor)
    .filter(({ index }) => !now.scene.actors.shown.has(index))
    .flatMap(({ index }) => now.data.entities[index]?.id ?? [])
  return { ids: fresh.slice(0, EXPAND_STEP), all: fresh.length }
}

function onlyEvent(data: Dataset, masks: Masks, event: EventType): Masks {
  return masks.map((mask, row) => (data.columns.event[row] === event ? mask : mask | BIT.events))
}

/** Actors on screen whose only partner on screen is this one. */
function leavesOf(now: ReturnType<ActionInput['current']>, id: string): string[] {
  const partners = new Map<string, Set<string>>()
  const link = (a: string, b: string) => partners.set(a, (partners.get(a) ?? new Set()).add(b))
  for (const { source, target } of now?.scene.edges ?? []) {
    link(source, target)
    link(target, source)
  }
  return [...(partners.get(id) ?? [])].filter((other) => partners.get(other)?.size === 1)
}
