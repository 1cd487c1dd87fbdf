/** Statements of the whole store, a document at a time, so that an export needs little memory whatever its size. */
import type { StatementAnswer } from '@/lib/model/answers'
import { loadCypher } from '@/lib/store/cypher'
import type { GraphStore } from '@/lib/store/port'
import { records } from '@/lib/store/records'
import { statementAnswer } from '../statementAnswer'

export async function documentIds(store: GraphStore): Promise<string[]> {
  const table = await store.read(loadCypher('questions/document-titles'))
  return records(table).map((record) => String(record.document))
}

/** In the order of the documents' ids, then of reading. */
export async function* allStatements(store: GraphStore): AsyncGenerator<StatementAnswer> {
  for (const document of await documentIds(store)) {
    const table = await store.read(loadCypher('questions/document-statements'), { document })
    yield* records(table).map(statementAnswer)
  }
}
