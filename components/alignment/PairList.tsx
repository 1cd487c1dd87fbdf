'use client'
import Link from 'next/link'
import { formatCount } from '@/components/ui/format'
import type { EntityRow, PairScore } from '@/lib/model/answers'
import { CypherLink } from './CypherLink'
import type { Cell } from './Matrix'
import { Score } from './MatrixReading'

/** The matrix as rows: the same pairs for screen readers, and for whoever likes lists. */
export function PairList({
  pairs,
  stateOf,
  href,
  cypherOf,
}: {
  pairs: readonly PairScore[]
  stateOf: (id: string) => EntityRow
  href: (cell: Cell) => string
  cypherOf: (cell: Cell) => string
}) {
  const sorted = [...pairs].sort((a, b) => b.score - a.score)
  return (
    <div className="h-full overflow-auto bg-surface" tabIndex={0} role="region" aria-label="All pairs">
      <table className="nums w-full text-sm">
        <caption className="sr-only">Scores of ordered pairs of states, most cooperative first</caption>
        <thead className="sticky top-0 bg-sunken text-2xs text-ink-3">
          <tr className="h-8 text-left [&>th]:px-3 [&>th]:font-medium [&>th:first-child]:pl-6">
            <th scope="col">From</th>
            <th scope="col">Towards</th>
            <th scope="col" className="text-right">
              Score
            </th>
            <th scope="col" className="text-right">
              Statements
            </th>
            <th scope="col" className="text-right">
              Cooperative
            </th>
            <th scope="col" className="text-right">
              Conflictual
            </th>
            <th scope="col" aria-label="Cypher" />
          </tr>
        </thead>
        <tbody>
          {sorted.map((pair) => (
            <tr
              key={`${pair.source}>${pair.target}`}
              className="h-9 border-b border-line hover:bg-hover/60 [&>td]:px-3 [&>th]:px-3 [&>th]:pl-6"
            >
              <th scope="row" className="text-left font-medium">
                <Link href={href(pair)} prefetch={false} className="hover:underline">
                  {stateOf(pair.source).shortName}
                </Link>
              </th>
              <td className="font-medium">{stateOf(pair.target).shortName}</td>
              <td className="text-right">
                <Link href={href(pair)} prefetch={false} tabIndex={-1} className="hover:underline">
                  <Score value={pair.score} />
                </Link>
              </td>
              <td className="text-right">{formatCount(pair.statements)}</td>
              <td className="text-right">{formatCount(pair.cooperative)}</td>
              <td className="text-right">{formatCount(pair.conflictual)}</td>
              <td className="w-10">
                <CypherLink
                  href={cypherOf(pair)}
                  of={`${stateOf(pair.source).shortName} → ${stateOf(pair.target).shortName}`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
