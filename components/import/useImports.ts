'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useToast } from '@/components/ui/Toast'
import { request } from '@/lib/client/http'
import type { ImportJob, ImportListAnswer } from '@/lib/model/answers'

const LIST = ['imports']
const WHILE_RUNNING_MS = 400

export function isActive(job: Pick<ImportJob, 'status'>): boolean {
  return job.status === 'waiting' || job.status === 'running'
}

/** Every import, newest first; asked again while one is under way. */
export function useImports() {
  const client = useQueryClient()
  const answer = useQuery({
    queryKey: LIST,
    queryFn: ({ signal }) => request<ImportListAnswer>('/api/imports', { signal }),
    refetchInterval: (query) => (query.state.data?.imports.some(isActive) ? WHILE_RUNNING_MS : false),
  })
  const active = answer.data?.imports.filter(isActive).length ?? 0
  const before = useRef(active)
  useEffect(() => {
    // What has come in changes every other page.
    if (active < before.current) {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== LIST[0] })
    }
    before.current = active
  }, [active, client])
  return answer
}

export interface PastedText {
  text: string
  title: string
  publisher: string
  byline: string
  date: string
  url: string
}

/** Hands files or a text over; each becomes an import of its own, so that one that fails stops no other. */
export function useSubmit() {
  const client = useQueryClient()
  const toast = useToast()
  const refresh = () => client.invalidateQueries({ queryKey: LIST })
  const fail = (what: string) => (error: Error) =>
    toast.show({ title: `${what} was not taken`, detail: error.message, tone: 'warn' })

  const file = useMutation({
    mutationFn: (chosen: File) => {
      const form = new FormData()
      form.append('file', chosen, chosen.name)
      return request<{ id: string }>('/api/imports', { method: 'POST', body: form })
    },
    onError: (error, chosen) => fail(chosen.name)(error),
    onSettled: refresh,
  })
  const text = useMutation({
    mutationFn: (pasted: PastedText) =>
      request<{ id: string }>('/api/imports', {
        method: 'POST',
        body: Object.fromEntries(Object.entries(pasted).filter(([, value]) => value.trim() !== '')),
      }),
    onError: fail('The text'),
    onSettled: refresh,
  })
  return { submitFile: file.mutateAsync, submitText: text.mutateAsync }
}

/** Tries a failed import again, or stops one that waits or runs. */
export function useImportAction() {
  const client = useQueryClient()
  const toast = useToast()
  return useMutation({
    mutationFn: ({ id, action }: { id: string; action: 'retry' | 'remove' }) =>
      action === 'retry'
        ? request<unknown>(`/api/imports/${encodeURIComponent(id)}/retry`, { method: 'POST' })
        : request<unknown>(`/api/imports/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onError: (error) => toast.show({ title: 'Not done', detail: error.message, tone: 'warn' }),
    onSettled: () => client.invalidateQueries({ queryKey: LIST }),
  }).mutate
}
