'use client'
import { createContext, useContext } from 'react'
import type { GraphHandle, Places } from '@/components/graph/types'
import type { CypherLink } from '@/lib/model/answers'
import type { DrawnBloc } from '@/lib/view/graph/blocs'
import type { Dataset } from '@/lib/view/graph/dataset'
import type { Scene } from '@/lib/view/graph/scene'
import type { ViewState } from '@/lib/view/address/state'
import type { History } from '@/lib/view/address/history'
import type { ExplorerActions } from './useActions'

/** Everything the panels read. All of it is derived; `actions` is the one way to change something. */
export interface ExplorerModel {
  data: Dataset
  scene: Scene
  view: ViewState
  history: History<ViewState>
  places: Places
  /** Changes with the layout, and when everyone is laid out anew. */
  arrangement: string
  layoutBusy: boolean
  /** Lays out everyone on screen anew; pinned ones stay. */
  relayout: () => void
  blocs: readonly DrawnBloc[]
  cypher: CypherLink | null
  actions: ExplorerActions
  graph: { readonly current: GraphHandle | null }
}

export const ExplorerContext = createContext<ExplorerModel | null>(null)

export function useExplorerModel(): ExplorerModel {
  const model = useContext(ExplorerContext)
  if (!model) throw new Error('useExplorerModel needs ExplorerContext above it')
  return model
}
