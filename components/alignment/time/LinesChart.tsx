'use client'
import { scaleLinear } from 'd3-scale'
import type { Ref } from 'react'
import { cn } from '@/components/ui/cn'
import { formatSigned } from '@/components/ui/format'
import type { LinesAnswer, Turn } from '@/lib/client/alignment/lines'
import type { EntityRow } from '@/lib/model/answers'
import { axisTicks, placeMarks, spread, type TimeAxis } from '@/lib/view/alignment/lineChart'
import { lineKey, turnKey } from '@/lib/view/address/lines'
import { scoreDomain } from '../ScoreLine'
import { ChartMarks, type ChartMark } from './ChartMarks'
import { ChartTurns, turnPlace } from './ChartTurns'
import { formPath } from './lineShapes'
import { lineCodes, spokenLine } from './names'
import type { Scale } from './scale'
import { OneLine, type LinePoint } from './OneLine'

const TOP = 14
const AXIS = 26

/** Scores of the chosen pairs over one axis of time. Colour says the sign, the form of the points which pair it is. */
export function LinesChart({
  answer,
  axis,
  width,
  height,
  marks,
  turns,
  turn,
  onTurn,
  hand,
  onHand,
  stateOf,
  svg,
}: {
  answer: LinesAnswer
  axis: TimeAxis
  width: number
  height: number
  marks: readonly Omit<ChartMark, 'x' | 'y' | 'at'>[]
  turns: readonly Turn[]
  /** The key of the turn that is open. */
  turn: string | null
  onTurn: (key: string) => void
  /** The line under the pointer or the focus: the others step back. */
  hand: number | null
  onHand: (line: number | null) => void
  stateOf: (id: string) => EntityRow
  svg: Ref<SVGSVGElement>
}) {
  const { bins, lines, unit } = answer
  const domain = scoreDomain(lines.flatMap(({ points }) => points))
  const bottom = height - AXIS
  const y = scaleLinear([domain.high, domain.low], [TOP, bottom])
  const drawn = lines.map(({ points }) =>
    points.map((score, bin): LinePoint => {
      const { start, end } = bins[bin]!
      return { x: axis.middle(start, end), start, score }
    }),
  )
  const known = drawn.flatMap((points) =>
    points.flatMap(({ x, score }) => (score ? [{ x, y: y(score.score) }] : [])),
  )
  const places = marks.map(({ line, bin }) => {
    const { x, score } = drawn[line]![bin]!
    return { x, y: y(score?.score ?? 0) }
  })
  const placed = placeMarks(places, {
    ...{ radius: 8, top: 0, bottom, avoid: known },
    taken: turns.map((one) => ({ ...turnPlace(one, axis, y), radius: 11 })),
  })
  const dim = (line: number): boolean => hand !== null && hand !== line
  return (
    <svg
      ref={svg}
      width={width}
      height={height}
      role="group"
      aria-label={`Scores by ${unit}: ${lines.map(({ pair }) => spokenLine(pair, stateOf)).join(', ')}`}
      className="block"
      onPointerLeave={() => onHand(null)}
    >
      <Ground axis={axis} y={y} domain={domain} />
      <g aria-hidden>
        {axisTicks(bins, unit, axis).map(({ start, x, label, strong }) => (
          <text
            key={start}
            x={x}
            y={height - 8}
            textAnchor="middle"
            className={cn('nums text-2xs', strong ? 'fill-ink font-medium' : 'fill-ink-3')}
          >
            {label}
          </text>
        ))}
        {bins
          .filter(({ start }, index) => index > 0 && start.slice(5, 7) === '01' && unit !== 'year')
          .map(({ start }) => (
            <path
              key={start}
              d={`M${Math.round(axis.x(start)) + 0.5} ${TOP}V${bottom}`}
              className="stroke-line"
            />
          ))}
      </g>
      {drawn.map((points, line) => (
        <OneLine
          key={lineKey(lines[line]!.pair)}
          points={points}
          y={y}
          line={line}
          unit={unit}
          name={spokenLine(lines[line]!.pair, stateOf)}
          dim={dim(line)}
          hand={hand === line}
          onHand={() => onHand(line)}
        />
      ))}
      <ChartTurns
        turns={turns}
        lineOf={(one) => lines.findIndex(({ pair }) => lineKey(pair) === lineKey(one.pair))}
        axis={axis}
        y={y}
        open={turn}
        dim={dim}
        onOpen={(one) => onTurn(turnKey(one))}
        onHand={onHand}
        stateOf={stateOf}
      />
      <ChartMarks
        marks={marks.map((mark, index) => ({ ...mark, ...placed[index]!, at: places[index]! }))}
        dim={dim}
        onHand={onHand}
      />
      <LineEnds
        ends={drawn.flatMap((points, line) => {
          const last = points.findLast(({ score }) => score !== null)
          return last?.score ? [{ line, x: last.x, y: y(last.score.score), score: last.score.score }] : []
        })}
        axis={axis}
        bottom={bottom}
        width={width}
        labelOf={(line) => lineCodes(lines[line]!.pair, stateOf)}
        dim={dim}
        onHand={onHand}
      />
    </svg>
  )
}

/** The zero line, cooperative above it and conflictual below, and the scale. */
function Ground({
  axis: { left, right },
  y,
  domain,
}: {
  axis: TimeAxis
  y: Scale
  domain: { low: number; high: number }
}) {
  const ticks = [10, 5, 2, 0, -2, -5, -10].filter(
    (tick) =>
      tick <= domain.high && tick >= domain.low && (Math.abs(tick) !== 2 || domain.high - domain.low <= 7),
  )
  const zero = Math.round(y(0))
  return (
    <g aria-hidden>
      <rect
        x={left}
        width={right - left}
        y={y(domain.high)}
        height={zero - y(domain.high)}
        className="fill-coop-soft"
        opacity={0.4}
      />
      <rect
        x={left}
        width={right - left}
        y={zero}
        height={y(domain.low) - zero}
        className="fill-conf-soft"
        opacity={0.4}
      />
      {ticks.map((tick) => (
        <g key={tick}>
          <path
            d={`M${left} ${Math.round(y(tick)) + 0.5}H${right}`}
            className={tick === 0 ? 'stroke-ink-3' : 'stroke-line'}
          />
          <text x={left - 8} y={y(tick) + 4} textAnchor="end" className="nums fill-ink-3 text-2xs">
            {tick === 0 ? '0' : formatSigned(tick, 0)}
          </text>
        </g>
      ))}
    </g>
  )
}

/** Who a line is and where it ends, beside its last point; labels that would meet move apart and keep a thread to their line. */
function LineEnds({
  ends,
  axis,
  bottom,
  width,
  labelOf,
  dim,
  onHand,
}: {
  ends: readonly { line: number; x: number; y: number; score: number }[]
  axis: TimeAxis
  bottom: number
  width: number
  labelOf: (line: number) => string
  dim: (line: number) => boolean
  onHand: (line: number | null) => void
}) {
  const places = spread(
    ends.map((end) => end.y),
    17,
    TOP + 2,
    bottom - 4,
  )
  const left = axis.right + 10
  return ends.map(({ line, x, y, score }, index) => {
    const at = places[index]!
    return (
      <g
        key={line}
        className={cn('transition-opacity duration-120', dim(line) && 'opacity-30')}
        onPointerEnter={() => onHand(line)}
      >
        <path
          d={`M${x + 5} ${y}L${Math.max(x + 5, axis.right - 2)} ${y}L${left - 3} ${at}`}
          className="fill-none stroke-line-strong"
          strokeWidth={0.75}
          strokeDasharray="1 3"
        />
        <rect x={left} y={at - 8} width={width - left} height={16} className="fill-transparent" />
        <path
          d={formPath(line)}
          transform={`translate(${left + 5} ${at})${line % 8 === 7 ? ' rotate(180)' : ''}`}
          className="fill-ink"
        />
        <text x={left + 15} y={at + 4} className="nums fill-ink text-xs font-medium">
          {labelOf(line)}{' '}
          <tspan className={cn('font-semibold', score >= 0 ? 'fill-coop' : 'fill-conf')}>
            {formatSigned(score)}
          </tspan>
        </text>
      </g>
    )
  })
}
