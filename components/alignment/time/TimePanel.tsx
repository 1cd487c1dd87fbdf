'use client'
import { Code } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode, RefObject } from 'react'
import { useIds } from '@/components/explorer/inspector/StatementList'
import { useSentences } from '@/components/explorer/inspector/useSentences'
import { StatementEntry } from '@/components/statement/StatementEntry'
import { buttonClass } from '@/components/ui/Button'
import { formatSigned } from '@/components/ui/format'
import { pictureFiles, SaveFiles, textFile } from '@/components/ui/SaveFiles'
import { svgText } from '@/components/ui/svgText'
import { FALSE_ALARMS } from '@/lib/alignment'
import type { LinesAnswer, TurnsAnswer } from '@/lib/client/lines'
import type { EntityRow } from '@/lib/model/answers'
import { scoresLink } from '@/lib/view/alignmentQueries'
import { lineKey, turnKey } from '@/lib/view/lines'
import { jsonFile } from '@/lib/view/jsonFile'
import { queryLink } from '@/lib/view/queryLink'
import type { AlignmentModel } from '../useAlignmentModel'
import { periodOf } from '../matrixFileButtons'
import { FormGlyph } from './lineShapes'
import { linesContent, linesCsv } from './lineFiles'
import type { NumberedMover } from './movers'
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
  const sentences = useSentences(
    useIds(
      data,
      numbered.map(({ rows }) => rows[0] ?? -1),
    ),
  )
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
        <Section title="Realignments" note="on this chart">
          {turns === null ? (
            <p className="px-4 pb-2 text-xs text-ink-3">testing …</p>
          ) : turns.turns.length === 0 ? (
            <p className="px-4 pb-2 text-xs text-ink-3">No line turned beyond chance.</p>
          ) : (
            turns.turns.map((turn) => item(turn, true))
          )}
        </Section>
        {turns !== null && turns.elsewhere.length > 0 && (
          <Section title="In other pairs" note={`of the ${turns.scanned} most is said of`}>
            {turns.elsewhere.map((turn) => item(turn, false))}
          </Section>
        )}
        <Section
          title="Statements that moved the lines"
          note={
            sentences.cypher ? (
              <>
                by how much ·{' '}
                <Link href={queryLink(sentences.cypher)} className="link font-medium text-ink">
                  Cypher
                </Link>
              </>
            ) : (
              'by how much'
            )
          }
        >
          {numbered.length === 0 && <p className="px-4 pb-2 text-xs text-ink-3">None on this axis.</p>}
          {numbered.map((mover) => {
            const statement = sentences.byId.get(data.columns.id[mover.rows[0] ?? -1] ?? '')
            return statement ? (
              <div
                key={mover.number}
                onPointerEnter={() => onHand(mover.line)}
                onPointerLeave={() => onHand(null)}
              >
                <StatementEntry
                  statement={statement}
                  lead={
                    <>
                      <span className="nums grid size-[18px] shrink-0 place-items-center rounded-full border-[1.5px] border-ink text-2xs font-semibold text-ink">
                        {mover.number}
                      </span>
                      <FormGlyph line={mover.line} />
                    </>
                  }
                  aside={<Effect value={mover.effect} title="By how much it moves its point" />}
                />
              </div>
            ) : (
              <div key={mover.number} aria-hidden className="h-28 border-b border-line" />
            )
          })}
        </Section>
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

function Section({ title, note, children }: { title: string; note: ReactNode; children: ReactNode }) {
  return (
    <section className="border-b border-line pt-3">
      <h2 className="mb-1 flex min-h-6 items-center gap-2 px-4 text-sm font-semibold">
        {title}
        <span className="nums ml-auto text-xs font-normal text-ink-3">{note}</span>
      </h2>
      {children}
    </section>
  )
}

export function Effect({ value, title }: { value: number; title: string }) {
  return (
    <span
      title={title}
      className={value >= 0 ? 'nums font-semibold text-coop' : 'nums font-semibold text-conf'}
    >
      {formatSigned(value)}
    </span>
  )
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
