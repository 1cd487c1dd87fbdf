'use client'
import { createContext, useContext, type RefObject } from 'react'
import type { EntityRow } from '@/lib/model/answers'
import type { Subset } from '@/lib/view/address/dyadSubset'
import type { AlignmentModel } from '../useAlignmentModel'

/** What every part of the page needs to open its sentences and its Cypher. */
export interface DyadView {
  model: AlignmentModel
  first: EntityRow
  second: EntityRow
  /** Short codes of the two. */
  codes: readonly [string, string]
  listed: Subset | null
  /** Lists these statements; null: all. */
  list: (subset: Subset | null) => void
  /** Brings one statement of the list into sight. */
  show: (row: number) => void
  /** What holds the charts. */
  charts: RefObject<HTMLDivElement | null>
}

export const DyadContext = createContext<DyadView | null>(null)

export function useDyadView(): DyadView {
  const view = useContext(DyadContext)
  if (!view) throw new Error('useDyadView needs DyadContext above it')
  return view
}

/** 'US → KP', 'KP → US', 'both ways'. */
export function sideText([a, b]: readonly [string, string], side: Subset['side']): string {
  if (side === 'both') return 'both ways'
  return side === 'forth' ? `${a} → ${b}` : `${b} → ${a}`
}
