'use client'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { sameSubset, type Subset } from '@/lib/view/address/dyadSubset'
import { useDyadView } from './dyadContext'

/** A number that lists the statements it counts. Pressed again, all are listed. */
export function ListButton({
  subset,
  label,
  disabled = false,
  className,
  children,
}: {
  subset: Subset
  /** What a screen reader hears: 'denied, US towards KP: 3 statements'. */
  label: string
  disabled?: boolean
  className?: string
  children: ReactNode
}) {
  const { listed, list } = useDyadView()
  const here = sameSubset(listed, subset)
  if (disabled) return <span className={cn('text-ink-3', className)}>{children}</span>
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={here}
      title="List these statements"
      onClick={() => list(here ? null : subset)}
      className={cn(
        'min-h-6 rounded-chip px-1 underline decoration-line-strong underline-offset-3 hover:bg-hover',
        here && 'bg-selected font-semibold decoration-ink',
        className,
      )}
    >
      {children}
    </button>
  )
}
