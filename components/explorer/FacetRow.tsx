import { useId, type ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { formatCount } from '@/components/ui/format'
import { Meter } from '@/components/ui/Meter'
import { Checkbox } from './Checkbox'

/** One value of a facet: on or off, its count under the other filters, and 'only' when the pointer or the focus is there. */
export function FacetRow({
  label,
  count,
  share,
  checked,
  tone = 'ink',
  short = false,
  sample,
  onToggle,
  onOnly,
}: {
  label: string
  count: number
  /** Length of the bar, 0 … 1. */
  share: number
  checked: boolean
  tone?: 'ink' | 'coop' | 'conf'
  /** A shorter bar, for longer labels. */
  short?: boolean
  /** Stands where the bar would: a line sample. */
  sample?: ReactNode
  onToggle: () => void
  onOnly: () => void
}) {
  const id = useId()
  return (
    <div
      className={cn(
        'group relative grid h-6 grid-cols-[16px_minmax(0,1fr)_auto_28px] items-center gap-x-2 text-xs pointer-coarse:h-9',
        !checked && 'text-ink-3',
      )}
    >
      <Checkbox id={id} checked={checked} onChange={onToggle} />
      <label htmlFor={id} className="cursor-pointer truncate leading-6" title={label}>
        {label}
      </label>
      <span className={cn('group-focus-within:opacity-0 group-hover:opacity-0', short ? 'w-8' : 'w-14')}>
        {sample ??
          (count > 0 && <Meter share={share} tone={tone} className={cn(!checked && 'opacity-45')} />)}
      </span>
      <span className="nums text-right">{formatCount(count)}</span>
      <button
        type="button"
        onClick={onOnly}
        aria-label={`Only ${label}`}
        className="absolute right-9 h-6 rounded-chip bg-surface px-2 font-medium text-ink-2 opacity-0 group-hover:opacity-100 hover:bg-hover hover:text-ink focus-visible:opacity-100"
      >
        only
      </button>
    </div>
  )
}

export function FacetSection({
  title,
  note,
  children,
}: {
  title: string
  note?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <section role="group" aria-labelledby={id} className="px-4 pt-2 pr-3">
      <div className="flex items-baseline justify-between">
        <h2 id={id} className="text-xs leading-6 font-semibold">
          {title}
        </h2>
        <span className="text-2xs text-ink-3">{note}</span>
      </div>
      {children}
    </section>
  )
}

/** A quiet button in a section's head: 'N more'. */
export function MoreButton({
  expanded,
  onClick,
  children,
}: {
  expanded: boolean
  onClick: () => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      aria-expanded={expanded}
      onClick={onClick}
      className="link h-6 text-2xs text-ink-3 decoration-line hover:text-ink"
    >
      {children}
    </button>
  )
}
