import { eventDefinition, type EventType } from '@/lib/model/ontology'
import { cn } from './cn'

/** Event type with its sign: never colour alone. */
export function EventChip({ event, className }: { event: EventType; className?: string }) {
  const { sign, definition } = eventDefinition(event)
  return (
    <span
      title={definition}
      className={cn(
        'inline-flex h-5 items-center gap-1 rounded-chip pr-1.5 pl-[5px] text-2xs leading-5 font-semibold tracking-[0.02em]',
        sign === 1 ? 'bg-coop-soft text-coop-ink' : 'bg-conf-soft text-conf-ink',
        className,
      )}
    >
      <span aria-hidden className="w-[7px] text-center">
        {sign === 1 ? '+' : '−'}
      </span>
      <span className="sr-only">{sign === 1 ? 'cooperative: ' : 'conflictual: '}</span>
      {event}
    </span>
  )
}
