'use client'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { request } from '@/lib/client/http'
import type { DocumentAnswer, StatementAnswer } from '@/lib/model/answers'

export function useDocument(id: string) {
  return useQuery({
    queryKey: ['document', id],
    queryFn: ({ signal }) => request<DocumentAnswer>(`/api/documents/${encodeURIComponent(id)}`, { signal }),
  })
}

function readHash(): string | null {
  const hash = decodeURIComponent(window.location.hash.slice(1))
  return hash === '' || hash === 'main' ? null : hash
}

/** The lit statement. It lives in the URL's hash, so that a link lands on its span and a reload stays there. */
export function useActiveStatement(statements: readonly StatementAnswer[]) {
  const [active, setActive] = useState<string | null>(null)
  useEffect(() => {
    const read = () => setActive(readHash())
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])

  const activate = useCallback((id: string | null) => {
    const { pathname, search } = window.location
    window.history.replaceState(
      window.history.state,
      '',
      `${pathname}${search}${id === null ? '' : `#${id}`}`,
    )
    setActive(id)
  }, [])

  const index = statements.findIndex((statement) => statement.id === active)
  const step = useCallback(
    (by: 1 | -1) => {
      if (statements.length === 0) return
      const next = index === -1 ? (by === 1 ? 0 : statements.length - 1) : index + by
      const statement = statements[(next + statements.length) % statements.length]
      if (statement) activate(statement.id)
    },
    [statements, index, activate],
  )
  return { active, index, activate, step }
}

/** Statements as they stand in the text, numbered from 1. */
export function useOrdered(document: DocumentAnswer | undefined): StatementAnswer[] {
  return useMemo(
    () => [...(document?.statements ?? [])].sort((a, b) => a.start - b.start || a.end - b.end),
    [document],
  )
}
