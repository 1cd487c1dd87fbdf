'use client'
import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { QueryParam, SavedQuery } from '@/lib/model/answers'
import { boundNames, parseSavedQuery, usedParameters } from '@/lib/view/queries/queryHeader'
import {
  NO_QUERY,
  parseQueryState,
  serializeQueryState,
  type QueryState,
} from '@/lib/view/address/queryState'

export interface OpenQuery {
  /** The saved query that is open, as the library has it. */
  saved: SavedQuery | null
  /** The id in the address names no query. */
  missing: string | null
  text: string
  changed: boolean
  /** What the header declares; null while the header cannot be read (then there are only free ones). */
  params: readonly QueryParam[]
  /** Used in the text, declared nowhere. */
  free: readonly string[]
  headerFault: string | null
  values: Readonly<Record<string, string>>
  setText: (text: string) => void
  setValue: (name: string, value: string) => void
  open: (query: SavedQuery) => void
  openText: (text: string) => void
}

/** What is open, kept in the address bar. `queries` is undefined until the library is there. */
export function useOpenQuery(queries: readonly SavedQuery[] | undefined): OpenQuery {
  const [state, setState] = useState<QueryState>(NO_QUERY)
  useAddress(state, setState)
  const saved = queries?.find((query) => query.id === state.id) ?? null
  const text = state.cypher ?? saved?.text ?? ''
  const header = useMemo(() => readHeader(text), [text])
  const free = useMemo(() => {
    const declared = new Set(header.params.flatMap(boundNames))
    return usedParameters(text).filter((name) => !declared.has(name))
  }, [text, header])

  return {
    saved,
    missing: queries && state.id !== null && !saved && state.cypher === null ? state.id : null,
    text,
    changed: saved !== null && text !== saved.text,
    params: header.params,
    free,
    headerFault: header.fault,
    values: state.values,
    setText: useCallback(
      (next: string) =>
        setState((before) => {
          const own = queries?.find((query) => query.id === before.id)?.text
          return { ...before, cypher: next === own ? null : next }
        }),
      [queries],
    ),
    setValue: useCallback(
      (name: string, value: string) =>
        setState((before) => ({ ...before, values: { ...before.values, [name]: value } })),
      [],
    ),
    open: useCallback((query: SavedQuery) => setState({ id: query.id, cypher: null, values: {} }), []),
    openText: useCallback((cypher: string) => setState({ id: null, cypher, values: {} }), []),
  }
}

/** Writes the state into the address, and reads it back when somebody else changed the address (a link, the back button). */
function useAddress(state: QueryState, setState: (state: QueryState) => void): void {
  const text = useSearchParams().toString()
  const written = useRef<string | null>(null)
  useEffect(() => {
    if (written.current !== null && new URLSearchParams(written.current).toString() === text) return
    written.current = text
    setState(parseQueryState(new URLSearchParams(text)))
  }, [text, setState])
  useEffect(() => {
    if (written.current === null) return
    const timer = setTimeout(() => {
      const query = serializeQueryState(state)
      if (query === written.current) return
      written.current = query
      window.history.replaceState(null, '', query === '' ? window.location.pathname : `?${query}`)
    }, 200)
    return () => clearTimeout(timer)
  }, [state])
}

/** The declared parameters of a text; a text without a header has none, and that is no fault. */
function readHeader(text: string): { params: readonly QueryParam[]; fault: string | null } {
  if (!/^\s*\/\/\s*(id|title|param)\b/m.test(text)) return { params: [], fault: null }
  try {
    return { params: parseSavedQuery(text, false).params, fault: null }
  } catch (error) {
    return { params: [], fault: error instanceof Error ? error.message : String(error) }
  }
}
