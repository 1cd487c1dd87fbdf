/** Places survive a reload in the browser's own storage; where that is refused, the layout is simply computed again. */
import type { Places } from '@/components/graph/types'
import { LAYOUTS, type LayoutName } from '@/lib/view/address/state'

const KEY = 'entente.places.1'
/** Far more than is ever drawn; keeps the entry small when many stores were seen. */
const LIMIT = 2000

export function loadPlaces(): Partial<Record<LayoutName, Places>> {
  try {
    return readPlaces(JSON.parse(window.localStorage.getItem(KEY) ?? '{}'))
  } catch {
    return {}
  }
}

export function savePlaces(places: Partial<Record<LayoutName, Places>>): void {
  try {
    const kept = LAYOUTS.map(
      (layout) => [layout, Object.entries(places[layout] ?? {}).slice(-LIMIT)] as const,
    )
    const full = kept.filter(([, entries]) => entries.length > 0)
    window.localStorage.setItem(
      KEY,
      JSON.stringify(
        Object.fromEntries(full.map(([layout, entries]) => [layout, Object.fromEntries(entries)])),
      ),
    )
  } catch {
    // A full or forbidden storage costs nothing but the next layout.
  }
}

/** Takes what reads as places and leaves the rest. */
export function readPlaces(value: unknown): Partial<Record<LayoutName, Places>> {
  const found: Partial<Record<LayoutName, Places>> = {}
  for (const layout of LAYOUTS) {
    const entry = property(value, layout)
    if (typeof entry !== 'object' || entry === null) continue
    const places = Object.entries(entry).filter((pair): pair is [string, [number, number]] =>
      isPlace(pair[1]),
    )
    if (places.length > 0) found[layout] = Object.fromEntries(places)
  }
  return found
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

function isPlace(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((item) => Number.isFinite(item))
}
