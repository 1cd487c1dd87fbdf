import type { ReactNode } from 'react'
import { formatCount } from '@/components/ui/format'
import type { CertaintyResult } from '@/lib/client/alignment'
import type { Partition } from '@/lib/model/answers'

/** 0.93 → '93 %'. */
export function share(value: number): string {
  return `${Math.round(value * 100)} %`
}

/** How well the partition fits, against the best possible and against chance. */
export function PartitionFacts({
  partition,
  certainty,
}: {
  partition: Partition
  certainty: CertaintyResult | null
}) {
  const { frustration, pairs, optimal, lowerBound, triangleBalance } = partition
  const ratio = pairs === 0 ? 0 : frustration / pairs
  const chance = certainty?.chance
  return (
    <dl className="nums grid grid-cols-[104px_minmax(0,1fr)] gap-y-1 text-xs">
      <Fact name="Frustration" title="Pairs with a sign that the two blocs contradict">
        <b className="font-semibold">
          {frustration} of {formatCount(pairs)} pairs, {ratio.toFixed(2)}
        </b>
      </Fact>
      <Fact name="Best possible" title="No division into two has fewer than this">
        {optimal ? `${frustration}, proven optimal` : `between ${lowerBound} and ${frustration}`}
      </Fact>
      <Fact name="By chance" title="Mean of networks with the same pairs and shuffled signs">
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
