import { cn } from '@/components/ui/cn'
import type { EntityKind } from '@/lib/model/entity'

/** The bare form of a kind of actor. */
export function KindForm({ kind, faint = false }: { kind: EntityKind; faint?: boolean }) {
  return (
    <svg
      aria-hidden
      width={16}
      height={16}
      viewBox="-8 -8 16 16"
      className={cn('shrink-0 fill-surface', faint ? 'stroke-ink-3' : 'stroke-ink')}
      strokeWidth={1.5}
    >
      {kind === 'state' && <circle r={6.5} />}
      {kind === 'person' && <circle r={4.5} strokeWidth={1.25} />}
      {kind === 'organisation' && <rect x={-6.5} y={-5.5} width={13} height={11} rx={3} />}
      {kind === 'group' && <path d="M7 0 3.5 6.1h-7L-7 0l3.5-6.1h7z" />}
      {kind === 'place' && <rect x={-4.8} y={-4.8} width={9.6} height={9.6} transform="rotate(45)" />}
    </svg>
  )
}
