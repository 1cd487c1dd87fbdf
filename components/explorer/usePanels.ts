'use client'
import { useCallback, useState } from 'react'

export type PanelSide = 'filters' | 'inspector'
export const PANEL: Record<PanelSide, { normal: number; least: number; most: number }> = {
  filters: { normal: 248, least: 208, most: 400 },
  inspector: { normal: 368, least: 300, most: 640 },
}
const KEY = 'entente.panels.1'

/** Widths of the side panels in px, remembered in this browser. */
export function usePanels(): {
  widths: Record<PanelSide, number>
  setWidth: (side: PanelSide, width: number) => void
} {
  const [widths, setWidths] = useState(load)
  const setWidth = useCallback((side: PanelSide, width: number) => {
    setWidths((before) => {
      const after = { ...before, [side]: clamp(side, width) }
      try {
        window.localStorage.setItem(KEY, JSON.stringify(after))
      } catch {
        // Without storage the width lasts as long as the page.
      }
      return after
    })
  }, [])
  return { widths, setWidth }
}

function clamp(side: PanelSide, width: number): number {
  return Math.min(PANEL[side].most, Math.max(PANEL[side].least, Math.round(width)))
}

function load(): Record<PanelSide, number> {
  const widths = { filters: PANEL.filters.normal, inspector: PANEL.inspector.normal }
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '{}')
    for (const side of ['filters', 'inspector'] as const) {
      const value = (stored as Partial<Record<PanelSide, unknown>> | null)?.[side]
      if (typeof value === 'number' && Number.isFinite(value)) widths[side] = clamp(side, value)
    }
  } catch {
    // Unreadable: the normal widths.
  }
  return widths
}
