/** The matrix as files: a table of pairs, and a picture with its names. */
import { readColours } from '@/components/graph/colours'
import type { EntityRow, PairScore, Partition } from '@/lib/model/answers'
import { csvTable } from '@/lib/view/files/csv'
import { jsonFile } from '@/lib/view/files/jsonFile'
import { matrixSvg } from '@/lib/view/alignment/matrixSvg'
import type { IntervalTable } from '@/lib/view/alignment/intervalTable'
import { layoutMatrix, type MatrixGroup } from '@/lib/view/alignment/matrix'
import type { ScoreTable } from '@/lib/view/alignment/scoreTable'
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

const PICTURE = { width: 1400, height: 1000 }

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
