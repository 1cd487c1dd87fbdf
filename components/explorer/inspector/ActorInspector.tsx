'use client'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { ActorGlyph } from '@/components/ui/ActorGlyph'
import { Badge } from '@/components/ui/Badge'
import { Button } from '@/components/ui/Button'
import { formatCount, plural } from '@/components/ui/format'
import { fetchEntity, keys } from '@/lib/client/graph'
import type { EntityAnswer, EntityRow } from '@/lib/model/answers'
import { queryLink } from '@/lib/view/address/queryLink'
import { newestFirst, selectedRows, ties } from '@/lib/view/graph/relation'
import { useExplorerModel } from '../ExplorerContext'
import { CypherButton } from '../Toolbar'
import { newNeighbours } from '../useActions'
import { KIND_NAME } from '../words'
import { InspectorFrame } from './InspectorFrame'
import { StatementList, useIds, usePaged } from './StatementList'
import { TieList } from './TieList'
import { useSentences } from './useSentences'

const FIRST_TIES = 6

/** One actor: who it stands with and against, what it holds, and its sentences. */
export function ActorInspector({ actor }: { actor: EntityRow }) {
  const { data, scene, actions, view } = useExplorerModel()
  const [allTies, setAllTies] = useState(false)
  const rows = useMemo(
    () => newestFirst(data, selectedRows(data, scene.rows, { kind: 'actor', id: actor.id })),
    [data, scene.rows, actor.id],
  )
  const pairs = useMemo(() => tiesOf(data, rows, actor.id), [data, rows, actor.id])
  const fresh = useMemo(() => newNeighbours({ data, scene }, actor.id), [data, scene, actor.id])
  const paged = usePaged(rows)
  const sentences = useSentences(useIds(data, paged.rows))
  const detail = useQuery({
    queryKey: keys.entity(actor.id),
    queryFn: ({ signal }) => fetchEntity(actor.id, signal),
  })
  const shown = scene.actors.shown.has(data.indexOf.get(actor.id) ?? -1)
  return (
    <InspectorFrame
      kind={KIND_NAME[actor.kind][0]}
      title={
        <>
          <ActorGlyph actor={actor} size={24} />
          <span className="min-w-0">{actor.name}</span>
        </>
      }
      onClose={actions.clear}
      foot={
        <>
          {detail.data && <CypherButton href={queryLink(detail.data.cypher)} />}
          {paged.rest > 0 && <Button onClick={paged.all}>All {formatCount(rows.length)}</Button>}
          <span className="ml-auto flex gap-1">
            {view.isolated.length === 0 && (
              <Button variant="quiet" onClick={() => actions.isolate([actor.id])}>
                Isolate
              </Button>
            )}
            {shown && (
              <Button variant="quiet" onClick={() => actions.hide(actor.id)}>
                Hide
              </Button>
            )}
          </span>
        </>
      }
    >
      {detail.data && <Aliases answer={detail.data} />}
      {!shown && (
        <p className="border-b border-line bg-warn-soft px-4 py-2 text-xs text-ink">
          Not on the canvas under these filters.{' '}
          <button type="button" className="link font-medium" onClick={() => actions.find(actor.id)}>
            Bring it in
          </button>
        </p>
      )}
      <section className="border-b border-line py-2" aria-label="Stands with and against">
        <h3 className="flex items-baseline justify-between px-4 pb-1 text-2xs font-medium text-ink-3">
          <span>Stands with and against</span>
          <span className="nums">{plural(pairs.length, 'actor')}</span>
        </h3>
        <TieList ties={allTies ? pairs : pairs.slice(0, FIRST_TIES)} centre={actor.id} />
        <div className="flex items-center gap-2 px-4 pt-1">
          {pairs.length > FIRST_TIES && (
            <button
              type="button"
              aria-expanded={allTies}
              className="link h-6 text-2xs text-ink-3 hover:text-ink"
              onClick={() => setAllTies(!allTies)}
            >
              {allTies ? 'fewer' : `${pairs.length - FIRST_TIES} more`}
            </button>
          )}
          {fresh.all > 0 && (
            <button
              type="button"
              className="link ml-auto h-6 text-2xs font-medium text-ink-2 hover:text-ink"
              onClick={() => actions.expand(actor.id)}
            >
              Expand: {fresh.ids.length} of {fresh.all} not on the canvas
            </button>
          )}
        </div>
      </section>
      {detail.data && <Offices answer={detail.data} />}
      <h3 className="nums flex justify-between px-4 pt-3 text-2xs font-medium text-ink-3">
        <span>Statements, newest first</span>
        <span>{formatCount(rows.length)}</span>
      </h3>
      <StatementList data={data} paged={paged} sentences={sentences} />
    </InspectorFrame>
  )
}

function tiesOf(data: Parameters<typeof ties>[0], rows: readonly number[], id: string) {
  return ties(data, rows)
    .filter((tie) => tie.a === id || tie.b === id)
    .sort(
      (x, y) =>
        y.cooperative + y.conflictual - (x.cooperative + x.conflictual) || (x.a + x.b < y.a + y.b ? -1 : 1),
    )
}

function Aliases({ answer }: { answer: EntityAnswer }) {
  const { entity, counts } = answer
  const aliases = entity.aliases.filter((alias) => alias !== entity.name)
  return (
    <p className="nums border-b border-line px-4 py-2 text-xs text-ink-3">
      {aliases.length > 0 && (
        <span className="mb-1 line-clamp-2 text-ink-2" title={aliases.join(', ')}>
          {aliases.join(', ')}
        </span>
      )}
      acts in {formatCount(counts.asSource)}, is acted on in {formatCount(counts.asTarget)}, speaks in{' '}
      {formatCount(counts.asSpeaker)}; named {plural(counts.mentions, 'time')} in{' '}
      {plural(counts.documents, 'document')}
    </p>
  )
}

/** Offices and memberships; what comes from reference data says so, and is never counted. */
function Offices({ answer }: { answer: EntityAnswer }) {
  const { actions } = useExplorerModel()
  const [open, setOpen] = useState(false)
  const all = [
    ...answer.serves.map((item) => ({
      key: `s${item.other.id}${item.office}${item.from ?? ''}`,
      other: item.other,
      text: item.office,
      years: [item.from?.slice(0, 4), item.to?.slice(0, 4)].filter(Boolean).join('–'),
      basis: item.basis,
      line: item.sourceLine,
    })),
    ...answer.memberOf.map((item) => ({
      key: `m${item.direction}${item.other.id}`,
      other: item.other,
      text: item.direction === 'out' ? 'member of' : 'member',
      years: '',
      basis: item.basis,
      line: item.sourceLine,
    })),
  ].sort((x, y) => Number(x.basis === 'reference') - Number(y.basis === 'reference'))
  if (all.length === 0) return null
  return (
    <section className="border-b border-line px-4 py-2" aria-label="Offices and memberships">
      <h3 className="flex justify-between text-2xs font-medium text-ink-3">
        <span>Offices and memberships</span>
        {all.length > 4 && (
          <button type="button" aria-expanded={open} className="link" onClick={() => setOpen(!open)}>
            {open ? 'fewer' : `${all.length - 4} more`}
          </button>
        )}
      </h3>
      <ul>
        {(open ? all : all.slice(0, 4)).map((item) => (
          <li key={item.key} className="flex min-h-6 items-center gap-1.5 text-xs">
            <button
              type="button"
              className="truncate hover:underline hover:decoration-line-strong hover:underline-offset-4"
              onClick={() => actions.selectActor(item.other.id)}
            >
              {item.other.shortName}
            </button>
            <span className="truncate text-ink-3" title={item.text}>
              {item.text} {item.years}
            </span>
            {item.basis === 'reference' && (
              <span className="ml-auto">
                <Badge
                  title={`From reference data (${item.line ?? 'lexicon'}), not from a document; never counted`}
                >
                  reference
                </Badge>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
