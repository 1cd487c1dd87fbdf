'use client'
import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { ExplorerModel } from '@/components/explorer/ExplorerContext'
import { useActions } from '@/components/explorer/useActions'
import { useSnapshot, type Snapshot } from '@/components/explorer/useSnapshot'
import { createViewStore } from '@/components/explorer/viewStore'
import { useShell } from '@/components/shell/ShellContext'
import { drawnBlocs } from '@/lib/view/graph/blocs'
import { hiddenBy, maskStatements, shownRows } from '@/lib/view/graph/filter'
import {
  ALIGNMENT_PARAMS,
  parseAlignment,
  serializeAlignment,
  type AlignmentState,
} from '@/lib/view/address/alignmentState'
import type { Dataset } from '@/lib/view/graph/dataset'
import { leftOut, withAllSources } from '@/lib/view/address/evidence'
import { activityUnder } from '@/lib/view/graph/actors'
import { sameFilters, type Filters, type ViewState } from '@/lib/view/address/state'

export interface AlignmentModel extends ExplorerModel {
  alignment: AlignmentState
  setAlignment: (change: Partial<AlignmentState>) => void
  /** The query string of what is on screen, for links between the matrix and a dyad. */
  search: string
  /** Rows that pass with every source of evidence back in; null while none is left out. */
  allRows: readonly number[] | null
}

/** The snapshot under the filters of the URL, in the shape the explorer's panels read. Who is drawn in the graph plays no part here. */
export function useAlignmentModel(): { model: AlignmentModel | null; snapshot: Snapshot } {
  const snapshot = useSnapshot()
  const { data, partition, cypher } = snapshot
  const { store, alignment, setAlignment, search } = useAddress()
  const { view, history } = useSyncExternalStore(store.subscribe, store.get, store.get)
  const { announce } = useShell()
  const actions = useActions({ store, current: useCallback(() => null, []), announce })
  const filters = useFilters(view)
  const scene = useMemo(() => (data ? sceneOf(data, filters) : null), [data, filters])
  const allRows = useMemo(
    () =>
      data && leftOut(filters).length > 0 ? shownRows(maskStatements(data, withAllSources(filters))) : null,
    [data, filters],
  )
  const blocs = useMemo(() => (data && partition ? drawnBlocs(data, partition) : []), [data, partition])
  const graph = useRef(null)
  const model = useMemo(
    () =>
      data && scene
        ? {
            ...{
              data,
              scene,
              view,
              history,
              blocs,
              cypher,
              actions,
              graph,
              alignment,
              setAlignment,
              search,
              allRows,
            },
            ...{ places: {}, arrangement: '', layoutBusy: false, relayout: () => undefined },
          }
        : null,
    [data, scene, view, history, blocs, cypher, actions, alignment, setAlignment, search, allRows],
  )
  return { model, snapshot }
}

/** The same object as long as the filters are the same: a selection counts nothing anew. */
function useFilters(view: ViewState): Filters {
  const [filters, set] = useState<Filters>(view)
  if (sameFilters(filters, view)) return filters
  // Set while rendering, as React asks for what is derived from the render before.
  set(view)
  return view
}

function sceneOf(data: Dataset, filters: Filters): ExplorerModel['scene'] {
  const masks = maskStatements(data, filters)
  const weight = activityUnder(data, masks)
  return {
    masks,
    rows: shownRows(masks),
    hidden: hiddenBy(masks),
    actors: { shown: new Set(weight.keys()), candidates: weight.size, weight },
    edges: [],
  }
}

const GESTURE_MS = 150

/** The explorer's view and these pages' own parameters, side by side in one query string. */
function useAddress() {
  const params = useSearchParams().toString()
  // Not window.location: on the way from another page it still names that page when this one is first rendered.
  const [opened] = useState(params)
  const [alignment, set] = useState(() => parseAlignment(new URLSearchParams(opened)))
  const [viewQuery, setViewQuery] = useState<{ text: string; soon: boolean } | null>(null)
  const [store] = useState(() => createViewStore(opened, (text, soon) => setViewQuery({ text, soon })))
  /** Addresses written and not yet heard of: two quick changes are heard of one after the other. */
  const written = useRef<string[]>([])
  const own = serializeAlignment(alignment)
  const search = [viewQuery?.text ?? viewPart(opened), own].filter(Boolean).join('&')
  useEffect(() => {
    const write = () => {
      if (window.location.search.replace(/^\?/, '') === search) return
      written.current.push(new URLSearchParams(search).toString())
      window.history.replaceState(null, '', search === '' ? window.location.pathname : `?${search}`)
    }
    if (!viewQuery?.soon) {
      write()
      return
    }
    const timer = setTimeout(write, GESTURE_MS)
    return () => clearTimeout(timer)
  }, [search, viewQuery])

  // A link to this same page, or the browser's buttons.
  const seen = useRef(params)
  useEffect(() => {
    if (seen.current === params) return
    seen.current = params
    const heard = written.current.indexOf(params)
    written.current.splice(0, heard < 0 ? written.current.length : heard + 1)
    if (heard >= 0) return
    store.read(params)
    set(parseAlignment(new URLSearchParams(params)))
    setViewQuery({ text: viewPart(params), soon: false })
  }, [params, store])
  const setAlignment = useCallback(
    (change: Partial<AlignmentState>) => set((before) => ({ ...before, ...change })),
    [],
  )
  return { store, alignment, setAlignment, search }
}

/** A query string without these pages' own parameters. */
function viewPart(search: string): string {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !ALIGNMENT_PARAMS.includes(part.split('=')[0] ?? ''))
    .join('&')
}
