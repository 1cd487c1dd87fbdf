/** The lines as files: a row per pair and bin that something is said in; turns with their statements. Pure. */
import type { LinesAnswer, Turn, TurnsAnswer } from '@/lib/client/alignment/lines'
import type { EntityRow } from '@/lib/model/answers'
import { csvTable } from '@/lib/view/files/csv'
import type { Dataset } from '@/lib/view/graph/dataset'

type StateOf = (id: string) => EntityRow

const HEAD = [
  ...['a', 'a_name', 'b', 'b_name', 'way', 'from', 'to'],
  ...['score', 'low90', 'high90', 'acts', 'statements', 'documents'],
]

export function linesCsv({ lines, bins }: LinesAnswer, stateOf: StateOf): string {
  const round = (value: number): number => Math.round(value * 100) / 100
  return csvTable(
    HEAD,
    lines.flatMap(({ pair: { a, b, directed }, points }) =>
      points.flatMap((score, bin) => {
        const { start, end } = bins[bin]!
        if (!score) return []
        return [
          [
            ...[a, stateOf(a).name, b, stateOf(b).name, directed ? 'towards' : 'both', start, end],
            ...[score.score, score.low, score.high].map(round),
            ...[score.acts, score.statements, score.documents],
          ],
        ]
      }),
    ),
  )
}

export function linesContent(
  { lines, bins, unit }: LinesAnswer,
  turns: TurnsAnswer | null,
  data: Dataset,
  stateOf: StateOf,
): Record<string, unknown> {
  const named = ({ a, b, directed }: Turn['pair']) => ({
    a: { id: a, name: stateOf(a).name },
    b: { id: b, name: stateOf(b).name },
    directed,
  })
  const ids = (rows: readonly number[]): string[] => rows.flatMap((row) => data.columns.id[row] ?? [])
  const turnOf = ({ causes, parts, pair, ...turn }: Turn) => ({
    ...named(pair),
    ...turn,
    acts: parts,
    causes: causes.map(({ rows, ...cause }) => ({ ...cause, statements: ids(rows) })),
  })
  return {
    unit,
    lines: lines.map(({ pair, points, movers, acts, earlier, undated }) => ({
      ...named(pair),
      ...{ acts, earlier, undated },
      points: points.flatMap((score, bin) =>
        score ? [{ from: bins[bin]!.start, to: bins[bin]!.end, ...score }] : [],
      ),
      movers: movers.map(({ rows, bin: _, ...mover }) => ({ ...mover, statements: ids(rows) })),
    })),
    turns: turns?.turns.map(turnOf) ?? null,
    elsewhere: turns?.elsewhere.map(turnOf) ?? null,
  }
}
