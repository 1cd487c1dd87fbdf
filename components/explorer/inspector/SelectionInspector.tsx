'use client'
import { useMemo } from 'react'
import { ActorGlyph } from '@/components/ui/ActorGlyph'
import { Button } from '@/components/ui/Button'
import { formatCount, plural } from '@/components/ui/format'
import { queryLink } from '@/lib/view/address/queryLink'
import { newestFirst, selectedRows, ties } from '@/lib/view/graph/relation'
import { useExplorerModel } from '../ExplorerContext'
import { CypherButton } from '../Toolbar'
import { actorLabel } from '../words'
import { InspectorFrame } from './InspectorFrame'
import { StatementList, useIds, usePaged } from './StatementList'
import { TieList } from './TieList'
import { useSentences } from './useSentences'

/** Several actors, or a path: what they say of and do to each other. */
export function SelectionInspector({ ids }: { ids: readonly string[] }) {
  const { data, scene, actions } = useExplorerModel()
  const rows = useMemo(
    () => newestFirst(data, selectedRows(data, scene.rows, { kind: 'actors', ids })),
    [data, scene.rows, ids],
  )
  const pairs = useMemo(() => ties(data, rows), [data, rows])
  const paged = usePaged(rows)
  const sentences = useSentences(useIds(data, paged.rows))
  const actors = ids.flatMap((id) => data.entities[data.indexOf.get(id) ?? -1] ?? [])
  return (
    <InspectorFrame
      kind="Selection"
      title={plural(actors.length, 'actor')}
      onClose={actions.clear}
      summary={
        <div className="mt-2 flex flex-wrap gap-1">
          {actors.map((actor) => (
            <button
              key={actor.id}
              type="button"
              title={`Take ${actor.name} out of the selection`}
              onClick={() => actions.selectActor(actor.id, true)}
              className="inline-flex h-6 items-center gap-1.5 rounded-control border border-line px-1.5 text-xs hover:bg-hover"
            >
              <ActorGlyph actor={actor} size={16} />
              {actorLabel(actor)}
            </button>
          ))}
        </div>
      }
      foot={
        <>
          {sentences.cypher && <CypherButton href={queryLink(sentences.cypher)} />}
          {paged.rest > 0 && <Button onClick={paged.all}>All {formatCount(rows.length)}</Button>}
          <Button variant="quiet" className="ml-auto" onClick={() => actions.isolate(ids)}>
            Isolate
          </Button>
        </>
      }
    >
      <section className="border-b border-line py-2" aria-label="Between them">
        <h3 className="nums flex justify-between px-4 pb-1 text-2xs font-medium text-ink-3">
          <span>Between them</span>
          <span>{plural(pairs.length, 'pair')}</span>
        </h3>
        <TieList ties={pairs} />
        {pairs.length === 0 && (
          <p className="px-4 text-xs text-ink-3">No statement joins them under these filters.</p>
        )}
      </section>
      <StatementList data={data} paged={paged} sentences={sentences} />
    </InspectorFrame>
  )
}
