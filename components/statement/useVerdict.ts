'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useToast } from '@/components/ui/Toast'
import { request } from '@/lib/client/http'
import type { StatementAnswer } from '@/lib/model/answers'
import type { Verdict } from '@/lib/model/statement'

interface Change {
  id: string
  verdict: Verdict | null
}

/** Marks a statement wrong or takes that back: it is kept, hidden, and left out of counts and scores. Undoable. */
export function useVerdict(): (change: Change) => void {
  const client = useQueryClient()
  const toast = useToast()
  const { mutate } = useMutation({
    mutationFn: ({ id, verdict }: Change) =>
      request<StatementAnswer>(`/api/statements/${encodeURIComponent(id)}`, {
        method: 'PUT',
        body: { verdict },
      }),
    onSettled: () => client.invalidateQueries(),
  })
  return useCallback(
    (change: Change) =>
      mutate(change, {
        onSuccess: () =>
          toast.show({
            title: change.verdict === 'wrong' ? 'Marked wrong' : 'Taken back',
            detail:
              change.verdict === 'wrong'
                ? 'Kept in the document, left out of the graph, counts and scores.'
                : 'The statement counts again.',
            action: {
              label: 'Undo',
              run: () => mutate({ id: change.id, verdict: change.verdict === 'wrong' ? null : 'wrong' }),
            },
          }),
        onError: (error) => toast.show({ title: 'Not changed', detail: error.message, tone: 'warn' }),
      }),
    [mutate, toast],
  )
}
