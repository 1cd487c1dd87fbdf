import type { Modality, Sign } from '@/lib/model/ontology'
import { cn } from './cn'

const DASH: Record<Modality, string | undefined> = {
  asserted: undefined,
  intended: '6 4',
  conditional: '6 4',
  negated: '0.1 5',
  denied: '0.1 5',
  hypothetical: '2 8',
}

/** A short sample of an edge: line for the modality, colour and head for the sign, thickness for words or deeds. */
export function ModalityLine({
  modality,
  sign,
  material = false,
  undirected = false,
  width = 30,
  className,
}: {
  modality: Modality
  /** Without a sign the line is neutral and has no head: a legend of modalities. */
  sign?: Sign
  material?: boolean
  undirected?: boolean
  width?: number
  className?: string
}) {
  const barred = modality === 'negated' || modality === 'denied'
  const headed = sign !== undefined && !undirected
  const end = headed ? width - (sign === 1 ? 6 : 2) : width - 1
  const thick = material ? 4 : 1.75
  return (
    <svg
      aria-hidden
      width={width}
      height={12}
      className={cn(
        'inline-block shrink-0 fill-none stroke-current',
        sign === 1 ? 'text-coop' : sign === -1 ? 'text-conf' : 'text-ink-2',
        className,
      )}
    >
      <line
        x1={1}
        y1={6}
        x2={end}
        y2={6}
        strokeWidth={thick}
        strokeDasharray={DASH[modality]}
        strokeLinecap={barred ? 'round' : 'butt'}
      />
      {barred && <line x1={width / 2 - 2} y1={1} x2={width / 2 - 2} y2={11} strokeWidth={2} />}
      {headed && sign === 1 && (
        <path d={`M${width - 8} ${2}l8 4-8 4z`} className="fill-current stroke-none" />
      )}
      {headed && sign === -1 && <line x1={width - 1.5} y1={1} x2={width - 1.5} y2={11} strokeWidth={2} />}
    </svg>
  )
}
