'use client'
import { Plus, Search } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { cn } from '@/components/ui/cn'
import { plural } from '@/components/ui/format'
import type { SavedQuery } from '@/lib/model/answers'

const OWN = 'My queries'

/** Categories in their order, own queries last; within each, by title. */
function groupQueries(
  queries: readonly SavedQuery[],
  words: string,
): { category: string; queries: SavedQuery[] }[] {
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const groups = new Map<string, SavedQuery[]>()
  for (const query of queries) {
    const text = `${query.title} ${query.description} ${query.category} ${query.id}`.toLowerCase()
    if (!wanted.every((word) => text.includes(word))) continue
    const category = query.builtIn ? query.category : OWN
    const group = groups.get(category)
    if (group) group.push(query)
    else groups.set(category, [query])
  }
  const rank = (category: string) => (category === OWN ? 1 : 0)
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b))
    .map(([category, list]) => ({ category, queries: list.sort((a, b) => a.title.localeCompare(b.title)) }))
}

/** The library by category, searchable; below it, ways in and out. */
export function Library({
  queries,
  openId,
  onOpen,
  onNew,
  onImport,
  onExport,
  className,
}: {
  queries: readonly SavedQuery[]
  openId: string | null
  onOpen: (query: SavedQuery) => void
  onNew: () => void
  onImport: (files: File[]) => void
  onExport: () => void
  className?: string
}) {
  const [words, setWords] = useState('')
  const groups = useMemo(() => groupQueries(queries, words), [queries, words])
  const files = useRef<HTMLInputElement>(null)
  return (
    <aside aria-label="Library of queries" className={cn('flex min-h-0 flex-col bg-surface', className)}>
      <label className="m-2.5 mb-1 flex h-8 shrink-0 items-center gap-2 rounded-control border border-line-strong bg-canvas px-2.5 text-ink-3 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus">
        <Search aria-hidden className="size-3.5" />
        <input
          type="search"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          aria-label="Search queries"
          placeholder={`Search ${plural(queries.length, 'query', 'queries')}`}
          className="min-w-0 flex-1 bg-transparent text-sm text-ink outline-none placeholder:text-ink-3"
        />
      </label>
      <nav aria-label="Queries" className="min-h-0 flex-1 overflow-y-auto pb-3">
        {groups.map((group) => (
          <section key={group.category} aria-label={group.category}>
            <h2 className="flex justify-between px-4 pt-3 pb-1 text-2xs font-normal text-ink-3">
              {group.category}
              <span className="nums">{group.queries.length}</span>
            </h2>
            {group.queries.map((query) => (
              <button
                key={query.id}
                type="button"
                title={query.description}
                aria-current={query.id === openId ? 'true' : undefined}
                onClick={() => onOpen(query)}
                className={cn(
                  'block min-h-7 w-full px-4 py-1 text-left text-xs transition-colors duration-120 hover:bg-hover focus-visible:outline-offset-[-2px] pointer-coarse:min-h-9',
                  query.id === openId && 'bg-selected font-semibold hover:bg-selected',
                )}
              >
                {query.title}
              </button>
            ))}
          </section>
        ))}
        {groups.length === 0 && <p className="px-4 py-6 text-sm text-ink-3">No query of that name.</p>}
      </nav>
      <div className="flex h-12 shrink-0 items-center gap-1 border-t border-line px-3">
        <Button icon={<Plus aria-hidden />} onClick={onNew}>
          New
        </Button>
        <Button variant="quiet" onClick={() => files.current?.click()}>
          Import
        </Button>
        <Button variant="quiet" onClick={onExport}>
          Export
        </Button>
        <input
          ref={files}
          type="file"
          accept=".cypher,.cql,.txt"
          multiple
          hidden
          aria-label="Query files"
          onChange={(event) => {
            onImport([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      </div>
    </aside>
  )
}
