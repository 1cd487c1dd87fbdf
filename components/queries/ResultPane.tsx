'use client'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { cn } from '@/components/ui/cn'
import { formatCount } from '@/components/ui/format'
import { EmptyState, ErrorState, Loading } from '@/components/ui/States'
import { resultCsv, valueText } from '@/lib/view/queries/resultValues'
import type { ResultTable } from '@/lib/model/result'
import { EvidenceSheet } from './EvidenceSheet'
import { ResultGraphView } from './ResultGraphView'
import { ResultTableView } from './ResultTableView'
import { saveFile } from './useLibrary'
import type { QueryRun } from './useQueryRun'

export type ResultView = 'graph' | 'table' | 'text'
const VIEWS = [
  ['graph', 'Graph'],
  ['table', 'Table'],
  ['text', 'Text'],
] as const

/** '9 rows, complete' or 'truncated at 1,000 of more'. */
function rowsNote({ rows, truncated }: Pick<ResultTable, 'rows' | 'truncated'>): string {
  if (truncated) return `truncated at ${formatCount(rows.length)} of more`
  return `${formatCount(rows.length)} ${rows.length === 1 ? 'row' : 'rows'}, complete`
}

/** The answer in three forms, with its size, its time and the ways to keep it. */
export function ResultPane({
  run,
  name,
  view,
  onView,
}: {
  run: QueryRun
  /** For files. */
  name: string
  view: ResultView
  onView: (view: ResultView) => void
}) {
  const { table } = run
  const [evidence, setEvidence] = useState<readonly string[]>([])
  return (
    <section aria-label="Result" className="flex min-h-0 flex-1 flex-col bg-surface">
      <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-4 border-b border-line px-4 md:px-6">
        <div role="tablist" aria-label="Form of the result" className="flex gap-5">
          {VIEWS.map(([value, label]) => (
            <button
              key={value}
              type="button"
              role="tab"
              id={`result-${value}`}
              aria-selected={view === value}
              aria-controls="result-panel"
              onClick={() => onView(value)}
              className={cn(
                'h-11 border-b-2 text-sm transition-colors duration-120',
                view === value ? 'border-ink font-semibold' : 'border-transparent text-ink-3 hover:text-ink',
              )}
            >
              {label}
            </button>
          ))}
        </div>
        <div className="nums ml-auto flex items-center gap-3 text-xs text-ink-3" aria-live="polite">
          {run.running ? (
            <span>Running …</span>
          ) : (
            table && (
              <>
                <span className={cn(table.truncated && 'font-medium text-warn')}>{rowsNote(table)}</span>
                <span>{formatCount(Math.round(table.elapsedMs))} ms</span>
              </>
            )
          )}
          {run.stopped && <span>stopped</span>}
          <Button
            icon={<Download aria-hidden />}
            disabled={!table}
            onClick={() => table && saveFile(resultCsv(table), `${name}.csv`, 'text/csv')}
          >
            CSV
          </Button>
          <Button
            icon={<Download aria-hidden />}
            disabled={!table}
            onClick={() =>
              table && saveFile(JSON.stringify(table, null, 2), `${name}.json`, 'application/json')
            }
          >
            JSON
          </Button>
        </div>
      </div>
      <div
        id="result-panel"
        role="tabpanel"
        aria-labelledby={`result-${view}`}
        tabIndex={0}
        className={cn(
          'relative min-h-0 flex-1 overflow-auto focus-visible:outline-offset-[-2px]',
          run.running && 'opacity-60',
        )}
      >
        <ResultBody run={run} view={view} onEvidence={setEvidence} />
      </div>
      <EvidenceSheet ids={evidence} onClose={() => setEvidence([])} />
    </section>
  )
}

function ResultBody({
  run: { table, error, running },
  view,
  onEvidence,
}: {
  run: QueryRun
  view: ResultView
  onEvidence: (ids: readonly string[]) => void
}) {
  if (error)
    return (
      <ErrorState
        title={error.code === 'query-syntax' ? 'The query cannot be read' : 'The query was not answered'}
        detail={error.message}
        remedy={error.remedy ?? 'The graph itself is safe: a query can only read it.'}
      />
    )
  if (!table)
    return running ? (
      <Loading label="Running" />
    ) : (
      <EmptyState title="Not run yet">
        Run the query to see its rows here, as a table, a graph or text.
      </EmptyState>
    )
  if (table.rows.length === 0)
    return (
      <EmptyState title="No rows">
        The query ran and found nothing. Try other parameters, a wider period, or a lower threshold.
      </EmptyState>
    )
  if (view === 'graph') return <ResultGraphView table={table} onEvidence={onEvidence} />
  if (view === 'text') return <ResultText table={table} />
  return <ResultTableView table={table} onEvidence={onEvidence} />
}

/** Columns in fixed width, as a terminal would show them. */
function ResultText({ table }: { table: ResultTable }) {
  const cells = [
    table.columns,
    ...table.rows.map((row) => row.map((value) => valueText(value).replace(/\s+/g, ' '))),
  ]
  const widths = table.columns.map((_, column) =>
    Math.min(60, Math.max(...cells.map((row) => (row[column] ?? '').length))),
  )
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return (
    <pre className="p-4 font-mono text-xs leading-5 [font-variant-ligatures:none] md:px-6">
      {[lines[0], rule, ...lines.slice(1)].join('\n')}
    </pre>
  )
}
