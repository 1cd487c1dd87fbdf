import Link from 'next/link'
import type { ReactNode } from 'react'
import { SampleBadge } from '@/components/ui/Badge'
import { cn } from '@/components/ui/cn'
import { EventChip } from '@/components/ui/EventChip'
import { formatDate } from '@/components/ui/format'
import { ModalityLine } from '@/components/ui/ModalityLine'
import { Quote } from '@/components/ui/Quote'
import type { StatementAnswer } from '@/lib/model/answers'
import { isMaterial } from '@/lib/model/ontology'
import { statementPath } from '@/lib/view/files/cite'
import { Direction } from './direction'

/** A statement in a list: what, between whom, when, the quote in its sentence, who says so, and the way to its place. */
export function StatementEntry({
  statement,
  lead,
  aside,
}: {
  statement: StatementAnswer
  /** Before the event: a number that a chart refers to. */
  lead?: ReactNode
  /** After the direction: what it adds to a score. */
  aside?: ReactNode
}) {
  const { document, speaker } = statement
  return (
    <article
      className={cn('border-b border-line px-4 pt-3 pb-2.5', statement.verdict === 'wrong' && 'opacity-70')}
    >
      <div className="flex min-h-5 items-center gap-2 text-xs font-medium text-ink-2">
        {lead}
        <EventChip event={statement.event} />
        <Direction statement={statement} />
        {aside}
        <span className="nums ml-auto whitespace-nowrap">
          {formatDate(statement.on, statement.onPrecision)}
        </span>
      </div>
      <div className="mt-1.5 mb-2">
        <Quote statement={statement} />
      </div>
      <div className="flex min-w-0 items-center gap-2 text-xs text-ink-3">
        <ModalityLine
          modality={statement.modality}
          sign={statement.sign}
          material={isMaterial(statement.quad)}
          undirected={statement.undirected}
        />
        <span className="truncate" title={document.title}>
          {statement.modality} · {speaker?.name ?? document.title}
        </span>
        {document.sample && <SampleBadge />}
        <Link href={statementPath(statement)} className="link ml-auto shrink-0 font-medium text-ink">
          Open
        </Link>
      </div>
    </article>
  )
}
