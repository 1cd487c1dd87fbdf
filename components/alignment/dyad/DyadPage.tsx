'use client'
import { useMemo, useRef, useState } from 'react'
import { Page } from '@/components/shell/Page'
import { Segmented } from '@/components/ui/Segmented'
import { EmptyState } from '@/components/ui/States'
import type { EntityRow } from '@/lib/model/answers'
import { UNITS } from '@/lib/view/address/alignmentState'
import { buildDyad, type Dyad } from '@/lib/client/alignment/dyad'
import { buildDyadFacts } from '@/lib/client/alignment/dyadFacts'
import type { Subset } from '@/lib/view/address/dyadSubset'
import { AlignmentFrame } from '../AlignmentFrame'
import { DyadCharts } from './DyadCharts'
import { DyadContext } from './dyadContext'
import { DyadStatements, strongestPart } from './DyadStatements'
import { alignmentTabs } from '../links'
import type { AlignmentModel } from '../useAlignmentModel'
import { DyadDetails } from './DyadDetails'
import { DyadHead } from './DyadHead'
import { DyadTable } from './DyadTable'

const UNIT_NAME = { month: 'Month', quarter: 'Quarter', year: 'Year' } as const
/** Statements that get a number on the charts. */
const NUMBERED = 6

/** Two states: both directions over time, words against deeds, and the sentences behind every number. */
export function DyadPage({
  model,
  a,
  b,
  stateOf,
}: {
  model: AlignmentModel
  a: string
  b: string
  stateOf: (id: string) => EntityRow
}) {
  const { data, scene, alignment, setAlignment, search } = model
  const { unit, only, halfLife } = alignment
  const dyad = useMemo(
    () => buildDyad(data, scene.rows, { a, b, unit, only, halfLife }),
    [data, scene.rows, a, b, unit, only, halfLife],
  )
  const [first, second] = [stateOf(a), stateOf(b)]
  const facts = useMemo(() => buildDyadFacts(data, dyad, a, b), [data, dyad, a, b])
  const [filtersOpen, setFiltersOpen] = useState(false)
  const [marked, setMarked] = useState<{ row: number } | null>(null)
  const numbers = useMemo(() => numbered(dyad), [dyad])
  const codes = [first.iso2 ?? a, second.iso2 ?? b] as const
  const charts = useRef<HTMLDivElement>(null)
  const view = {
    ...{ model, first, second, codes, charts, listed: alignment.listed },
    list: (listed: Subset | null) => setAlignment({ listed }),
    show: (row: number) => {
      setAlignment({ listed: null, sort: 'date' })
      setMarked({ row })
    },
  }
  return (
    <Page title="Alignments" detail={`${a} – ${b}`}>
      <AlignmentFrame
        model={model}
        tabs={alignmentTabs(search, 'dyad', { source: a, target: b })}
        filtersOpen={filtersOpen}
        onFilters={setFiltersOpen}
        controls={
          <Segmented
            label="By"
            value={unit}
            options={UNITS.map((value) => ({ value, label: UNIT_NAME[value] }))}
            onChange={(next) => setAlignment({ unit: next })}
          />
        }
      >
        <DyadContext.Provider value={view}>
          <div className="flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto lg:flex-row lg:overflow-hidden">
            <div className="min-w-0 flex-1 lg:overflow-y-auto">
              <DyadHead dyad={dyad} />
              {dyad.rows.length === 0 ? (
                <EmptyState title="Nothing said">
                  No statement between {first.name} and {second.name} passes the filters.
                </EmptyState>
              ) : (
                <>
                  <DyadCharts
                    box={charts}
                    data={data}
                    dyad={dyad}
                    a={first}
                    b={second}
                    numbers={numbers}
                    onMark={(row) => {
                      setAlignment({ listed: null, sort: 'weight' })
                      setMarked({ row })
                    }}
                  />
                  <DyadTable dyad={dyad} />
                  <DyadDetails facts={facts} />
                </>
              )}
            </div>
            <aside
              aria-label="Statements"
              className="shrink-0 border-line max-lg:border-t lg:w-[368px] lg:border-l xl:w-[400px]"
            >
              <DyadStatements dyad={dyad} facts={facts} numbers={numbers} marked={marked} />
            </aside>
          </div>
        </DyadContext.Provider>
      </AlignmentFrame>
    </Page>
  )
}

/** The rows that move a line most, numbered in that order. */
function numbered(dyad: Dyad): Map<number, number> {
  const ranked = [...dyad.rows]
    .filter((row) => strongestPart(dyad, row) !== 0)
    .sort((x, y) => Math.abs(strongestPart(dyad, y)) - Math.abs(strongestPart(dyad, x)))
  return new Map(ranked.slice(0, NUMBERED).map((row, index) => [row, index + 1]))
}
