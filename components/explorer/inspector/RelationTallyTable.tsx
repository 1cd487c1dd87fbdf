import { cn } from '@/components/ui/cn'
import { plural } from '@/components/ui/format'
import { ModalityLine } from '@/components/ui/ModalityLine'
import type { RelationTally } from '@/lib/view/graph/relation'
import { eventName } from '../words'

/** Events by direction; a row narrows the list below to its statements. */
export function RelationTallyTable({
  tally,
  codes: [a, b],
  filter,
  onFilter,
}: {
  tally: RelationTally
  codes: readonly [string, string]
  filter: string | null
  onFilter: (key: string | null) => void
}) {
  const number = 'nums w-20 text-right'
  return (
    <div className="border-b border-line px-4 py-3">
      <table className="w-full border-collapse text-xs leading-5">
        <thead>
          <tr className="text-2xs text-ink-3">
            <th scope="col" colSpan={2} className="pb-1 text-left font-medium">
              Event
            </th>
            <th scope="col" className={cn(number, 'pb-1 font-medium whitespace-nowrap')}>
              {a} → {b}
            </th>
            <th scope="col" className={cn(number, 'pb-1 font-medium whitespace-nowrap')}>
              {b} → {a}
            </th>
          </tr>
        </thead>
        <tbody>
          {tally.rows.map((row) => (
            <tr
              key={row.key}
              className={cn(
                'h-6',
                filter === row.key && 'bg-selected',
                filter !== null && filter !== row.key && 'text-ink-3',
              )}
            >
              <td className="w-11">
                <ModalityLine
                  modality={row.denied ? 'denied' : row.modality}
                  sign={row.sign}
                  material={row.material}
                  width={36}
                  className="block"
                />
              </td>
              <td className="p-0">
                <button
                  type="button"
                  aria-pressed={filter === row.key}
                  title="Show only these below"
                  onClick={() => onFilter(filter === row.key ? null : row.key)}
                  className="h-6 w-full text-left hover:underline hover:decoration-line-strong hover:underline-offset-4"
                >
                  {eventName(row.event)}
                  {row.denied && ', denied'}
                </button>
              </td>
              <td className={number}>{row.forth || '–'}</td>
              <td className={number}>{row.back || '–'}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="h-7 border-t border-line font-semibold">
            <td colSpan={2} className="pt-1">
              {plural(tally.total, 'statement')}, {plural(tally.documents, 'source')}
            </td>
            <td className={cn(number, 'pt-1')}>{tally.forth}</td>
            <td className={cn(number, 'pt-1')}>{tally.back}</td>
          </tr>
        </tfoot>
      </table>
      {tally.mutual > 0 && (
        <p className="nums text-2xs text-ink-3">{tally.mutual} without a direction, counted on both sides</p>
      )}
    </div>
  )
}

/** The same in one line, for a phone: the sentences come first there. */
export function RelationTallyLine({
  tally,
  codes: [a, b],
}: {
  tally: RelationTally
  codes: readonly [string, string]
}) {
  const denied = tally.rows.filter((row) => row.denied).reduce((sum, row) => sum + row.rows.length, 0)
  return (
    <p className="nums mt-1 flex flex-wrap items-center gap-x-4 text-sm text-ink-2">
      <span>
        <strong className="font-semibold text-ink">{tally.forth}</strong> {a} → {b}
      </span>
      <span>
        <strong className="font-semibold text-ink">{tally.back}</strong> {b} → {a}
      </span>
      {denied > 0 && (
        <span className="ml-auto inline-flex items-center gap-1.5">
          <ModalityLine modality="denied" sign={1} width={36} />
          {denied} denied
        </span>
      )}
    </p>
  )
}
