'use client'
import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useId, useMemo, useRef, useState } from 'react'
import { layoutInput } from '@/components/explorer/layoutInput'
import { buildPicture } from '@/components/explorer/picture'
import type { DrawnEdge, GraphEvents, GraphHandle } from '@/components/graph/types'
import { useTheme } from '@/components/shell/ThemeContext'
import { plural } from '@/components/ui/format'
import { EmptyState, ErrorState, Loading } from '@/components/ui/States'
import { analyse } from '@/lib/client/worker/worker'
import type { ResultTable } from '@/lib/model/result'
import { resultGraph } from '@/lib/view/queries/resultGraph'
import { buildScene } from '@/lib/view/graph/scene'
import { NOTHING, selectionOf, type Selection } from '@/lib/view/address/selection'
import { DEFAULT_VIEW } from '@/lib/view/address/state'

const GraphCanvas = dynamic(
  () => import('@/components/graph/GraphCanvas').then((module) => module.GraphCanvas),
  {
    ssr: false,
    loading: () => <Loading label="Drawing" />,
  },
)

/** Everything the answer holds is shown: nobody asked for a filter here. */
const ALL = {
  ...DEFAULT_VIEW,
  top: 100_000,
  wrong: true,
  modalities: { only: false, values: [] },
  layout: 'force',
} as const
const INSET = { top: 16, right: 16, bottom: 40, left: 16 }

/** Actors and statements of the answer, drawn as the explorer draws them. An edge opens its sentences. */
export function ResultGraphView({
  table,
  onEvidence,
}: {
  table: ResultTable
  onEvidence: (ids: readonly string[]) => void
}) {
  const graph = useMemo(() => resultGraph(table), [table])
  if (!graph)
    return (
      <EmptyState title="Nothing to draw">
        The answer holds no actors. Return nodes and relationships, as in{' '}
        <code className="font-mono text-xs">RETURN a, r, b</code>, to see them as a graph.
      </EmptyState>
    )
  return <Drawn key={graph.data.size} graph={graph} table={table} onEvidence={onEvidence} />
}

function Drawn({
  graph: { data, left },
  table,
  onEvidence,
}: {
  graph: NonNullable<ReturnType<typeof resultGraph>>
  table: ResultTable
  onEvidence: (ids: readonly string[]) => void
}) {
  const { theme } = useTheme()
  const description = useId()
  const handle = useRef<GraphHandle>(null)
  const [selection, setSelection] = useState<Selection>(NOTHING)
  const ids = useMemo(() => data.entities.map(({ id }) => id), [data])
  const { data: places, error } = useQuery({
    queryKey: ['result-places', table],
    queryKeyHashFn: () => `result-places ${ids.join()} ${data.size}`,
    queryFn: () =>
      analyse({
        kind: 'layout',
        request: { layout: 'force', ...layoutInput(data, ids, new Map()), fixed: {}, aspect: 2 },
      }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const view = useMemo(() => ({ ...ALL, selection }), [selection])
  const scene = useMemo(() => buildScene(data, { ...view, added: ids }), [data, view, ids])
  const picture = useMemo(
    () =>
      places &&
      buildPicture({
        data,
        scene,
        view,
        places,
        blocs: [],
        focused: null,
        inset: INSET,
        leastZoom: 0.2,
        arrangement: 'result',
      }),
    [data, scene, view, places],
  )
  const events = useMemo((): GraphEvents => {
    const ignore = () => undefined
    return {
      onActor: (id) => setSelection(selectionOf([id])),
      onRelation: (edge: DrawnEdge) => {
        setSelection({ kind: 'relation', a: edge.source, b: edge.target })
        const rows = scene.edges.find((other) => other.id === edge.id)?.rows ?? []
        onEvidence(rows.flatMap((row) => data.columns.id[row] ?? []))
      },
      onNothing: () => setSelection(NOTHING),
      onExpand: ignore,
      onMenu: ignore,
      onMoved: ignore,
      onHover: ignore,
    }
  }, [data, scene, onEvidence])
  if (error) return <ErrorState title="The graph was not laid out" detail={error.message} />
  if (!picture) return <Loading label="Laying out" />
  const rest = [
    ...(left.nodes > 0 ? [plural(left.nodes, 'other node')] : []),
    ...(left.relationships > 0 ? [plural(left.relationships, 'other relationship')] : []),
  ]
  return (
    <>
      <GraphCanvas
        picture={picture}
        events={events}
        theme={theme}
        label="Graph of the answer"
        description={description}
        onKeyDown={(event) => event.key === 'f' && handle.current?.fit()}
        onFocus={() => undefined}
        onBlur={() => undefined}
        handle={handle}
      />
      <p id={description} className="nums absolute bottom-2 left-4 text-2xs text-ink-3">
        {plural(data.entities.length, 'actor')}, {plural(data.size, 'statement')}
        {rest.length > 0 && `; ${rest.join(' and ')} only in the table`}. The table says the same in rows.
      </p>
    </>
  )
}
