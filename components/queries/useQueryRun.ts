'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ClientError, request } from '@/lib/client/http'
import type { ResultTable } from '@/lib/model/result'

/** What the last run came to. While a new one runs, the last answer stays in sight. */
export interface QueryRun {
  running: boolean
  table: ResultTable | null
  error: ClientError | null
  stopped: boolean
}

const NOTHING_YET: QueryRun = { running: false, table: null, error: null, stopped: false }

/** Runs a text; Stop ends the request, and the server then ends the query. A newer run replaces an older one. */
export function useQueryRun(): QueryRun & {
  run: (cypher: string, params: Record<string, unknown>) => void
  fail: (error: ClientError) => void
  stop: () => void
  clear: () => void
} {
  const [state, setState] = useState(NOTHING_YET)
  const current = useRef<AbortController | null>(null)
  useEffect(() => () => current.current?.abort(), [])

  const run = useCallback((cypher: string, params: Record<string, unknown>) => {
    current.current?.abort()
    const mine = new AbortController()
    current.current = mine
    setState((before) => ({ ...before, running: true, error: null, stopped: false }))
    request<ResultTable>('/api/query', {
      method: 'POST',
      body: { cypher, params },
      signal: mine.signal,
    }).then(
      (table) => {
        if (current.current === mine) setState({ running: false, table, error: null, stopped: false })
      },
      (cause: unknown) => {
        if (current.current !== mine) return
        if (mine.signal.aborted) setState((before) => ({ ...before, running: false, stopped: true }))
        else setState({ running: false, table: null, error: asClientError(cause), stopped: false })
      },
    )
  }, [])
  const stop = useCallback(() => current.current?.abort(), [])
  const clear = useCallback(() => {
    current.current?.abort()
    current.current = null
    setState(NOTHING_YET)
  }, [])
  const fail = useCallback((error: ClientError) => setState({ ...NOTHING_YET, error }), [])
  return { ...state, run, fail, stop, clear }
}

function asClientError(cause: unknown): ClientError {
  if (cause instanceof ClientError) return cause
  return new ClientError({
    title: 'Not run',
    status: 0,
    code: 'internal',
    detail: cause instanceof Error ? cause.message : String(cause),
  })
}
