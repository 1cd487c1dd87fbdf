import type { ReactNode } from 'react'

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-chip border border-line bg-surface px-[5px] py-px font-sans text-2xs font-medium whitespace-nowrap text-ink-3">
      {children}
    </kbd>
  )
}
