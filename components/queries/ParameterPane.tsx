'use client'
import { Play, Square } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { ParameterFields } from './ParameterFields'
import type { OpenQuery } from './useOpenQuery'

/** The parameters of what is open, and the buttons that run and stop it. */
export function ParameterPane({
  open,
  fault,
  running,
  onRun,
  onStop,
}: {
  open: OpenQuery
  fault: { name: string | null; message: string } | null
  running: boolean
  onRun: () => void
  onStop: () => void
}) {
  const { headerFault, saved } = open
  // A text of one's own needs no id until it is saved.
  const headerWrong = headerFault !== null && !(saved === null && headerFault.includes('"// id:"'))
  return (
    <div className="flex min-h-0 flex-col border-line bg-surface md:border-l">
      <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto p-4">
        <ParameterFields
          params={open.params}
          free={open.free}
          values={open.values}
          onChange={open.setValue}
          fault={fault}
        />
        {headerWrong && <p className="text-2xs text-warn">{headerFault}</p>}
      </div>
      <div className="flex flex-col gap-2 border-t border-line px-4 py-3">
        <div className="flex gap-2">
          <Button
            variant="primary"
            className="h-8 flex-1"
            icon={<Play aria-hidden className="fill-current" />}
            onClick={onRun}
            aria-keyshortcuts="Control+Enter Meta+Enter"
          >
            Run <span className="font-normal opacity-80">Ctrl Enter</span>
          </Button>
          <Button className="h-8" icon={<Square aria-hidden />} disabled={!running} onClick={onStop}>
            Stop
          </Button>
        </div>
        <p className="text-2xs text-ink-3">
          Reads only. Stops after 10 s or 1,000 rows, and says so when it does.
        </p>
      </div>
    </div>
  )
}
