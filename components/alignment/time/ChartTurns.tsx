import { cn } from '@/components/ui/cn'
import { formatDate, formatSigned } from '@/components/ui/format'
import type { Turn } from '@/lib/client/alignment/lines'
import type { EntityRow } from '@/lib/model/answers'
import type { TimeAxis } from '@/lib/view/alignment/lineChart'
import { turnKey } from '@/lib/view/address/lines'
import type { Scale } from './scale'
import { spokenLine } from './names'

/** Where lines turned: the step from one score to the other, and a mark that opens its sentences. */
export function ChartTurns({
  turns,
  lineOf,
  axis,
  y,
  open,
  dim,
  onOpen,
  onHand,
  stateOf,
}: {
  turns: readonly Turn[]
  lineOf: (turn: Turn) => number
  axis: TimeAxis
  y: Scale
  open: string | null
  dim: (line: number) => boolean
  onOpen: (turn: Turn) => void
  onHand: (line: number) => void
  stateOf: (id: string) => EntityRow
}) {
  return turns.map((turn) => {
    const key = turnKey(turn)
    const line = lineOf(turn)
    const { x, y: middle } = turnPlace(turn, axis, y)
    const [before, after] = [y(turn.before.score), y(turn.after.score)]
    const up = turn.after.score > turn.before.score
    const reach = open === key ? 56 : 12
    const press = () => onOpen(turn)
    return (
      <g key={key} className={cn('transition-opacity duration-120', dim(line) && 'opacity-25')}>
        <path
          d={`M${Math.max(axis.left, x - reach)} ${before}H${x}V${after}H${Math.min(axis.right, x + reach)}`}
          className={cn('fill-none', open === key ? 'stroke-ink' : 'stroke-ink-3')}
          strokeWidth={open === key ? 2.5 : 1.25}
        />
        <g
          role="button"
          tabIndex={0}
          aria-pressed={open === key}
          aria-label={`${spokenLine(turn.pair, stateOf)} turns on ${formatDate(turn.on)}, from ${formatSigned(turn.before.score)} to ${formatSigned(turn.after.score)}`}
          onClick={press}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return
            event.preventDefault()
            press()
          }}
          onFocus={() => onHand(line)}
          onPointerEnter={() => onHand(line)}
          className="cursor-pointer"
        >
          <title>{`Turns on ${formatDate(turn.on)}: ${formatSigned(turn.before.score)} to ${formatSigned(turn.after.score)}`}</title>
          <rect x={x - 12} y={middle - 12} width={24} height={24} className="fill-transparent" />
          <rect
            x={x - 9}
            y={middle - 9}
            width={18}
            height={18}
            rx={4}
            strokeWidth={1.5}
            className={open === key ? 'fill-ink stroke-ink' : 'fill-surface stroke-ink'}
          />
          <path
            d={`M${x - 3.5} ${middle + (up ? 3.5 : -3.5)}L${x + 3.5} ${middle + (up ? -3.5 : 3.5)}m-5 0h5v${up ? 5 : -5}`}
            className={cn('fill-none', open === key ? 'stroke-on-ink' : up ? 'stroke-coop' : 'stroke-conf')}
            strokeWidth={1.75}
          />
        </g>
      </g>
    )
  })
}

/** The middle of its step. */
export function turnPlace(turn: Turn, axis: TimeAxis, y: Scale): { x: number; y: number } {
  const x = Math.min(axis.right, Math.max(axis.left, axis.x(turn.on)))
  return { x: Math.round(x) + 0.5, y: (y(turn.before.score) + y(turn.after.score)) / 2 }
}
