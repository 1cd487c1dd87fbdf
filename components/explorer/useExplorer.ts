'use client'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { GraphHandle } from '@/components/graph/types'
import { useShell } from '@/components/shell/ShellContext'
import { blocOf, drawnBlocs } from '@/lib/view/graph/blocs'
import type { Dataset } from '@/lib/view/graph/dataset'
import { buildScene, type Scene } from '@/lib/view/graph/scene'
import { DEFAULT_VIEW } from '@/lib/view/address/state'
import type { ExplorerModel } from './ExplorerContext'
import { layoutInput } from './layoutInput'
import { useActions } from './useActions'
import { usePlaces } from './usePlaces'
import { useSnapshot, type Snapshot } from './useSnapshot'
import { useView } from './useView'

/** Two shapes of room, so that people with windows of different sizes get the same picture. */
const WIDE = 1.15
const TALL = 0.7

/** The whole explorer: snapshot + view → scene, places, actions. `model` is null until there is something to show. */
export function useExplorer(narrow: boolean): { model: ExplorerModel | null; snapshot: Snapshot } {
  const snapshot = useSnapshot()
  const { data, partition } = snapshot
  const { store, snapshot: state } = useView()
  const { announce } = useShell()
  // A brush may move faster than a large graph redraws: the panels follow at once, the scene as soon as it can.
  const view = useDeferredValue(state.view)
  const scene = useMemo(() => (data ? buildScene(data, view) : null), [data, view])
  const blocs = useMemo(() => (data && partition ? drawnBlocs(data, partition) : []), [data, partition])
  const graph = useRef<GraphHandle | null>(null)

  const latest = useRef<{ data: Dataset; scene: Scene } | null>(null)
  useEffect(() => {
    latest.current = data && scene ? { data, scene } : null
  }, [data, scene])
  const current = useCallback(() => latest.current, [])
  const actions = useActions({ store, current, announce })

  const base = useMemo(() => (data ? idsOf(data, buildScene(data, DEFAULT_VIEW)) : []), [data])
  const shown = useSameList(useMemo(() => (data && scene ? idsOf(data, scene) : []), [data, scene]))
  const known = partition !== undefined
  const describe = useMemo(() => {
    if (!data || !known) return null
    const bloc = blocOf(blocs)
    return (ids: readonly string[]) => layoutInput(data, ids, bloc)
  }, [data, known, blocs])
  const { places, arrangement, relayout, busy } = usePlaces({
    layout: view.layout,
    describe,
    base,
    shown,
    pins: state.view.pins,
    aspect: narrow ? TALL : WIDE,
  })

  const model = useMemo(
    () =>
      data && scene
        ? {
            data,
            scene,
            view: state.view,
            history: state.history,
            places,
            arrangement,
            layoutBusy: busy,
            relayout,
            blocs,
            cypher: snapshot.cypher,
            actions,
            graph,
          }
        : null,
    [data, scene, state, places, arrangement, busy, relayout, blocs, snapshot.cypher, actions],
  )
  return { model, snapshot }
}

function idsOf(data: Dataset, scene: Scene): string[] {
  return [...scene.actors.shown].flatMap((index) => data.entities[index]?.id ?? [])
}

/** The same array while its items are the same: a filter that hides nobody asks for no layout. */
function useSameList(list: string[]): string[] {
  const key = [...list].sort().join(',')
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the list
  return useMemo(() => list, [key])
}
