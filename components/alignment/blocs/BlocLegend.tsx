import type { ReactNode } from 'react'
import { formatCount } from '@/components/ui/format'
import { MOST_DRAWN } from '@/lib/client/alignment/drawnTies'

/** How the signed network is to be read. */
export function BlocLegend({
  told,
  threshold,
  relations,
}: {
  told: boolean
  threshold: number
  /** Number of relations with a sign. */
  relations: number
}) {
  return (
    <div className="nums flex flex-wrap items-center gap-x-5 gap-y-1 text-2xs text-ink-3">
      <Sample label={`net +${threshold} or more`}>
        <g className="fill-coop stroke-coop">
          <path d="M8 6h24" strokeWidth={2} />
          <path d="M2 6l7-3.6v7.2zM38 6l-7-3.6v7.2z" strokeWidth={0} />
        </g>
      </Sample>
      <Sample label={`net −${threshold} or less`}>
        <path d="M3 6h34M3 2v8M37 2v8" className="stroke-conf" strokeWidth={2} />
      </Sample>
      {told && (
        <>
          <Sample label="pulls against the blocs">
            <path d="M2 6h36" className="stroke-warn opacity-30" strokeWidth={8} />
            <path d="M2 6h36" className="stroke-ink-3" strokeWidth={2} />
            <path d="M20 .5 25.5 6 20 11.5 14.5 6z" className="fill-surface stroke-warn" strokeWidth={1.5} />
            <path d="m18 8 4-4" className="stroke-warn" strokeWidth={1.5} />
          </Sample>
          <Sample label="unplaced, with its lean">
            <circle
              cx={20}
              cy={6}
              r={5}
              className="fill-surface stroke-ink"
              strokeWidth={1.5}
              strokeDasharray="3 2"
            />
          </Sample>
        </>
      )}
      <span>wider: stronger</span>
      {relations > MOST_DRAWN && (
        <span className="text-ink-2">
          drawn: the {MOST_DRAWN} strongest of {formatCount(relations)}; the table has all
        </span>
      )}
    </div>
  )
}

function Sample({ label, children }: { label: string; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg aria-hidden viewBox="0 0 40 12" width={40} height={12}>
        {children}
      </svg>
      {label}
    </span>
  )
}
