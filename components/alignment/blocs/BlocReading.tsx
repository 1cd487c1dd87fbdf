'use client'
import Link from 'next/link'
import { certaintyText, formatSigned, plural } from '@/components/ui/format'
import { shareInterval } from '@/lib/alignment'
import type { BlocNetwork, NetworkState, NetworkTie } from '@/lib/client/alignment/blocNetwork'
import type { EntityRow } from '@/lib/model/answers'
import { actorPath } from '@/lib/view/address/explorePath'
import type { Selection } from '@/lib/view/address/selection'
import { rangeText } from './BlocMembers'
import { CypherLink } from '../CypherLink'
import { Score } from '../matrix/MatrixReading'

/** What the state or relation in hand says, and the way to its sentences. */
export function BlocReading({
  network,
  selection,
  resamples,
  told,
  stateOf,
  hrefOf,
  cypherOf,
}: {
  network: BlocNetwork
  selection: Selection
  resamples: number
  told: boolean
  stateOf: (id: string) => EntityRow
  hrefOf: (a: string, b: string) => string
  cypherOf: (a: string, b: string) => string
}) {
  const tie =
    selection.kind === 'relation'
      ? network.ties.find(({ a, b }) => [a, b].includes(selection.a) && [a, b].includes(selection.b))
      : undefined
  const state = selection.kind === 'actor' ? network.states.find(({ id }) => id === selection.id) : undefined
  return (
    <div
      aria-live="polite"
      className="nums flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 rounded-card border border-line bg-surface px-3 py-2 text-xs"
    >
      {tie ? (
        <Tie
          tie={tie}
          told={told}
          stateOf={stateOf}
          href={hrefOf(tie.a, tie.b)}
          cypher={cypherOf(tie.a, tie.b)}
        />
      ) : state ? (
        <State state={state} resamples={resamples} told={told} entity={stateOf(state.id)} />
      ) : (
        <span className="text-ink-3">Choose a state or a relation, or walk with the arrow keys.</span>
      )}
    </div>
  )
}

function Tie({
  tie: { a, b, net, low, high, statements, against },
  told,
  stateOf,
  href,
  cypher,
}: {
  tie: NetworkTie
  told: boolean
  stateOf: (id: string) => EntityRow
  href: string
  cypher: string
}) {
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2">
        <b className="font-semibold">
          {stateOf(a).shortName} and {stateOf(b).shortName}
        </b>
        <Score value={net} />
        {low !== null && high !== null && (
          <span className="text-ink-3" title="The middle 90 % of 200 resamples of the documents">
            {formatSigned(low)} to {formatSigned(high)}
          </span>
        )}
        <span className="text-ink-2">{plural(statements, 'statement')}</span>
        <CypherLink href={cypher} of={`${stateOf(a).shortName} and ${stateOf(b).shortName}`} />
      </span>
      {told && against && <span className="font-medium text-warn">pulls against the blocs</span>}
      <Link href={href} className="link ml-auto font-medium">
        Open the dyad
      </Link>
    </>
  )
}

function State({
  state: { id, bloc, sure, certainty, friends, foes, against },
  resamples,
  told,
  entity,
}: {
  state: NetworkState
  resamples: number
  told: boolean
  entity: EntityRow
}) {
  return (
    <>
      <span className="flex flex-wrap items-baseline gap-x-2">
        <b className="font-semibold">{entity.name}</b>
        {told && (
          <span>
            {bloc === null ? 'in no bloc' : sure ? `bloc ${bloc}` : `unplaced, leans ${bloc}`}
            {certainty !== null && (
              <span className="text-ink-3">
                , certainty {certaintyText(certainty)} ({rangeText(shareInterval(certainty, resamples))})
              </span>
            )}
          </span>
        )}
        <span className="text-ink-2">
          {friends} cooperative and {plural(foes, 'conflictual tie')}
          {told && against > 0 && `, ${against} against the blocs`}
        </span>
      </span>
      <Link href={actorPath(id)} className="link ml-auto font-medium">
        Open in the explorer
      </Link>
    </>
  )
}
