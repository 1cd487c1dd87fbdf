'use client'
import { List } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useCallback, useMemo, useState } from 'react'
import { EmptyFilters } from '@/components/explorer/EmptyStates'
import { Timeline } from '@/components/explorer/Timeline'
import { Page } from '@/components/shell/Page'
import { Button } from '@/components/ui/Button'
import { formatCount, plural } from '@/components/ui/format'
import { Segmented } from '@/components/ui/Segmented'
import { ErrorState, Loading } from '@/components/ui/States'
import type { AlignmentResult, CertaintyResult } from '@/lib/client/alignment'
import type { EntityRow, Partition } from '@/lib/model/answers'
import { ORDERS, tabOf } from '@/lib/view/alignmentState'
import { orderStates, pairIndex, pairKey } from '@/lib/view/matrix'
import { queryLink } from '@/lib/view/queryLink'
import { AlignmentFrame } from './AlignmentFrame'
import { BlocHistory } from './BlocHistory'
import { alignmentTabs, dyadHref, windowHref } from './links'
import { Matrix, type Cell } from './Matrix'
import { MatrixLegend } from './MatrixLegend'
import { MatrixReading } from './MatrixReading'
import { PairList } from './PairList'
import { PartitionPanel } from './PartitionPanel'
import { useAlignment, useBlocHistory } from './useAlignment'
import type { AlignmentModel } from './useAlignmentModel'
import { periodOf, useMatrixFiles } from './useMatrixFiles'

const ORDER_NAME = { bloc: 'Bloc', name: 'Name', degree: 'Degree' } as const

/** The cell in hand, found again on the way back from a dyad. */
let lastCell: Cell | null = null

/** Everyone towards everyone. */
export function MatrixPage({
  model,
  partition: whole,
  stateOf,
}: {
  model: AlignmentModel
  partition: Partition | null | undefined
  stateOf: (id: string) => EntityRow
}) {
  const { data, scene, alignment, setAlignment, search } = model
  const { result, certainty, error } = useAlignment(data, scene.rows, alignment, whole)
  const [filtersOpen, setFiltersOpen] = useState(false)
  const statements = result ? result.pairs.reduce((sum, { statements: count }) => sum + count, 0) : 0
  const tabs = useMemo(() => {
    const most = [...(result?.pairs ?? [])].sort((a, b) => b.statements - a.statements)[0]
    return alignmentTabs(search, tabOf(alignment.twin), most ?? null)
  }, [search, alignment.twin, result])
  return (
    <Page
      title="Alignments"
      detail={
        result && `${plural(result.states.length, 'state')}, ${formatCount(scene.rows.length)} statements`
      }
    >
      <AlignmentFrame
        model={model}
        tabs={tabs}
        filtersOpen={filtersOpen}
        onFilters={setFiltersOpen}
        controls={
          <>
            {alignment.twin === 'matrix' && (
              <Segmented
                label="Order"
                value={alignment.order}
                options={ORDERS.map((value) => ({ value, label: ORDER_NAME[value] }))}
                onChange={(order) => setAlignment({ order })}
              />
            )}
            {alignment.twin !== 'time' && (
              <Button
                icon={<List aria-hidden />}
                aria-pressed={alignment.twin === 'list'}
                className="aria-pressed:bg-selected"
                onClick={() => setAlignment({ twin: alignment.twin === 'list' ? 'matrix' : 'list' })}
              >
                List
              </Button>
            )}
          </>
        }
      >
        {error && !result ? (
          <ErrorState title="The scores were not worked out" detail={error.message} />
        ) : !result ? (
          <Loading label="Scoring every pair" className="flex-1" />
        ) : (
          <Loaded
            model={model}
            result={result}
            certainty={certainty}
            stateOf={stateOf}
            whole={whole}
            empty={statements === 0}
          />
        )}
      </AlignmentFrame>
    </Page>
  )
}

function Loaded({
  model,
  result,
  certainty,
  stateOf,
  whole,
  empty,
}: {
  model: AlignmentModel
  result: AlignmentResult
  whole: Partition | null | undefined
  certainty: CertaintyResult | null
  stateOf: (id: string) => EntityRow
  empty: boolean
}) {
  const { alignment, search, view } = model
  const router = useRouter()
  const partition = certainty?.partition ?? result.partition
  const pairs = useMemo(() => pairIndex(result.pairs), [result])
  const intervals = useMemo(
    () => new Map((certainty?.intervals ?? []).map((one) => [pairKey(one.source, one.target), one])),
    [certainty],
  )
  const groups = useMemo(
    () =>
      orderStates(
        result.states,
        { pairs: result.pairs, partition, nameOf: (id) => stateOf(id).shortName },
        alignment.order,
      ),
    [result, partition, alignment.order, stateOf],
  )
  const [active, activate] = useState<Cell | null>(() =>
    view.selection.kind === 'relation' ? { source: view.selection.a, target: view.selection.b } : lastCell,
  )
  const setActive = (cell: Cell | null) => {
    lastCell = cell
    activate(cell)
  }
  const href = useCallback((cell: Cell) => dyadHref(search, cell.source, cell.target), [search])
  const files = useMatrixFiles({ model, result, partition, intervals, groups, pairs, stateOf })
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto lg:flex-row lg:overflow-hidden">
      <div className="flex min-w-0 flex-1 flex-col lg:min-h-0">
        <div className="relative flex min-h-0 flex-1 flex-col gap-2 px-3 pt-2 pb-3 max-lg:min-h-[420px] md:px-6">
          {empty ? (
            <EmptyFilters />
          ) : alignment.twin === 'time' ? (
            <Bands model={model} whole={whole} stateOf={stateOf} />
          ) : alignment.twin === 'list' ? (
            <PairList pairs={result.pairs} stateOf={stateOf} href={href} />
          ) : (
            <>
              <div className="min-h-0 flex-1">
                <Matrix
                  groups={groups}
                  pairs={pairs}
                  stateOf={stateOf}
                  active={active}
                  onActive={setActive}
                  onOpen={(cell) => router.push(href(cell))}
                />
              </div>
              <MatrixLegend />
              <MatrixReading
                cell={active}
                pairs={pairs}
                intervals={intervals}
                stateOf={stateOf}
                href={href}
              />
            </>
          )}
        </div>
        <div className="h-36 shrink-0 border-t border-line">
          <Timeline />
        </div>
      </div>
      <aside
        aria-label="Blocs"
        className="shrink-0 border-line max-lg:border-t lg:w-[336px] lg:border-l xl:w-[368px]"
      >
        <PartitionPanel
          partition={partition}
          certainty={certainty}
          states={result.states.length}
          period={periodOf(model)}
          stateOf={stateOf}
          hrefOf={(a, b) => dyadHref(search, a, b)}
          cypherHref={model.cypher && queryLink(model.cypher)}
          {...files}
        />
      </aside>
    </div>
  )
}

/** The brush chooses what is followed; each window then looks at its own year. */
function Bands({
  model: { data, scene, alignment, search },
  whole,
  stateOf,
}: {
  model: AlignmentModel
  whole: Partition | null | undefined
  stateOf: (id: string) => EntityRow
}) {
  const { windows, error } = useBlocHistory(data, scene.rows, alignment, whole)
  if (error && !windows) return <ErrorState title="The blocs were not followed" detail={error.message} />
  if (!windows) return <Loading label="Following the blocs" />
  return (
    <BlocHistory windows={windows} stateOf={stateOf} hrefOf={(from, to) => windowHref(search, from, to)} />
  )
}
