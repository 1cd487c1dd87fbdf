'use client'
import { useMemo, useState } from 'react'
import { Page } from '@/components/shell/Page'
import { formatCount, plural } from '@/components/ui/format'
import { ErrorState, Loading } from '@/components/ui/States'
import type { EntityRow, Partition } from '@/lib/model/answers'
import { queryLink } from '@/lib/view/queryLink'
import { AlignmentFrame } from './AlignmentFrame'
import { alignmentTabs, dyadHref } from './links'
import { pairsCsv } from './matrixFiles'
import { PartitionPanel } from './PartitionPanel'
import { saveBlob } from '@/components/ui/save'
import { useAlignment } from './useAlignment'
import type { AlignmentModel } from './useAlignmentModel'
import { periodOf } from './useMatrixFiles'

/** The signed network and its blocs. */
export function BlocsPage({
  model,
  partition: whole,
  stateOf,
}: {
  model: AlignmentModel
  partition: Partition | null | undefined
  stateOf: (id: string) => EntityRow
}) {
  const { data, scene, alignment, search } = model
  const { result, certainty, error } = useAlignment(data, scene.rows, alignment, whole)
  const [filtersOpen, setFiltersOpen] = useState(false)
  const tabs = useMemo(() => {
    const most = [...(result?.pairs ?? [])].sort((a, b) => b.statements - a.statements)[0]
    return alignmentTabs(search, 'blocs', most ?? null)
  }, [search, result])
  const partition = certainty?.partition ?? result?.partition
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
        controls={null}
      >
        {error && !result ? (
          <ErrorState title="The scores were not worked out" detail={error.message} />
        ) : !result || !partition ? (
          <Loading label="Scoring every pair" className="flex-1" />
        ) : (
          <PartitionPanel
            partition={partition}
            certainty={certainty}
            states={result.states.length}
            period={periodOf(model)}
            stateOf={stateOf}
            hrefOf={(a, b) => dyadHref(search, a, b)}
            cypherHref={model.cypher && queryLink(model.cypher)}
            onCsv={() =>
              saveBlob(new Blob([pairsCsv(result.pairs, partition, new Map(), stateOf)]), 'entente-blocs.csv')
            }
            onPng={null}
          />
        )}
      </AlignmentFrame>
    </Page>
  )
}
