'use client'
import { Check, CircleDashed, LoaderCircle, RotateCcw, TriangleAlert, X } from 'lucide-react'
import Link from 'next/link'
import { Button, buttonClass } from '@/components/ui/Button'
import { cn } from '@/components/ui/cn'
import { plural } from '@/components/ui/format'
import { Meter } from '@/components/ui/Meter'
import type { ImportJob } from '@/lib/model/answers'
import { isActive, useImportAction } from './useImports'

const STAGE: Record<ImportJob['stage'], string> = {
  waiting: 'Waiting',
  reading: 'Reading',
  extracting: 'Finding statements',
  storing: 'Storing',
  done: 'Done',
}

/** 1234567 → '1.2 MB'. */
function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}

/** A row per document, with a real bar; a failed one says why and can be tried again. */
export function ImportQueue({
  jobs,
  chosen,
  onChoose,
}: {
  jobs: readonly ImportJob[]
  chosen: string | null
  onChoose: (id: string) => void
}) {
  const running = jobs.filter(isActive).length
  const failed = jobs.filter((job) => job.status === 'failed').length
  return (
    <section aria-label="Imports" className="overflow-hidden rounded-card border border-line bg-surface">
      <header className="flex min-h-12 flex-wrap items-center gap-x-3 px-4 py-2">
        <h2 className="text-sm font-semibold">{plural(jobs.length, 'import')}</h2>
        <p className="nums text-xs text-ink-3" aria-live="polite">
          {running > 0 ? `${running} under way` : 'none under way'}
          {failed > 0 && `, ${failed} failed`}
        </p>
        <p className="ml-auto text-xs text-ink-3">Safe to close this page; the work goes on.</p>
      </header>
      <ul className="divide-y divide-line border-t border-line">
        {jobs.map((job) => (
          <ImportRow key={job.id} job={job} chosen={job.id === chosen} onChoose={onChoose} />
        ))}
      </ul>
    </section>
  )
}

function ImportRow({
  job,
  chosen,
  onChoose,
}: {
  job: ImportJob
  chosen: boolean
  onChoose: (id: string) => void
}) {
  const act = useImportAction()
  return (
    <li
      className={cn(
        'grid min-h-[52px] grid-cols-[20px_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-4 py-2 md:grid-cols-[20px_minmax(0,1fr)_200px_110px_90px]',
        chosen && 'bg-selected',
      )}
    >
      <StatusIcon job={job} />
      <button
        type="button"
        onClick={() => onChoose(job.id)}
        className="min-w-0 text-left"
        aria-pressed={chosen}
      >
        <span className="block truncate text-sm font-medium hover:underline">{job.name}</span>
        <span className="nums block truncate text-xs text-ink-3">
          {formatBytes(job.bytes)}
          {job.duplicate && ', already here: nothing was written'}
          {job.error && `, ${job.error.message}`}
        </span>
      </button>
      <div className="order-last col-span-full md:order-none md:col-span-1">
        <span className="nums flex justify-between text-xs text-ink-3">
          <span>{job.status === 'failed' ? 'Stopped, the others go on' : STAGE[job.stage]}</span>
          <span>{Math.round(job.progress * 100)}%</span>
        </span>
        <div
          role="progressbar"
          aria-label={`Progress of ${job.name}`}
          aria-valuenow={Math.round(job.progress * 100)}
          className="mt-1"
        >
          <Meter
            share={job.progress}
            tone={job.status === 'failed' ? 'conf' : job.status === 'done' ? 'ok' : 'strong'}
          />
        </div>
      </div>
      <span className="nums hidden text-right text-xs text-ink-2 md:block">
        {job.report ? plural(job.report.statements, 'statement') : '–'}
        {job.report && job.report.warnings.length > 0 && (
          <span className="block text-warn">{plural(job.report.warnings.length, 'warning')}</span>
        )}
      </span>
      <span className="flex justify-end">
        {job.document !== null && (
          <Link href={`/sources/${job.document}`} className={buttonClass()}>
            Open
          </Link>
        )}
        {job.status === 'failed' && (
          <Button icon={<RotateCcw aria-hidden />} onClick={() => act({ id: job.id, action: 'retry' })}>
            Retry
          </Button>
        )}
        {isActive(job) && (
          <Button icon={<X aria-hidden />} onClick={() => act({ id: job.id, action: 'remove' })}>
            Stop
          </Button>
        )}
      </span>
    </li>
  )
}

function StatusIcon({ job }: { job: ImportJob }) {
  switch (job.status) {
    case 'done':
      return <Check aria-label="Done" className="size-4 text-ok" />
    case 'failed':
      return <TriangleAlert aria-label="Failed" className="size-4 text-conf" />
    case 'running':
      return <LoaderCircle aria-label="Running" className="size-4 animate-spin text-ink-2" />
    case 'waiting':
    case 'stopped':
      return (
        <CircleDashed
          aria-label={job.status === 'waiting' ? 'Waiting' : 'Stopped'}
          className="size-4 text-ink-3"
        />
      )
  }
}
