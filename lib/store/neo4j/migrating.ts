/** What Neo4j lends to the migrations: its schema commands have transactions of their own. */
import { Neo4jError } from 'neo4j-driver'
import { migrate } from '@/lib/store/migrate'
import type { GraphStore } from '@/lib/store/port'
import type { Connection } from './connect'
import { AWAIT_INDEXES, FULLTEXT_SCHEMA } from './dialect'
import { fromNeo4jError } from './errors'

export async function migrateNeo4j(connection: Connection, store: GraphStore): Promise<void> {
  const ddl = (statement: string) => runSchema(connection, statement)
  await migrate({ read: (cypher) => store.read(cypher), transaction: (work) => store.transaction(work), ddl })
  for (const statement of FULLTEXT_SCHEMA) await ddl(statement)
  await ddl(AWAIT_INDEXES)
}

async function runSchema(connection: Connection, statement: string): Promise<void> {
  const session = connection.session('write')
  try {
    await session.executeWrite((tx) => tx.run(statement))
  } catch (error) {
    if (!isThereAlready(error)) throw fromNeo4jError(error, { address: connection.address })
  } finally {
    await session.close()
  }
}

/** Another process made the very same thing between Neo4j's looking for it and its making it. */
function isThereAlready(error: unknown): boolean {
  return (
    error instanceof Neo4jError && error.code === 'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists'
  )
}
