/** A document out of the store with all that rests on it alone, in one transaction; what it was is kept for undo. */
import type { SourceDocument } from '@/lib/model/document'
import { EntenteError } from '@/lib/model/errors'
import type { Extraction, Verdict } from '@/lib/model/statement'
import { loadCypher } from '@/lib/store/cypher'
import type { GraphStore, WriteTransaction } from '@/lib/store/port'
import { documentOf } from '@/lib/store/storedNodes'
import { readExtraction } from './readExtraction'
import { storeDocument } from './storeDocument'

/** What a :DeletedDocument keeps, as JSON: enough to store it again just as it was. */
interface DeletedPayload {
  document: SourceDocument
  extraction: Extraction
  verdicts: [statement: string, verdict: Verdict][]
}

export interface Deletion {
  id: string
  title: string
  statements: number
  /** Actors that left with it. */
  actors: string[]
}

/**
 * Which of the candidates nothing holds any more. An actor is held by its mentions and statements and by offices and memberships
 * that texts state; one that the lexicon brought along (the state a person serves) is held by whoever brought it.
 */
async function orphans(tx: WriteTransaction, candidates: readonly string[]): Promise<string[]> {
  const support = await tx.read(loadCypher('questions/entity-support'), { ids: candidates })
  const unheld = new Set<string>()
  for (const [id, ...counts] of support.rows)
    if (counts.every((count) => Number(count) === 0)) unheld.add(String(id))
  const edges = await tx.read(loadCypher('questions/reference-edges'), { ids: [...unheld] })
  // A chain (person → state → organisation) is followed until nothing more is held.
  for (let changed = true; changed;) {
    changed = false
    for (const [source, target] of edges.rows)
      if (unheld.has(String(target)) && !unheld.has(String(source))) {
        unheld.delete(String(target))
        changed = true
      }
  }
  return [...unheld]
}

/** The document's own actors and those that the lexicon brought with them. */
async function candidatesOf(tx: WriteTransaction, extraction: Extraction): Promise<string[]> {
  const found = new Set(extraction.entities.map((entity) => entity.id))
  let frontier = [...found]
  while (frontier.length > 0) {
    const table = await tx.read(loadCypher('questions/reference-targets'), { ids: frontier })
    frontier = table.rows.map((row) => String(row[0])).filter((id) => !found.has(id))
    for (const id of frontier) found.add(id)
  }
  return [...found]
}

async function readDocument(tx: WriteTransaction, id: string): Promise<SourceDocument> {
  const table = await tx.read(loadCypher('questions/document-node'), { document: id })
  const node = table.rows[0]?.[0]
  if (!node) throw new EntenteError('not-found', `There is no document ${id}.`, { where: id })
  return documentOf(node)
}

/**
 * Deletes one document. Error `not-found` names it.
 * @param deletedAt ISO instant, kept beside the payload.
 */
export async function deleteDocument(store: GraphStore, id: string, deletedAt: string): Promise<Deletion> {
  return store.transaction(async (tx) => {
    const document = await readDocument(tx, id)
    const { extraction, verdicts } = await readExtraction(tx, document)
    const payload: DeletedPayload = { document, extraction, verdicts: [...verdicts] }
    const candidates = await candidatesOf(tx, extraction)
    for (const step of ['relations', 'statements', 'passages', 'document'])
      await tx.write(loadCypher(`write/delete-${step}`), { document: id })
    const actors = await orphans(tx, candidates)
    await tx.write(loadCypher('write/delete-entities'), { ids: actors })
    await tx.write(loadCypher('write/deleted-document'), {
      id,
      title: document.title,
      deletedAt,
      payload: JSON.stringify(payload),
    })
    await tx.write(loadCypher('write/revision'))
    return { id, title: document.title, statements: extraction.statements.length, actors }
  })
}

/** Puts a deleted document back: same ids, same verdicts. Errors: `not-found` when there is nothing to restore. */
export async function restoreDocument(store: GraphStore, id: string): Promise<{ id: string; title: string }> {
  const table = await store.read(loadCypher('questions/deleted-document'), { id })
  const payload = table.rows[0]?.[0]
  if (typeof payload !== 'string')
    throw new EntenteError('not-found', `There is no deleted document ${id} to restore.`, { where: id })
  const { document, extraction, verdicts } = JSON.parse(payload) as DeletedPayload
  await storeDocument(store, document, extraction, new Map(verdicts))
  return { id, title: document.title }
}
