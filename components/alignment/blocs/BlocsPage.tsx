'use client'
import { Maximize, Minus, Plus, Table2 } from 'lucide-react'
import { memo, useMemo, useRef, useState, type RefObject } from 'react'
import { EmptyFilters } from '@/components/explorer/EmptyStates'
import { Page } from '@/components/shell/Page'
import { Button, IconButton } from '@/components/ui/Button'
import { formatCount, plural } from '@/components/ui/format'
import { textFile, type FileToSave } from '@/components/ui/SaveFiles'
import { EmptyState, ErrorState, Loading } from '@/components/ui/States'
import type { Division } from '@/lib/client/alignment/alignment'
import { blocsContent, relationsCsv, statesCsv } from '@/lib/client/alignment/blocFiles'
import { blocNetwork } from '@/lib/client/alignment/blocNetwork'
import { mostSaid, signedNets } from '@/lib/client/alignment/netColumns'
import type { EntityRow, Partition } from '@/lib/model/answers'
import { subsetLink } from '@/lib/view/alignment/alignmentQueries'
import { NO_INTERVALS } from '@/lib/view/alignment/intervalTable'
import { jsonFile } from '@/lib/view/files/jsonFile'
import { AlignmentFrame } from '../AlignmentFrame'
import { alignmentTabs, dyadHref } from '../links'
import { footerOf } from '../matrix/matrixFileButtons'
import { NoClearer } from './NoClearer'
import { PartitionPanel } from './PartitionPanel'
import { useAlignment, type Alignment } from '../useAlignment'
import type { AlignmentModel } from '../useAlignmentModel'
import { useRestedModel } from '../useRested'
import { Updating } from '../Updating'
import { useVerdict } from '../verdict'
import { WithPanel } from '../WithPanel'
import { BlocGraph, type BlocHandle } from './BlocGraph'
import { BlocLegend } from './BlocLegend'
import { BlocReading } from './BlocReading'
import { BlocTables } from './BlocTables'

/** The signed network and its blocs. */
export const BlocsPage = memo(function BlocsPage({
  model,
  partition: whole,
  stateOf,
}: {
  model: AlignmentModel
  partition: Partition | null | undefined
  stateOf: (id: string) => EntityRow
}) {
  const { scene, alignment, setAlignment, search } = model
  const { rested, moving } = useRestedModel(model)
  const reading = useAlignment(rested, whole)
  const { division, error } = reading
  const [filtersOpen, setFiltersOpen] = useState(false)
  const tabs = useMemo(
    () => alignmentTabs(search, 'blocs', division && mostSaid(division.nets)),
    [search, division],
  )
  const table = alignment.twin === 'members'
  return (
    <Page
      title="Alignments"
      detail={
        division &&
        `${plural(division.nets.states.length, 'state')}, ${formatCount(scene.rows.length)} statements`
      }
    >
      <AlignmentFrame
        model={model}
        tabs={tabs}
        filtersOpen={filtersOpen}
        onFilters={setFiltersOpen}
        controls={
          <Button
            icon={<Table2 aria-hidden />}
            aria-pressed={table}
            className="aria-pressed:bg-selected"
            onClick={() => setAlignment({ twin: table ? 'blocs' : 'members' })}
          >
            Table
          </Button>
        }
      >
        {error && !division ? (
          <ErrorState title="The scores were not worked out" detail={error.message} />
        ) : !division ? (
          <Loading label="Scoring every pair" className="flex-1" />
        ) : (
          <Loaded
            model={rested}
            reading={reading}
            pending={moving || reading.pending}
            division={division}
            stateOf={stateOf}
          />
        )}
      </AlignmentFrame>
    </Page>
  )
})

/** Everything here is of where the brush last rested: the network keeps its picture while it moves. */
const Loaded = memo(function Loaded({
  model,
  reading,
  pending,
  division,
  stateOf,
}: {
  model: AlignmentModel
  reading: Alignment
  pending: boolean
  division: Division
  stateOf: (id: string) => EntityRow
}) {
  const { alignment, setAlignment, search, view } = model
  const { certainty } = reading
  const graph = useRef<BlocHandle | null>(null)
  const partition = reading.partition ?? division.partition
  const { verdict, told } = useVerdict(certainty, alignment.anyway)
  const network = useMemo(
    () =>
      blocNetwork(
        signedNets(division.nets, alignment.threshold),
        partition,
        certainty?.nets ?? NO_INTERVALS,
        alignment.threshold,
      ),
    [division, partition, certainty, alignment.threshold],
  )
  const hrefOf = (a: string, b: string): string => dyadHref(search, a, b)
  const cypherOf = (a: string, b: string): string => subsetLink(view, alignment.only, { a, b }, null)
  const resamples = certainty?.resamples ?? 0
  const nameOf = (id: string): string => stateOf(id).name
  const content = () => blocsContent(network, partition, certainty)
  const png: FileToSave = {
    label: 'PNG',
    name: 'entente-blocs.png',
    make: () =>
      graph.current?.png(footerOf(model)) ?? Promise.reject(new Error('the network is not on screen')),
  }
  const svg: FileToSave = {
    label: 'SVG',
    name: 'entente-blocs.svg',
    make: () => {
      if (!graph.current) throw new Error('the network is not on screen')
      return new Blob([graph.current.svg(footerOf(model))], { type: 'image/svg+xml;charset=utf-8' })
    },
  }
  const files: FileToSave[] = [
    textFile('CSV', 'entente-blocs', () => relationsCsv(network, told, nameOf)),
    {
      label: 'CSV of states',
      name: 'entente-bloc-members.csv',
      make: () => new Blob([statesCsv(network, told, nameOf)], { type: 'text/csv;charset=utf-8' }),
    },
    textFile('JSON', 'entente-blocs', () =>
      jsonFile({ what: 'blocs', address: window.location.href }, content()),
    ),
    ...(alignment.twin === 'blocs' ? [svg, png] : []),
  ]
  return (
    <WithPanel
      label="Blocs"
      panel={
        <PartitionPanel
          {...{ model, reading, pending, partition, verdict, told, stateOf, files }}
          notice={alignment.twin === 'members'}
          states={division.nets.states.length}
        />
      }
    >
      {division.nets.net.length === 0 ? (
        <EmptyFilters />
      ) : network.ties.length === 0 ? (
        <EmptyState title="No pair has a sign">
          No net score reaches ±{alignment.threshold}. A lower threshold, or fewer filters, may show some.
        </EmptyState>
      ) : alignment.twin === 'members' ? (
        <BlocTables {...{ network, resamples, told, stateOf, hrefOf, cypherOf }} />
      ) : (
        <>
          <NoClearer model={model} verdict={verdict} certainty={certainty} className="mx-3 mt-3 md:mx-6" />
          <div className="relative min-h-[320px] flex-1 max-md:min-h-[460px]">
            {verdict === 'measuring' ? (
              <Loading label="Resampling the documents" className="h-full" />
            ) : (
              <BlocGraph
                {...{ model, network, told, stateOf }}
                handle={graph}
                onTable={() => setAlignment({ twin: 'members' })}
              />
            )}
            <Updating pending={pending} />
            <ZoomButtons graph={graph} />
          </div>
          <div className="flex flex-col gap-2 px-3 pb-3 md:px-6">
            <BlocLegend told={told} threshold={alignment.threshold} relations={network.ties.length} />
            <BlocReading
              {...{ network, resamples, told, stateOf, hrefOf, cypherOf }}
              selection={view.selection}
            />
          </div>
        </>
      )}
    </WithPanel>
  )
})

function ZoomButtons({ graph }: { graph: RefObject<BlocHandle | null> }) {
  return (
    <div className="absolute right-3 bottom-3 z-10 grid overflow-hidden rounded-control border border-line-strong bg-surface max-md:top-3 max-md:bottom-auto">
      <IconButton label="Zoom in" className="max-md:hidden" onClick={() => graph.current?.zoomBy(1.25)}>
        <Plus aria-hidden />
      </IconButton>
      <IconButton label="Zoom out" className="max-md:hidden" onClick={() => graph.current?.zoomBy(0.8)}>
        <Minus aria-hidden />
      </IconButton>
      <IconButton label="Fit" onClick={() => graph.current?.fit()}>
        <Maximize aria-hidden />
      </IconButton>
    </div>
  )
}
