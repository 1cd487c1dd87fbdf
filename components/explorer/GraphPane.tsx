'use client'
import { Maximize, Minus, Plus } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { GraphCanvas } from '@/components/graph/GraphCanvas'
import type { GraphEvents, GraphPicture } from '@/components/graph/types'
import { useTheme } from '@/components/shell/ThemeContext'
import { plural } from '@/components/ui/format'
import { selectedActors } from '@/lib/view/address/selection'
import { ActorCap } from './ActorCap'
import { useExplorerModel } from './ExplorerContext'
import { HoverTip, type Tip } from './HoverTip'
import { Legend } from './Legend'
import { NodeMenu, type MenuPlace } from './NodeMenu'
import { buildPicture } from './picture'
import { useWalk } from './useWalk'

const HELP_ID = 'graph-help'
/** Share of a phone's height that the inspector's sheet takes. */
const SHEET_SHARE = 0.42
/** Codes in nodes can be read from here on. */
const PHONE_ZOOM = 0.72

export interface PathPick {
  active: boolean
  from: string | null
  pick: (id: string) => void
}

/** The canvas with what floats over it. */
export function GraphPane({ path, compact = false }: { path: PathPick; compact?: boolean }) {
  const model = useExplorerModel()
  const { data, scene, view, places, arrangement, blocs, actions, graph } = model
  const { resolved } = useTheme()
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const [tip, setTip] = useState<Tip | null>(null)

  const onOpen = useCallback(
    (id: string, additive: boolean) => (path.active ? path.pick(id) : actions.selectActor(id, additive)),
    [path, actions],
  )
  const onMenuAt = useCallback(
    (id: string) => {
      const at = graph.current?.screenPosition(id)
      if (at) setMenu({ id, ...at })
    },
    [graph],
  )
  const walk = useWalk({ onOpen, onMenu: onMenuAt })
  const inset = useInset(compact, view.selection.kind !== 'none')
  const picture = useMemo(
    () =>
      buildPicture({
        data,
        scene,
        view,
        places,
        blocs,
        focused: walk.focused,
        inset,
        leastZoom: compact ? PHONE_ZOOM : 0,
        arrangement,
      }),
    [data, scene, view, places, blocs, walk.focused, inset, compact, arrangement],
  )
  const events = useMemo<GraphEvents>(
    () => ({
      onActor: onOpen,
      onRelation: (edge) => actions.selectRelation(edge.source, edge.target),
      onNothing: actions.clear,
      onExpand: (id) => actions.expand(id),
      onMenu: (id, x, y) => setMenu({ id, x, y }),
      onMoved: actions.pin,
      onHover: setTip,
    }),
    [onOpen, actions],
  )
  const label = `Graph of ${plural(picture.nodes.length, 'actor')} and ${plural(picture.edges.length, 'relation')}`
  return (
    <div className="@container absolute inset-0">
      <p id={HELP_ID} className="sr-only">
        Arrow keys walk from actor to actor along relations, Enter opens, E expands, the menu key offers more.
        T shows the same as a table.
      </p>
      <GraphCanvas
        picture={picture}
        events={events}
        theme={resolved}
        label={label}
        description={HELP_ID}
        onKeyDown={walk.onKeyDown}
        onFocus={walk.onFocus}
        onBlur={walk.onBlur}
        handle={graph}
      />
      <HoverTip tip={tip} />
      <div className="pointer-events-none absolute inset-x-4 bottom-3 flex items-end justify-between gap-3">
        <div className="pointer-events-auto space-y-1">
          <ActorCap />
          {!compact && (
            <div className="hidden @xl:block">
              <Legend />
            </div>
          )}
        </div>
        {!compact && <ZoomButtons />}
      </div>
      <NodeMenu place={menu} onClose={() => setMenu(null)} onPathFrom={path.pick} />
    </div>
  )
}

/** What floats over the canvas. On a phone the sheet covers its lower part: what is selected moves up from under it. */
function useInset(compact: boolean, selected: boolean): GraphPicture['inset'] {
  const { graph, view } = useExplorerModel()
  const inset = useMemo(() => {
    if (!compact) return { top: 72, right: 56, bottom: 76, left: 40 }
    return {
      top: 60,
      right: 20,
      bottom: selected ? Math.round(window.innerHeight * SHEET_SHARE) : 40,
      left: 20,
    }
  }, [compact, selected])
  useEffect(() => {
    if (compact) graph.current?.reveal(selectedActors(view.selection))
  }, [compact, graph, view.selection, inset])
  return inset
}

function ZoomButtons() {
  const { graph } = useExplorerModel()
  const button =
    'grid size-7 place-items-center border-line text-ink-2 not-last:border-b hover:bg-hover focus-visible:outline-offset-[-2px] [&_svg]:size-3.5'
  return (
    <div className="pointer-events-auto grid overflow-hidden rounded-control border border-line-strong bg-surface">
      <button
        type="button"
        aria-label="Zoom in"
        className={button}
        onClick={() => graph.current?.zoomBy(1.25)}
      >
        <Plus aria-hidden />
      </button>
      <button
        type="button"
        aria-label="Zoom out"
        className={button}
        onClick={() => graph.current?.zoomBy(0.8)}
      >
        <Minus aria-hidden />
      </button>
      <button
        type="button"
        aria-label="Fit"
        title="Fit (F)"
        className={button}
        onClick={() => graph.current?.fit()}
      >
        <Maximize aria-hidden />
      </button>
    </div>
  )
}
