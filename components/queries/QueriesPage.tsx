'use client'
import { Library as LibraryIcon } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useCallback, useMemo, useState } from 'react'
import { Page } from '@/components/shell/Page'
import { useCommands } from '@/components/shell/ShellContext'
import { Button } from '@/components/ui/Button'
import { cn } from '@/components/ui/cn'
import { plural } from '@/components/ui/format'
import { ErrorState, Loading } from '@/components/ui/States'
import { ClientError } from '@/lib/client/http'
import type { SavedQuery } from '@/lib/model/answers'
import { boundNames } from '@/lib/view/queries/queryHeader'
import { freeId, withHeader } from '@/lib/view/queries/queryFile'
import { bindParams } from './bindParams'
import { Library } from './Library'
import { ParameterPane } from './ParameterPane'
import { QueryHead } from './QueryHead'
import { ResultPane } from './ResultPane'
import { useAutoRun, useRunKey } from './useAutoRun'
import { useLibrary } from './useLibrary'
import { useOpenQuery } from './useOpenQuery'
import { useQueryRun } from './useQueryRun'
import { useResultView } from './useResultView'
import { useStoreFacts } from './useStoreFacts'

const CypherEditor = dynamic(() => import('./CypherEditor'), {
  ssr: false,
  loading: () => <Loading label="Opening the editor" />,
})

const NEW_TEXT = `// title: New query
// category: Own
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.statement IS NOT NULL
RETURN a, r, b
LIMIT 100
`

/** Library, editor, parameters and result. */
export function QueriesPage() {
  const library = useLibrary()
  const { queries } = library
  const open = useOpenQuery(queries)
  const run = useQueryRun()
  const [libraryShown, showLibrary] = useState(false)
  const { view, setView } = useResultView(open.saved)
  const bound = useMemo(
    () => bindParams(titleOf(open.text, open.saved), open.params, open.free, open.values),
    [open.text, open.saved, open.params, open.free, open.values],
  )
  const fault = 'fault' in bound ? bound.fault : null
  const { run: ask, fail } = run
  const start = useCallback(() => {
    if ('params' in bound) ask(open.text, bound.params)
    else fail(notReady(bound.fault.message))
  }, [bound, open.text, ask, fail])
  useAutoRun(open.text, open.saved?.id ?? null, 'params' in bound, start)
  useRunKey(start)
  useCommands(
    useMemo(
      () => [{ id: 'run-query', title: 'Run the query', keys: ['Ctrl', 'Enter'], run: start }],
      [start],
    ),
  )
  const { schema, embedded } = useStoreFacts()

  const choose = (query: SavedQuery) => {
    run.clear()
    open.open(query)
    showLibrary(false)
  }
  const duplicate = async () => {
    const title = `${titleOf(open.text, open.saved)} (copy)`
    const saved = await library.create(asNew(open.text, title, queries ?? []))
    if (saved) open.open(saved)
  }
  const save = async () => {
    const { saved, text } = open
    const kept =
      saved && !saved.builtIn
        ? await library.update(saved.id, text)
        : await library.create(asNew(text, titleOf(text, null), queries ?? []))
    if (kept) open.open(kept)
  }
  if (library.error)
    return (
      <Page title="Queries">
        <ErrorState
          title="The library did not come"
          detail={library.error.message}
          actions={<Button onClick={library.retry}>Try again</Button>}
        />
      </Page>
    )
  const title = titleOf(open.text, open.saved)
  return (
    <Page title="Queries" detail={queries && `${queries.length} saved`}>
      <div className="flex h-full min-h-0">
        <Library
          queries={queries ?? []}
          openId={open.saved?.id ?? null}
          onOpen={choose}
          onNew={() => {
            run.clear()
            open.openText(NEW_TEXT)
            showLibrary(false)
          }}
          onImport={(files) => void library.importFiles(files)}
          onExport={library.exportOwn}
          className={cn(
            'border-line lg:flex lg:w-64 lg:shrink-0 lg:border-r',
            libraryShown ? 'absolute inset-0 z-20 flex lg:static' : 'hidden',
          )}
        />
        <div className="flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto lg:overflow-hidden">
          <div className="border-b border-line px-4 py-2 lg:hidden">
            <Button icon={<LibraryIcon aria-hidden />} onClick={() => showLibrary(true)}>
              Library
            </Button>
          </div>
          {open.missing !== null ? (
            <ErrorState
              title="There is no such query"
              detail={`Nothing in the library has the id “${open.missing}”. It may have been deleted.`}
            />
          ) : open.text === '' ? (
            <Welcome count={queries?.length} onBrowse={() => showLibrary(true)} />
          ) : (
            <>
              <QueryHead
                title={title}
                saved={open.saved}
                changed={open.changed}
                onDuplicate={() => void duplicate()}
                onSave={() => void save()}
                onDelete={() => {
                  const { saved } = open
                  if (saved) void library.remove(saved).then((gone) => gone && open.openText(saved.text))
                }}
              />
              <div className="grid shrink-0 border-b border-line md:grid-cols-[minmax(0,1fr)_272px] lg:h-[min(44%,360px)]">
                <div className="h-44 min-h-0 min-w-0 bg-canvas max-md:order-last max-md:border-t max-md:border-line md:h-auto md:min-h-64 lg:min-h-0">
                  <CypherEditor
                    text={open.text}
                    onChange={open.setText}
                    onRun={start}
                    schema={schema}
                    parameters={[...open.params.flatMap(boundNames), ...open.free]}
                    warn={embedded}
                    fault={placeOf(run.error)}
                  />
                </div>
                <ParameterPane
                  open={open}
                  fault={fault}
                  running={run.running}
                  onRun={start}
                  onStop={run.stop}
                />
              </div>
              <div className="flex min-h-96 flex-1 flex-col lg:min-h-0">
                <ResultPane run={run} name={open.saved?.id ?? 'query'} view={view} onView={setView} />
              </div>
            </>
          )}
        </div>
      </div>
    </Page>
  )
}

function Welcome({ count, onBrowse }: { count: number | undefined; onBrowse: () => void }) {
  return (
    <div className="mx-auto flex max-w-[460px] flex-col items-start gap-3 px-6 py-16">
      <h2 className="text-lg font-semibold">Ask the graph</h2>
      <p className="text-sm text-ink-2">
        Choose a question from the library, or write Cypher of your own. Every panel’s “Show the Cypher” opens
        here too, with its parameters filled in. Queries only read; every answer leads back to its sentences.
      </p>
      {count !== undefined && (
        <Button className="lg:hidden" onClick={onBrowse}>
          Browse {plural(count, 'query', 'queries')}
        </Button>
      )}
    </div>
  )
}

/** The header's title; for a text without one, what it is. */
function titleOf(text: string, saved: SavedQuery | null): string {
  return /^\s*\/\/\s*title\s*:\s*(.+)$/m.exec(text)?.[1]?.trim() ?? saved?.title ?? 'Unsaved query'
}

function asNew(text: string, title: string, queries: readonly SavedQuery[]): string {
  const id = freeId(title, new Set(queries.map((query) => query.id)))
  return withHeader(withHeader(text, 'title', title), 'id', id)
}

function notReady(message: string): ClientError {
  return new ClientError({ title: 'Not run', status: 0, code: 'query-missing-parameter', detail: message })
}

/** `line 3, column 7` in an error's place or words. */
function placeOf(error: ClientError | null): { line: number; column: number; message: string } | null {
  const found = /line (\d+)(?:, column (\d+))?/.exec(`${error?.where ?? ''} ${error?.message ?? ''}`)
  if (!error || !found) return null
  return { line: Number(found[1]), column: Number(found[2] ?? 1), message: error.message }
}
