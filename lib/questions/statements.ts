/** Statements by id, with their sentences: what the inspector lists. */
import type { StatementAnswer, StatementListAnswer } from '@/lib/model/answers'
import { EntenteError } from '@/lib/model/errors'
import { loadCypher } from '@/lib/store/cypher'
import type { GraphStore } from '@/lib/store/port'
import { records } from '@/lib/store/records'
import { cypherLink } from './link'
import { statementAnswer } from './statementAnswer'

export const MAX_STATEMENTS = 200

/**
 * In the order of `ids`; ids that are not there any more are left out, so `total` counts what was found.
 * Error `bad-request` past MAX_STATEMENTS.
 */
export async function statements(store: GraphStore, ids: readonly string[]): Promise<StatementListAnswer> {
  const wanted = [...new Set(ids)]
  if (wanted.length > MAX_STATEMENTS)
    throw new EntenteError(
      'bad-request',
      `${wanted.length} statements were asked for at once; ${MAX_STATEMENTS} is the most.`,
      {
        where: 'ids',
      },
    )
  const link = cypherLink('questions/statements', { ids: wanted })
  const table = await store.read(link.cypher, link.params)
  const found = new Map(
    records(table)
      .map(statementAnswer)
      .map((item) => [item.id, item]),
  )
  const ordered = wanted.flatMap((id) => found.get(id) ?? [])
  return { statements: ordered, total: ordered.length, cypher: link }
}

/** Error `not-found` names the id. */
export async function statement(store: GraphStore, id: string): Promise<StatementAnswer> {
  const table = await store.read(loadCypher('questions/statements'), { ids: [id] })
  const record = records(table)[0]
  if (!record)
    throw new EntenteError('not-found', `There is no statement ${id}.`, {
      where: id,
      remedy: 'Its document may have been deleted, or read again by newer rules.',
    })
  return statementAnswer(record)
}
