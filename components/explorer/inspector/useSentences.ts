'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { fetchStatements, keys, STATEMENTS_PER_REQUEST } from '@/lib/client/graph'
import type { CypherLink, StatementAnswer } from '@/lib/model/answers'

export interface Sentences {
  byId: ReadonlyMap<string, StatementAnswer>
  cypher: CypherLink | null
  error: Error | null
  retry: () => void
}

/** The sentences of these statements; those of the last page stay in sight while the next comes. */
export function useSentences(ids: readonly string[]): Sentences {
  const query = useQuery({
    queryKey: keys.statements(ids),
    queryFn: ({ signal }) => fetchAll(ids, signal),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  })
  const byId = useMemo(
    () => new Map((query.data?.statements ?? []).map((statement) => [statement.id, statement])),
    [query.data],
  )
  return { byId, cypher: query.data?.cypher ?? null, error: query.error, retry: () => void query.refetch() }
}

async function fetchAll(ids: readonly string[], signal: AbortSignal) {
  const parts: string[][] = []
  for (let at = 0; at < ids.length; at += STATEMENTS_PER_REQUEST) {
    parts.push(ids.slice(at, at + STATEMENTS_PER_REQUEST))
  }
  const answers = await Promise.all(parts.map((part) => fetchStatements(part, signal)))
  return {
    statements: answers.flatMap((answer) => answer.statements),
    cypher: answers[0]?.cypher ?? null,
  }
}
