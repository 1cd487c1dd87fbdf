'use client'
import { Code } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode, RefObject } from 'react'
import { buttonClass } from '@/components/ui/Button'
import { pictureFiles, SaveFiles, textFile } from '@/components/ui/SaveFiles'
import { svgText } from '@/components/ui/svgText'
import { FALSE_ALARMS } from '@/lib/alignment'
import type { LinesAnswer, TurnsAnswer } from '@/lib/client/alignment/lines'
import type { EntityRow } from '@/lib/model/answers'
import { scoresLink } from '@/lib/view/alignment/alignmentQueries'
import { lineKey, turnKey } from '@/lib/view/address/lines'
import { jsonFile } from '@/lib/view/files/jsonFile'
import type { AlignmentModel } from '../useAlignmentModel'
import { periodOf } from '../matrix/matrixFileButtons'
import { linesContent, linesCsv } from './lineFiles'
import type { NumberedMover } from './movers'
import { MovedStatements } from './MovedStatements'
import { TimeSection } from './TimeSection'
import { TurnItem } from './TurnItem'

/** What turned, and the statements that moved the lines. */
export function TimePanel({
  model,
  answer,
  turns,
  numbered,
  onHand,
  hrefOf,
  stateOf,
  svg,
}: {
  model: AlignmentModel
  answer: LinesAnswer
  turns: TurnsAnswer | null
  numbered: readonly NumberedMover[]
  onHand: (line: number | null) => void
  hrefOf: (row: number) => string
  stateOf: (id: string) => EntityRow
  svg: RefObject<SVGSVGElement | null>
}) {
  const { data, alignment, setAlignment, view } = model
  const pairs = answer.lines.map(({ pair }) => pair)
  const lineOf = (key: string): number => pairs.findIndex((pair) => lineKey(pair) === key)
  const files = [
    textFile('CSV', 'entente-lines', () => linesCsv(answer, stateOf)),
    textFile('JSON', 'entente-lines', () =>
      jsonFile(
        { what: 'lines over time', address: window.location.href },
        linesContent(answer, turns, data, stateOf),
      ),
    ),
    ...(alignment.twin === 'time'
      ? pictureFiles('entente-lines', () => {
          if (!svg.current) throw new Error('the chart is not drawn')
          return svgText(
            [{ svg: svg.current }],
            `Entente · score by ${answer.unit}, 90 % interval · ${periodOf(model)}`,
          )
        })
      : []),
  ]
  const item = (turn: TurnsAnswer['turns'][number], onChart: boolean): ReactNode => (
    <TurnItem
      key={turnKey(turn)}
      data={data}
      turn={turn}
      line={lineOf(lineKey(turn.pair))}
      open={alignment.turn === turnKey(turn)}
      onOpen={(open) => setAlignment({ turn: open ? turnKey(turn) : null })}
      onAdd={
        onChart ? null : () => setAlignment({ lines: [...pairs, turn.pair].slice(-8), turn: turnKey(turn) })
      }
      onHand={onHand}
      hrefOf={hrefOf}
      stateOf={stateOf}
    />
  )
  return (
    <div className="flex h-full min-h-0 flex-col bg-surface">
      <div className="min-h-0 flex-1 overflow-y-auto">
        <TimeSection title="Realignments" note="on this chart">
          {turns === null ? (
            <p className="px-4 pb-2 text-xs text-ink-3">testing …</p>
          ) : turns.turns.length === 0 ? (
            <p className="px-4 pb-2 text-xs text-ink-3">No line turned beyond chance.</p>
          ) : (
            turns.turns.map((turn) => item(turn, true))
          )}
        </TimeSection>
        {turns !== null && turns.elsewhere.length > 0 && (
          <TimeSection title="In other pairs" note={`of the ${turns.scanned} most is said of`}>
            {turns.elsewhere.map((turn) => item(turn, false))}
          </TimeSection>
        )}
        <MovedStatements data={data} numbered={numbered} onHand={onHand} />
        <HowItIsMade scanned={turns?.scanned ?? 0} />
      </div>
      <footer className="flex min-h-12 shrink-0 flex-wrap items-center gap-2 border-t border-line px-3 py-2">
        <Link href={scoresLink(view, alignment.only, onePair(pairs))} className={buttonClass('outline')}>
          <Code aria-hidden />
          Show the Cypher
        </Link>
        <SaveFiles files={files} />
      </footer>
    </div>
  )
}

/** The query is asked of one direction only when that is all there is on the chart. */
function onePair(
  pairs: readonly LinesAnswer['lines'][number]['pair'][],
): { source: string; target: string } | null {
  const [first, ...rest] = pairs
  return first?.directed && rest.length === 0 ? { source: first.a, target: first.b } : null
}

function HowItIsMade({ scanned }: { scanned: number }) {
  const share = `${FALSE_ALARMS * 100} %`
  return (
    <details className="px-4 py-3 text-xs text-ink-2">
      <summary className="cursor-pointer font-medium">How a turn is found</summary>
      <p className="mt-2">
        The dated acts of a line are cut where the weighted means of the sides differ most, at one place or at
        the two ends of a stretch, and the same acts are shuffled in time 999 times. A cut stands if at most{' '}
        {share} of shuffles have one as good: of lines that never turned, {share} show a turn all the same.
        The {scanned} other pairs are held to {share} together. Each side needs three pieces of evidence from
        two documents; what one document tells counts as one piece. Scores of the sides are those of every
        page, without decay.
      </p>
    </details>
  )
}
