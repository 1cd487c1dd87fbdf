import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '@/components/ui/Button'

/** Head, scrolling middle and foot of the inspector, whatever it shows. */
export function InspectorFrame({
  kind,
  title,
  summary,
  foot,
  onClose,
  children,
}: {
  kind: ReactNode
  title: ReactNode
  /** Stays in sight above what scrolls. */
  summary?: ReactNode
  foot?: ReactNode
  onClose?: () => void
  children: ReactNode
}) {
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="shrink-0 border-b border-line px-4 py-3">
        <div className="flex h-5 items-center justify-between text-xs text-ink-3">
          <span className="truncate">{kind}</span>
          {onClose && (
            <IconButton label="Close" onClick={onClose} className="-mr-2">
              <X aria-hidden />
            </IconButton>
          )}
        </div>
        <h2 className="mt-1 flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-xl font-semibold tracking-[-0.015em]">
          {title}
        </h2>
        {summary}
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto" tabIndex={-1}>
        {children}
      </div>
      {foot !== undefined && (
        <footer className="flex min-h-12 shrink-0 flex-wrap items-center gap-2 border-t border-line bg-surface px-4 py-2">
          {foot}
        </footer>
      )}
    </div>
  )
}
