/** Runs cypher/schema's numbered migrations that a store has not had, in order. The same for every engine. */
import type { ResultTable } from '@/lib/model/result'
import { listCypher, loadCypher } from './cypher'
import { splitStatements } from './cypherText'
import type { WriteTransaction } from './port'

/** What a driver lends for it. */
export interface MigrationEngine {
  read(cypher: string): Promise<ResultTable>
  transaction<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T>
  /** One schema statement of the shared dialect; the driver adds what its engine needs beside it. */
  ddl(statement: string): Promise<void>
}

const SCHEMA_STATEMENT = /^(?:CREATE|DROP)\s+(?:CONSTRAINT|INDEX)\b/i

function withoutComments(statement: string): string {
  return statement.replace(/^(?:\s*\/\/[^\n]*\n)+/, '').trim()
}

async function applied(read: MigrationEngine['read']): Promise<Set<string>> {
  const { rows } = await read(loadCypher('store/migrations-applied'))
  return new Set(rows.map((row) => String(row[0])))
}

/**
 * A file holds either schema statements, which are harmless to repeat (IF NOT EXISTS), or statements over data, which run in one
 * transaction with the record that they have: so two processes that start at once, or a start cut short, do no harm.
 */
async function apply(id: string, engine: MigrationEngine): Promise<void> {
  const statements = splitStatements(loadCypher(`schema/${id}`)).map(withoutComments)
  const isSchema = (statement: string): boolean => SCHEMA_STATEMENT.test(statement)
  for (const statement of statements.filter(isSchema)) await engine.ddl(statement)
  const data = statements.filter((statement) => !isSchema(statement))
  await engine.transaction(async (tx) => {
    const done = await applied((cypher) => tx.read(cypher))
    if (done.has(id)) return
    for (const statement of data) await tx.write(statement)
    await tx.write(loadCypher('store/migration-record'), { id, appliedAt: new Date().toISOString() })
  })
}

export async function migrate(engine: MigrationEngine): Promise<void> {
  const done = await applied(engine.read)
  const ids = listCypher('schema').map((id) => id.slice('schema/'.length))
  for (const id of ids) if (!done.has(id)) await apply(id, engine)
}
