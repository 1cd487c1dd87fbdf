'use client'
import { Filter, Table2, Waypoints, X } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '@/components/ui/Button'
import { formatCount } from '@/components/ui/format'
import { activeFilters } from '@/lib/view/address/state'
import { EmptyFilters } from './EmptyStates'
import { useExplorerModel } from './ExplorerContext'
import { FiltersPanel } from './FiltersPanel'
import { GraphPane, type PathPick } from './GraphPane'
import { Inspector } from './inspector/Inspector'
import { Sheet } from './Sheet'
import { TableTwin } from './TableTwin'
import { Timeline } from './Timeline'

/** One hand wide: the canvas, filters behind a chip, the inspector as a sheet. */
export function MobileExplorer({ path }: { path: PathPick }) {
  const { data, scene, view, actions } = useExplorerModel()
  const [filtering, setFiltering] = useState(false)
  const active = activeFilters(view)
  const chip = 'h-9! rounded-full! px-3! text-sm!'
  return (
    <div className="relative h-full overflow-hidden bg-canvas">
      {view.table ? <TableTwin /> : <GraphPane path={path} compact />}
      {scene.rows.length === 0 && scene.actors.shown.size === 0 && <EmptyFilters />}
      <div className="pointer-events-none absolute inset-x-3 top-2 z-20 flex gap-2 *:pointer-events-auto">
        <Button className={chip} icon={<Filter aria-hidden />} onClick={() => setFiltering(true)}>
          Filters
          {active > 0 && <span className="nums font-semibold">{active}</span>}
        </Button>
        <Button
          className={chip}
          icon={view.table ? <Waypoints aria-hidden /> : <Table2 aria-hidden />}
          onClick={() => actions.change('table', (v) => ({ ...v, table: !v.table }), { quiet: true })}
        >
          {view.table ? 'Graph' : 'Table'}
        </Button>
        <span className="nums ml-auto inline-flex h-9 items-center rounded-full border border-line-strong bg-surface px-3 text-sm font-medium">
          {formatCount(scene.rows.length)} of {formatCount(data.size)}
        </span>
      </div>
      {view.selection.kind !== 'none' && (
        <Sheet label="Inspector">
          <Inspector />
        </Sheet>
      )}
      {filtering && (
        <div
          role="dialog"
          aria-label="Filters"
          aria-modal
          className="absolute inset-0 z-30 flex flex-col bg-surface"
        >
          <div className="flex h-12 shrink-0 items-center justify-between border-b border-line pr-2 pl-4">
            <h2 className="text-base font-semibold">Filters</h2>
            <IconButton label="Close filters" onClick={() => setFiltering(false)}>
              <X aria-hidden />
            </IconButton>
          </div>
          <div className="min-h-0 flex-1">
            <FiltersPanel />
          </div>
          <div className="relative h-36 shrink-0 border-t border-line">
            <Timeline />
          </div>
        </div>
      )}
    </div>
  )
}
