import type { ReactNode } from 'react'

/** A section of the panel, what stands at the right of its title, and its rows from edge to edge. */
export function TimeSection({
  title,
  note,
  children,
}: {
  title: string
  note: ReactNode
  children: ReactNode
}) {
  return (
    <section className="border-b border-line pt-3">
      <h2 className="mb-1 flex min-h-6 items-center gap-2 px-4 text-sm font-semibold">
        {title}
        <span className="nums ml-auto text-xs font-normal text-ink-3">{note}</span>
      </h2>
      {children}
    </section>
  )
}
