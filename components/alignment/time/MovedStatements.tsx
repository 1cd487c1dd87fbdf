'use client'
import Link from 'next/link'
import { memo } from 'react'
import { useIds } from '@/components/explorer/inspector/StatementList'
import { useSentences } from '@/components/explorer/inspector/useSentences'
import { StatementEntry } from '@/components/statement/StatementEntry'
import { cn } from '@/components/ui/cn'
import type { Dataset } from '@/lib/view/graph/dataset'
import { queryLink } from '@/lib/view/address/queryLink'
import { useRested } from '../useRested'
import { Effect } from './Effect'
import { FormGlyph } from './lineShapes'
import type { NumberedMover } from './movers'
import { TimeSection } from './TimeSection'

/** Sentences are fetched for a window that is looked at, not for each that a brush passes. */
const REST_MS = 250

interface Props {
  data: Dataset
  numbered: readonly NumberedMover[]
  onHand: (line: number | null) => void
}

/** The acts with a number on the chart, as they were when the brush last rested. */
export function MovedStatements({ data, numbered, onHand }: Props) {
  const rested = useRested(numbered, REST_MS)
  const pending = rested !== numbered
  return (
    <div aria-busy={pending} className={cn(pending && 'opacity-60')}>
      <Listed data={data} numbered={rested} onHand={onHand} />
    </div>
  )
}

const Listed = memo(function Listed({ data, numbered, onHand }: Props) {
  const sentences = useSentences(
    useIds(
      data,
      numbered.map(({ rows }) => rows[0] ?? -1),
    ),
  )
  const note = sentences.cypher ? (
    <>
      by how much ·{' '}
      <Link href={queryLink(sentences.cypher)} prefetch={false} className="link font-medium text-ink">
        Cypher
      </Link>
    </>
  ) : (
    'by how much'
  )
  return (
    <TimeSection title="Statements that moved the lines" note={note}>
      {numbered.length === 0 && <p className="px-4 pb-2 text-xs text-ink-3">None on this axis.</p>}
      {numbered.map((mover) => {
        const statement = sentences.byId.get(data.columns.id[mover.rows[0] ?? -1] ?? '')
        return statement ? (
          <div
            key={mover.number}
            onPointerEnter={() => onHand(mover.line)}
            onPointerLeave={() => onHand(null)}
          >
            <StatementEntry
              statement={statement}
              lead={
                <>
                  <span className="nums grid size-[18px] shrink-0 place-items-center rounded-full border-[1.5px] border-ink text-2xs font-semibold text-ink">
                    {mover.number}
                  </span>
                  <FormGlyph line={mover.line} />
                </>
              }
              aside={<Effect value={mover.effect} title="By how much it moves its point" />}
            />
          </div>
        ) : (
          <div key={mover.number} aria-hidden className="h-28 border-b border-line" />
        )
      })}
    </TimeSection>
  )
})
