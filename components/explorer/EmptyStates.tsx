'use client'
import Link from 'next/link'
import { LoadSamplesButton } from '@/components/sources/LoadSamplesButton'
import { Button, buttonClass } from '@/components/ui/Button'
import { EmptyState, ErrorState } from '@/components/ui/States'
import { ClientError } from '@/lib/client/http'
import { useExplorerModel } from './ExplorerContext'

/** Nothing loaded: what this is, and the two ways to begin. */
export function EmptyStore({ documents }: { documents: number }) {
  return (
    <EmptyState
      title={documents === 0 ? 'No statements yet' : 'No statement was found in these documents'}
      actions={
        <>
          <LoadSamplesButton />
          <Link href="/import" className={buttonClass('outline')}>
            Import documents
          </Link>
        </>
      }
    >
      Entente reads who does what to whom out of diplomatic and news text, and draws it here: who stands with
      whom, and the sentence that says so.
    </EmptyState>
  )
}

/** The filters leave nothing: the way back. */
export function EmptyFilters() {
  const { actions, history } = useExplorerModel()
  return (
    <div className="pointer-events-none absolute inset-0 z-10 grid place-items-center">
      <EmptyState
        className="pointer-events-auto"
        title="Nothing passes these filters"
        actions={
          <>
            {history.past.length > 0 && <Button onClick={actions.undo}>Undo the last</Button>}
            <Button onClick={actions.reset}>Reset filters</Button>
          </>
        }
      >
        The counts beside each filter say what it would show under the others.
      </EmptyState>
    </div>
  )
}

export function SnapshotError({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const remedy = error instanceof ClientError ? error.remedy : undefined
  return (
    <ErrorState
      title="The graph did not come"
      detail={error.message}
      remedy={remedy ?? 'What was loaded is safe in the store.'}
      actions={<Button onClick={onRetry}>Try again</Button>}
    />
  )
}
