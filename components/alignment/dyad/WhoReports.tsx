'use client'
import { useState } from 'react'
import { formatCount, plural } from '@/components/ui/format'
import type { Reporter } from '@/lib/client/alignment/dyadFacts'
import { DOCUMENT_SPEAKER } from '@/lib/view/address/state'
import { subsetLink } from '@/lib/view/alignment/alignmentQueries'
import { CypherLink } from '../CypherLink'
import { sideText, useDyadView } from './dyadContext'
import { ListButton } from './ListButton'

const FEW = 5

/** Who says it, or who published it: statements of both directions by sign. */
export function WhoReports({ title, reporters }: { title: string; reporters: readonly Reporter[] }) {
  const { codes } = useDyadView()
  const [all, showAll] = useState(false)
  const shown = all ? reporters : reporters.slice(0, FEW)
  return (
    <section aria-label={title}>
      <table className="nums w-full table-fixed text-xs">
        <caption className="sr-only">{title}, statements of both directions by sign</caption>
        <colgroup>
          <col />
          <col className="w-12" />
          <col className="w-20" />
          <col className="w-20" />
          <col className="w-8" />
        </colgroup>
        <thead className="text-2xs text-ink-3">
          <tr className="h-6 text-right [&>th]:font-medium">
            <th scope="col" className="text-left">
              {title}
            </th>
            <th scope="col">All</th>
            <th scope="col">{sideText(codes, 'forth')}</th>
            <th scope="col">{sideText(codes, 'back')}</th>
            <th scope="col" aria-label="Cypher" />
          </tr>
        </thead>
        <tbody>
          {shown.map((reporter) => (
            <Row key={reporter.value} reporter={reporter} />
          ))}
        </tbody>
      </table>
      {reporters.length > FEW && (
        <button type="button" className="link min-h-6 text-xs font-medium" onClick={() => showAll(!all)}>
          {all ? 'Fewer' : `${formatCount(reporters.length - FEW)} more`}
        </button>
      )}
    </section>
  )
}

function Row({ reporter }: { reporter: Reporter }) {
  const { model, first, second } = useDyadView()
  const { by, value, statements } = reporter
  const name = useName(reporter)
  const subset = { kind: by, value, side: 'both' } as const
  const sides = (side: 'forth' | 'back') => {
    const { cooperative, conflictual } = reporter[side]
    return `+${cooperative} −${conflictual}`
  }
  return (
    <tr className="h-7 border-t border-line">
      <th scope="row" className="truncate pr-2 text-left font-medium" title={name}>
        {name}
      </th>
      <td className="text-right">
        <ListButton subset={subset} label={`${name}: ${plural(statements, 'statement')}`}>
          {formatCount(statements)}
        </ListButton>
      </td>
      <td className="text-right whitespace-nowrap text-ink-2">{sides('forth')}</td>
      <td className="text-right whitespace-nowrap text-ink-2">{sides('back')}</td>
      <td className="text-right">
        <CypherLink
          href={subsetLink(model.view, model.alignment.only, { a: first.id, b: second.id }, subset)}
          of={name}
        />
      </td>
    </tr>
  )
}

function useName({ by, value }: Reporter): string {
  const { data } = useDyadView().model
  if (value === DOCUMENT_SPEAKER) return by === 'speaker' ? 'The document itself' : 'No publisher named'
  if (by === 'publisher') return value
  return data.entities[data.indexOf.get(value) ?? -1]?.name ?? value
}
