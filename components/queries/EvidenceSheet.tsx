'use client'
import { Dialog } from '@base-ui/react/dialog'
import { useInfiniteQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { StatementEntry } from '@/components/statement/StatementEntry'
import { Button, IconButton } from '@/components/ui/Button'
import { plural } from '@/components/ui/format'
import { ErrorState, Loading } from '@/components/ui/States'
import { fetchStatements } from '@/lib/client/graph'

const PAGE = 20

/** The statements behind a row, with their sentences, beside the result that stays where it is. */
export function EvidenceSheet({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  return (
    <Dialog.Root open={ids.length > 0} onOpenChange={(open) => !open && onClose()} modal={false}>
      <Dialog.Portal>
        <Dialog.Popup className="fixed inset-x-0 bottom-0 z-30 flex max-h-[80dvh] flex-col rounded-t-sheet border-line bg-surface shadow-palette md:inset-x-auto md:top-12 md:right-0 md:max-h-none md:w-[400px] md:rounded-none md:border-l">
          <div className="flex h-12 shrink-0 items-center justify-between border-b border-line pr-2 pl-4">
            <Dialog.Title className="nums text-sm font-semibold">
              {plural(ids.length, 'statement')}
            </Dialog.Title>
            <Dialog.Close render={<IconButton label="Close" />}>
              <X aria-hidden />
            </Dialog.Close>
          </div>
          {ids.length > 0 && <Statements ids={ids} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Statements({ ids }: { ids: readonly string[] }) {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useInfiniteQuery({
    queryKey: ['store', 'evidence', ...ids],
    queryFn: ({ pageParam, signal }) => fetchStatements(ids.slice(pageParam, pageParam + PAGE), signal),
    initialPageParam: 0,
    getNextPageParam: (_, pages) => (pages.length * PAGE < ids.length ? pages.length * PAGE : undefined),
  })
  const statements = data?.pages.flatMap((page) => page.statements) ?? []
  if (error && statements.length === 0)
    return (
      <ErrorState
        title="The sentences did not come"
        detail={error.message}
        actions={<Button onClick={() => void refetch()}>Try again</Button>}
      />
    )
  if (!data) return <Loading label="Fetching the sentences" />
  const left = ids.length - Math.min(ids.length, data.pages.length * PAGE)
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      {statements.map((statement) => (
        <StatementEntry key={statement.id} statement={statement} />
      ))}
      {hasNextPage && (
        <div className="px-4 py-3">
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show {Math.min(PAGE, left)} more of {left}
          </Button>
        </div>
      )}
    </div>
  )
}
