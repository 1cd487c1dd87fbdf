import { cn } from '@/components/ui/cn'
import { share } from './PartitionFacts'
import type { Certainty } from '../useAlignment'
import type { AlignmentModel } from '../useAlignmentModel'
import type { Verdict } from '../verdict'

/** Stands where blocs would be drawn when nothing says that they are more than chance. */
export function NoClearer({
  model: { alignment, setAlignment },
  verdict,
  certainty,
  className,
}: {
  model: AlignmentModel
  verdict: Verdict
  certainty: Certainty | null
  className?: string
}) {
  if (verdict !== 'chance' && verdict !== 'few') return null
  return (
    <div className={cn('rounded-control bg-warn-soft px-2.5 py-2 text-xs text-warn', className)}>
      <p>
        {verdict === 'few' ? (
          <>
            <b className="font-semibold">No blocs told from chance.</b> Fewer than two pairs of either sign:
            too few to test.
          </>
        ) : (
          <>
            <b className="font-semibold">No blocs told from chance.</b>{' '}
            {certainty?.chance
              ? `With the signs shuffled among the same pairs, ${share(certainty.chance.share)} of networks divide as well.`
              : 'Measuring anew …'}
          </>
        )}
      </p>
      <button
        type="button"
        aria-pressed={alignment.anyway}
        className="link min-h-6 font-medium"
        onClick={() => setAlignment({ anyway: !alignment.anyway })}
      >
        {alignment.anyway ? 'Hide the division' : 'Show the division all the same'}
      </button>
    </div>
  )
}
