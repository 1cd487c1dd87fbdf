'use client'
import { FileText, Share2, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/Button'
import { EventChip } from '@/components/ui/EventChip'
import { formatCount, plural } from '@/components/ui/format'
import { Meter } from '@/components/ui/Meter'
import type { ImportJob, ImportReport } from '@/lib/model/answers'
import { EVENTS } from '@/lib/model/ontology'
import { documentGraphPath } from '@/lib/view/address/explorePath'

/** What one import read, found and doubts. */
export function ImportReportPanel({ job }: { job: ImportJob }) {
  return (
    <aside
      aria-label={`Report on ${job.name}`}
      className="flex min-h-0 w-full flex-col border-t border-line bg-surface lg:w-[368px] lg:shrink-0 lg:border-t-0 lg:border-l"
    >
      <header className="border-b border-line p-4">
        <p className="text-xs text-ink-3">Report</p>
        <h2 className="mt-1 text-xl font-semibold break-words">{job.name}</h2>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {job.error && <Failure error={job.error} />}
        {job.report && <Found report={job.report} duplicate={job.duplicate} />}
        {!job.error && !job.report && (
          <p className="p-4 text-sm text-ink-3">
            {job.duplicate ? 'This very text was already here, so nothing was written.' : 'Not done yet.'}
          </p>
        )}
      </div>
      {job.document !== null && (
        <footer className="flex h-12 shrink-0 items-center gap-2 border-t border-line px-4">
          <Link href={documentGraphPath(job.document)} className={buttonClass()}>
            <Share2 aria-hidden />
            Explore it
          </Link>
          <Link href={`/sources/${job.document}`} className={buttonClass()}>
            <FileText aria-hidden />
            Open the document
          </Link>
        </footer>
      )}
    </aside>
  )
}

function Failure({ error }: { error: NonNullable<ImportJob['error']> }) {
  return (
    <div role="alert" className="border-b border-line p-4 text-sm">
      <p className="flex gap-2 font-medium">
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-conf" />
        {error.message}
      </p>
      {error.where !== null && <p className="mt-1 pl-6 text-ink-2">Where: {error.where}</p>}
      {error.remedy !== null && <p className="mt-1 pl-6 text-ink-2">{error.remedy}</p>}
      <p className="mt-1 pl-6 text-ink-3">Nothing of it was stored.</p>
    </div>
  )
}

function Found({ report, duplicate }: { report: ImportReport; duplicate: boolean }) {
  const most = Math.max(1, ...Object.values(report.byEvent))
  const rows: [string, string][] = [
    ['Read', plural(report.passages, 'paragraph')],
    ['Statements', `${formatCount(report.statements)}, every quote checked in its text`],
    ['Actors', `${formatCount(report.actors)}, of them ${formatCount(report.newActors.length)} new`],
    [
      'Time',
      report.elapsedMs < 1000
        ? `${Math.round(report.elapsedMs)} ms`
        : `${(report.elapsedMs / 1000).toFixed(1)} s`,
    ],
  ]
  return (
    <>
      <dl className="nums grid grid-cols-[88px_minmax(0,1fr)] gap-y-1 p-4 text-xs">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {duplicate && <dd className="col-span-2 text-ink-2">Already here: nothing was written.</dd>}
      </dl>
      {report.newActors.length > 0 && (
        <section className="border-t border-line p-4" aria-labelledby="new-actors">
          <h3 id="new-actors" className="text-xs font-semibold">
            New actors
          </h3>
          <p className="mt-1 text-xs text-ink-2">{report.newActors.join(', ')}</p>
        </section>
      )}
      <section className="border-t border-line p-4" aria-labelledby="found">
        <h3 id="found" className="flex justify-between text-xs font-semibold">
          What was found
          <span className="nums font-normal text-ink-3">{plural(report.statements, 'statement')}</span>
        </h3>
        <ul className="mt-2">
          {EVENTS.filter(({ event }) => (report.byEvent[event] ?? 0) > 0)
            .sort((a, b) => (report.byEvent[b.event] ?? 0) - (report.byEvent[a.event] ?? 0))
            .map(({ event, sign }) => (
              <li
                key={event}
                className="grid h-6 grid-cols-[108px_minmax(0,1fr)_32px] items-center gap-2 text-xs"
              >
                <span>
                  <EventChip event={event} />
                </span>
                <Meter share={(report.byEvent[event] ?? 0) / most} tone={sign === 1 ? 'coop' : 'conf'} />
                <span className="nums text-right">{report.byEvent[event]}</span>
              </li>
            ))}
        </ul>
      </section>
      <Warnings warnings={report.warnings} />
    </>
  )
}

function Warnings({ warnings }: { warnings: ImportReport['warnings'] }) {
  if (warnings.length === 0) return null
  return (
    <section className="border-t border-line p-4" aria-labelledby="warnings">
      <h3 id="warnings" className="flex justify-between text-xs font-semibold">
        {plural(warnings.length, 'warning')}
        <span className="font-normal text-ink-3">none stopped the import</span>
      </h3>
      <ul className="mt-2 divide-y divide-line">
        {warnings.map((warning) => (
          <li
            key={`${warning.code}-${warning.start ?? ''}-${warning.message}`}
            className="flex gap-2 py-2 text-xs text-ink-2"
          >
            <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0 text-warn" />
            <span>
              {warning.message}
              {warning.start !== null && (
                <span className="nums block text-ink-3">at character {formatCount(warning.start)}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
