'use client'
import { scaleLinear } from 'd3-scale'
import { area, curveMonotoneX, line } from 'd3-shape'
import { formatSigned, plural } from '@/components/ui/format'
import type { DyadScore } from '@/lib/client/alignment/dyad'
import { placeMarks } from '@/lib/view/alignment/lineChart'

export interface ScorePoint {
  x: number
  label: string
  score: DyadScore | null
}
/** Scores that the axis must hold: 0 always, ±5 or ±10 where something reaches there. */
export function scoreDomain(scores: readonly (DyadScore | null)[]): { low: number; high: number } {
  const values = scores.flatMap((score) => (score ? [score.low, score.high, score.score] : []))
  const reach = (most: number): number => (most <= 2 ? 2 : most <= 5 ? 5 : 10)
  return { low: -reach(Math.max(0, ...values.map((value) => -value))), high: reach(Math.max(0, ...values)) }
}

type Known = ScorePoint & { score: DyadScore }

export interface Mark {
  number: number
  x: number
  score: number
  onClick: () => void
}

const HEIGHT = 176
const TOP = 28
const BOTTOM = 14
/** Of a numbered mark. */
const RADIUS = 9
/** Room to the right of the axis for the last score. */
export const LABEL = 52

/** Scores over time with their 90 % interval; a thin line where nothing was said between two points. */
export function ScoreLine({
  title,
  note,
  points,
  marks,
  domain,
  width,
  left,
  right,
}: {
  title: string
  note: string
  /** The same for both directions, so that they compare at a glance. */
  domain: { low: number; high: number }
  points: readonly ScorePoint[]
  marks: readonly Mark[]
  width: number
  left: number
  right: number
}) {
  const known = points.filter((point): point is Known => point.score !== null)
  const y = scaleLinear([domain.high, domain.low], [TOP, HEIGHT - BOTTOM])
  const last = known.at(-1)
  const placed = place(
    marks,
    known.map((point) => ({ x: point.x, y: y(point.score.score) })),
    y,
  )
  const ticks = [10, 5, 0, -5, -10].filter((tick) => tick <= domain.high && tick >= domain.low)
  return (
    <figure className="relative">
      <figcaption className="flex flex-wrap items-baseline gap-x-4 px-4 text-sm font-semibold md:px-6">
        {title}
        <span className="nums text-xs font-normal text-ink-3">{note}</span>
      </figcaption>
      <svg
        width={width}
        height={HEIGHT}
        role="group"
        aria-label={`${title}: ${spoken(known)}`}
        className="block"
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <path
              d={`M${left} ${Math.round(y(tick)) + 0.5}H${right}`}
              className={tick === 0 ? 'stroke-ink-3' : 'stroke-line'}
            />
            <text x={left - 10} y={y(tick) + 4} textAnchor="end" className="nums fill-ink-3 text-2xs">
              {tick === 0 ? '0' : formatSigned(tick, 0)}
            </text>
          </g>
        ))}
        {gaps(points).map(([from, to]) => (
          <path
            key={from.label}
            d={`M${from.x} ${y(from.score.score)}L${to.x} ${y(to.score.score)}`}
            className="stroke-line-strong"
            strokeWidth={0.75}
          />
        ))}
        {runs(points).map((run) => (
          <g key={run[0]?.label}>
            <path
              d={
                area<(typeof run)[number]>()
                  .x((point) => point.x)
                  .y0((point) => y(point.score.low))
                  .y1((point) => y(point.score.high))
                  .curve(curveMonotoneX)(run) ?? ''
              }
              className="fill-ink/10"
            />
            <path
              d={
                line<(typeof run)[number]>()
                  .x((point) => point.x)
                  .y((point) => y(point.score.score))
                  .curve(curveMonotoneX)(run) ?? ''
              }
              className="fill-none stroke-ink"
              strokeWidth={1.75}
            />
          </g>
        ))}
        {known.map((point) => (
          <g key={point.label}>
            <title>{`${point.label}: ${formatSigned(point.score.score)}${intervalOf(point.score)}, ${plural(point.score.statements, 'statement')}`}</title>
            <rect
              x={point.x - 5}
              width={10}
              y={y(point.score.high)}
              height={Math.max(1, y(point.score.low) - y(point.score.high))}
              rx={3}
              className="fill-ink/12"
            />
            <circle
              cx={point.x}
              cy={y(point.score.score)}
              r={3.5}
              strokeWidth={1.5}
              className={point.score.score >= 0 ? 'fill-coop stroke-canvas' : 'fill-conf stroke-canvas'}
            />
          </g>
        ))}
        {last && (
          <text x={last.x + 9} y={y(last.score.score) + 4} className="nums fill-ink text-xs font-semibold">
            {formatSigned(last.score.score)}
          </text>
        )}
        {placed.map(({ mark, at, cy }) => (
          <g
            key={mark.number}
            role="button"
            tabIndex={0}
            aria-label={`Statement ${mark.number}`}
            onClick={mark.onClick}
            onKeyDown={(event) => (event.key === 'Enter' || event.key === ' ') && mark.onClick()}
            className="cursor-pointer"
          >
            <path
              d={`M${mark.x} ${at + 5 * Math.sign(cy - at)}V${cy - 9 * Math.sign(cy - at)}`}
              className="stroke-ink-3"
              strokeWidth={0.75}
            />
            <circle cx={mark.x} cy={cy} r={RADIUS} className="fill-surface stroke-ink" strokeWidth={1.5} />
            <text
              x={mark.x}
              y={cy + 3.8}
              textAnchor="middle"
              className="nums fill-ink text-2xs font-semibold"
            >
              {mark.number}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}

/** Resampling a single document says nothing of how sure it is. */
function intervalOf({ low, high }: DyadScore): string {
  return low === high ? ', no interval' : ` (${formatSigned(low)} to ${formatSigned(high)})`
}

/** Neighbouring points that both have a score. */
function runs(points: readonly ScorePoint[]): Known[][] {
  const found: Known[][] = []
  let run: Known[] = []
  for (const point of points) {
    if (point.score) run.push({ ...point, score: point.score })
    else if (run.length > 0) {
      found.push(run)
      run = []
    }
  }
  if (run.length > 0) found.push(run)
  return found.filter((one) => one.length > 1)
}

/** Points with a score between which something else would have room: nothing was said there. */
function gaps(points: readonly ScorePoint[]): [Known, Known][] {
  const known = points.flatMap((point, index) =>
    point.score ? [{ ...point, score: point.score, index }] : [],
  )
  return known.flatMap((to, at): [Known, Known][] => {
    const from = known[at - 1]
    return from && to.index - from.index > 1 ? [[from, to]] : []
  })
}

/** Above or below its point, clear of the others, of all points and of the last score. */
function place(
  marks: readonly Mark[],
  points: readonly { x: number; y: number }[],
  y: (score: number) => number,
): { mark: Mark; at: number; cy: number }[] {
  const last = points.at(-1)
  const spots = placeMarks(
    marks.map(({ x, score }) => ({ x, y: y(score) })),
    {
      ...{ radius: RADIUS, top: 0, bottom: HEIGHT, avoid: points },
      taken: last ? [{ x: last.x + 24, y: last.y, radius: 15 }] : [],
    },
  )
  return marks.map((mark, index) => ({ mark, at: y(mark.score), cy: spots[index]?.y ?? y(mark.score) }))
}

function spoken(points: readonly Known[]): string {
  if (points.length === 0) return 'nothing dated'
  return points.map(({ label, score }) => `${label} ${formatSigned(score.score)}`).join(', ')
}
