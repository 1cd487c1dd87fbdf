/** The matrix of alignments as an SVG file: the cells of the page, names and blocs around them, a line below. Pure. */
import type { PairScore } from '@/lib/model/answers'
import { cellStep, cellText, FEW, isStronger, STEP_SHARE, STRONG_STEP, type MatrixLayout } from './matrix'
import type { ScoreTable } from './scoreTable'
import { escapeText, svgFile, tag } from '../files/svg'

export interface MatrixSvgInput {
  layout: MatrixLayout
  scores: ScoreTable
  nameOf: (id: string) => string
  colours: Readonly<
    Record<
      'canvas' | 'surface' | 'hover' | 'line' | 'line-strong' | 'ink' | 'ink-3' | 'on-ink' | 'coop' | 'conf',
      string
    >
  > & { font: string }
  dark: boolean
  /** What the picture shows, below it. */
  footer: string
}

const LEFT = 150
const TOP = 56
const RIGHT = 24
const FOOT = 36
/** Narrower columns have their codes turned. */
const UPRIGHT = 34

export function matrixSvg(input: MatrixSvgInput): string {
  const { layout, colours, footer } = input
  const size = { width: LEFT + layout.width + RIGHT, height: TOP + layout.height + FOOT }
  return svgFile(
    { ...size, font: colours.font },
    tag('title', {}, escapeText(footer)),
    tag('rect', { ...size, fill: colours.canvas }),
    ...heads(input),
    tag('g', { transform: `translate(${LEFT} ${TOP})`, 'text-anchor': 'middle' }, ...cells(input)),
    label(footer, { x: 12, y: size.height - FOOT / 2 + 4, fill: colours['ink-3'], anchor: 'start' }),
  )
}

function heads({ layout, nameOf, colours }: MatrixSvgInput): string[] {
  const names = layout.ids.flatMap((id, index) => {
    const x = LEFT + (layout.x[index] ?? 0)
    const y = TOP + (layout.y[index] ?? 0)
    return [
      label(shortened(nameOf(id)), {
        x: LEFT - 12,
        y: y + layout.cell.height / 2 + 3,
        fill: colours.ink,
        anchor: 'end',
      }),
      layout.cell.width >= UPRIGHT
        ? label(id, { x: x + layout.cell.width / 2 - 1, y: TOP - 10, fill: colours.ink, anchor: 'middle' })
        : label(id, {
            ...{ x: x + layout.cell.width / 2 + 3, y: TOP - 6, fill: colours.ink },
            ...{ anchor: 'start', turned: true },
          }),
    ]
  })
  const groups = layout.groups.map(({ title, members }) =>
    label(title, {
      x: LEFT + (layout.x[layout.ids.indexOf(members[0] ?? '')] ?? 0),
      ...{ y: TOP - 38, fill: colours.ink, anchor: 'start', weight: 600 },
    }),
  )
  return [...names, ...groups]
}

function label(
  text: string,
  {
    x,
    y,
    fill,
    anchor,
    weight = 500,
    turned = false,
  }: { x: number; y: number; fill: string; anchor: string; weight?: number; turned?: boolean },
): string {
  const transform = turned ? `rotate(-90 ${x} ${y})` : undefined
  return tag(
    'text',
    { x, y, fill, 'text-anchor': anchor, 'font-size': 11, 'font-weight': weight, transform },
    escapeText(text),
  )
}

/** What fits beside a row. */
function shortened(name: string): string {
  return name.length > 24 ? `${name.slice(0, 23).trimEnd()}…` : name
}

function cells(input: MatrixSvgInput): string[] {
  const { layout, scores, colours } = input
  return layout.ids.flatMap((source, row) =>
    layout.ids.flatMap((target, column) => {
      const box = {
        ...{ x: layout.x[column] ?? 0, y: layout.y[row] ?? 0, rx: 2 },
        ...{ width: layout.cell.width - 2, height: layout.cell.height - 2 },
      }
      if (row === column) return [tag('rect', { ...box, fill: colours.hover })]
      const pair = scores.get(source, target)
      if (!pair)
        return [
          tag('circle', {
            cx: box.x + box.width / 2,
            cy: box.y + box.height / 2,
            r: 1,
            fill: colours['line-strong'],
          }),
        ]
      return cell(input, box, pair, scores.get(target, source))
    }),
  )
}

type Box = Record<'x' | 'y' | 'rx' | 'width' | 'height', number>

function cell(
  { layout, colours, dark, nameOf }: MatrixSvgInput,
  box: Box,
  pair: PairScore,
  mirror: PairScore | undefined,
): string[] {
  const colour = pair.score >= 0 ? colours.coop : colours.conf
  const title = tag(
    'title',
    {},
    escapeText(
      `${nameOf(pair.source)} → ${nameOf(pair.target)}: ${cellText(pair.score, 1)}, ${pair.statements} statements`,
    ),
  )
  const few = pair.statements < FEW
  const step = cellStep(pair.score)
  // A share of the sign's colour over the surface, as the page mixes them.
  const share = ((dark ? STEP_SHARE.dark : STEP_SHARE.light)[step - 1] ?? 100) / 100
  const fills = few
    ? [
        tag(
          'rect',
          { ...box, fill: colours.surface, stroke: colour, 'stroke-width': 1.25, 'stroke-dasharray': '3 2' },
          title,
        ),
      ]
    : [
        tag('rect', { ...box, fill: colours.surface }),
        tag('rect', { ...box, fill: colour, 'fill-opacity': share }, title),
      ]
  const ink = few ? colour : step >= STRONG_STEP ? colours['on-ink'] : colours.ink
  const size = layout.cell.width >= 48 ? 12 : layout.cell.width >= 36 ? 11 : 10
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 + size * 0.35 }
  const number =
    layout.digits === null
      ? []
      : [
          tag(
            'text',
            { ...at, fill: ink, 'font-size': size, 'font-weight': 500 },
            cellText(pair.score, layout.digits),
          ),
        ]
  const corner = !few && isStronger(pair, mirror) ? [cornerOf(box, colours.ink)] : []
  return [...fills, ...number, ...corner]
}

function cornerOf({ x, y, width }: Box, fill: string): string {
  const side = Math.min(11, width * 0.3)
  return tag('path', { d: `M${x + width - side} ${y}h${side}v${side}z`, fill })
}
