'use client'
import { useQuery } from '@tanstack/react-query'
import { cn } from '@/components/ui/cn'
import { ClientError, request } from '@/lib/client/http'
import type { HealthAnswer } from '@/lib/model/answers'

/** A dot and the engine's name: embedded, Neo4j with its version, starting, or unreachable. */
export function StoreStatus() {
  const { data, error } = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => request<HealthAnswer>('/api/health', { signal }),
    refetchInterval: (query) => (query.state.error ? 2000 : 30_000),
    retry: false,
  })
  const status = describe(data, error)
  return (
    <span
      role="status"
      title={status.title}
      className="nums inline-flex items-center gap-2 px-1 text-xs font-medium whitespace-nowrap text-ink-2 md:px-2"
    >
      <span aria-hidden className={cn('size-2 rounded-full', status.dot)} />
      <span className="sr-only md:not-sr-only">{status.text}</span>
    </span>
  )
}

function describe(health: HealthAnswer | undefined, error: Error | null) {
  if (error instanceof ClientError && error.code === 'starting')
    return { text: 'Starting', dot: 'bg-warn', title: 'The store is being prepared' }
  if (error) return { text: 'Unreachable', dot: 'bg-conf', title: error.message }
  if (!health) return { text: 'Store', dot: 'bg-line-strong', title: 'Asking the store' }
  const { engine, version } = health.store
  return {
    text: engine === 'embedded' ? 'Embedded' : `Neo4j ${version}`,
    dot: 'bg-ok',
    title: `${health.counts.documents} documents, ${health.counts.statements} statements (${engine} ${version})`,
  }
}
