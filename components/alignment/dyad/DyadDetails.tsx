'use client'
import type { ReactNode } from 'react'
import { ModalityLine } from '@/components/ui/ModalityLine'
import type { DyadFacts } from '@/lib/client/alignment/dyadFacts'
import { scoresLink, subsetLink } from '@/lib/view/alignment/alignmentQueries'
import { CypherLink } from '../CypherLink'
import { Disagreements } from './Disagreements'
import { useDyadView } from './dyadContext'
import { FirstAndLatest } from './FirstAndLatest'
import { PartTable } from './PartTable'
import { WhoReports } from './WhoReports'

/** What the scores are made of, and where sources disagree. */
export function DyadDetails({ facts }: { facts: DyadFacts }) {
  const { model, first, second } = useDyadView()
  const { view, alignment } = model
  const ends = { a: first.id, b: second.id }
  const pair = (side: 'forth' | 'back') =>
    side === 'forth' ? { source: ends.a, target: ends.b } : { source: ends.b, target: ends.a }
  return (
    <div className="@container flex flex-col gap-6 border-t border-line px-4 py-4 md:px-6">
      <div className="grid gap-x-8 gap-y-6 @5xl:grid-cols-2">
        <Section title="Words and deeds apart" note="score of either alone">
          <PartTable
            caption="Words and deeds"
            head="Acts"
            kind="acts"
            parts={facts.acts}
            rowHead={(value) => (
              <span className="flex items-center gap-2">
                <ModalityLine modality="asserted" material={value === 'deeds'} width={28} />
                {value}
              </span>
            )}
            cypherOf={(value, side) => scoresLink(view, value, pair(side))}
          />
        </Section>
        <Section title="How far it went" note="score at face value">
          <PartTable
            caption="Modalities"
            head="Modality"
            kind="modality"
            parts={facts.modalities}
            rowHead={(value) => (
              <span className="flex items-center gap-2">
                <ModalityLine modality={value} width={28} />
                {value}
              </span>
            )}
            cypherOf={(value, side) =>
              subsetLink(view, alignment.only, ends, { kind: 'modality', value, side })
            }
          />
          <p className="mt-1 text-2xs text-ink-3">
            At face value: what the score would be if these were plain assertions. In the score itself
            intended ones weigh 0.6, conditional ones 0.3, negated, denied and hypothetical ones nothing.
          </p>
        </Section>
      </div>
      <div className="grid gap-x-8 gap-y-6 @2xl:grid-cols-2">
        <Section
          title="Who reports it"
          aside={
            <CypherLink
              href={subsetLink(view, alignment.only, ends, null)}
              of="all statements with who reports them"
            />
          }
        >
          <div className="flex flex-col gap-2">
            <WhoReports title="Speakers" reporters={facts.speakers} />
            <WhoReports title="Publishers" reporters={facts.publishers} />
          </div>
        </Section>
        <Section title="First and latest">
          <FirstAndLatest ends={facts.ends} />
        </Section>
      </div>
      <Disagreements disagreements={facts.disagreements} />
    </div>
  )
}

function Section({
  title,
  note,
  aside,
  children,
}: {
  title: string
  note?: string
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="flex min-h-6 items-center gap-2 text-sm font-semibold">
        {title}
        {note !== undefined && <span className="text-xs font-normal text-ink-3">{note}</span>}
        {aside}
      </h3>
      {children}
    </section>
  )
}
