'use client'
import { useQuery } from '@tanstack/react-query'
import { request } from '@/lib/client/http'
import type { HealthAnswer } from '@/lib/model/answers'
import type { StoreSchema } from './cypherLanguage'

/** What the editor completes, and whether it warns of the embedded engine's own ways. */
export function useStoreFacts(): { schema: StoreSchema | undefined; embedded: boolean } {
  const { data: schema } = useQuery({
    queryKey: ['store', 'schema'],
    queryFn: ({ signal }) => request<StoreSchema>('/api/schema', { signal }),
  })
  const { data: health } = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => request<HealthAnswer>('/api/health', { signal }),
  })
  return { schema, embedded: health?.store.engine === 'embedded' }
}
