'use client'
import { useEffect, useMemo, useState } from 'react'
import { serializeAlignment } from '@/lib/view/address/alignmentState'
import { serializeView } from '@/lib/view/address/state'
import type { AlignmentModel } from './useAlignmentModel'

/** The value once it has not changed for a while; with `held`, for so long while a pointer is held down. */
export function useRested<T>(value: T, ms: number, held = ms): T {
  const [rested, set] = useState(value)
  useEffect(() => {
    const rest = () => set(value)
    let timer = setTimeout(rest, pointerIsDown ? held : ms)
    const released = () => {
      clearTimeout(timer)
      timer = setTimeout(rest, ms)
    }
    window.addEventListener('pointerup', released)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointerup', released)
    }
  }, [value, ms, held])
  return rested
}

let pointerIsDown = false
if (typeof window !== 'undefined') {
  window.addEventListener('pointerdown', () => (pointerIsDown = true), true)
  for (const end of ['pointerup', 'pointercancel'] as const)
    window.addEventListener(end, () => (pointerIsDown = false), true)
}

/** Longer than between two steps of a key held down. */
const STILL_MS = 180
/** A hand on the brush that holds still this long looks at something. */
const HELD_STILL_MS = 700

/** What follows the brush only when it rests, because it draws hundreds of rows. */
export function useStill<T>(value: T): T {
  return useRested(value, STILL_MS, HELD_STILL_MS)
}

/**
 * The model with the brush where it last rested: what is heavy (blocs, certainty, tables of everything) follows it only then and keeps
 * its last picture meanwhile, while `moving` says so. Choices of the page and the selection are always those of now.
 */
export function useRestedModel(model: AlignmentModel): { rested: AlignmentModel; moving: boolean } {
  const last = useStill(model)
  const held = last.data === model.data && brushed(last, model) ? last : model
  const { alignment } = model
  const { selection } = model.view
  const rested = useStableModel(held, alignment, selection)
  return { rested, moving: held !== model }
}

/** A click on a filter is answered at once: only the brush moves on while one looks. */
function brushed({ view: before }: AlignmentModel, { view: now }: AlignmentModel): boolean {
  return before.from !== now.from || before.to !== now.to
}

function useStableModel(
  held: AlignmentModel,
  alignment: AlignmentModel['alignment'],
  selection: AlignmentModel['view']['selection'],
): AlignmentModel {
  return useMemo(() => {
    const view = { ...held.view, selection }
    const search = [serializeView(view), serializeAlignment(alignment)].filter(Boolean).join('&')
    return { ...held, alignment, view, search }
  }, [held, alignment, selection])
}
