'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useToast } from '@/components/ui/Toast'
import { plural } from '@/components/ui/format'
import { saveBlob } from '@/components/ui/save'
import { ClientError, request } from '@/lib/client/http'
import type { QueryListAnswer, SavedQuery } from '@/lib/model/answers'
import { freeId, joinQueries, splitQueries, withHeader } from '@/lib/view/queries/queryFile'

const KEY = ['queries']

export interface LibraryActions {
  /** The query as saved, or null when it was refused (a message says why). */
  create: (text: string) => Promise<SavedQuery | null>
  update: (id: string, text: string) => Promise<SavedQuery | null>
  remove: (query: SavedQuery) => Promise<boolean>
  importFiles: (files: readonly File[]) => Promise<void>
  exportOwn: () => void
}

/** The queries and what can be done with them. */
export function useLibrary(): {
  queries: SavedQuery[] | undefined
  error: Error | null
  retry: () => void
} & LibraryActions {
  const client = useQueryClient()
  const toast = useToast()
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => request<QueryListAnswer>('/api/queries', { signal }),
  })
  const queries = data?.queries
  const actions = useMemo((): LibraryActions => {
    const refused = (what: string, cause: unknown): null => {
      const fault = cause instanceof ClientError ? cause : null
      toast.show({
        title: what,
        detail: [fault?.message ?? String(cause), fault?.remedy].filter(Boolean).join(' '),
        tone: 'warn',
      })
      return null
    }
    const changed = async <T>(answer: T): Promise<T> => {
      await client.invalidateQueries({ queryKey: KEY })
      return answer
    }
    const create = (text: string) =>
      request<SavedQuery>('/api/queries', { method: 'POST', body: { text } }).then(
        changed,
        (cause: unknown) => refused('Not saved', cause),
      )
    return {
      create,
      update: (id, text) =>
        request<SavedQuery>(`/api/queries/${encodeURIComponent(id)}`, { method: 'PUT', body: { text } }).then(
          changed,
          (cause: unknown) => refused('Not saved', cause),
        ),
      remove: (query) =>
        request(`/api/queries/${encodeURIComponent(query.id)}`, { method: 'DELETE' }).then(
          async () => {
            await client.invalidateQueries({ queryKey: KEY })
            toast.show({
              title: `“${query.title}” deleted`,
              action: { label: 'Undo', run: () => void create(query.text) },
            })
            return true
          },
          (cause: unknown) => refused('Not deleted', cause) ?? false,
        ),
      importFiles: async (files) => {
        const taken = new Set((queries ?? []).map(({ id }) => id))
        let saved = 0
        for (const file of files)
          for (const text of splitQueries(await file.text())) {
            const id = /^\s*\/\/\s*id\s*:\s*(\S+)/m.exec(text)?.[1] ?? file.name.replace(/\.\w+$/, '')
            const free = freeId(id, taken)
            taken.add(free)
            if (await create(withHeader(text, 'id', free))) saved++
          }
        if (saved > 0) toast.show({ title: `${plural(saved, 'query', 'queries')} imported` })
      },
      exportOwn: () => {
        const own = (queries ?? []).filter((query) => !query.builtIn)
        if (own.length === 0) {
          toast.show({
            title: 'There are no queries of your own yet',
            detail: 'Duplicate one that ships, or write a new one.',
          })
          return
        }
        saveFile(joinQueries(own), 'entente-queries.cypher', 'text/plain')
      },
    }
  }, [client, toast, queries])
  return { queries, error: queries ? null : error, retry: () => void refetch(), ...actions }
}

export function saveFile(content: string, name: string, type: string): void {
  saveBlob(new Blob([content], { type: `${type};charset=utf-8` }), name)
}
