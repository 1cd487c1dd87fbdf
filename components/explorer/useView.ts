'use client'
import { useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createAddressBar } from './addressBar'
import { createViewStore, type ViewSnapshot, type ViewStore } from './viewStore'

/** The view store bound to the address bar. Only in the browser: it reads window.location. */
export function useView(): { store: ViewStore; snapshot: ViewSnapshot } {
  const [address] = useState(createAddressBar)
  const [store] = useState(() => createViewStore(window.location.search, address.write))
  const snapshot = useSyncExternalStore(store.subscribe, store.get, store.get)
  useEffect(() => address.stop, [address])

  // A link to this same page, or the browser's buttons: the address changed and it was not us.
  const text = useSearchParams().toString()
  const seen = useRef(text)
  useEffect(() => {
    if (seen.current === text) return
    seen.current = text
    if (!address.wrote(text)) store.read(text)
  }, [text, store, address])

  return { store, snapshot }
}
