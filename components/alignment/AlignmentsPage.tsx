'use client'
import { useDeferredValue, useMemo } from 'react'
import { EmptyStore, SnapshotError } from '@/components/explorer/EmptyStates'
import { ExplorerContext } from '@/components/explorer/ExplorerContext'
import { Page } from '@/components/shell/Page'
import { Loading } from '@/components/ui/States'
import type { EntityRow } from '@/lib/model/answers'
import { tabOf } from '@/lib/view/address/alignmentState'
import type { Dataset } from '@/lib/view/graph/dataset'
import { BlocsPage } from './blocs/BlocsPage'
import { DyadPage } from './dyad/DyadPage'
import { MatrixPage } from './matrix/MatrixPage'
import { SilencePage } from './silence/SilencePage'
import { TimePage } from './time/TimePage'
import { useAlignmentModel } from './useAlignmentModel'

/** The tab of the address, or its two states. */
export function AlignmentsPage({ dyad }: { dyad?: { a: string; b: string } }) {
  const { model: now, snapshot } = useAlignmentModel()
  // The brush and the filters follow the hand at once; what they change is drawn as soon as nothing more urgent comes.
  const model = useDeferredValue(now) ?? now
  const stateOf = useStates(model?.data ?? null)
  if (snapshot.error)
    return (
      <Page title="Alignments">
        <SnapshotError error={snapshot.error} onRetry={snapshot.retry} />
      </Page>
    )
  if (!model || !now)
    return (
      <Page title="Alignments">
        <Loading label="Fetching the statements" className="h-full" />
      </Page>
    )
  if (model.data.size === 0)
    return (
      <Page title="Alignments">
        <EmptyStore documents={model.data.documents.length} />
      </Page>
    )
  return (
    <ExplorerContext.Provider value={now}>
      {dyad ? (
        <DyadPage model={model} a={dyad.a} b={dyad.b} stateOf={stateOf} />
      ) : tabOf(model.alignment.twin) === 'blocs' ? (
        <BlocsPage model={model} partition={snapshot.partition} stateOf={stateOf} />
      ) : tabOf(model.alignment.twin) === 'silence' ? (
        <SilencePage model={model} stateOf={stateOf} />
      ) : tabOf(model.alignment.twin) === 'time' ? (
        <TimePage model={model} partition={snapshot.partition} stateOf={stateOf} />
      ) : (
        <MatrixPage model={model} partition={snapshot.partition} stateOf={stateOf} />
      )}
    </ExplorerContext.Provider>
  )
}

/** A state by id; one that only ever acts through others is known by its code. */
function useStates(data: Dataset | null): (id: string) => EntityRow {
  return useMemo(() => {
    const known = new Map((data?.entities ?? []).map((entity) => [entity.id, entity]))
    return (id: string) => known.get(id) ?? { id, kind: 'state', name: id, shortName: id, iso2: null }
  }, [data])
}
