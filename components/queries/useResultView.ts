'use client'
import { useState } from 'react'
import type { SavedQuery } from '@/lib/model/answers'
import type { ResultView } from './ResultPane'

/** The header says how a query's answer is best seen; a click says otherwise until another query is opened. */
export function useResultView(saved: SavedQuery | null): {
  view: ResultView
  setView: (view: ResultView) => void
} {
  const [chosen, choose] = useState<{ of: string | null; view: ResultView } | null>(null)
  const id = saved?.id ?? null
  const view = chosen && chosen.of === id ? chosen.view : (saved?.result ?? 'table')
  return { view, setView: (next) => choose({ of: id, view: next }) }
}
