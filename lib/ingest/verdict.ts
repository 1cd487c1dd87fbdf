/** A person's judgement on a statement: kept, hidden, left out of counts and scores; on the statement and its relationship alike. */
import { EntenteError } from '@/lib/model/errors'
import type { Verdict } from '@/lib/model/statement'
import { loadCypher } from '@/lib/store/cypher'
import type { GraphStore } from '@/lib/store/port'

/** `null` takes the judgement back. Error `not-found` names the statement. */
export async function setVerdict(store: GraphStore, id: string, verdict: Verdict | null): Promise<void> {
  await store.transaction(async (tx) => {
    const found = await tx.read(loadCypher('questions/statement-exists'), { id })
    if (found.rows.length === 0)
      throw new EntenteError('not-found', `There is no statement ${id}.`, { where: id })
    await tx.write(loadCypher('write/verdict-statement'), { id, verdict })
    await tx.write(loadCypher('write/verdict-relation'), { id, verdict })
    await tx.write(loadCypher('write/revision'))
  })
}
