'use client'
import { Table2 } from 'lucide-react'
import { memo, useState } from 'react'
import { EmptyFilters } from '@/components/explorer/EmptyStates'
import { Timeline } from '@/components/explorer/Timeline'
import { Page } from '@/components/shell/Page'
import { Button } from '@/components/ui/Button'
import { formatCount, plural } from '@/components/ui/format'
import { Segmented } from '@/components/ui/Segmented'
import { ErrorState, Loading } from '@/components/ui/States'
import type { EntityRow, Partition } from '@/lib/model/answers'
import { UNITS } from '@/lib/view/address/alignmentState'
import { AlignmentFrame } from '../AlignmentFrame'
import { alignmentTabs } from '../links'
import type { AlignmentModel } from '../useAlignmentModel'
import { TimeView } from './TimeView'
import { useLines } from './useTime'

const UNIT_NAME = { month: 'Month', quarter: 'Quarter', year: 'Year' } as const

/** Chosen pairs and all blocs over time, and when they turned. */
export const TimePage = memo(function TimePage({
  model,
  partition,
  stateOf,
}: {
  model: AlignmentModel
  partition: Partition | null | undefined
  stateOf: (id: string) => EntityRow
}) {
  const { alignment, setAlignment, scene, search } = model
  const [filtersOpen, setFiltersOpen] = useState(false)
  const { lines, turns, error } = useLines(model)
  const first = lines?.lines[0]?.pair
  const table = alignment.twin === 'values'
  return (
    <Page
      title="Alignments"
      detail={lines && `${plural(lines.lines.length, 'pair')}, ${formatCount(scene.rows.length)} statements`}
    >
      <AlignmentFrame
        model={model}
        tabs={alignmentTabs(search, 'time', first ? { source: first.a, target: first.b } : null)}
        filtersOpen={filtersOpen}
        onFilters={setFiltersOpen}
        controls={
          <>
            <Segmented
              label="By"
              value={alignment.unit}
              options={UNITS.map((value) => ({ value, label: UNIT_NAME[value] }))}
              onChange={(unit) => setAlignment({ unit })}
            />
            <Button
              icon={<Table2 aria-hidden />}
              aria-pressed={table}
              className="aria-pressed:bg-selected"
              onClick={() => setAlignment({ twin: table ? 'time' : 'values' })}
            >
              Table
            </Button>
          </>
        }
      >
        {error && !lines ? (
          <ErrorState title="The lines were not worked out" detail={error.message} />
        ) : scene.rows.length === 0 ? (
          <div className="flex min-w-0 flex-1 flex-col">
            <div className="min-h-0 flex-1">
              <EmptyFilters />
            </div>
            <div className="h-36 shrink-0 border-t border-line">
              <Timeline />
            </div>
          </div>
        ) : !lines ? (
          <Loading label="Following the pairs" className="flex-1" />
        ) : (
          <TimeView model={model} answer={lines} turns={turns} partition={partition} stateOf={stateOf} />
        )}
      </AlignmentFrame>
    </Page>
  )
})
