import { ExternalLink } from 'lucide-react'
import Link from 'next/link'
import { actorCode } from '@/components/statement/direction'
import { StatementActions } from '@/components/statement/StatementActions'
import { Why } from '@/components/statement/Why'
import { SampleBadge } from '@/components/ui/Badge'
import { cn } from '@/components/ui/cn'
import { EventChip } from '@/components/ui/EventChip'
import { formatDate } from '@/components/ui/format'
import { ModalityLine } from '@/components/ui/ModalityLine'
import { Quote } from '@/components/ui/Quote'
import type { StatementAnswer } from '@/lib/model/answers'
import type { Dataset } from '@/lib/view/graph/dataset'
import { DOCUMENT_ITSELF, modalityName } from '../words'

/** A statement with its proof. What the columns know is there at once; the sentence follows. */
export function StatementCard({
  data,
  row,
  statement,
}: {
  data: Dataset
  row: number
  /** Undefined while the sentence is on its way. */
  statement: StatementAnswer | undefined
}) {
  const { columns } = data
  const event = columns.event[row]
  const modality = columns.modality[row]
  const document = data.documents[columns.document[row] ?? -1]
  const speaker = data.entities[columns.speaker[row] ?? -1]
  if (!event || !modality || !document) return null
  const wrong = columns.verdict[row] === 'wrong'
  const on = columns.on[row] ?? null
  return (
    <article className={cn('border-b border-line px-4 pt-3 pb-2.5', wrong && 'opacity-70')}>
      <div className="flex h-5 items-center gap-2">
        <EventChip event={event} />
        <RowDirection data={data} row={row} />
        {wrong && <span className="text-2xs text-warn">marked wrong</span>}
        <span className="nums ml-auto text-xs font-medium text-ink-2" title={dateBasis(statement)}>
          {formatDate(on, columns.onPrecision[row] ?? null)}
        </span>
      </div>
      <div className="mt-1.5 mb-2 min-h-10">
        {statement ? <Quote statement={statement} /> : <QuotePlaceholder />}
      </div>
      <dl className="grid grid-cols-[64px_minmax(0,1fr)] gap-y-0.5 text-xs text-ink-3">
        <dt>Speaker</dt>
        <dd className="truncate font-medium text-ink">{speaker?.name ?? DOCUMENT_ITSELF}</dd>
        <dt>Modality</dt>
        <dd className="flex items-center gap-1.5 font-medium text-ink-2">
          <ModalityLine
            modality={modality}
            sign={data.sign[row] ?? 1}
            material={data.material[row] ?? false}
            undirected={columns.undirected[row] ?? false}
            width={36}
          />
          {modalityName(modality)}
          <Link
            href={`/sources/${document.id}#${columns.id[row] ?? ''}`}
            className="link ml-auto inline-flex items-center gap-1.5 font-medium text-ink"
          >
            <ExternalLink aria-hidden className="size-3.5 text-ink-3" />
            Open in source
          </Link>
        </dd>
        <dt>Source</dt>
        <dd className="flex min-w-0 items-center gap-1.5">
          <span className="truncate" title={document.title}>
            {[document.title, document.sample ? null : document.publisher].filter(Boolean).join(' · ')}
          </span>
          {document.sample && <SampleBadge />}
        </dd>
      </dl>
      {statement && (
        <div className="mt-1.5 flex items-start justify-between gap-2">
          <Why statement={statement} />
          <span className="-my-1 -mr-1.5 shrink-0">
            <StatementActions statement={statement} />
          </span>
        </div>
      )}
    </article>
  )
}

function dateBasis(statement: StatementAnswer | undefined): string | undefined {
  if (statement?.onBasis === 'text') return 'The date stands in the text'
  if (statement?.onBasis === 'document') return 'The date of the document: the text names none'
  return undefined
}

function RowDirection({ data, row }: { data: Dataset; row: number }) {
  const source = data.entities[data.columns.source[row] ?? -1]
  const target = data.entities[data.columns.target[row] ?? -1]
  if (!source || !target) return null
  const mutual = data.columns.undirected[row] === true
  return (
    <span
      className="min-w-0 truncate text-xs font-medium text-ink-2"
      title={`${source.name} ${mutual ? 'and' : 'towards'} ${target.name}`}
    >
      {actorCode(source)} <span aria-hidden>{mutual ? '↔' : '→'}</span>
      <span className="sr-only">{mutual ? ' and ' : ' towards '}</span> {actorCode(target)}
    </span>
  )
}

function QuotePlaceholder() {
  return (
    <div aria-hidden className="space-y-2 pt-1">
      <div className="h-3 w-full rounded-chip bg-hover" />
      <div className="h-3 w-3/4 rounded-chip bg-hover" />
    </div>
  )
}
