import type { ReactNode } from 'react'
import { cn } from './cn'

export function Badge({
  children,
  className,
  title,
}: {
  children: ReactNode
  className?: string
  title?: string
}) {
  return (
    <span
      title={title}
      className={cn(
        'inline-flex h-[18px] items-center rounded-chip border border-line-strong px-1.5 text-2xs font-medium text-ink-2',
        className,
      )}
    >
      {children}
    </span>
  )
}

/** Stands beside everything that rests on a document written for Entente, so that nobody takes it for a source. */
export function SampleBadge() {
  return <Badge title="A sample document, written for Entente after the public record">sample</Badge>
}
