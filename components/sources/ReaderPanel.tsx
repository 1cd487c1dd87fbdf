'use client'
import { Code, Share2 } from 'lucide-react'
import Link from 'next/link'
import { useMemo, type ReactNode } from 'react'
import { StatementActions } from '@/components/statement/StatementActions'
import { Why } from '@/components/statement/Why'
import { ActorGlyph } from '@/components/ui/ActorGlyph'
import { buttonClass } from '@/components/ui/Button'
import { formatDate } from '@/components/ui/format'
import type { DocumentAnswer, EntityRow, StatementAnswer } from '@/lib/model/answers'
import { eventDefinition } from '@/lib/model/ontology'
import { queryLink } from '@/lib/view/address/queryLink'
import { actorPath, documentGraphPath } from '@/lib/view/address/explorePath'

/** Beside the text: this document's own graph, the lit statement in full, the actors named. */
export function ReaderPanel({
  document,
  statement,
  number,
  graph,
}: {
  document: DocumentAnswer
  statement: StatementAnswer | undefined
  number: number
  graph: ReactNode
}) {
  return (
    <aside
      aria-label="About this document"
      className="flex min-h-0 w-full flex-col border-l border-line bg-surface lg:w-[344px] lg:shrink-0"
    >
      <div className="min-h-0 flex-1 overflow-y-auto">
        {graph}
        {statement ? (
          <SelectedStatement statement={statement} number={number} />
        ) : (
          <p className="border-t border-line p-4 text-xs text-ink-3">
            Choose a mark, a card or a node to see who says what of whom.
          </p>
        )}
        <ActorsNamed document={document} />
      </div>
      <div className="flex h-12 shrink-0 items-center gap-2 border-t border-line px-4">
        <Link href={queryLink(document.cypher)} className={buttonClass()}>
          <Code aria-hidden />
          Show the Cypher
        </Link>
        <Link href={documentGraphPath(document.document.id)} className={buttonClass()}>
          <Share2 aria-hidden />
          Open in Explore
        </Link>
      </div>
    </aside>
  )
}

function actingFor(actor: EntityRow, state: string | null, entities: readonly EntityRow[]): string {
  if (state === null || state === actor.id) return actor.name
  return `${actor.name}, for ${entities.find(({ id }) => id === state)?.name ?? state}`
}

const QUAD_NAME = {
  VERBAL_COOPERATION: 'verbal cooperation',
  MATERIAL_COOPERATION: 'material cooperation',
  VERBAL_CONFLICT: 'verbal conflict',
  MATERIAL_CONFLICT: 'material conflict',
} as const

function SelectedStatement({ statement, number }: { statement: StatementAnswer; number: number }) {
  const entities = [statement.source, statement.target]
  const when =
    statement.on === null
      ? 'Undated'
      : formatDate(statement.on, statement.onPrecision) +
        (statement.onBasis === 'document' ? ', the date of the document' : '')
  const rows: [string, string][] = [
    ['Who', actingFor(statement.source, statement.sourceState, entities)],
    [
      statement.undirected ? 'With whom' : 'To whom',
      actingFor(statement.target, statement.targetState, entities),
    ],
    [
      'Event',
      `${capital(statement.event)}${statement.mode ? ` (${statement.mode})` : ''}, ${QUAD_NAME[statement.quad]}`,
    ],
    ['Modality', capital(statement.modality)],
    ['Says who', statement.speaker?.name ?? 'The document itself'],
    ['When', when],
  ]
  return (
    <section aria-labelledby="selected-statement" className="border-t border-line p-4">
      <div className="flex items-center justify-between">
        <h2 id="selected-statement" className="text-xs font-semibold">
          Selected statement <span className="nums ml-1 font-normal text-ink-3">s{number}</span>
        </h2>
        <StatementActions statement={statement} />
      </div>
      {statement.verdict === 'wrong' && (
        <p className="mt-1 text-xs text-warn">Marked wrong: left out of the graph, counts and scores.</p>
      )}
      <dl className="mt-2 grid grid-cols-[84px_minmax(0,1fr)] gap-y-1 text-xs">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd
              className="text-ink"
              title={name === 'Event' ? eventDefinition(statement.event).definition : undefined}
            >
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-3">
        <Why statement={statement} />
      </div>
    </section>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()
}

/** Who is named here, how they are written, how often. */
function ActorsNamed({ document }: { document: DocumentAnswer }) {
  const rows = useMemo(() => {
    const surfaces = new Map<string, Map<string, number>>()
    for (const { entity, surface } of document.mentions) {
      const of = surfaces.get(entity) ?? new Map<string, number>()
      of.set(surface, (of.get(surface) ?? 0) + 1)
      surfaces.set(entity, of)
    }
    return document.entities
      .flatMap((entity) => {
        const of = surfaces.get(entity.id)
        if (!of) return []
        const written = [...of.entries()].sort((a, b) => b[1] - a[1]).map(([surface]) => surface)
        return [{ entity, written, count: [...of.values()].reduce((sum, n) => sum + n, 0) }]
      })
      .sort((a, b) => b.count - a.count || a.entity.name.localeCompare(b.entity.name))
  }, [document])
  return (
    <section aria-labelledby="actors-named" className="border-t border-line p-4">
      <h2 id="actors-named" className="flex justify-between text-xs font-semibold">
        Actors named <span className="font-normal text-ink-3">as written, mentions</span>
      </h2>
      <ul className="mt-2">
        {rows.map(({ entity, written, count }) => (
          <li key={entity.id}>
            <Link
              href={actorPath(entity.id)}
              className="-mx-2 grid h-6 grid-cols-[28px_minmax(0,1fr)_minmax(0,1fr)_24px] items-center rounded-chip px-2 text-xs hover:bg-hover"
            >
              <ActorGlyph actor={entity} size={18} className="max-w-6" />
              <span className="truncate">{entity.name}</span>
              <span className="truncate text-ink-3" title={written.join(', ')}>
                {written.slice(0, 3).join(', ')}
              </span>
              <span className="nums text-right">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
