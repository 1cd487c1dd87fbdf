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
  /** Asked for by the notice of the change before: no notice of its own. */
  undoing?: true
}

/** Marks a statement wrong or takes that back: it is kept, hidden, and left out of counts and scores. Undoable. */
export function useVerdict(): (change: Change) => void {
  const client = useQueryClient()
  const toast = useToast()
  // On the mutation itself, not on each call: the card that asked may be gone before the answer, its statement hidden.
  const { mutate } = useMutation({
    mutationFn: ({ id, verdict }: Change) =>
      request<StatementAnswer>(`/api/statements/${encodeURIComponent(id)}`, {
        method: 'PUT',
        body: { verdict },
      }),
    onSuccess: (_, { id, verdict, undoing }) => {
      if (undoing) return
      toast.show({
        title: verdict === 'wrong' ? 'Marked wrong' : 'Taken back',
        detail:
          verdict === 'wrong'
            ? 'Kept in the document, left out of the graph, counts and scores.'
            : 'The statement counts again.',
        action: {
          label: 'Undo',
          run: () => mutate({ id, verdict: verdict === 'wrong' ? null : 'wrong', undoing: true }),
        },
      })
    },
    onError: (error) => toast.show({ title: 'Not changed', detail: error.message, tone: 'warn' }),
    onSettled: () => client.invalidateQueries(),
  })
  return useCallback((change: Change) => mutate(change), [mutate])
}
