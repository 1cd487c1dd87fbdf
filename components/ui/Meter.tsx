import { cn } from './cn'

const TONE = { coop: 'bg-coop', conf: 'bg-conf', ink: 'bg-ink-3', ok: 'bg-ok', strong: 'bg-ink' } as const

/** A thin bar that shows a share; the number stands beside it, so it is decoration for screen readers. */
export function Meter({
  share,
  tone = 'ink',
  className,
}: {
  share: number
  tone?: keyof typeof TONE
  className?: string
}) {
  return (
    <span aria-hidden className={cn('block h-1 overflow-hidden rounded-full bg-line', className)}>
      <span
        className={cn('block h-1 rounded-full', TONE[tone])}
        style={{ width: `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%` }}
      />
    </span>
  )
}
