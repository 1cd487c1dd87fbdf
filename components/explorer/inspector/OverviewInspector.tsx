'use client'
import { useMemo } from 'react'
import { Kbd } from '@/components/ui/Kbd'
import { SampleBadge } from '@/components/ui/Badge'
import { formatCount, plural } from '@/components/ui/format'
import { queryLink } from '@/lib/view/address/queryLink'
import { strongestTies, ties } from '@/lib/view/graph/relation'
import { useExplorerModel } from '../ExplorerContext'
import { CypherButton } from '../Toolbar'
import { InspectorFrame } from './InspectorFrame'
import { TieList } from './TieList'

const TOP = 7

/** Nothing selected: where to look first. */
export function OverviewInspector() {
  const { data, scene, cypher } = useExplorerModel()
  const pairs = useMemo(() => ties(data, scene.rows), [data, scene.rows])
  const documents = useMemo(
    () => new Set(scene.rows.map((row) => data.columns.document[row])).size,
    [data, scene.rows],
  )
  const samples = data.documents.filter((document) => document.sample).length
  return (
    <InspectorFrame
      kind="On screen"
      title="Who stands with whom"
      summary={
        <p className="nums mt-1 flex items-center gap-2 text-xs text-ink-3">
          {plural(scene.actors.shown.size, 'actor')}, {plural(pairs.length, 'pair')},{' '}
          {plural(documents, 'document')}
          {samples > 0 && <SampleBadge />}
        </p>
      }
      foot={cypher && <CypherButton href={queryLink(cypher)} />}
    >
      <TieSection title="Closest" ties={strongestTies(pairs, 1, TOP)} of={pairs.length} />
      <TieSection title="Most at odds" ties={strongestTies(pairs, -1, TOP)} of={pairs.length} />
      <ul className="space-y-1.5 px-4 py-3 text-xs text-ink-3">
        <li>Click an actor or a line to read its sentences; Shift and click to select several.</li>
        <li>Double click, or right click, for an actor’s other neighbours.</li>
        <li className="flex flex-wrap items-center gap-1">
          Arrow keys walk along lines, <Kbd>Enter</Kbd> opens, <Kbd>E</Kbd> expands, <Kbd>?</Kbd> lists all
          keys.
        </li>
      </ul>
      {samples > 0 && (
        <p className="nums px-4 pb-4 text-xs text-ink-3">
          {samples === data.documents.length
            ? 'All documents here are samples, written for Entente after the public record.'
            : `${formatCount(samples)} of ${formatCount(data.documents.length)} documents are samples.`}
        </p>
      )}
    </InspectorFrame>
  )
}

function TieSection({ title, ties: list, of }: { title: string; ties: ReturnType<typeof ties>; of: number }) {
  if (list.length === 0) return null
  return (
    <section className="border-b border-line py-2" aria-label={title}>
      <h3 className="nums flex justify-between px-4 pb-1 text-2xs font-medium text-ink-3">
        <span>{title}</span>
        <span>
          {list.length} of {formatCount(of)} pairs
        </span>
      </h3>
      <TieList ties={list} />
    </section>
  )
}
