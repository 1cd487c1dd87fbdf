/** A document and all that was read in it, stored in one transaction: all of it, or none. */
import type { SourceDocument } from '@/lib/model/document'
import type { Extraction, Verdict } from '@/lib/model/statement'
import { loadCypher } from '@/lib/store/cypher'
import type { GraphStore, WriteTransaction } from '@/lib/store/port'
import { documentProperties, writeSteps } from './rows'
import { verifyExtraction } from './verify'

export interface StoreOutcome {
  /** True: this very content was here already and nothing was written. */
  duplicate: boolean
  /** Names of actors that no document had named before. */
  newActors: string[]
}

const ROWS_PER_WRITE = 1000

/** A read that answers one column of strings. */
async function strings(
  tx: WriteTransaction,
  cypher: string,
  params: Record<string, unknown>,
): Promise<string[]> {
  const table = await tx.read(loadCypher(cypher), params)
  return table.rows.map((row) => String(row[0]))
}

async function writeAll(
  tx: WriteTransaction,
  document: SourceDocument,
  extraction: Extraction,
  verdicts: ReadonlyMap<string, Verdict> | undefined,
): Promise<void> {
  const { id } = document
  // Sent one after the other without waiting: a transaction runs them in order, and the store is not idle between two.
  const writes = [tx.write(loadCypher('write/document'), { id, properties: documentProperties(document) })]
  for (const { cypher, rows } of writeSteps(id, extraction, verdicts))
    for (let from = 0; from < rows.length; from += ROWS_PER_WRITE)
      writes.push(
        tx.write(loadCypher(cypher), { document: id, rows: rows.slice(from, from + ROWS_PER_WRITE) }),
      )
  writes.push(tx.write(loadCypher('write/revision')))
  await Promise.all(writes)
}

/**
 * Checks the evidence, then writes. `verdicts` are people's judgements to put back (by statement id) when a document is restored.
 * Errors: `evidence-mismatch` before anything is written; the store's own.
 */
export async function storeDocument(
  store: GraphStore,
  document: SourceDocument,
  extraction: Extraction,
  verdicts?: ReadonlyMap<string, Verdict>,
): Promise<StoreOutcome> {
  verifyExtraction(document, extraction)
  const entityIds = extraction.entities.map((entity) => entity.id)
  return store.transaction(async (tx) => {
    const here = await strings(tx, 'questions/document-exists', { id: document.id })
    if (here.length > 0) return { duplicate: true, newActors: [] }
    const known = new Set(await strings(tx, 'questions/entities-existing', { ids: entityIds }))
    await writeAll(tx, document, extraction, verdicts)
    await tx.write(loadCypher('write/forget-deleted-document'), { id: document.id })
    return {
      duplicate: false,
      newActors: extraction.entities.filter((entity) => !known.has(entity.id)).map((entity) => entity.name),
    }
  })
}
