'use client'
import { useCallback, useMemo, useState } from 'react'
import type { ExplorerModel } from './ExplorerContext'
import type { PathPick } from './GraphPane'

/** Finding a path: the first actor chosen is one end, the second the other. */
export function usePath(model: ExplorerModel): PathPick & { toggle: () => void; stop: () => void } {
  const [state, setState] = useState<{ active: boolean; from: string | null }>({ active: false, from: null })
  const { actions, view } = model
  const { selection } = view
  const selected = selection.kind === 'actor' ? selection.id : null
  const stop = useCallback(() => setState({ active: false, from: null }), [])
  const toggle = useCallback(
    () => setState((now) => (now.active ? { active: false, from: null } : { active: true, from: selected })),
    [selected],
  )
  const pick = useCallback(
    (id: string) => {
      if (state.from === null || state.from === id) return setState({ active: true, from: id })
      actions.path(state.from, id)
      stop()
    },
    [state.from, actions, stop],
  )
  return useMemo(() => ({ ...state, pick, toggle, stop }), [state, pick, toggle, stop])
}
