import { glyphText } from '@/components/ui/ActorGlyph'
import type { EntityRow, StatementAnswer } from '@/lib/model/answers'

/** A short name for tight places: the code of a state, initials of a person, acronym of an organisation. */
export function actorCode(actor: EntityRow): string {
  return actor.kind === 'group' || actor.kind === 'place' ? actor.shortName : glyphText(actor)
}

/** 'RU → KP', or 'RU ↔ KP' where the act has no order. */
export function Direction({
  statement,
}: {
  statement: Pick<StatementAnswer, 'source' | 'target' | 'undirected'>
}) {
  const { source, target, undirected } = statement
  return (
    <span className="truncate" title={`${source.name} ${undirected ? 'and' : 'towards'} ${target.name}`}>
      {actorCode(source)} <span aria-hidden>{undirected ? '↔' : '→'}</span>
      <span className="sr-only">{undirected ? ' and ' : ' towards '}</span> {actorCode(target)}
    </span>
  )
}
