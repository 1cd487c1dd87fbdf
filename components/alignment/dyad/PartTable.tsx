'use client'
import type { ReactNode } from 'react'
import { formatSigned, plural } from '@/components/ui/format'
import type { Part } from '@/lib/client/alignment/dyadFacts'
import { CypherLink } from '../CypherLink'
import { Score } from '../matrix/MatrixReading'
import { sideText, useDyadView } from './dyadContext'
import { ListButton } from './ListButton'

/** Parts of the statements in rows, both directions: how many, and the score they give. */
export function PartTable<Value extends string>({
  caption,
  head,
  kind,
  parts,
  rowHead,
  cypherOf,
}: {
  caption: string
  head: string
  kind: 'acts' | 'modality'
  parts: readonly Part<Value>[]
  rowHead: (value: Value) => ReactNode
  cypherOf: (value: Value, side: 'forth' | 'back') => string
}) {
  const { codes } = useDyadView()
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={caption}>
      <table className="nums w-full text-xs">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-2xs text-ink-3">
          <tr className="h-6 [&>th]:font-medium">
            <th scope="col" className="text-left">
              {head}
            </th>
            {(['forth', 'back'] as const).map((side) => (
              <th key={side} scope="colgroup" colSpan={2} className="text-right">
                {sideText(codes, side)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.value} className="h-9 border-t border-line max-sm:h-12">
              <th scope="row" className="pr-2 text-left font-normal whitespace-nowrap">
                {rowHead(part.value)}
              </th>
              {(['forth', 'back'] as const).map((side) => (
                <SideCells
                  key={side}
                  part={part}
                  side={side}
                  kind={kind}
                  cypher={cypherOf(part.value, side)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SideCells<Value extends string>({
  part,
  side,
  kind,
  cypher,
}: {
  part: Part<Value>
  side: 'forth' | 'back'
  kind: 'acts' | 'modality'
  cypher: string
}) {
  const { codes } = useDyadView()
  const { statements, cooperative, conflictual, score } = part[side]
  const where = `${part.value}, ${sideText(codes, side)}`
  return (
    <>
      <td className="pl-4 text-right whitespace-nowrap max-sm:pl-1.5">
        <ListButton
          subset={{ kind, value: part.value, side }}
          disabled={statements === 0}
          label={`${where}: ${plural(statements, 'statement')}, ${cooperative} cooperative, ${conflictual} conflictual`}
        >
          {statements}
        </ListButton>
        {statements > 0 && (
          <span className="text-2xs text-ink-3 max-sm:block">
            {' '}
            +{cooperative} −{conflictual}
          </span>
        )}
      </td>
      <td className="pl-4 text-right whitespace-nowrap max-sm:pl-1.5">
        {score ? (
          <span className="inline-grid grid-cols-[1fr_auto] items-center gap-x-0.5">
            <span className="flex flex-col items-end leading-3.5 max-sm:contents">
              <Score value={score.score} />
              <span
                className="text-2xs text-ink-3 max-sm:order-last max-sm:col-span-2"
                title="The middle 90 % of 200 resamples of the documents"
              >
                {score.low === score.high
                  ? 'one source'
                  : `${formatSigned(score.low)} to ${formatSigned(score.high)}`}
              </span>
            </span>
            <CypherLink href={cypher} of={where} />
          </span>
        ) : (
          <span className="pr-6 text-ink-3">–</span>
        )}
      </td>
    </>
  )
}
