import type { ReactNode } from 'react'
import { Timeline } from '@/components/explorer/Timeline'

/** What a tab shows over the time brush, with its panel beside it; on a phone one below the other. */
export function WithPanel({
  label,
  panel,
  children,
}: {
  /** Name of the panel. */
  label: string
  panel: ReactNode
  children: ReactNode
}) {
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto lg:flex-row lg:overflow-hidden">
      <div className="flex min-w-0 flex-1 flex-col lg:min-h-0">
        <div className="relative flex min-h-0 flex-1 flex-col max-lg:min-h-[420px]">{children}</div>
        <div className="h-36 shrink-0 border-t border-line">
          <Timeline />
        </div>
      </div>
      <aside
        aria-label={label}
        className="shrink-0 border-line max-lg:border-t lg:w-[336px] lg:border-l xl:w-[368px]"
      >
        {panel}
      </aside>
    </div>
  )
}
