import { area, line as polyline } from 'd3-shape'
import { cn } from '@/components/ui/cn'
import { formatDate, formatSigned, plural } from '@/components/ui/format'
import type { LineScore } from '@/lib/alignment'
import type { DyadUnit } from '@/lib/view/address/alignmentState'
import { formPath } from './lineShapes'
import type { Scale } from './scale'

export interface LinePoint {
  x: number
  /** First day of its bin. */
  start: string
  score: LineScore | null
}

type Known = LinePoint & { score: LineScore }

/** One pair: its points, the line between neighbours, thin where bins between say nothing, and the 90 % interval. */
export function OneLine({
  points,
  y,
  line,
  unit,
  name,
  dim,
  hand,
  onHand,
}: {
  points: readonly LinePoint[]
  y: Scale
  line: number
  unit: DyadUnit
  name: string
  dim: boolean
  hand: boolean
  onHand: () => void
}) {
  const runs = runsOf(points)
  const known = runs.flat()
  const band = area<Known>()
    .x(({ x }) => x)
    .y0(({ score }) => y(score.low))
    .y1(({ score }) => y(score.high))
  const path = polyline<Known>()
    .x(({ x }) => x)
    .y(({ score }) => y(score.score))
  const whole = path(known) ?? ''
  return (
    <g
      role="img"
      aria-label={`${name}: ${spoken(known, unit)}`}
      className={cn('transition-opacity duration-120', dim && 'opacity-25')}
      onPointerEnter={onHand}
    >
      {runs.map((run) =>
        run.length > 1 ? (
          <path key={run[0]!.start} d={band(run) ?? ''} className={hand ? 'fill-ink/20' : 'fill-ink/7'} />
        ) : (
          <rect
            key={run[0]!.start}
            x={run[0]!.x - 4}
            width={8}
            y={y(run[0]!.score.high)}
            height={Math.max(0, y(run[0]!.score.low) - y(run[0]!.score.high))}
            rx={3}
            className={hand ? 'fill-ink/20' : 'fill-ink/7'}
          />
        ),
      )}
      <path d={whole} className="fill-none stroke-line-strong" strokeWidth={0.75} />
      {runs.map((run) => (
        <path
          key={run[0]!.start}
          d={run.length > 1 ? (path(run) ?? '') : ''}
          className="fill-none stroke-ink-2"
          strokeWidth={hand ? 2.25 : 1.5}
        />
      ))}
      {/* Wide and unseen: a line is taken in hand without aiming. */}
      <path d={whole} className="fill-none stroke-transparent" strokeWidth={12} pointerEvents="stroke" />
      {known.map(({ x, start, score }) => (
        <path
          key={start}
          d={formPath(line)}
          transform={`translate(${x} ${y(score.score)})${line % 8 === 7 ? ' rotate(180)' : ''}`}
          strokeWidth={1.25}
          paintOrder="stroke"
          className={cn('stroke-canvas', score.score >= 0 ? 'fill-coop' : 'fill-conf')}
        >
          <title>{`${name}, ${reading(start, score, unit)}`}</title>
        </path>
      ))}
    </g>
  )
}

function reading(start: string, score: LineScore, unit: DyadUnit): string {
  const interval =
    score.documents < 2
      ? 'one document, no interval'
      : `${formatSigned(score.low)} to ${formatSigned(score.high)}`
  return `${formatDate(start, unit)}: ${formatSigned(score.score)} (${interval}), ${plural(score.statements, 'statement')}`
}

/** Neighbouring points with a score. */
function runsOf(points: readonly LinePoint[]): Known[][] {
  const runs: Known[][] = []
  let run: Known[] = []
  for (const { score, ...rest } of points) {
    if (score) run.push({ ...rest, score })
    else if (run.length > 0) {
      runs.push(run)
      run = []
    }
  }
  return run.length > 0 ? [...runs, run] : runs
}

function spoken(points: readonly Known[], unit: DyadUnit): string {
  if (points.length === 0) return 'nothing dated'
  return points
    .map(({ start, score }) => `${formatDate(start, unit)} ${formatSigned(score.score)}`)
    .join(', ')
}
