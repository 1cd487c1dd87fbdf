'use client'
import { Check, Copy, X } from 'lucide-react'
import { IconButton } from '@/components/ui/Button'
import { useToast } from '@/components/ui/Toast'
import type { StatementAnswer } from '@/lib/model/answers'
import { citation, statementPath } from '@/lib/view/files/cite'
import { useVerdict } from './useVerdict'

/** What can be done with any statement, wherever it is shown: copy it with its citation, mark it wrong. */
export function StatementActions({ statement }: { statement: StatementAnswer }) {
  const toast = useToast()
  const setVerdict = useVerdict()
  const wrong = statement.verdict === 'wrong'
  return (
    <span className="inline-flex items-center">
      <IconButton
        label="Copy quote with citation"
        className="size-7"
        onClick={() => {
          void navigator.clipboard
            .writeText(citation(statement, window.location.origin + statementPath(statement)))
            .then(
              () => toast.show({ title: 'Quote and citation copied' }),
              () => toast.show({ title: 'The browser did not let the quote be copied', tone: 'warn' }),
            )
        }}
      >
        <Copy aria-hidden />
      </IconButton>
      <IconButton
        label={wrong ? 'Not wrong after all' : 'Mark as wrong'}
        className="size-7"
        onClick={() => setVerdict({ id: statement.id, verdict: wrong ? null : 'wrong' })}
      >
        {wrong ? <Check aria-hidden /> : <X aria-hidden />}
      </IconButton>
    </span>
  )
}
