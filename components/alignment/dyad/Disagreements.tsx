'use client'
import { useMemo, useState } from 'react'
import { useIds } from '@/components/explorer/inspector/StatementList'
import { useSentences } from '@/components/explorer/inspector/useSentences'
import { StatementEntry } from '@/components/statement/StatementEntry'
import { Button } from '@/components/ui/Button'
import { formatCount, plural } from '@/components/ui/format'
import { ErrorState } from '@/components/ui/States'
import { DISAGREEMENT_LIMITS, type Disagreement } from '@/lib/alignment'
import { queryLink } from '@/lib/view/address/queryLink'
import { CypherLink } from '../CypherLink'
import { useDyadView } from './dyadContext'

const FEW = 3

/** Two sources on the same act or the same days, side by side, the plainest contradiction first. */
export function Disagreements({ disagreements }: { disagreements: readonly Disagreement[] }) {
  const { data } = useDyadView().model
  const [count, setCount] = useState(FEW)
  const shown = useMemo(() => disagreements.slice(0, count), [disagreements, count])
  const rows = useMemo(() => shown.flatMap(({ one, other }) => [one, other]), [shown])
  const sentences = useSentences(useIds(data, rows))
  return (
    <section aria-label="Where sources disagree">
      <h3 className="flex min-h-6 items-center gap-2 text-sm font-semibold">
        Where sources disagree
        {sentences.cypher && disagreements.length > 0 && (
          <CypherLink href={queryLink(sentences.cypher)} of="the statements that disagree" />
        )}
        <span className="nums ml-auto text-xs font-normal text-ink-3">
          {formatCount(shown.length)} of {formatCount(disagreements.length)}
        </span>
      </h3>
      {disagreements.length === 0 && (
        <p className="text-xs text-ink-3">
          No source denies what another asserts within {DISAGREEMENT_LIMITS.denialDays} days, and none asserts
          the opposite within {DISAGREEMENT_LIMITS.oppositeDays}.
        </p>
      )}
      {sentences.error && sentences.byId.size === 0 && disagreements.length > 0 && (
        <ErrorState
          title="The sentences did not come"
          detail={sentences.error.message}
          actions={<Button onClick={sentences.retry}>Try again</Button>}
        />
      )}
      <ol className="mt-1 flex flex-col gap-4">
        {shown.map((disagreement) => (
          <li key={`${disagreement.reason} ${disagreement.one} ${disagreement.other}`}>
            <p className="nums mb-1 text-xs text-ink-2">
              <Reason disagreement={disagreement} />
            </p>
            <div className="grid grid-cols-1 overflow-hidden rounded-card border border-line bg-surface md:grid-cols-2 md:divide-x md:divide-line">
              {[disagreement.one, disagreement.other].map((row) => {
                const statement = sentences.byId.get(data.columns.id[row] ?? '')
                return statement ? (
                  <StatementEntry key={row} statement={statement} />
                ) : (
                  <div key={row} aria-hidden className="h-28" />
                )
              })}
            </div>
          </li>
        ))}
      </ol>
      {disagreements.length > shown.length && (
        <Button className="mt-3" onClick={() => setCount(count + 2 * FEW)}>
          Show more
        </Button>
      )}
    </section>
  )
}

function Reason({ disagreement }: { disagreement: Disagreement }) {
  const { reason, days, source, alsoOne, alsoOther } = disagreement
  const { model, first, second } = useDyadView()
  const actor = source === first.id ? first.shortName : source === second.id ? second.shortName : 'both'
  const event = model.data.columns.event[disagreement.one]
  const when = days === null ? 'one undated' : days === 0 ? 'the same day' : `${plural(days, 'day')} apart`
  const also = [
    alsoOne.length > 0 ? `${alsoOne.length} more with the left` : '',
    alsoOther.length > 0 ? `${alsoOther.length} more with the right` : '',
  ].filter(Boolean)
  return (
    <>
      <b className="font-semibold text-ink">
        {reason === 'denied'
          ? `${event ?? ''} by ${actor}: asserted, and denied`
          : `${actor}: cooperation, and conflict`}
      </b>
      {[when, ...also].map((part) => ` · ${part}`).join('')}
    </>
  )
}
