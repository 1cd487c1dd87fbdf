'use client'
import { List } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { memo, useCallback, useMemo, useState } from 'react'
import { EmptyFilters } from '@/components/explorer/EmptyStates'
import { Page } from '@/components/shell/Page'
import { Button } from '@/components/ui/Button'
import { formatCount, plural } from '@/components/ui/format'
import { Segmented } from '@/components/ui/Segmented'
import { ErrorState, Loading } from '@/components/ui/States'
import type { EntityRow, Partition } from '@/lib/model/answers'
import { ORDERS, type MatrixOrder } from '@/lib/view/address/alignmentState'
import { scoresLink } from '@/lib/view/alignment/alignmentQueries'
import { NO_INTERVALS } from '@/lib/view/alignment/intervalTable'
import { keepOrder, orderStates, sameGroups, type MatrixGroup } from '@/lib/view/alignment/matrix'
import type { ScoreTable } from '@/lib/view/alignment/scoreTable'
import { AlignmentFrame } from '../AlignmentFrame'
import { alignmentTabs, dyadHref } from '../links'
import type { Cell } from './cell'
import { Matrix } from './Matrix'
import { MatrixLegend } from './MatrixLegend'
import { MatrixReading } from './MatrixReading'
import { PairList } from '../PairList'
import { PartitionPanel } from '../blocs/PartitionPanel'
import { useAlignment, type Alignment } from '../useAlignment'
import type { AlignmentModel } from '../useAlignmentModel'
import { useRestedModel } from '../useRested'
import { useScores } from '../useScores'
import { matrixFileButtons } from './matrixFileButtons'
import { useVerdict } from '../verdict'
import { WithPanel } from '../WithPanel'

const ORDER_NAME = { bloc: 'Bloc', name: 'Name', degree: 'Degree' } as const

/** The cell in hand, found again on the way back from a dyad. */
let lastCell: Cell | null = null

/** Everyone towards everyone. */
export const MatrixPage = memo(function MatrixPage({
  model,
  partition: whole,
  stateOf,
}: {
  model: AlignmentModel
  partition: Partition | null | undefined
  stateOf: (id: string) => EntityRow
}) {
  const { scene, alignment, setAlignment, search } = model
  const { scores, error } = useScores(model)
  const { rested, moving } = useRestedModel(model)
  const reading = useAlignment(rested, whole)
  const { partition } = reading
  const [filtersOpen, setFiltersOpen] = useState(false)
  const most = useMemo(() => scores?.mostSaid() ?? null, [scores])
  const failed = error ?? reading.error
  return (
    <Page
      title="Alignments"
      detail={
        scores && `${plural(scores.states.length, 'state')}, ${formatCount(scene.rows.length)} statements`
      }
    >
      <AlignmentFrame
        model={model}
        tabs={alignmentTabs(search, 'matrix', most)}
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
        {failed && !(scores && partition) ? (
          <ErrorState title="The scores were not worked out" detail={failed.message} />
        ) : !scores || !partition ? (
          <Loading label="Scoring every pair" className="flex-1" />
        ) : (
          <Loaded
            model={model}
            rested={rested}
            reading={reading}
            pending={moving || reading.pending}
            scores={scores}
            partition={partition}
            stateOf={stateOf}
          />
        )}
      </AlignmentFrame>
    </Page>
  )
})

/** The cells are those of now; the blocs and all that is said of them are those of where the brush last rested. */
function Loaded({
  model,
  rested,
  reading,
  pending,
  scores,
  partition,
  stateOf,
}: {
  model: AlignmentModel
  rested: AlignmentModel
  reading: Alignment
  pending: boolean
  scores: ScoreTable
  partition: Partition
  stateOf: (id: string) => EntityRow
}) {
  const { alignment, search, view } = model
  const { certainty } = reading
  const router = useRouter()
  const { verdict, told } = useVerdict(certainty, alignment.anyway)
  const intervals = pending ? NO_INTERVALS : (certainty?.intervals ?? NO_INTERVALS)
  const groups = useGroups({ scores, partition, order: alignment.order, told, pending, stateOf })
  const [active, activate] = useState<Cell | null>(() =>
    view.selection.kind === 'relation' ? { source: view.selection.a, target: view.selection.b } : lastCell,
  )
  const setActive = useCallback((cell: Cell | null) => {
    lastCell = cell
    activate(cell)
  }, [])
  const href = useCallback((cell: Cell) => dyadHref(search, cell.source, cell.target), [search])
  const cypherOf = (cell: Cell) =>
    scoresLink(view, alignment.only, { source: cell.source, target: cell.target })
  return (
    <WithPanel
      label="Blocs"
      panel={
        <PartitionPanel
          model={rested}
          reading={reading}
          partition={partition}
          states={reading.division?.nets.states.length ?? 0}
          verdict={verdict}
          told={told}
          stateOf={stateOf}
          pending={pending}
          files={matrixFileButtons({ model, scores, partition, intervals, groups, stateOf })}
        />
      }
    >
      <div className="flex min-h-0 flex-1 flex-col gap-2 px-3 pt-2 pb-3 md:px-6">
        {scores.size === 0 ? (
          <EmptyFilters />
        ) : alignment.twin === 'list' ? (
          <PairList scores={scores} stateOf={stateOf} href={href} cypherOf={cypherOf} />
        ) : (
          <>
            <div className="min-h-0 flex-1" aria-busy={pending}>
              <Matrix
                groups={groups}
                scores={scores}
                stateOf={stateOf}
                active={active}
                onActive={setActive}
                onOpen={(cell) => router.push(href(cell))}
              />
            </div>
            <MatrixLegend />
            <MatrixReading
              cell={active}
              scores={scores}
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

/** Rows and columns in their order; the same groups as long as nobody changes place, so that nothing is laid out anew. */
function useGroups({
  scores,
  partition,
  order,
  told,
  pending,
  stateOf,
}: {
  scores: ScoreTable
  partition: Partition
  order: MatrixOrder
  told: boolean
  /** Whether the blocs are still those of the window before: the order stays. */
  pending: boolean
  stateOf: (id: string) => EntityRow
}): MatrixGroup[] {
  const nameOf = useCallback((id: string): string => stateOf(id).shortName, [stateOf])
  const [kept, keep] = useState<MatrixGroup[]>([])
  const found = useMemo(() => {
    if (pending && kept.length > 0) return keepOrder(kept, scores.states)
    const groups = orderStates(scores, partition, nameOf, order)
    // No clearer than chance: the order may stay, the blocs may not.
    return told ? groups : [{ title: '', bloc: null, members: groups.flatMap(({ members }) => members) }]
  }, [pending, kept, scores, partition, nameOf, order, told])
  if (sameGroups(kept, found)) return kept
  // Set while rendering, as React asks for what is derived from the render before.
  keep(found)
  return found
}
