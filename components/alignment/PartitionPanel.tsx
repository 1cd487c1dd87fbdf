'use client'
import { Code, Download } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { ActorGlyph } from '@/components/ui/ActorGlyph'
import { Button, buttonClass } from '@/components/ui/Button'
import type { CertaintyResult } from '@/lib/client/alignment'
import type { EntityRow, Partition } from '@/lib/model/answers'
import { blocColour } from './blocColour'
import { Score } from './MatrixReading'
import { PartitionFacts, share } from './PartitionFacts'
import { RestsOn } from './RestsOn'
import { actorPath } from '@/lib/view/explorePath'

/** What the blocs are, how sure they are, and what pulls against them. */
export function PartitionPanel({
  partition,
  certainty,
  states,
  period,
  stateOf,
  hrefOf,
  cypherHref,
  onCsv,
  onPng,
}: {
  partition: Partition
  certainty: CertaintyResult | null
  states: number
  period: string
  stateOf: (id: string) => EntityRow
  hrefOf: (source: string, target: string) => string
  cypherHref: string | null
  onCsv: () => void
  onPng: (() => void) | null
}) {
  const noClearer = certainty?.chance && certainty.chance.share > 0.05
  return (
    <div className="flex h-full min-h-0 flex-col bg-surface">
      <div className="min-h-0 flex-1 overflow-y-auto">
        <Section title={`Partition of ${states} states`} note={period}>
          <PartitionFacts partition={partition} certainty={certainty} />
          {noClearer && (
            <p className="mt-2 rounded-control bg-warn-soft px-2.5 py-2 text-xs text-warn">
              No clearer than chance: with the signs shuffled among the same pairs,{' '}
              {share(certainty.chance?.share ?? 1)} of networks divide as well. Read the blocs as a way to
              sort the matrix, not as a finding.
            </p>
          )}
        </Section>
        {partition.blocs.map((bloc) => (
          <Section
            key={bloc.name}
            title={
              <>
                <Swatch colour={blocColour(bloc.name)} /> Bloc {bloc.name}
              </>
            }
            note={weakest(bloc.members)}
          >
            {bloc.members.map(({ id, certainty: sure }) => (
              <Member key={id} state={stateOf(id)} sure={sure} colour={blocColour(bloc.name)} />
            ))}
          </Section>
        ))}
        {partition.unplaced.length > 0 && (
          <Section
            title={
              <>
                <Swatch colour={blocColour(null)} /> Unplaced
              </>
            }
            note="certainty under 0.70"
          >
            {partition.unplaced.map(({ id, certainty: sure, leansTo }) => (
              <Member
                key={id}
                state={stateOf(id)}
                sure={sure}
                colour={blocColour(null)}
                note={`leans ${leansTo}`}
              />
            ))}
          </Section>
        )}
        {partition.apart.length > 0 && (
          <Section title="Apart" note="tied to too few others">
            <p className="text-xs text-ink-2">
              {partition.apart.map((id) => stateOf(id).shortName).join(', ')}
            </p>
          </Section>
        )}
        <Section title="Pairs that pull against it" note="net">
          {partition.frustrated.length === 0 && <p className="text-xs text-ink-3">None.</p>}
          {partition.frustrated.map(({ a, b, net }) => (
            <Link
              key={`${a} ${b}`}
              href={hrefOf(a, b)}
              className="-mx-1 flex min-h-6 items-center justify-between rounded-chip px-1 text-xs hover:bg-hover"
            >
              <span className="truncate">
                {stateOf(a).shortName} and {stateOf(b).shortName}
              </span>
              <Score value={net} className="font-medium" />
            </Link>
          ))}
        </Section>
        <Section title="What rests on one document" note="without it">
          {certainty ? (
            <RestsOn robustness={certainty.robustness} stateOf={stateOf} />
          ) : (
            <p className="text-xs text-ink-3">measuring …</p>
          )}
        </Section>
        <HowItIsMade />
      </div>
      <footer className="flex min-h-12 shrink-0 flex-wrap items-center gap-2 border-t border-line px-4 py-2">
        {cypherHref !== null && (
          <Link href={cypherHref} className={buttonClass('outline')}>
            <Code aria-hidden />
            Show the Cypher
          </Link>
        )}
        <Button icon={<Download aria-hidden />} onClick={onCsv}>
          CSV
        </Button>
        {onPng && (
          <Button icon={<Download aria-hidden />} onClick={onPng}>
            PNG
          </Button>
        )}
      </footer>
    </div>
  )
}

function weakest(members: Partition['blocs'][number]['members']): string {
  const known = members.flatMap(({ certainty }) => certainty ?? [])
  return known.length === 0 ? '' : `weakest ${Math.min(...known).toFixed(2)}`
}

function Section({ title, note, children }: { title: ReactNode; note?: string; children: ReactNode }) {
  return (
    <section className="border-b border-line px-4 py-3">
      <h2 className="mb-1 flex min-h-6 items-center gap-2 text-sm font-semibold">
        {title}
        <span className="nums ml-auto text-xs font-normal text-ink-3">{note}</span>
      </h2>
      {children}
    </section>
  )
}

function Swatch({ colour }: { colour: string }) {
  return (
    <span
      aria-hidden
      className="inline-block size-3 rounded-[3px] border-[1.5px]"
      style={{ borderColor: colour, background: `color-mix(in srgb, ${colour} 20%, transparent)` }}
    />
  )
}

function Member({
  state,
  sure,
  colour,
  note,
}: {
  state: EntityRow
  sure: number | null
  colour: string
  note?: string
}) {
  return (
    <div className="nums grid h-6 grid-cols-[28px_minmax(0,1fr)_84px_32px] items-center text-xs">
      <ActorGlyph actor={state} size={20} />
      <Link href={actorPath(state.id)} className="truncate pr-2 hover:underline">
        {state.shortName}
        {note !== undefined && <span className="text-ink-3"> {note}</span>}
      </Link>
      <span aria-hidden className="block h-1.5 overflow-hidden rounded-full bg-line">
        <span
          className="block h-full rounded-full"
          style={{ width: `${Math.round((sure ?? 0) * 100)}%`, background: colour }}
        />
      </span>
      <span className="text-right">{sure === null ? '…' : sure.toFixed(2)}</span>
    </div>
  )
}

function HowItIsMade() {
  return (
    <details className="px-4 py-3 text-xs text-ink-2">
      <summary className="cursor-pointer font-medium">How the numbers are made</summary>
      <p className="mt-2">
        A score is Σ w·I / (1 + Σ w) over distinct acts: I is the event’s intensity from −10 to +10 (after
        Goldstein 1992), w the surest report’s confidence × modality (asserted 1, intended 0.6, conditional
        0.3; denied, negated and hypothetical ones count nothing). What several documents report of one day
        counts once. A pair has a sign when its net reaches 0.5; the blocs are the division in two that
        contradicts the fewest pairs.
      </p>
    </details>
  )
}
