'use client'
import { useEffect, useRef } from 'react'

/** A query that was just opened, by a link or from the library, answers at once when it lacks nothing. Not while it is written. */
export function useAutoRun(text: string, id: string | null, ready: boolean, start: () => void): void {
  const opened = useRef<string | null>(null)
  const written = useRef(false)
  useEffect(() => {
    const note = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.isContentEditable) written.current = true
    }
    window.addEventListener('keydown', note, true)
    return () => window.removeEventListener('keydown', note, true)
  }, [])
  useEffect(() => {
    const key = id ?? (written.current ? null : text)
    if (text === '' || key === null || key === opened.current) return
    opened.current = key
    written.current = false
    if (ready) start()
  }, [text, id, ready, start])
}

/** Ctrl Enter runs from anywhere on the page; in the editor the editor does it. */
export function useRunKey(start: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
      event.preventDefault()
      start()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [start])
}
