'use client'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { watchGeneration } from '@/lib/client/changes'
import { fetchGraph, keys } from '@/lib/client/graph'
import { askActs } from '@/lib/client/worker/heldActs'
import type { CypherLink, GraphAnswer, Partition } from '@/lib/model/answers'
import { buildDataset, type Dataset } from '@/lib/view/graph/dataset'

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
  const data = answer ? datasetOf(answer) : null
  const blocs = useQuery({
    queryKey: ['blocs', answer?.generation ?? -1],
    queryFn: () => (data ? askActs(data, 'blocs', null) : null),
    enabled: data !== null,
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

const datasets = new WeakMap<GraphAnswer, Dataset>()

/** One dataset per answer, from page to page: what is worked out for it, and sent to the workers, stays. */
function datasetOf(answer: GraphAnswer): Dataset {
  let data = datasets.get(answer)
  if (!data) datasets.set(answer, (data = buildDataset(answer)))
  return data
}
