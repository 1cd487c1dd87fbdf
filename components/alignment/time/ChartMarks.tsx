import Link from 'next/link'
import { cn } from '@/components/ui/cn'
import { formatDate, formatSigned } from '@/components/ui/format'
import type { EventType } from '@/lib/model/ontology'

export interface ChartMark {
  number: number
  line: number
  bin: number
  on: string
  event: EventType
  effect: number
  /** The sentence in its source. */
  href: string
  /** What it is, to be heard. */
  label: string
  x: number
  y: number
  /** The point it moved. */
  at: { x: number; y: number }
}

/** Numbered acts that moved a line; each opens its sentence. */
export function ChartMarks({
  marks,
  dim,
  onHand,
}: {
  marks: readonly ChartMark[]
  dim: (line: number) => boolean
  onHand: (line: number) => void
}) {
  return marks.map((mark) => (
    <Link
      key={mark.number}
      href={mark.href}
      prefetch={false}
      aria-label={`${mark.number}: ${mark.label}`}
      onFocus={() => onHand(mark.line)}
      onPointerEnter={() => onHand(mark.line)}
      className={cn('transition-opacity duration-120', dim(mark.line) && 'opacity-25')}
    >
      <title>{`${mark.event}, ${formatDate(mark.on)}: moves the point by ${formatSigned(mark.effect)}. Open the sentence`}</title>
      <path
        d={`M${mark.at.x} ${mark.at.y + Math.sign(mark.y - mark.at.y) * 5}L${mark.x} ${mark.y - Math.sign(mark.y - mark.at.y) * 8}`}
        className="stroke-ink-3"
        strokeWidth={0.75}
      />
      <circle cx={mark.x} cy={mark.y} r={8} strokeWidth={1.5} className="fill-surface stroke-ink" />
      <text
        x={mark.x}
        y={mark.y + 3.6}
        textAnchor="middle"
        className="nums fill-ink text-[10px] font-semibold"
      >
        {mark.number}
      </text>
    </Link>
  ))
}
