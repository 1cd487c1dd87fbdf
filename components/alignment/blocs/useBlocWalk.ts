'use client'
import { useState, type KeyboardEvent, type RefObject } from 'react'
import type { ExplorerActions } from '@/components/explorer/useActions'
import type { GraphHandle, Places } from '@/components/graph/types'
import { useShell } from '@/components/shell/ShellContext'
import { certaintyText, plural } from '@/components/ui/format'
import type { BlocNetwork } from '@/lib/client/alignment/blocNetwork'
import type { EntityRow } from '@/lib/model/answers'
import { isArrow, walk } from '@/lib/view/graph/walk'

/** The keyboard's way through the signed network; every step is said aloud. */
export function useBlocWalk({
  network,
  places,
  stateOf,
  actions,
  graph,
  onTable,
}: {
  network: BlocNetwork
  places: Places | null
  stateOf: (id: string) => EntityRow
  actions: ExplorerActions
  graph: RefObject<GraphHandle | null>
  onTable: () => void
}) {
  const { announce } = useShell()
  const [at, setAt] = useState<string | null>(null)
  const [inside, setInside] = useState(false)
  const here = at !== null && places?.[at] ? at : (network.states[0]?.id ?? null)
  const say = (id: string) => announce(describe(network, id, stateOf))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const done = () => {
      event.preventDefault()
      event.stopPropagation()
    }
    if (isArrow(event.key) && here !== null) {
      done()
      const next = walk(here, event.key, new Map(Object.entries(places ?? {})), partners(network, here))
      if (next === null) return announce('Nobody that way')
      setAt(next)
      graph.current?.reveal([next])
      return say(next)
    }
    const act = {
      Enter: () => here !== null && actions.selectActor(here),
      ' ': () => here !== null && actions.selectActor(here, true),
      Escape: () => actions.clear(),
      f: () => graph.current?.fit(),
      t: onTable,
      '+': () => graph.current?.zoomBy(1.25),
      '-': () => graph.current?.zoomBy(0.8),
    }[event.key]
    if (!act) return
    done()
    act()
  }
  return {
    focused: inside ? here : null,
    onKeyDown,
    onFocus: () => {
      setInside(true)
      if (here !== null) say(here)
    },
    onBlur: () => setInside(false),
  }
}

function partners({ ties }: BlocNetwork, id: string): Set<string> {
  return new Set(ties.flatMap(({ a, b }) => (a === id ? [b] : b === id ? [a] : [])))
}

/** 'India, leans bloc A, certainty 0.58, 6 friends, 2 foes'. */
function describe({ states }: BlocNetwork, id: string, stateOf: (id: string) => EntityRow): string {
  const state = states.find((one) => one.id === id)
  const { name } = stateOf(id)
  if (!state) return name
  const where = state.bloc === null ? 'in no bloc' : `${state.sure ? '' : 'leans '}bloc ${state.bloc}`
  const sure = state.certainty === null ? [] : [`certainty ${certaintyText(state.certainty)}`]
  return [name, where, ...sure, plural(state.friends, 'friend'), plural(state.foes, 'foe')].join(', ')
}
