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
  const stage = (leading?: ReactNode) => (
    <Stage path={path} leading={leading} onPath={path.toggle} onStopPath={path.stop} />
  )
  return narrow ? <NarrowColumns stage={stage} /> : <WideColumns stage={stage()} />
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

/** Tablet: the filters open over the canvas. */
function NarrowColumns({ stage }: { stage: (leading: ReactNode) => ReactNode }) {
  const [open, setOpen] = useState(false)
  const button = (
    <Button icon={<Filter aria-hidden />} aria-expanded={open} onClick={() => setOpen(!open)}>
      Filters
    </Button>
  )
  return (
    <div className="relative flex h-full">
      <Middle stage={stage(button)} />
      {open && (
        <aside
          aria-label="Filters"
          className="absolute inset-y-0 left-0 z-30 flex w-64 flex-col bg-surface shadow-palette"
        >
          <div className="min-h-0 flex-1">
            <FiltersPanel />
          </div>
          <div className="border-t border-line p-3">
            <Button className="w-full" onClick={() => setOpen(false)}>
              Close the filters
            </Button>
          </div>
        </aside>
      )}
      <aside aria-label="Inspector" className="w-[344px] shrink-0 border-l border-line bg-surface">
        <Inspector />
      </aside>
    </div>
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
