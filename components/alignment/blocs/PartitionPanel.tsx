'use client'
import { Code } from 'lucide-react'
import Link from 'next/link'
import { memo } from 'react'
import { buttonClass } from '@/components/ui/Button'
import { cn } from '@/components/ui/cn'
import { SaveFiles, type FileToSave } from '@/components/ui/SaveFiles'
import type { EntityRow, Partition } from '@/lib/model/answers'
import { scoresLink } from '@/lib/view/alignment/alignmentQueries'
import { NO_INTERVALS } from '@/lib/view/alignment/intervalTable'
import { BlocMembers } from './BlocMembers'
import { FrustratedList } from './FrustratedList'
import { dyadHref } from '../links'
import { NoClearer } from './NoClearer'
import { PanelSection } from '../PanelSection'
import { PartitionChoices, PartitionFacts } from './PartitionFacts'
import { periodOf } from '../matrix/matrixFileButtons'
import { RestsOn } from '../robust/RestsOn'
import { WhatChanges } from '../robust/WhatChanges'
import { Updating } from '../Updating'
import type { Alignment } from '../useAlignment'
import type { AlignmentModel } from '../useAlignmentModel'
import type { Verdict } from '../verdict'

interface BodyProps {
  model: AlignmentModel
  reading: Alignment
  partition: Partition
  states: number
  verdict: Verdict
  /** Whether the blocs are shown: not where they are no clearer than chance. */
  told: boolean
  /** Whether the panel says so: not where it already stands beside it. */
  notice?: boolean
  stateOf: (id: string) => EntityRow
}

/** What the blocs are, how sure they are, what pulls against them, and what they rest on. All of one window: `pending` says that it moves. */
export function PartitionPanel({
  files,
  pending,
  ...body
}: BodyProps & { files: readonly FileToSave[]; pending: boolean }) {
  const { view, alignment } = body.model
  return (
    <div className="flex h-full min-h-0 flex-col bg-surface" aria-busy={pending}>
      <div className="relative min-h-0 flex-1">
        <div className={cn('h-full overflow-y-auto', pending && 'opacity-60')}>
          <PartitionBody {...body} />
        </div>
        <Updating pending={pending} />
      </div>
      <footer className="flex min-h-12 shrink-0 flex-wrap items-center gap-2 border-t border-line px-3 py-2">
        <Link href={scoresLink(view, alignment.only)} prefetch={false} className={buttonClass('outline')}>
          <Code aria-hidden />
          Show the Cypher
        </Link>
        <SaveFiles files={files} disabled={pending} />
      </footer>
    </div>
  )
}

/** Hundreds of rows: drawn anew only when what they say is another. */
const PartitionBody = memo(function PartitionBody({
  model,
  reading: { certainty, robustness, changes },
  partition,
  states,
  verdict,
  told,
  notice = true,
  stateOf,
}: BodyProps) {
  const { alignment, search } = model
  const hrefOf = (a: string, b: string): string => dyadHref(search, a, b)
  return (
    <>
      <PanelSection title={`Partition of ${states} states`} note={periodOf(model)}>
        <PartitionChoices model={model} />
        <PartitionFacts partition={partition} certainty={certainty} />
        {notice && <NoClearer model={model} verdict={verdict} certainty={certainty} className="mt-2" />}
      </PanelSection>
      {changes && (
        <PanelSection title="What leaving out changes" note="before → after">
          <WhatChanges changes={changes} stateOf={stateOf} hrefOf={hrefOf} />
        </PanelSection>
      )}
      {told && (
        <>
          <BlocMembers
            partition={partition}
            resamples={certainty?.resamples ?? 0}
            alone={alignment.blocs === 'any'}
            stateOf={stateOf}
          />
          <PanelSection title="Pairs that pull against it" note="net, 90 %">
            <FrustratedList
              model={model}
              partition={partition}
              nets={certainty?.nets ?? NO_INTERVALS}
              stateOf={stateOf}
              hrefOf={hrefOf}
            />
          </PanelSection>
        </>
      )}
      <PanelSection title="What rests on one source" note="without it">
        <RestsOn model={model} robustness={robustness} stateOf={stateOf} />
      </PanelSection>
      <HowItIsMade threshold={alignment.threshold} any={alignment.blocs === 'any'} />
    </>
  )
})

function HowItIsMade({ threshold, any }: { threshold: number; any: boolean }) {
  return (
    <details className="px-4 py-3 text-xs text-ink-2">
      <summary className="cursor-pointer font-medium">How the numbers are made</summary>
      <p className="mt-2">
        A score is Σ w·I / (1 + Σ w) over distinct acts: I is the event’s intensity from −10 to +10 (after
        Goldstein 1992), w the surest report’s confidence × modality (asserted 1, intended 0.6, conditional
        0.3; denied, negated and hypothetical ones count nothing). What several documents report of one day
        counts once. A pair has a sign when its net reaches {threshold}; the blocs are the division{' '}
        {any ? 'into any number' : 'in two'} that contradicts the fewest pairs. Certainty: documents are drawn
        anew 200 times; the whisker is the 90 % interval of the share that so many draws can tell.
      </p>
    </details>
  )
}
