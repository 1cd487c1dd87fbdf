'use client'
import { useRef, type ReactNode } from 'react'
import { useExplorerModel } from './ExplorerContext'
import { EmptyFilters } from './EmptyStates'
import { GraphPane, type PathPick } from './GraphPane'
import { PathBanner } from './PathBanner'
import { TableTwin } from './TableTwin'
import { Toolbar } from './Toolbar'
import { useWidth } from './useWidth'

/** px from which the toolbar has room for all its words. */
const ROOMY = 720

/** Canvas or table, with the toolbar over it. */
export function Stage({
  path,
  leading,
  onPath,
  onStopPath,
}: {
  path: PathPick
  /** Stands before the toolbar: the way to the filters where they have no room. */
  leading?: ReactNode
  onPath: () => void
  onStopPath: () => void
}) {
  const { view, scene } = useExplorerModel()
  const box = useRef<HTMLElement>(null)
  const width = useWidth(box)
  const nothing = scene.rows.length === 0 && scene.actors.shown.size === 0
  return (
    <section
      ref={box}
      aria-label={view.table ? 'Table' : 'Graph'}
      className="relative min-h-0 min-w-0 bg-canvas"
    >
      {view.table ? <TableTwin /> : <GraphPane path={path} />}
      {nothing && <EmptyFilters />}
      <div className="pointer-events-none absolute inset-x-3 top-3 z-20 space-y-2 *:pointer-events-auto">
        <Toolbar leading={leading} compact={width < ROOMY} onPath={onPath} pathing={path.active} />
        {path.active && <PathBanner from={path.from} onStop={onStopPath} />}
      </div>
    </section>
  )
}
