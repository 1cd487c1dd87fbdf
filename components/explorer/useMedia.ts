'use client'
import { useSyncExternalStore } from 'react'

export const PHONE = '(max-width: 767px)'
/** Below this the filters lie over the canvas instead of beside it. */
export const NARROW = '(max-width: 1099px)'

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (notify) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', notify)
      return () => list.removeEventListener('change', notify)
    },
    () => window.matchMedia(query).matches,
    () => false,
  )
}
