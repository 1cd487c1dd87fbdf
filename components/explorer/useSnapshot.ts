'use client'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { watchGeneration } from '@/lib/client/changes'
import { fetchGraph, keys } from '@/lib/client/graph'
import { analyse } from '@/lib/client/worker'
import type { CypherLink, Partition } from '@/lib/model/answers'
import { buildDataset, type Dataset } from '@/lib/view/dataset'

export interface Snapshot {
  data: Dataset | null
  cypher: CypherLink | null
  error: Error | null
  retry: () => void
  /** Undefined until known; null when nobody can be told apart. */
  partition: Partition | null | undefined
}

/** All statements of the current generation, fetched anew when the store's content moves; and the blocs they make. */
export function useSnapshot(): Snapshot {
  const client = useQueryClient()
  const graph = useQuery({
    queryKey: keys.graph,
    queryFn: ({ signal }) => fetchGraph(signal),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
  const answer = graph.data
  useEffect(
    () =>
      watchGeneration((generation) => {
        const known = client.getQueryData<{ generation: number }>(keys.graph)?.generation
        if (known !== undefined && generation !== known) void client.invalidateQueries()
      }),
    [client],
  )
  const data = useMemo(() => (answer ? buildDataset(answer) : null), [answer])
  const blocs = useQuery({
    queryKey: ['blocs', answer?.generation ?? -1],
    queryFn: () =>
      answer ? analyse({ kind: 'blocs', columns: answer.statements, entities: answer.entities }) : null,
    enabled: answer !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    retry: false,
  })
  return {
    data,
    cypher: answer?.cypher ?? null,
    error: answer ? null : graph.error,
    retry: () => void graph.refetch(),
    partition: blocs.isError ? null : blocs.data,
  }
}
