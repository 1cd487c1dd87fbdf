import type { ReactNode } from 'react'

/** A section of a side panel: a title, what stands at its right, a hairline below. */
export function PanelSection({
  title,
  note,
  children,
}: {
  title: ReactNode
  note?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="border-b border-line px-4 py-3">
      <h2 className="mb-1 flex min-h-6 items-center gap-2 text-sm font-semibold">
        {title}
        <span className="nums ml-auto text-xs font-normal text-ink-3">{note}</span>
      </h2>
      {children}
    </section>
  )
}
