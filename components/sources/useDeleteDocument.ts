'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { useToast } from '@/components/ui/Toast'
import { request } from '@/lib/client/http'

interface Target {
  id: string
  title: string
  /** Leave the page of the document that is going. */
  leave?: boolean
}

/** Brings a deleted document back with all that rested on it. */
export function useRestoreDocument(): (id: string) => void {
  const client = useQueryClient()
  const toast = useToast()
  const { mutate } = useMutation({
    mutationFn: (id: string) =>
      request<unknown>(`/api/documents/${encodeURIComponent(id)}/restore`, { method: 'POST' }),
    onSuccess: () => toast.show({ title: 'Document restored' }),
    onError: (error) => toast.show({ title: 'Not restored', detail: error.message, tone: 'warn' }),
    onSettled: () => client.invalidateQueries(),
  })
  return mutate
}

/** Deletes a document with all that rests on it alone; offers to undo at once, and Sources keeps it restorable. */
export function useDeleteDocument(): (target: Target) => void {
  const client = useQueryClient()
  const router = useRouter()
  const toast = useToast()
  const restore = useRestoreDocument()
  const { mutate } = useMutation({
    mutationFn: ({ id }: Target) =>
      request<unknown>(`/api/documents/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: (_answer, { id, title, leave }) => {
      toast.show({
        title: 'Document deleted',
        detail: title,
        action: { label: 'Undo', run: () => restore(id) },
      })
      if (leave) router.push('/sources')
    },
    onError: (error) => toast.show({ title: 'Not deleted', detail: error.message, tone: 'warn' }),
    onSettled: () => client.invalidateQueries(),
  })
  return useCallback((target: Target) => mutate(target), [mutate])
}
