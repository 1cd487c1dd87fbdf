'use client'
import { Filter } from 'lucide-react'
import { useCallback, useState, type ReactNode } from 'react'
import { useActorHandler } from '@/components/shell/ShellContext'
import { Button } from '@/components/ui/Button'
import { Loading } from '@/components/ui/States'
import { EmptyStore, SnapshotError } from './EmptyStates'
import { ExplorerContext, type ExplorerModel } from './ExplorerContext'
import { FiltersPanel } from './FiltersPanel'
import { Inspector } from './inspector/Inspector'
import { MobileExplorer } from './MobileExplorer'
import { PanelEdge } from './PanelEdge'
import { Stage } from './Stage'
import { Timeline } from './Timeline'
import { useExplorer } from './useExplorer'
import { NARROW, PHONE, useMedia } from './useMedia'
import { usePanels } from './usePanels'
import { usePath } from './usePath'
import { useShortcuts } from './useShortcuts'

/** The explorer. Only in the browser: it reads the address bar and draws on a canvas. */
export default function Explorer() {
  const phone = useMedia(PHONE)
  const { model, snapshot } = useExplorer(phone)
  if (snapshot.error) return <SnapshotError error={snapshot.error} onRetry={snapshot.retry} />
  if (!model) return <Loading label="Fetching the statements" className="h-full" />
  if (model.data.size === 0) return <EmptyStore documents={model.data.documents.length} />
  return (
    <ExplorerContext.Provider value={model}>
      <Loaded model={model} phone={phone} />
    </ExplorerContext.Provider>
  )
}

function Loaded({ model, phone }: { model: ExplorerModel; phone: boolean }) {
  const path = usePath(model)
  useShortcuts(model, path.toggle)
  const { find } = model.actions
  useActorHandler(useCallback((id: string) => find(id), [find]))
  const narrow = useMedia(NARROW)
  if (phone) return <MobileExplorer path={path} />
  const stage = <Stage path={path} onPath={path.toggle} onStopPath={path.stop} />
  return narrow ? <NarrowColumns stage={stage} /> : <WideColumns stage={stage} />
}

/** Filters, canvas over timeline, inspector: side by side. */
function WideColumns({ stage }: { stage: ReactNode }) {
  const { widths, setWidth } = usePanels()
  return (
    <div className="flex h-full">
      <aside aria-label="Filters" style={{ width: widths.filters }} className="shrink-0 bg-surface">
        <FiltersPanel />
      </aside>
      <PanelEdge side="filters" width={widths.filters} onWidth={(width) => setWidth('filters', width)} />
      <Middle stage={stage} />
      <PanelEdge
        side="inspector"
        width={widths.inspector}
        onWidth={(width) => setWidth('inspector', width)}
      />
      <aside aria-label="Inspector" style={{ width: widths.inspector }} className="shrink-0 bg-surface">
        <Inspector />
      </aside>
    </div>
  )
}

/** Tablet: the filters open over the canvas, the inspector comes with a selection. */
function NarrowColumns({ stage }: { stage: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <div className="relative flex h-full">
      <Middle stage={stage} />
      <div className="absolute bottom-40 left-3 z-20">
        <Button icon={<Filter aria-hidden />} aria-expanded={open} onClick={() => setOpen(!open)}>
          Filters
        </Button>
      </div>
      {open && (
        <aside aria-label="Filters" className="absolute inset-y-0 left-0 z-30 w-64 bg-surface shadow-palette">
          <FiltersPanel />
          <Button className="absolute right-3 bottom-3" onClick={() => setOpen(false)}>
            Close
          </Button>
        </aside>
      )}
      <SelectedAside />
    </div>
  )
}

function SelectedAside() {
  return (
    <aside aria-label="Inspector" className="w-80 shrink-0 border-l border-line bg-surface">
      <Inspector />
    </aside>
  )
}

function Middle({ stage }: { stage: ReactNode }) {
  return (
    <div className="grid min-w-0 flex-1 grid-rows-[minmax(0,1fr)_144px]">
      {stage}
      <div className="border-t border-line">
        <Timeline />
      </div>
    </div>
  )
}
