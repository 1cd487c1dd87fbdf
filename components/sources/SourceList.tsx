'use client'
import { useQuery } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, Code, Download, Search, Trash2, Undo2 } from 'lucide-react'
import Link from 'next/link'
import { useMemo, useState } from 'react'
import { Page } from '@/components/shell/Page'
import { SampleBadge } from '@/components/ui/Badge'
import { Button, buttonClass, IconButton } from '@/components/ui/Button'
import { cn } from '@/components/ui/cn'
import { formatCount, formatDate, plural } from '@/components/ui/format'
import { Meter } from '@/components/ui/Meter'
import { EmptyState, ErrorState, Loading } from '@/components/ui/States'
import { request } from '@/lib/client/http'
import type { DocumentListAnswer } from '@/lib/model/answers'
import { queryLink } from '@/lib/view/address/queryLink'
import { LoadSamplesButton } from './LoadSamplesButton'
import { useDeleteDocument, useRestoreDocument } from './useDeleteDocument'

type Row = DocumentListAnswer['documents'][number]
type Column = 'title' | 'publisher' | 'publishedOn' | 'statements'

const COLUMNS: readonly { id: Column; label: string; className: string }[] = [
  { id: 'title', label: 'Title', className: 'text-left' },
  { id: 'publisher', label: 'Publisher', className: 'text-left hidden md:table-cell' },
  { id: 'publishedOn', label: 'Date', className: 'text-right w-28 hidden md:table-cell' },
  { id: 'statements', label: 'Statements', className: 'text-right w-28 md:w-44' },
]

/** All documents, newest first, each one click from its text. */
export function SourceList() {
  const { data, error, isPending } = useQuery({
    queryKey: ['documents'],
    queryFn: ({ signal }) => request<DocumentListAnswer>('/api/documents', { signal }),
  })
  const detail = data ? plural(data.documents.length, 'document') : undefined
  return (
    <Page title="Sources" detail={detail}>
      <div className="h-full overflow-y-auto p-4 md:p-6">
        {isPending && <Loading label="Reading the list of documents" />}
        {error && <ErrorState title="The documents cannot be listed" detail={error.message} />}
        {data && data.documents.length === 0 && (
          <EmptyState
            title="No documents yet"
            actions={
              <>
                <LoadSamplesButton />
                <Link href="/import" className={buttonClass('primary')}>
                  <Download aria-hidden />
                  Import documents
                </Link>
              </>
            }
          >
            Load the sample documents to look around, or import your own.
          </EmptyState>
        )}
        {data && data.documents.length > 0 && <Documents answer={data} />}
        {data && data.deleted.length > 0 && <Deleted deleted={data.deleted} />}
      </div>
    </Page>
  )
}

function compare(column: Column, a: Row, b: Row): number {
  if (column === 'statements') return a.statements - b.statements
  return (a[column] ?? '').localeCompare(b[column] ?? '')
}

function Documents({ answer }: { answer: DocumentListAnswer }) {
  const [words, setWords] = useState('')
  const [sort, setSort] = useState<{ column: Column; down: boolean }>({ column: 'publishedOn', down: true })
  const most = Math.max(1, ...answer.documents.map((row) => row.statements))
  const rows = useMemo(() => {
    const wanted = words.trim().toLowerCase()
    const found = answer.documents.filter((row) =>
      `${row.title} ${row.publisher ?? ''}`.toLowerCase().includes(wanted),
    )
    const sign = sort.down ? -1 : 1
    return found.sort((a, b) => sign * compare(sort.column, a, b) || a.title.localeCompare(b.title))
  }, [answer, words, sort])
  return (
    <section aria-label="Documents" className="mx-auto max-w-[1120px]">
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <label className="flex h-8 w-full items-center gap-2 rounded-control border border-line-strong bg-surface px-2.5 text-ink-3 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus md:w-80">
          <Search aria-hidden className="size-4 shrink-0" />
          <input
            value={words}
            onChange={(event) => setWords(event.target.value)}
            placeholder={`Search ${formatCount(answer.documents.length)} documents`}
            aria-label="Search documents"
            className="min-w-0 flex-1 bg-transparent text-sm text-ink outline-none placeholder:text-ink-3"
          />
        </label>
        {words.trim() !== '' && (
          <span className="nums text-xs text-ink-3">
            {rows.length} of {answer.documents.length}
          </span>
        )}
        <span className="ml-auto flex gap-2">
          <Link href={queryLink(answer.cypher)} className={buttonClass()}>
            <Code aria-hidden />
            Show the Cypher
          </Link>
          <Link href="/import" className={buttonClass('primary')}>
            <Download aria-hidden />
            Import
          </Link>
        </span>
      </div>
      <div className="overflow-hidden rounded-card border border-line bg-surface">
        <table className="w-full table-fixed border-collapse text-sm">
          <thead>
            <tr className="bg-sunken text-2xs text-ink-3">
              {COLUMNS.map((column) => (
                <SortHeader key={column.id} column={column} sort={sort} onSort={setSort} />
              ))}
              <th className="w-12">
                <span className="sr-only">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <DocumentTableRow key={row.id} row={row} most={most} />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && (
          <p className="p-8 text-center text-sm text-ink-3">No document of that title.</p>
        )}
      </div>
    </section>
  )
}

function SortHeader({
  column,
  sort,
  onSort,
}: {
  column: (typeof COLUMNS)[number]
  sort: { column: Column; down: boolean }
  onSort: (sort: { column: Column; down: boolean }) => void
}) {
  const here = sort.column === column.id
  const Arrow = sort.down ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      aria-sort={here ? (sort.down ? 'descending' : 'ascending') : 'none'}
      className={cn('h-8 px-4 font-medium', column.className)}
    >
      <button
        type="button"
        className="inline-flex items-center gap-1 hover:text-ink"
        onClick={() => onSort({ column: column.id, down: here ? !sort.down : column.id !== 'title' })}
      >
        {column.label}
        {here && <Arrow aria-hidden className="size-3" />}
      </button>
    </th>
  )
}

function DocumentTableRow({ row, most }: { row: Row; most: number }) {
  const remove = useDeleteDocument()
  return (
    <tr className="h-11 border-t border-line hover:bg-hover">
      <td className="px-4 py-2 md:py-0">
        <span className="flex flex-col gap-1 md:flex-row md:items-center md:gap-2">
          <Link
            href={`/sources/${row.id}`}
            className="font-medium hover:underline md:truncate"
            title={row.title}
          >
            {row.title}
          </Link>
          <span className="flex items-center gap-2">
            {row.sample && <SampleBadge />}
            <span className="nums text-xs text-ink-3 md:hidden">{formatDate(row.publishedOn)}</span>
          </span>
        </span>
      </td>
      <td className="hidden truncate px-4 text-ink-2 md:table-cell">{row.publisher ?? '–'}</td>
      <td className="nums hidden px-4 text-right whitespace-nowrap text-ink-2 md:table-cell">
        {formatDate(row.publishedOn)}
      </td>
      <td className="nums px-4 text-right">
        <span className="flex items-center justify-end gap-3">
          <Meter share={row.statements / most} className="hidden w-20 md:block" />
          <span className="w-8">{row.statements}</span>
        </span>
      </td>
      <td className="pr-2 text-right">
        <IconButton label={`Delete ${row.title}`} onClick={() => remove({ id: row.id, title: row.title })}>
          <Trash2 aria-hidden />
        </IconButton>
      </td>
    </tr>
  )
}

function Deleted({ deleted }: { deleted: DocumentListAnswer['deleted'] }) {
  const restore = useRestoreDocument()
  return (
    <section aria-labelledby="deleted-documents" className="mx-auto mt-8 max-w-[1120px]">
      <h2 id="deleted-documents" className="text-sm font-semibold">
        Deleted <span className="nums font-normal text-ink-3">{deleted.length}, can be restored whole</span>
      </h2>
      <ul className="mt-2 divide-y divide-line rounded-card border border-line bg-surface">
        {deleted.map((row) => (
          <li key={row.id} className="flex h-11 items-center gap-3 px-4 text-sm">
            <span className="min-w-0 flex-1 truncate text-ink-2">{row.title}</span>
            <span className="nums text-xs text-ink-3">{formatDate(row.deletedAt.slice(0, 10))}</span>
            <Button icon={<Undo2 aria-hidden />} onClick={() => restore(row.id)}>
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
