import type { ReactNode } from 'react'
import { cn } from './cn'

/** Nothing here, and what to do about it. */
export function EmptyState({
  title,
  children,
  actions,
  className,
}: {
  title: string
  children?: ReactNode
  actions?: ReactNode
  className?: string
}) {
  return (
    <div
      className={cn(
        'mx-auto flex max-w-[420px] flex-col items-center gap-3 px-6 py-16 text-center',
        className,
      )}
    >
      <h2 className="text-lg font-semibold">{title}</h2>
      {children !== undefined && <div className="text-sm text-ink-2">{children}</div>}
      {actions !== undefined && <div className="mt-1 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}

/** What failed, what is safe, what to do. */
export function ErrorState({
  title,
  detail,
  remedy,
  actions,
  className,
}: {
  title: string
  detail?: string | undefined
  remedy?: string | undefined
  actions?: ReactNode
  className?: string
}) {
  return (
    <div role="alert" className={cn('mx-auto flex max-w-[520px] flex-col gap-2 px-6 py-10', className)}>
      <h2 className="text-base font-semibold">{title}</h2>
      {detail !== undefined && <p className="text-sm break-words text-ink-2">{detail}</p>}
      {remedy !== undefined && <p className="text-sm text-ink-2">{remedy}</p>}
      {actions !== undefined && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
    </div>
  )
}

/** A place where something is on its way. */
export function Loading({ label, className }: { label: string; className?: string }) {
  return (
    <div role="status" className={cn('grid place-items-center p-10 text-sm text-ink-3', className)}>
      {label}
    </div>
  )
}
