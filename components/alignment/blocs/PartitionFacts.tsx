'use client'
import { useState, type ReactNode } from 'react'
import { formatCount } from '@/components/ui/format'
import { Segmented } from '@/components/ui/Segmented'
import { SIGN_THRESHOLD } from '@/lib/alignment'
import type { Partition } from '@/lib/model/answers'
import type { Certainty } from '../useAlignment'
import type { AlignmentModel } from '../useAlignmentModel'

/** 0.93 → '93 %'. */
export function share(value: number): string {
  return `${Math.round(value * 100)} %`
}

/** How the states are divided: into how many blocs, and from which net a pair has a sign. */
export function PartitionChoices({ model: { alignment, setAlignment } }: { model: AlignmentModel }) {
  return (
    <div className="mb-2 flex flex-wrap items-center gap-2">
      <Segmented
        label="Blocs"
        showLabel={false}
        value={alignment.blocs}
        options={[
          { value: 'two', label: 'Two blocs', title: 'The best division in two' },
          { value: 'any', label: 'Any number', title: 'As many blocs as contradict the fewest pairs' },
        ]}
        onChange={(blocs) => setAlignment({ blocs })}
      />
      <Threshold value={alignment.threshold} onChange={(threshold) => setAlignment({ threshold })} />
      {alignment.threshold !== SIGN_THRESHOLD && (
        <button
          type="button"
          className="link min-h-6 text-xs font-medium"
          onClick={() => setAlignment({ threshold: SIGN_THRESHOLD })}
        >
          ±{SIGN_THRESHOLD} again
        </button>
      )}
    </div>
  )
}

/** The net score from which a pair has a sign. While it is typed it may be anything; what is a number from 0.1 to 9.9 counts. */
function Threshold({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <label
      className="nums flex items-center gap-1.5 text-xs text-ink-3"
      title="A pair has a sign when the size of its net reaches this"
    >
      Sign from ±
      <input
        type="number"
        min={0.1}
        max={9.9}
        step={0.1}
        value={typed ?? value}
        onChange={(event) => {
          setTyped(event.target.value)
          const next = Math.round(event.target.valueAsNumber * 10) / 10
          if (next >= 0.1 && next <= 9.9) onChange(next)
        }}
        onBlur={() => setTyped(null)}
        className="h-7 w-14 rounded-control border border-line-strong bg-surface px-1.5 text-ink pointer-coarse:h-9"
      />
    </label>
  )
}

/** How well the partition fits, against the best possible and against chance. */
export function PartitionFacts({
  partition,
  certainty,
}: {
  partition: Partition
  certainty: Certainty | null
}) {
  const { frustration, pairs, optimal, lowerBound, triangleBalance } = partition
  const ratio = pairs === 0 ? 0 : frustration / pairs
  const chance = certainty?.chance
  return (
    <dl className="nums grid grid-cols-[104px_minmax(0,1fr)] gap-y-1 text-xs">
      <Fact
        name="Frustration"
        title="Pairs with a sign that the blocs contradict, and their share; in brackets, its 90 % interval over resamples"
      >
        <b className="font-semibold">
          {frustration} of {formatCount(pairs)} pairs, {ratio.toFixed(2)}
        </b>
        {certainty && (
          <span className="font-normal text-ink-3">
            {' '}
            ({certainty.frustration.low.toFixed(2)}–{certainty.frustration.high.toFixed(2)})
          </span>
        )}
      </Fact>
      <Fact name="Best possible" title="No division of this kind has fewer than this">
        {optimal ? `${frustration}, proven optimal` : `between ${lowerBound} and ${frustration}`}
      </Fact>
      <Fact name="By chance" title="Mean of 100 networks with the same pairs and shuffled signs">
        {chance ? (
          <>
            {chance.expected.toFixed(1)} expected, p{' '}
            {chance.share < 0.01 ? '< 0.01' : `= ${chance.share.toFixed(2)}`}
          </>
        ) : certainty ? (
          'too few signs to tell'
        ) : (
          'measuring …'
        )}
      </Fact>
      <Fact name="Triangles" title="Share of triangles whose signs multiply to plus">
        {triangleBalance === null ? 'none' : `${share(triangleBalance)} balanced`}
      </Fact>
      <Fact
        name="Certainty"
        title="Documents are drawn anew, with replacement; how often a state stands where it stands"
      >
        {certainty ? `share of ${certainty.resamples} resamples` : 'measuring …'}
      </Fact>
    </dl>
  )
}

function Fact({ name, title, children }: { name: string; title: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3" title={title}>
        {name}
      </dt>
      <dd className="font-medium">{children}</dd>
    </>
  )
}
