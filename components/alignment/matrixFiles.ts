/** The matrix as files: a table of pairs, and a picture with its names. */
import { readColours } from '@/components/graph/colours'
import type { EntityRow, PairScore, Partition } from '@/lib/model/answers'
import { csvTable } from '@/lib/view/csv'
import { jsonFile } from '@/lib/view/jsonFile'
import { matrixSvg } from '@/lib/view/matrixSvg'
import type { IntervalTable } from '@/lib/view/intervalTable'
import { layoutMatrix, type MatrixGroup } from '@/lib/view/matrix'
import type { ScoreTable } from '@/lib/view/scoreTable'
import { drawMatrix, matrixPicture } from './drawMatrix'
import { isDark } from './MatrixCanvas'

const HEAD = [
  ...['source', 'source_name', 'source_bloc', 'target', 'target_name', 'target_bloc'],
  ...['score', 'low90', 'high90', 'statements', 'cooperative', 'conflictual'],
]

/** One line per ordered pair that says something. */
export function pairsCsv(
  pairs: readonly PairScore[],
  partition: Partition,
  intervals: IntervalTable,
  stateOf: (id: string) => EntityRow,
): string {
  const bloc = new Map(
    partition.blocs.flatMap(({ name, members }) => members.map(({ id }) => [id, name] as const)),
  )
  return csvTable(
    HEAD,
    pairs.map((pair) => {
      const interval = intervals.get(pair.source, pair.target)
      return [
        ...[pair.source, stateOf(pair.source).name, bloc.get(pair.source) ?? null],
        ...[pair.target, stateOf(pair.target).name, bloc.get(pair.target) ?? null],
        ...[pair.score, interval?.low, interval?.high].map((value) =>
          value === undefined ? null : Number(value.toFixed(2)),
        ),
        ...[pair.statements, pair.cooperative, pair.conflictual],
      ]
    }),
  )
}

/** The same pairs with the blocs they make. */
export function pairsJson(
  pairs: readonly PairScore[],
  partition: Partition,
  intervals: IntervalTable,
  address: string,
): string {
  return jsonFile(
    { what: 'alignments', address },
    {
      pairs: pairs.map((pair) => {
        const interval = intervals.get(pair.source, pair.target)
        return { ...pair, low90: interval?.low ?? null, high90: interval?.high ?? null }
      }),
      partition,
    },
  )
}

const SCALE = 2
const PICTURE = { width: 1400, height: 1000 }
const LEFT = 150
const TOP = 56
const FOOT = 36

/** The whole matrix as a drawing that stays sharp, with a line that says what it shows. */
export function matrixDrawing(
  groups: MatrixGroup[],
  scores: ScoreTable,
  stateOf: (id: string) => EntityRow,
  footer: string,
): string {
  return matrixSvg({
    layout: layoutMatrix(groups, PICTURE),
    scores,
    nameOf: (id) => stateOf(id).shortName,
    colours: readColours(),
    dark: isDark(),
    footer,
  })
}

/** The whole matrix, twice its size, with a line that says what it shows. */
export function matrixPng(
  groups: MatrixGroup[],
  scores: ScoreTable,
  stateOf: (id: string) => EntityRow,
  footer: string,
): Promise<Blob> {
  const layout = layoutMatrix(groups, PICTURE)
  const colours = readColours()
  const canvas = document.createElement('canvas')
  canvas.width = (LEFT + layout.width + 24) * SCALE
  canvas.height = (TOP + layout.height + FOOT) * SCALE
  const context = canvas.getContext('2d')
  if (!context) return Promise.reject(new Error('the browser gave no canvas'))
  context.scale(SCALE, SCALE)
  context.fillStyle = colours.canvas
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.save()
  context.translate(LEFT, TOP)
  drawMatrix(context, matrixPicture({ layout, scores, colours, dark: isDark() }))
  context.restore()
  context.fillStyle = colours.ink
  context.font = `500 11px ${colours.font}`
  context.textBaseline = 'middle'
  layout.ids.forEach((id, index) => {
    const middle = { x: LEFT + (layout.x[index] ?? 0), y: TOP + (layout.y[index] ?? 0) }
    context.textAlign = 'right'
    context.fillText(stateOf(id).shortName, LEFT - 12, middle.y + layout.cell.height / 2 - 1)
    context.textAlign = 'center'
    context.fillText(id, middle.x + layout.cell.width / 2 - 1, TOP - 14)
  })
  for (const { title, members } of layout.groups) {
    const first = layout.ids.indexOf(members[0] ?? '')
    context.textAlign = 'left'
    context.font = `600 11px ${colours.font}`
    context.fillText(title, LEFT + (layout.x[first] ?? 0), TOP - 36)
  }
  context.textAlign = 'left'
  context.fillStyle = colours['ink-3']
  context.font = `400 11px ${colours.font}`
  context.fillText(footer, 12, TOP + layout.height + FOOT / 2)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture was not made'))),
      'image/png',
    ),
  )
}
