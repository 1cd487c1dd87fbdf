'use client'
import { useCallback, useMemo, useRef, useState } from 'react'
import { Timeline } from '@/components/explorer/Timeline'
import { PHONE, useMedia } from '@/components/explorer/useMedia'
import { cn } from '@/components/ui/cn'
import { ErrorState, Loading } from '@/components/ui/States'
import { formatDate, plural } from '@/components/ui/format'
import type { LinesAnswer, TurnsAnswer } from '@/lib/client/alignment/lines'
import type { EntityRow, LinePair, Partition } from '@/lib/model/answers'
import { statementPath } from '@/lib/view/files/cite'
import { timeAxis } from '@/lib/view/alignment/lineChart'
import { BlocHistory } from '../blocs/BlocHistory'
import { windowHref } from '../links'
import type { AlignmentModel } from '../useAlignmentModel'
import { useStill } from '../useRested'
import { useSize } from '../useSize'
import { LinesChart } from './LinesChart'
import { numberMovers } from './movers'
import { spokenLine } from './names'
import { PairsBar } from './PairsBar'
import { TimePanel } from './TimePanel'
import { useBlocHistory } from './useTime'
import { ValuesTable } from './ValuesTable'

const LEFT = 44

/** The chart over the bands of the blocs over the timeline, and beside them what turned and what moved. */
export function TimeView({
  model,
  answer,
  turns,
  partition,
  stateOf,
}: {
  model: AlignmentModel
  answer: LinesAnswer
  turns: TurnsAnswer | null
  partition: Partition | null | undefined
  stateOf: (id: string) => EntityRow
}) {
  const { data, alignment, setAlignment, search } = model
  const [hand, setHand] = useState<number | null>(null)
  const svg = useRef<SVGSVGElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const { width } = useSize(box)
  const phone = useMedia(PHONE)
  const gutter = phone ? 112 : 128
  const numbered = useMemo(() => numberMovers(answer), [answer])
  const hrefOf = (row: number): string =>
    statementPath({
      id: data.columns.id[row] ?? '',
      document: { id: data.documents[data.columns.document[row] ?? -1]?.id ?? '' },
    })
  const scale = useMemo(() => {
    const [first, last] = [answer.bins[0], answer.bins.at(-1)]
    return first && last && width > 0
      ? timeAxis(first.start, last.end, LEFT, Math.max(LEFT + 1, width - gutter))
      : null
  }, [answer, width, gutter])
  const pairs = answer.lines.map(({ pair }) => pair)
  const setLines = (lines: readonly LinePair[]) => setAlignment({ lines, turn: null })
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto lg:flex-row lg:overflow-hidden">
      <div className="flex min-w-0 flex-1 flex-col lg:min-h-0">
        <div className="min-h-0 flex-1 lg:overflow-y-auto">
          <PairsBar
            data={data}
            pairs={pairs}
            chosen={alignment.lines.length > 0}
            onChange={setLines}
            onHand={setHand}
            search={search}
            stateOf={stateOf}
          />
          {alignment.twin === 'values' ? (
            <ValuesTable model={model} answer={answer} stateOf={stateOf} />
          ) : (
            <>
              <p className="nums px-3 pt-2 text-2xs text-ink-3 md:px-6">{noteOf(answer)}</p>
              <div ref={box} className="px-0 md:mx-2">
                {answer.bins.length === 0 && (
                  <p className="px-4 py-12 text-center text-xs text-ink-3">
                    Nothing dated between these pairs passes the filters.
                  </p>
                )}
                {scale && (
                  <LinesChart
                    answer={answer}
                    axis={scale}
                    width={width}
                    height={phone ? 264 : 312}
                    marks={numbered.map((mover) => ({
                      ...mover,
                      href: hrefOf(mover.rows[0] ?? -1),
                      label: `${spokenLine(answer.lines[mover.line]!.pair, stateOf)}, ${mover.event}, ${formatDate(mover.on)}: open the sentence`,
                    }))}
                    turns={turns?.turns ?? []}
                    turn={alignment.turn}
                    onTurn={(turn) => setAlignment({ turn: alignment.turn === turn ? null : turn })}
                    hand={hand}
                    onHand={setHand}
                    stateOf={stateOf}
                    svg={svg}
                  />
                )}
                {scale && (
                  <Bands
                    model={model}
                    bins={answer.bins}
                    scale={scale}
                    width={width}
                    whole={partition}
                    stateOf={stateOf}
                  />
                )}
              </div>
            </>
          )}
        </div>
        <div className="h-36 shrink-0 border-t border-line">
          <Timeline />
        </div>
      </div>
      <aside
        aria-label="Turns and statements"
        className="shrink-0 border-line max-lg:border-t lg:w-[336px] lg:border-l xl:w-[368px]"
      >
        <TimePanel
          model={model}
          answer={answer}
          turns={turns}
          numbered={numbered}
          onHand={setHand}
          hrefOf={hrefOf}
          stateOf={stateOf}
          svg={svg}
        />
      </aside>
    </div>
  )
}

/** What a point is, and what is not on the axis. */
function noteOf({ lines, unit }: LinesAnswer): string {
  const earlier = lines.reduce((sum, line) => sum + line.earlier, 0)
  const undated = lines.reduce((sum, line) => sum + line.undated, 0)
  return [
    `Score per ${unit} without decay, 90 % interval`,
    earlier > 0 ? `${plural(earlier, 'act')} before this axis` : '',
    undated > 0 ? `${plural(undated, 'undated act')} not drawn` : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

function Bands({
  model,
  bins,
  scale,
  width,
  whole,
  stateOf,
}: {
  model: AlignmentModel
  bins: LinesAnswer['bins']
  scale: ReturnType<typeof timeAxis>
  width: number
  whole: Partition | null | undefined
  stateOf: (id: string) => EntityRow
}) {
  const { windows, error } = useBlocHistory(model, bins, whole)
  const { search } = model
  const now = useMemo(() => ({ scale, width, search }), [scale, width, search])
  const still = useStill(now)
  const hrefOf = useCallback((from: string, to: string) => windowHref(still.search, from, to), [still.search])
  const pending = still !== now
  if (error && !windows) return <ErrorState title="The blocs were not followed" detail={error.message} />
  if (!windows) return <Loading label="Following the blocs" className="h-24" />
  return (
    <div aria-busy={pending} className={cn(pending && 'opacity-50')}>
      <BlocHistory
        windows={windows}
        axis={still.scale}
        width={still.width}
        stateOf={stateOf}
        hrefOf={hrefOf}
      />
    </div>
  )
}
