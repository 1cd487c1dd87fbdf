'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useId, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react'
import { HoverTip, type Tip } from '@/components/explorer/HoverTip'
import { PHONE, useMedia } from '@/components/explorer/useMedia'
import { readColours } from '@/components/graph/colours'
import type { GraphEvents, GraphHandle, GraphPicture, Places } from '@/components/graph/types'
import { useTheme } from '@/components/shell/ThemeContext'
import { plural } from '@/components/ui/format'
import { ErrorState, Loading } from '@/components/ui/States'
import type { BlocNetwork } from '@/lib/client/alignment/blocNetwork'
import { drawnTies } from '@/lib/client/alignment/drawnTies'
import { analyse } from '@/lib/client/worker/worker'
import type { EntityRow } from '@/lib/model/answers'
import { touches, type Selection } from '@/lib/view/address/selection'
import type { AlignmentModel } from '../useAlignmentModel'
import { useSize } from '../useSize'
import { blocLayout, blocPicture, drawTogether } from './blocPicture'
import { blocSvg } from './blocSvg'
import { useBlocWalk } from './useBlocWalk'

const GraphCanvas = dynamic(
  () => import('@/components/graph/GraphCanvas').then((module) => module.GraphCanvas),
  { ssr: false, loading: () => <Loading label="Drawing" className="h-full" /> },
)

const INSET = { top: 52, right: 56, bottom: 28, left: 40 }
const PHONE_INSET = { top: 44, right: 20, bottom: 24, left: 20 }

/** What the page asks of the canvas, and the whole network as a drawing. */
export interface BlocHandle extends Pick<GraphHandle, 'fit' | 'zoomBy' | 'png'> {
  svg: (footer: string) => string
}

/** The signed network: blocs as hulls, who is unplaced between them, relations that pull against the blocs marked. */
export function BlocGraph({
  model,
  network,
  told,
  stateOf,
  handle,
  onTable,
}: {
  model: AlignmentModel
  network: BlocNetwork
  told: boolean
  stateOf: (id: string) => EntityRow
  handle: Ref<BlocHandle>
  onTable: () => void
}) {
  const { view, actions } = model
  const { resolved } = useTheme()
  const help = useId()
  const room = useRef<HTMLDivElement>(null)
  const size = useSize(room)
  const [tip, setTip] = useState<Tip | null>(null)
  const graph = useRef<GraphHandle>(null)
  const inset = useMedia(PHONE) ? PHONE_INSET : INSET
  const drawn = useDrawn(network, view.selection)
  const { places, arrangement, error } = usePlaces(drawn.base, told, size, inset, stateOf)
  const walk = useBlocWalk({ network: drawn.shown, places, stateOf, actions, graph, onTable })
  const picture = useMemo(
    () =>
      places &&
      blocPicture({
        ...{ network: drawn.shown, places, told, arrangement, stateOf },
        selection: view.selection,
        focused: walk.focused,
        inset,
      }),
    [drawn, places, told, arrangement, stateOf, view.selection, walk.focused, inset],
  )
  const events = useMemo((): GraphEvents => {
    const ignore = () => undefined
    return {
      onActor: (id, additive) => actions.selectActor(id, additive),
      onRelation: (edge) => actions.selectRelation(edge.source, edge.target),
      onNothing: actions.clear,
      onExpand: ignore,
      onMenu: ignore,
      onMoved: ignore,
      onHover: setTip,
    }
  }, [actions])
  useImperativeHandle(handle, () => {
    // The canvas comes later than this page: it is asked for when it is used.
    const canvas = (): GraphHandle => {
      if (!graph.current) throw new Error('the network is not on screen')
      return graph.current
    }
    return {
      fit: () => canvas().fit(),
      zoomBy: (factor) => canvas().zoomBy(factor),
      png: (footer) => canvas().png(footer),
      svg: (footer) => {
        if (!picture) throw new Error('the network is not laid out')
        return blocSvg(picture, { colours: readColours(), footer })
      },
    }
  }, [picture])
  return (
    <div ref={room} className="absolute inset-0">
      {error ? (
        <ErrorState title="The network was not laid out" detail={error.message} />
      ) : !picture ? (
        <Loading label="Laying out the network" className="h-full" />
      ) : (
        <GraphCanvas
          picture={picture}
          events={events}
          theme={resolved}
          label={`Signed network of ${plural(network.states.length, 'state')} and ${plural(network.ties.length, 'relation')}`}
          description={help}
          onKeyDown={walk.onKeyDown}
          onFocus={walk.onFocus}
          onBlur={walk.onBlur}
          handle={graph}
        />
      )}
      <p id={help} className="sr-only">
        Arrow keys walk from state to state along relations, Enter selects, F fits. T shows the same as
        tables.
      </p>
      <HoverTip tip={tip} />
    </div>
  )
}

/** What a large network is drawn with: its strongest relations, which it is laid out by, and those of what is selected. */
function useDrawn(network: BlocNetwork, selection: Selection): { base: BlocNetwork; shown: BlocNetwork } {
  const base = useMemo(() => ({ ...network, ties: [...drawnTies(network.ties)] }), [network])
  return useMemo(() => {
    const known = new Set(base.ties)
    const more = network.ties.filter((tie) => !known.has(tie) && touches(selection, tie.a, tie.b))
    return { base, shown: more.length === 0 ? base : { ...base, ties: [...base.ties, ...more] } }
  }, [base, network, selection])
}

/** Laid out anew when who stands where changes; a score that moves moves nobody. */
function usePlaces(
  network: BlocNetwork,
  told: boolean,
  { width, height }: { width: number; height: number },
  inset: GraphPicture['inset'],
  stateOf: (id: string) => EntityRow,
): { places: Places | null; arrangement: string; error: Error | null } {
  const aspect = height > 0 ? Math.round((width / height) * 4) / 4 : 0
  const key = useMemo(() => {
    const states = network.states.map(({ id, bloc, sure }) => `${id}${told ? `${bloc ?? ''}${sure}` : ''}`)
    const ties = network.ties.map(({ a, b, net }) => `${a}${net > 0 ? '+' : '-'}${b}`)
    return [told, aspect, states.sort().join(), ties.sort().join()].join('|')
  }, [network, told, aspect])
  const { data, error } = useQuery({
    queryKey: ['bloc-places', key],
    queryFn: async () => ({
      places: await analyse({ kind: 'layout', request: blocLayout(network, { told, aspect, stateOf }) }),
      arrangement: key,
    }),
    enabled: aspect > 0,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return useMemo(() => {
    if (!data || width === 0) return { places: null, arrangement: '', error }
    const { places, share } = drawTogether(data.places, { width, height }, inset)
    return { places, arrangement: `${data.arrangement}|${share}`, error }
  }, [data, error, width, height, inset])
}
