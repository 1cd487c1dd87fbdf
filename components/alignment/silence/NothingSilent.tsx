import { Button } from '@/components/ui/Button'
import { formatCount, plural } from '@/components/ui/format'
import { EmptyState } from '@/components/ui/States'
import type { EntityRow } from '@/lib/model/answers'
import type { SilenceRow } from '@/lib/view/alignment/silence'
import { chanceText } from './chanceText'

/** No silence: how close the closest pair comes, or that too little is said to tell. */
export function NothingSilent({
  rows,
  stateOf,
  rate,
  onTested,
}: {
  rows: readonly SilenceRow[]
  stateOf: (id: string) => EntityRow
  rate: number
  onTested: () => void
}) {
  const closest = rows[0]
  if (!closest)
    return (
      <EmptyState title="Too little said to tell">
        No state is expected to speak of another on 3 occasions or more under these filters, so no silence
        would mean anything. More documents, or a longer time, may show some.
      </EmptyState>
    )
  return (
    <EmptyState
      title="Nothing is silent beyond chance"
      actions={<Button onClick={onTested}>Show {plural(rows.length, 'tested pair')}</Button>}
    >
      None of {plural(rows.length, 'tested pair')} is found at most half as often as expected with at most{' '}
      {rate} % of such findings false. The least likely by chance: {stateOf(closest.voice).shortName} speaks
      of {stateOf(closest.named).shortName} on {formatCount(closest.observed)} of{' '}
      {closest.expected.toFixed(1)} expected occasions, chance {chanceText(closest.chance)}.
    </EmptyState>
  )
}
