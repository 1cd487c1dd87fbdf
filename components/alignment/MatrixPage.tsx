'use client'
import { List } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useCallback, useMemo, useState } from 'react'
import { EmptyFilters } from '@/components/explorer/EmptyStates'
import { Page } from '@/components/shell/Page'
import { Button } from '@/components/ui/Button'
import { formatCount, plural } from '@/components/ui/format'
import { Segmented } from '@/components/ui/Segmented'
import { ErrorState, Loading } from '@/components/ui/States'
import type { AlignmentResult } from '@/lib/client/alignment'
import type { EntityRow, Partition } from '@/lib/model/answers'
import { ORDERS } from '@/lib/view/alignmentState'
import { scoresLink } from '@/lib/view/alignmentQueries'
import { orderStates, pairIndex, pairKey } from '@/lib/view/matrix'
import { AlignmentFrame } from './AlignmentFrame'
import { alignmentTabs, dyadHref } from './links'
import { Matrix, type Cell } from './Matrix'
import { MatrixLegend } from './MatrixLegend'
import { MatrixReading } from './MatrixReading'
import { PairList } from './PairList'
import { PartitionPanel } from './PartitionPanel'
import { useAlignment, type Alignment } from './useAlignment'
import type { AlignmentModel } from './useAlignmentModel'
import { matrixFileButtons } from './matrixFileButtons'
import { useVerdict } from './verdict'
import { WithPanel } from './WithPanel'

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
  const { scene, alignment, setAlignment, search } = model
  const reading = useAlignment(model, whole)
  const { result, error } = reading
  const [filtersOpen, setFiltersOpen] = useState(false)
  const statements = result ? result.pairs.reduce((sum, { statements: count }) => sum + count, 0) : 0
  const tabs = useMemo(() => {
    const most = [...(result?.pairs ?? [])].sort((a, b) => b.statements - a.statements)[0]
    return alignmentTabs(search, 'matrix', most ?? null)
  }, [search, result])
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
            <Button
              icon={<List aria-hidden />}
              aria-pressed={alignment.twin === 'list'}
              className="aria-pressed:bg-selected"
              onClick={() => setAlignment({ twin: alignment.twin === 'list' ? 'matrix' : 'list' })}
            >
              List
            </Button>
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
            reading={reading}
            result={result}
            stateOf={stateOf}
            empty={statements === 0}
          />
        )}
      </AlignmentFrame>
    </Page>
  )
}

function Loaded({
  model,
  reading,
  result,
  stateOf,
  empty,
}: {
  model: AlignmentModel
  reading: Alignment
  result: AlignmentResult
  stateOf: (id: string) => EntityRow
  empty: boolean
}) {
  const { alignment, search, view } = model
  const { certainty } = reading
  const router = useRouter()
  const partition = reading.partition ?? result.partition
  const { verdict, told } = useVerdict(certainty, alignment.anyway)
  const pairs = useMemo(() => pairIndex(result.pairs), [result])
  const intervals = useMemo(
    () => new Map((certainty?.intervals ?? []).map((one) => [pairKey(one.source, one.target), one])),
    [certainty],
  )
  const groups = useMemo(() => {
    const nameOf = (id: string): string => stateOf(id).shortName
    const found = orderStates(result.states, { pairs: result.pairs, partition, nameOf }, alignment.order)
    // No clearer than chance: the order may stay, the blocs may not.
    return told ? found : [{ title: '', bloc: null, members: found.flatMap(({ members }) => members) }]
  }, [result, partition, alignment.order, told, stateOf])
  const [active, activate] = useState<Cell | null>(() =>
    view.selection.kind === 'relation' ? { source: view.selection.a, target: view.selection.b } : lastCell,
  )
  const setActive = (cell: Cell | null) => {
    lastCell = cell
    activate(cell)
  }
  const href = useCallback((cell: Cell) => dyadHref(search, cell.source, cell.target), [search])
  const cypherOf = (cell: Cell) =>
    scoresLink(view, alignment.only, { source: cell.source, target: cell.target })
  return (
    <WithPanel
      label="Blocs"
      panel={
        <PartitionPanel
          model={model}
          reading={reading}
          partition={partition}
          states={result.states.length}
          verdict={verdict}
          told={told}
          stateOf={stateOf}
          files={matrixFileButtons({ model, result, partition, intervals, groups, pairs, stateOf })}
        />
      }
    >
      <div className="flex min-h-0 flex-1 flex-col gap-2 px-3 pt-2 pb-3 md:px-6">
        {empty ? (
          <EmptyFilters />
        ) : alignment.twin === 'list' ? (
          <PairList pairs={result.pairs} stateOf={stateOf} href={href} cypherOf={cypherOf} />
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
              cypherOf={cypherOf}
            />
          </>
        )}
      </div>
    </WithPanel>
  )
}
