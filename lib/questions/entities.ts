/** One actor, and the search for actors. */
import type { EntityAnswer, EntityListAnswer } from '@/lib/model/answers'
import { ENTITY_KINDS } from '@/lib/model/entity'
import { EntenteError } from '@/lib/model/errors'
import type { Value } from '@/lib/model/result'
import { loadCypher } from '@/lib/store/cypher'
import type { GraphStore } from '@/lib/store/port'
import { asNode, asRelationship, number, records, text, type Rec } from '@/lib/store/records'
import { cypherLink } from './link'
import { entityRow } from './rows'

const whole = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null)

function servesRow(record: Rec): EntityAnswer['serves'][number] {
  const { properties } = asRelationship(record.r)
  return {
    direction: record.direction === 'in' ? 'in' : 'out',
    other: entityRow(record.o),
    office: String(properties.office ?? ''),
    from: text(properties.from),
    to: text(properties.to),
    basis: properties.basis === 'text' ? 'text' : 'reference',
    document: properties.basis === 'text' ? text(properties.document) : null,
    start: whole(properties.start),
    end: whole(properties.end),
    sourceLine: text(properties.sourceLine),
  }
}

function memberRow(record: Rec): EntityAnswer['memberOf'][number] {
  const { properties } = asRelationship(record.r)
  return {
    direction: record.direction === 'in' ? 'in' : 'out',
    other: entityRow(record.o),
    basis: properties.basis === 'text' ? 'text' : 'reference',
    sourceLine: text(properties.sourceLine),
  }
}

/** Error `not-found` names the actor. */
export async function entity(store: GraphStore, id: string): Promise<EntityAnswer> {
  const link = cypherLink('questions/entity-neighbours', { id })
  const ask = async (name: string): Promise<Rec[]> =>
    records(await store.read(loadCypher(`questions/${name}`), { id }))
  const [found, documents, neighbours, facts] = await Promise.all([
    ask('entity'),
    ask('entity-documents'),
    ask('entity-neighbours'),
    ask('entity-facts'),
  ])
  const record = found[0]
  if (!record) throw new EntenteError('not-found', `There is no actor ${id}.`, { where: id })
  const { aliases, iso3 } = asNode(record.e).properties
  return {
    entity: {
      ...entityRow(record.e),
      aliases: Array.isArray(aliases) ? aliases.map(String) : [],
      iso3: text(iso3),
    },
    counts: {
      asSource: number(record.asSource),
      asTarget: number(record.asTarget),
      asSpeaker: number(record.asSpeaker),
      documents: number(documents[0]?.documents),
      mentions: number(record.mentions),
    },
    serves: facts.filter((fact) => fact.type === 'SERVES').map(servesRow),
    memberOf: facts.filter((fact) => fact.type === 'MEMBER_OF').map(memberRow),
    neighbours: neighbours.map((row) => ({ entity: entityRow(row.n), statements: number(row.statements) })),
    cypher: link,
  }
}

/** Actors whose name or alias matches, best first; at most `limit`. */
export async function searchEntities(
  store: GraphStore,
  query: string,
  limit = 20,
): Promise<EntityListAnswer> {
  if (query.trim() === '') return { entities: [] }
  const hits = await store.search(query, { kinds: ENTITY_KINDS, limit })
  const table = await store.read(loadCypher('questions/entity-statement-counts'), {
    ids: hits.map((hit) => hit.id),
  })
  const rows = new Map(
    records(table).map((record) => {
      const row = entityRow(record.e)
      return [row.id, { ...row, statements: number(record.statements) }] as const
    }),
  )
  return {
    entities: hits.flatMap((hit) => {
      const row = rows.get(hit.id)
      return row ? [{ ...row, matched: hit.matched }] : []
    }),
  }
}
