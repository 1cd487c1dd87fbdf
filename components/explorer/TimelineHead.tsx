import { cn } from '@/components/ui/cn'
import { formatCount, formatDate } from '@/components/ui/format'
import { shiftDay, type BinUnit, type TimeBin, type Timeline } from '@/lib/view/graph/timeline'
import { Checkbox } from './Checkbox'
import { useExplorerModel } from './ExplorerContext'

const UNIT_WORD: Record<BinUnit, string> = { day: 'day', month: 'month', quarter: 'quarter', year: 'year' }

/** What the timeline shows: its unit, what is under the pointer, the undated, the range. */
export function TimelineHead({
  timeline,
  pointed,
  width,
}: {
  timeline: Timeline
  pointed: TimeBin | undefined
  width: number
}) {
  const { view, actions } = useExplorerModel()
  const brushed = view.from !== null || view.to !== null
  /** A phone: no room for all words. */
  const narrow = width < 440
  const first = view.from ?? timeline.bins[0]?.start ?? null
  const last = view.to ?? timeline.bins.at(-1)?.end ?? null
  const precision = timeline.unit === 'day' ? 'day' : timeline.unit === 'year' ? 'year' : 'month'
  return (
    <div className="pointer-events-none absolute inset-x-4 top-1 z-10 flex h-6 items-center gap-4 overflow-hidden text-2xs text-ink-3">
      <h2 className={cn('font-semibold whitespace-nowrap text-ink', narrow && brushed && 'sr-only')}>
        {narrow ? 'By' : 'Statements by'} {UNIT_WORD[timeline.unit]}
      </h2>
      {pointed ? (
        <BinReading bin={pointed} unit={timeline.unit} wordy={width > 820} />
      ) : (
        <span className={cn('gap-4 whitespace-nowrap', width > 560 ? 'flex' : 'hidden')}>
          <span className="text-coop">▲ cooperative</span>
          <span className="text-conf">▼ conflictual</span>
          <span className={cn(width < 760 && 'hidden')}>outlined verbal, solid material</span>
        </span>
      )}
      <span className="nums pointer-events-auto ml-auto flex items-center gap-3 whitespace-nowrap">
        {timeline.undated > 0 && <Undated count={timeline.undated} brushed={brushed} />}
        {first !== null && (
          <span className="font-medium text-ink">
            {formatDate(first, precision)} – {formatDate(last, precision)}
          </span>
        )}
        {brushed && (
          <button
            type="button"
            className="link h-6 font-medium text-ink-2 hover:text-ink"
            onClick={() =>
              actions.change('all dates', (v) => ({ ...v, from: null, to: null, undated: true }))
            }
          >
            All dates
          </button>
        )}
      </span>
    </div>
  )
}

/** Without a brush undated statements pass; with one, this says whether they do. */
function Undated({ count, brushed }: { count: number; brushed: boolean }) {
  const { view, actions } = useExplorerModel()
  if (!brushed) return <span>{formatCount(count)} undated, shown</span>
  return (
    <label className="flex h-6 cursor-pointer items-center gap-1.5">
      <Checkbox
        checked={view.undated}
        onChange={() => actions.change('undated statements', (v) => ({ ...v, undated: !v.undated }))}
      />
      {formatCount(count)} undated
    </label>
  )
}

function BinReading({ bin, unit, wordy }: { bin: TimeBin; unit: BinUnit; wordy: boolean }) {
  const precision = unit === 'day' ? 'day' : unit
  return (
    <span className="nums flex gap-4 whitespace-nowrap">
      <span className="font-medium text-ink">
        {bin.earlier && 'before '}
        {formatDate(bin.earlier ? shiftDay(bin.end, 1) : bin.start, precision)}
      </span>
      <span className="text-coop">▲ {tallyWords(bin.cooperative, wordy)}</span>
      <span className="text-conf">▼ {tallyWords(bin.conflictual, wordy)}</span>
    </span>
  )
}

function tallyWords({ verbal, material }: TimeBin['cooperative'], wordy: boolean): string {
  if (!wordy) return formatCount(verbal + material)
  return `${formatCount(verbal)} verbal, ${formatCount(material)} material`
}
