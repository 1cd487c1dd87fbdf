'use client'
import { useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createAddressBar } from './addressBar'
import { createViewStore, type ViewSnapshot, type ViewStore } from './viewStore'

/** The view store bound to the address bar. */
export function useView(): { store: ViewStore; snapshot: ViewSnapshot } {
  const [address] = useState(createAddressBar)
  // Not window.location: on the way from another page it still names that page when this one is first rendered.
  const text = useSearchParams().toString()
  const [store] = useState(() => createViewStore(text, address.write))
  const snapshot = useSyncExternalStore(store.subscribe, store.get, store.get)
  useEffect(() => address.stop, [address])

  // A link to this same page, or the browser's buttons: the address changed and it was not us.
  const seen = useRef(text)
  useEffect(() => {
    if (seen.current === text) return
    seen.current = text
    if (!address.wrote(text)) store.read(text)
  }, [text, store, address])

  return { store, snapshot }
}
