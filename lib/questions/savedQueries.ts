/** The library of queries: those that ship as files of cypher/saved, and people's own, kept in the store. */
import type { QueryListAnswer, SavedQuery } from '@/lib/model/answers'
import { EntenteError } from '@/lib/model/errors'
import { listCypher, loadCypher } from '@/lib/store/cypher'
import type { GraphStore } from '@/lib/store/port'
import { records } from '@/lib/store/records'
import { parseSavedQuery } from '@/lib/view/queries/queryHeader'

let shipped: SavedQuery[] | null = null

/** Read and checked once per process; a broken file that ships is a fault that a test finds. */
export function builtInQueries(): SavedQuery[] {
  shipped ??= listCypher('saved').map((id) => parseSavedQuery(loadCypher(id), true))
  return shipped
}

async function ownQueries(store: GraphStore): Promise<SavedQuery[]> {
  const table = await store.read(loadCypher('questions/saved-queries'))
  return records(table).map((record) => parseSavedQuery(String(record.text), false))
}

/** Built-in ones by category and title, then own ones by title. */
export async function savedQueries(store: GraphStore): Promise<QueryListAnswer> {
  const order = (a: SavedQuery, b: SavedQuery): number =>
    a.category.localeCompare(b.category) || a.title.localeCompare(b.title)
  return { queries: [...[...builtInQueries()].sort(order), ...(await ownQueries(store)).sort(order)] }
}

/** Error `not-found` names the id. */
export async function savedQuery(store: GraphStore, id: string): Promise<SavedQuery> {
  const found =
    builtInQueries().find((query) => query.id === id) ??
    (await ownQueries(store)).find((query) => query.id === id)
  if (!found)
    throw new EntenteError('not-found', `There is no saved query "${id}".`, {
      where: id,
      remedy: 'The queries page and `entente query --list` show all of them.',
    })
  return found
}

function refuseBuiltIn(id: string): void {
  if (builtInQueries().some((query) => query.id === id))
    throw new EntenteError('conflict', `"${id}" is a query that ships with Entente.`, {
      where: id,
      remedy: 'Duplicate it under an id of your own.',
    })
}

async function write(store: GraphStore, query: SavedQuery, now: string): Promise<SavedQuery> {
  await store.write(loadCypher('write/saved-query'), { id: query.id, text: query.text, now })
  return query
}

/** Errors: `bad-request` for a wrong header, `conflict` for an id that is taken. `now`: ISO instant. */
export async function createQuery(store: GraphStore, text: string, now: string): Promise<SavedQuery> {
  const query = parseSavedQuery(text, false)
  refuseBuiltIn(query.id)
  if ((await ownQueries(store)).some((own) => own.id === query.id))
    throw new EntenteError('conflict', `There is a query "${query.id}" already.`, {
      where: query.id,
      remedy: 'Give it another id in its header.',
    })
  return write(store, query, now)
}

/** Errors: `bad-request`, `conflict` for a built-in one, `not-found`. The header's id must be the one it is saved under. */
export async function updateQuery(
  store: GraphStore,
  id: string,
  text: string,
  now: string,
): Promise<SavedQuery> {
  refuseBuiltIn(id)
  await savedQuery(store, id)
  const query = parseSavedQuery(text, false)
  if (query.id !== id)
    throw new EntenteError(
      'bad-request',
      `The header says id "${query.id}", but this is the query "${id}".`,
      {
        where: 'id',
        remedy: 'Save it as a new query to give it another id.',
      },
    )
  return write(store, query, now)
}

/** Errors: `conflict` for a built-in one, `not-found`. */
export async function deleteQuery(store: GraphStore, id: string): Promise<void> {
  refuseBuiltIn(id)
  await savedQuery(store, id)
  await store.write(loadCypher('write/delete-saved-query'), { id })
}
