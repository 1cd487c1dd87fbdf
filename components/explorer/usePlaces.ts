'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Places } from '@/components/graph/types'
import { analyse } from '@/lib/client/worker/worker'
import type { LayoutLink, LayoutNode, LayoutRequest } from '@/lib/view/layout'
import type { LayoutName } from '@/lib/view/address/state'
import { loadPlaces, savePlaces } from './placesStorage'

export interface PlacesInput {
  layout: LayoutName
  /** Null while the blocs are not known yet. */
  describe: ((ids: readonly string[]) => { nodes: LayoutNode[]; links: LayoutLink[] }) | null
  /** Who is drawn before anyone filters: laid out first, so that every link starts from the same picture. */
  base: readonly string[]
  shown: readonly string[]
  pins: Places
  aspect: number
}

export interface PlacesState {
  /** Everyone who has a place in this layout, pins included. */
  places: Places
  /** Names the arrangement that the places belong to. */
  arrangement: string
  /** Lays out the shown actors anew; pinned ones stay. */
  relayout: () => void
  busy: boolean
}

/** Places per layout. Whoever has one keeps it; newcomers join next to their partners; the rest does not move. */
export function usePlaces(input: PlacesInput): PlacesState {
  const { layout, describe, base, shown, pins, aspect } = input
  const [known, setKnown] = useState<Partial<Record<LayoutName, Places>>>(loadPlaces)
  const current = known[layout]
  const fresh = current === undefined
  const missing = useMemo(() => {
    const wanted = fresh ? [...new Set([...base, ...shown])] : shown
    return wanted.filter((id) => !current?.[id])
  }, [fresh, base, shown, current])
  const turn = useRef(0)

  useEffect(() => {
    if (!describe || missing.length === 0 || shown.length === 0) return
    const mine = ++turn.current
    void place({ layout, describe, base, shown, pins, aspect }, current ?? {}).then((found) => {
      if (mine !== turn.current) return
      setKnown((before) => {
        const after = { ...before, [layout]: { ...(before[layout] ?? {}), ...found } }
        savePlaces(after)
        return after
      })
    })
    // Pins only hold nodes in place: a change of pins alone asks for nothing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [layout, describe, missing, shown, base, aspect])

  // Until a new arrangement is known the one before stays on screen: nodes move, they never vanish.
  const [round, setRound] = useState(0)
  const next = useMemo(
    () => (current ? { places: current, arrangement: `${layout} ${round}` } : null),
    [current, layout, round],
  )
  const [last, setLast] = useState(next)
  if (next && next !== last) setLast(next)
  const shownNow = next ?? last
  const places = useMemo(() => ({ ...shownNow?.places, ...pins }), [shownNow, pins])
  const relayout = useMemo(
    () => () => {
      setRound((before) => before + 1)
      setKnown((before) => {
        const after = { ...before }
        delete after[layout]
        return after
      })
    },
    [layout],
  )
  return { places, arrangement: shownNow?.arrangement ?? '', relayout, busy: missing.length > 0 }
}

/** The base first when nobody has a place yet, then whoever is still missing, next to those who have one. */
async function place(input: PlacesInput, known: Places): Promise<Places> {
  const found: Record<string, readonly [number, number]> = {}
  const rounds = Object.keys(known).length === 0 ? [input.base, input.shown] : [input.shown]
  for (const ids of rounds) {
    const fixed = { ...known, ...found, ...input.pins }
    if (ids.length === 0 || ids.every((id) => fixed[id])) continue
    Object.assign(
      found,
      newcomers(await analyse({ kind: 'layout', request: request(input, ids, fixed) }), fixed),
    )
  }
  return found
}

function request(input: PlacesInput, ids: readonly string[], fixed: Places): LayoutRequest {
  const { nodes, links } = input.describe?.(ids) ?? { nodes: [], links: [] }
  const held = ids.flatMap((id) => {
    const at = fixed[id]
    return at ? [[id, [at[0], at[1]] as [number, number]] as const] : []
  })
  return { layout: input.layout, nodes, links, fixed: Object.fromEntries(held), aspect: input.aspect }
}

function newcomers(answer: Places, fixed: Places): Places {
  return Object.fromEntries(Object.entries(answer).filter(([id]) => !fixed[id]))
}
