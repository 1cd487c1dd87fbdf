'use client'
import { useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createViewStore, type ViewSnapshot, type ViewStore } from './viewStore'

const GESTURE_MS = 150

/** The view store bound to the address bar. Only in the browser: it reads window.location. */
export function useView(): { store: ViewStore; snapshot: ViewSnapshot } {
  const written = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const [store] = useState(() =>
    createViewStore(window.location.search, (query, soon) => {
      clearTimeout(timer.current)
      const write = () => {
        written.current = query
        window.history.replaceState(null, '', query === '' ? window.location.pathname : `?${query}`)
      }
      if (soon) timer.current = setTimeout(write, GESTURE_MS)
      else write()
    }),
  )
  const snapshot = useSyncExternalStore(store.subscribe, store.get, store.get)
  useEffect(() => () => clearTimeout(timer.current), [])

  // A link to this same page, or the browser's buttons: the address changed and it was not us.
  const params = useSearchParams()
  const text = params.toString()
  const seen = useRef(text)
  useEffect(() => {
    if (seen.current === text) return
    seen.current = text
    const ours = new URLSearchParams(written.current ?? '').toString()
    if (written.current === null || ours !== text) store.read(text)
  }, [text, store])

  return { store, snapshot }
}
