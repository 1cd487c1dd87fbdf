'use client'
import { useEffect, useMemo, useState } from 'react'
import { serializeAlignment } from '@/lib/view/alignmentState'
import { serializeView } from '@/lib/view/state'
import type { AlignmentModel } from './useAlignmentModel'

/** The value once it has not changed for a while. */
export function useRested<T>(value: T, ms: number): T {
  const [rested, set] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => set(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return rested
}

/** Longer than between two steps of a key held down or a pointer that is drawn along. */
const STILL_MS = 180

/**
 * The model with the brush where it last rested: what is heavy (blocs, certainty, tables of everything) follows it only then and keeps
 * its last picture meanwhile, while `moving` says so. Choices of the page and the selection are always those of now.
 */
export function useRestedModel(model: AlignmentModel): { rested: AlignmentModel; moving: boolean } {
  const last = useRested(model, STILL_MS)
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
