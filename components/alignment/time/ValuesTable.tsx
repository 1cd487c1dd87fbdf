'use client'
import Link from 'next/link'
import { formatCount, formatDate, formatSigned } from '@/components/ui/format'
import type { LineScore } from '@/lib/alignment'
import type { LinesAnswer } from '@/lib/client/alignment/lines'
import type { EntityRow } from '@/lib/model/answers'
import { lineKey } from '@/lib/view/address/lines'
import { dyadHref } from '../links'
import { Score } from '../matrix/MatrixReading'
import type { AlignmentModel } from '../useAlignmentModel'
import { FormGlyph } from './lineShapes'
import { lineName } from './names'

/** The chart as numbers: a row per bin, a column per pair. A number opens the two states in that bin. */
export function ValuesTable({
  model: { search },
  answer: { lines, bins, unit },
  stateOf,
}: {
  model: AlignmentModel
  answer: LinesAnswer
  stateOf: (id: string) => EntityRow
}) {
  const said = bins
    .map((bin, index) => ({ ...bin, scores: lines.map(({ points }) => points[index] ?? null) }))
    .filter(({ scores }) => scores.some((score) => score !== null))
  const silent = bins.length - said.length
  return (
    <div className="overflow-x-auto pt-3" tabIndex={0} role="region" aria-label="Scores over time">
      <table className="nums w-full text-xs">
        <caption className="px-3 pb-2 text-left text-2xs text-ink-3 md:px-6">
          Score per {unit} without decay, its 90 % interval and the statements behind it.
          {silent > 0 && ` ${formatCount(silent)} without a statement are left out.`}
        </caption>
        <thead className="bg-sunken text-2xs text-ink-3">
          <tr className="h-8 text-left [&>th]:px-3 [&>th]:font-medium [&>th:first-child]:md:pl-6">
            <th scope="col">{unit[0]?.toUpperCase() + unit.slice(1)}</th>
            {lines.map(({ pair }, line) => (
              <th key={lineKey(pair)} scope="col" className="text-right">
                <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-ink">
                  <FormGlyph line={line} />
                  {lineName(pair, stateOf)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {said.map(({ start, end, scores }) => (
            <tr
              key={start}
              className="h-8 border-b border-line hover:bg-hover/60 [&>td]:px-3 [&>th]:px-3 [&>th]:md:pl-6"
            >
              <th scope="row" className="text-left font-medium whitespace-nowrap">
                {formatDate(start, unit)}
              </th>
              {scores.map((score, line) => {
                const { a, b } = lines[line]!.pair
                return (
                  <td key={lineKey(lines[line]!.pair)} className="text-right whitespace-nowrap">
                    {score ? (
                      <Link href={dyadHref(within(search, start, end), a, b)} className="hover:underline">
                        <Value score={score} />
                      </Link>
                    ) : (
                      <span className="text-ink-3">–</span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Value({ score }: { score: LineScore }) {
  return (
    <>
      <Score value={score.score} />{' '}
      <span className="text-2xs text-ink-3">
        {score.documents < 2 ? 'one document' : `${formatSigned(score.low)} to ${formatSigned(score.high)}`} ·{' '}
        {formatCount(score.statements)}
      </span>
    </>
  )
}

function within(search: string, from: string, to: string): string {
  const params = new URLSearchParams(search)
  params.set('from', from)
  params.set('to', to)
  return params.toString()
}
