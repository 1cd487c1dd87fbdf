'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { BookOpen } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { useToast } from '@/components/ui/Toast'
import { request } from '@/lib/client/http'

/** Loads the documents that ship with Entente into whatever store is open: only when asked. */
export function LoadSamplesButton() {
  const client = useQueryClient()
  const toast = useToast()
  const { mutate, isPending } = useMutation({
    mutationFn: () => request<unknown>('/api/samples', { method: 'POST' }),
    onSuccess: () => toast.show({ title: 'Samples loaded' }),
    onError: (error) => toast.show({ title: 'Samples not loaded', detail: error.message, tone: 'warn' }),
    onSettled: () => client.invalidateQueries(),
  })
  return (
    <Button icon={<BookOpen aria-hidden />} disabled={isPending} onClick={() => mutate()}>
      {isPending ? 'Loading the samples' : 'Load the samples'}
    </Button>
  )
}
