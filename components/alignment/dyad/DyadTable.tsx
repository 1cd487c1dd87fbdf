'use client'
import { formatDate, formatSigned, plural } from '@/components/ui/format'
import type { Dyad, DyadBin } from '@/lib/client/alignment/dyad'
import { scoresLink } from '@/lib/view/alignment/alignmentQueries'
import { binStart, shiftDay } from '@/lib/view/graph/timeline'
import { CypherLink } from '../CypherLink'
import { Score } from '../matrix/MatrixReading'
import { sideText, useDyadView } from './dyadContext'

const LONG = { month: 32, quarter: 93, year: 367 } as const

/** The charts as rows: every period with its scores and counts; a period can be brushed, so that all on the page is of it alone. */
export function DyadTable({ dyad }: { dyad: Dyad }) {
  const { codes } = useDyadView()
  if (dyad.bins.length === 0) return null
  return (
    <details className="border-t border-line px-4 py-2 text-xs md:px-6">
      <summary className="w-fit cursor-pointer font-medium text-ink-2 hover:text-ink">
        The charts as a table
      </summary>
      <div
        className="mt-2 overflow-x-auto"
        tabIndex={0}
        role="region"
        aria-label="Scores and statements over time"
      >
        <table className="nums w-full min-w-[560px]">
          <caption className="sr-only">Scores and statements per {dyad.unit}</caption>
          <thead className="text-2xs text-ink-3">
            <tr className="h-6 text-right [&>th]:font-medium">
              <th scope="col" className="text-left">
                Period
              </th>
              {(['forth', 'back'] as const).map((side) => (
                <th key={side} scope="colgroup" colSpan={3}>
                  {sideText(codes, side)}: score, words, deeds
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {dyad.bins
              .filter(
                ({ forth, back, forthTally, backTally }) =>
                  forth ?? back ?? total(forthTally) + total(backTally),
              )
              .map((bin) => (
                <Row key={bin.start} bin={bin} unit={dyad.unit} />
              ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function total({ words, deeds }: DyadBin['forthTally']): number {
  return words[0] + words[1] + deeds[0] + deeds[1]
}

function Row({ bin, unit }: { bin: DyadBin; unit: Dyad['unit'] }) {
  const { model, first, second, codes } = useDyadView()
  const from = bin.start
  const to = shiftDay(binStart(shiftDay(from, LONG[unit]), unit), -1)
  const period = formatDate(from, unit)
  return (
    <tr className="h-8 border-t border-line text-right">
      <th scope="row" className="text-left font-medium">
        <button
          type="button"
          className="link min-h-6"
          title="Only this period"
          onClick={() =>
            model.actions.change(`only ${period}`, (view) => ({ ...view, from, to, undated: false }))
          }
        >
          {period}
        </button>
      </th>
      {(['forth', 'back'] as const).map((side) => {
        const score = bin[side]
        const { words, deeds } = side === 'forth' ? bin.forthTally : bin.backTally
        const [source, target] = side === 'forth' ? [first.id, second.id] : [second.id, first.id]
        return [
          <td key={`${side} score`} className="pl-4 whitespace-nowrap">
            {score ? (
              <span
                className="inline-flex items-center gap-1"
                title={`${formatSigned(score.low)} to ${formatSigned(score.high)}, ${plural(score.statements, 'statement')}`}
              >
                <Score value={score.score} />
                <CypherLink
                  href={scoresLink({ ...model.view, from, to, undated: false }, model.alignment.only, {
                    source,
                    target,
                  })}
                  of={`${sideText(codes, side)}, ${period}`}
                />
              </span>
            ) : (
              <span className="pr-7 text-ink-3">–</span>
            )}
          </td>,
          <td key={`${side} words`} className="whitespace-nowrap text-ink-2">
            {`+${words[0]} −${words[1]}`}
          </td>,
          <td key={`${side} deeds`} className="whitespace-nowrap text-ink-2">
            {`+${deeds[0]} −${deeds[1]}`}
          </td>,
        ]
      })}
    </tr>
  )
}
