'use client'
import Link from 'next/link'
import { useState } from 'react'
import { certaintyText, formatCount, formatSigned } from '@/components/ui/format'
import { shareInterval } from '@/lib/alignment'
import type { BlocNetwork, NetworkState } from '@/lib/client/alignment/blocNetwork'
import type { EntityRow } from '@/lib/model/answers'
import { actorPath } from '@/lib/view/address/explorePath'
import { rangeText } from './BlocMembers'
import { CypherLink } from '../CypherLink'
import { Score } from '../matrix/MatrixReading'

const HEAD =
  'h-8 whitespace-nowrap text-left [&>th]:px-3 [&>th]:font-medium [&>th:first-child]:pl-6 [&>th:not(:first-child)]:text-right'
const ROW =
  'h-9 border-b border-line hover:bg-hover/60 [&>td]:px-3 [&>td]:text-right [&>td]:whitespace-nowrap [&>th]:pr-3 [&>th]:pl-6 [&>th]:text-left [&>th]:font-medium'

/** Relations in rows before somebody asks for more, and as many more each time: the files have all. */
const STEP = 200

/** The network as two tables: the same for screen readers, and for whoever likes rows. */
export function BlocTables({
  network,
  resamples,
  told,
  stateOf,
  hrefOf,
  cypherOf,
}: {
  network: BlocNetwork
  resamples: number
  told: boolean
  stateOf: (id: string) => EntityRow
  hrefOf: (a: string, b: string) => string
  cypherOf: (a: string, b: string) => string
}) {
  const [shown, show] = useState(STEP)
  const { ties } = network
  return (
    <div className="h-full overflow-auto bg-surface" tabIndex={0} role="region" aria-label="Blocs as tables">
      <table className="nums w-full text-sm">
        <caption className="px-6 pt-3 pb-1 text-left text-sm font-semibold">States</caption>
        <thead className="sticky top-0 bg-sunken text-2xs text-ink-3">
          <tr className={HEAD}>
            <th scope="col">State</th>
            {told && (
              <>
                <th scope="col">Bloc</th>
                <th scope="col">Certainty</th>
                <th scope="col">90 % interval</th>
              </>
            )}
            <th scope="col">Cooperative ties</th>
            <th scope="col">Conflictual ties</th>
            {told && <th scope="col">Against the blocs</th>}
          </tr>
        </thead>
        <tbody>
          {network.states.map((state) => (
            <tr key={state.id} className={ROW}>
              <th scope="row">
                <Link href={actorPath(state.id)} prefetch={false} className="hover:underline">
                  {stateOf(state.id).shortName}
                </Link>
              </th>
              {told && <Membership state={state} resamples={resamples} />}
              <td>{state.friends}</td>
              <td>{state.foes}</td>
              {told && <td>{state.against}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <table className="nums mt-4 w-full text-sm">
        <caption className="px-6 pt-3 pb-1 text-left text-sm font-semibold">
          Relations with a sign, strongest first
        </caption>
        <thead className="sticky top-0 bg-sunken text-2xs text-ink-3">
          <tr className={HEAD}>
            <th scope="col">Between</th>
            <th scope="col">Net</th>
            <th scope="col">90 % interval</th>
            <th scope="col">Statements</th>
            {told && <th scope="col">Against the blocs</th>}
            <th scope="col" aria-label="Cypher" />
          </tr>
        </thead>
        <tbody>
          {ties.slice(0, shown).map(({ a, b, net, low, high, statements, against }) => (
            <tr key={`${a} ${b}`} className={ROW}>
              <th scope="row">
                <Link href={hrefOf(a, b)} prefetch={false} className="hover:underline">
                  {stateOf(a).shortName} and {stateOf(b).shortName}
                </Link>
              </th>
              <td>
                <Score value={net} />
              </td>
              <td>{low === null || high === null ? '…' : `${formatSigned(low)} to ${formatSigned(high)}`}</td>
              <td>{formatCount(statements)}</td>
              {told && <td>{against ? 'yes' : ''}</td>}
              <td className="w-10">
                <CypherLink
                  href={cypherOf(a, b)}
                  of={`${stateOf(a).shortName} and ${stateOf(b).shortName}`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ties.length > shown && (
        <button
          type="button"
          className="nums link mx-6 my-2 min-h-6 text-xs font-medium"
          onClick={() => show(shown + STEP)}
        >
          {Math.min(STEP, ties.length - shown)} more of {formatCount(ties.length)}
        </button>
      )}
    </div>
  )
}

function Membership({ state, resamples }: { state: NetworkState; resamples: number }) {
  const { bloc, sure, certainty } = state
  return (
    <>
      <td>{bloc === null ? 'none' : sure ? bloc : `leans ${bloc}`}</td>
      <td>{certainty === null ? '…' : certaintyText(certainty)}</td>
      <td>{certainty === null ? '…' : rangeText(shareInterval(certainty, resamples))}</td>
    </>
  )
}
