'use client'
import { Undo2, X } from 'lucide-react'
import { useSourceNames } from '@/components/explorer/useSourceNames'
import { Button } from '@/components/ui/Button'
import { formatCount, plural } from '@/components/ui/format'
import { leftOut, switchSource, withAllSources, type EvidenceKind } from '@/lib/view/address/evidence'
import type { AlignmentModel } from '../useAlignmentModel'

/** Names in sight before the rest is only counted. */
const SHOWN = 4

/** What everything below is computed without, and the way back. Nothing while every source counts. */
export function LeftOutBanner({ model }: { model: AlignmentModel }) {
  const { data, view, scene, allRows, actions } = model
  const names = useSourceNames(data)
  const less = leftOut(view)
  if (less.length === 0) return null
  const gone = (allRows?.length ?? scene.rows.length) - scene.rows.length
  const putBack = (kind: EvidenceKind, value: string, name: string) =>
    actions.change(`put back ${name}`, (before) => switchSource(before, kind, value))
  return (
    <div
      role="status"
      className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-warn-soft px-4 py-1 text-xs text-warn md:px-6"
    >
      {less.map(({ kind, only, values }) => (
        <span key={kind} className="flex min-w-0 flex-wrap items-center gap-1">
          <b className="font-semibold">
            {only ? 'Only' : 'Without'} {kind}:
          </b>
          {values.slice(0, SHOWN).map((value) => {
            const name = names[kind](value)
            return (
              <span
                key={value}
                className="inline-flex h-6 max-w-64 items-center rounded-chip border border-current pl-1.5"
              >
                <span className="truncate" title={`${kind}: ${name}`}>
                  {name}
                </span>
                {!only && (
                  <button
                    type="button"
                    aria-label={`Put back ${name}`}
                    title="Put back"
                    onClick={() => putBack(kind, value, name)}
                    className="grid size-6 shrink-0 place-items-center [&_svg]:size-3"
                  >
                    <X aria-hidden />
                  </button>
                )}
                {only && <span className="w-1.5" />}
              </span>
            )
          })}
          {values.length > SHOWN && <span>and {values.length - SHOWN} more</span>}
        </span>
      ))}
      <span className="nums">
        {plural(gone, 'statement')} of {formatCount(allRows?.length ?? scene.rows.length)} left out
      </span>
      <Button
        icon={<Undo2 aria-hidden />}
        className="ml-auto"
        onClick={() => actions.change('put all sources back', withAllSources)}
      >
        Undo
      </Button>
    </div>
  )
}
