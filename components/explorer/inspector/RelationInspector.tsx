'use client'
import Link from 'next/link'
import { useMemo, useState } from 'react'
import { actorCode } from '@/components/statement/direction'
import { ActorGlyph } from '@/components/ui/ActorGlyph'
import { Button, buttonClass } from '@/components/ui/Button'
import { formatCount, plural } from '@/components/ui/format'
import type { EntityRow } from '@/lib/model/answers'
import { queryLink } from '@/lib/view/address/queryLink'
import { newestFirst, relationRows, selectedRows, tallyRelation } from '@/lib/view/graph/relation'
import { useExplorerModel } from '../ExplorerContext'
import { CypherButton } from '../Toolbar'
import { PHONE, useMedia } from '../useMedia'
import { actorLabel } from '../words'
import { InspectorFrame } from './InspectorFrame'
import { RelationTallyLine, RelationTallyTable } from './RelationTallyTable'
import { StatementList, useIds, usePaged } from './StatementList'
import { useSentences } from './useSentences'

/** Two actors, both directions: what was counted, and every sentence that says so. */
export function RelationInspector({ a, b }: { a: EntityRow; b: EntityRow }) {
  const { data, scene, actions } = useExplorerModel()
  const phone = useMedia(PHONE)
  const [filter, setFilter] = useState<string | null>(null)
  const rows = useMemo(
    () => newestFirst(data, selectedRows(data, scene.rows, { kind: 'relation', a: a.id, b: b.id })),
    [data, scene.rows, a.id, b.id],
  )
  const tally = useMemo(() => tallyRelation(data, rows, a.id), [data, rows, a.id])
  const codes = [actorCode(a), actorCode(b)] as const
  const hidden = useMemo(() => relationRows(data, a.id, b.id).length - rows.length, [data, a.id, b.id, rows])
  const chosen = tally.rows.find((row) => row.key === filter)
  const listed = useMemo(() => (chosen ? newestFirst(data, chosen.rows) : rows), [chosen, data, rows])
  const paged = usePaged(listed)
  const sentences = useSentences(useIds(data, paged.rows))
  return (
    <InspectorFrame
      kind="Relation, both directions"
      title={
        <>
          <ActorName actor={a} />
          <span className="font-normal text-ink-3">and</span>
          <ActorName actor={b} />
        </>
      }
      onClose={actions.clear}
      summary={phone && <RelationTallyLine tally={tally} codes={codes} />}
      foot={
        <>
          {sentences.cypher && <CypherButton href={queryLink(sentences.cypher)} />}
          {paged.rest > 0 && <Button onClick={paged.all}>All {formatCount(listed.length)}</Button>}
          {a.kind === 'state' && b.kind === 'state' && (
            <Link href={`/alignments/${a.id}/${b.id}`} className={buttonClass('quiet', 'ml-auto')}>
              Open dyad
            </Link>
          )}
        </>
      }
    >
      {!phone && rows.length > 0 && (
        <RelationTallyTable
          tally={tally}
          codes={codes}
          filter={chosen ? filter : null}
          onFilter={setFilter}
        />
      )}
      {hidden > 0 && <HiddenNote hidden={hidden} shown={rows.length} />}
      <StatementList data={data} paged={paged} sentences={sentences} />
    </InspectorFrame>
  )
}

/** What the filters keep from this relation, and the way to it. */
function HiddenNote({ hidden, shown }: { hidden: number; shown: number }) {
  const { actions } = useExplorerModel()
  return (
    <p className="nums border-b border-line px-4 py-2 text-xs text-ink-3">
      {shown === 0
        ? `All ${plural(hidden, 'statement')} of this relation are hidden by the filters. `
        : `${plural(hidden, 'more statement')} hidden by the filters. `}
      {shown === 0 && (
        <button type="button" className="link font-medium text-ink-2 hover:text-ink" onClick={actions.reset}>
          Reset filters
        </button>
      )}
    </p>
  )
}

function ActorName({ actor }: { actor: EntityRow }) {
  const { actions } = useExplorerModel()
  return (
    <button
      type="button"
      onClick={() => actions.selectActor(actor.id)}
      title={`Select ${actor.name}`}
      className="inline-flex min-w-0 items-center gap-2 hover:underline hover:decoration-line-strong hover:underline-offset-4"
    >
      <ActorGlyph actor={actor} size={24} />
      <span className="truncate">{actorLabel(actor)}</span>
    </button>
  )
}
