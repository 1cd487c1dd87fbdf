/** Schema and migrations. Neo4j's schema commands have transactions of their own; all of ours may run twice, so two starts at once are safe. */
import { listCypher, loadCypher } from '@/lib/store/cypher'
import { splitStatements } from '@/lib/store/cypherText'
import type { GraphStore } from '@/lib/store/port'
import type { Connection } from './connect'
import { NEO4J_SCHEMA } from './dialect'
import { fromNeo4jError } from './errors'

export async function migrateNeo4j(connection: Connection, store: GraphStore): Promise<void> {
  const applied = new Set(
    (await store.read(loadCypher('store/migrations-applied'))).rows.map(([id]) => String(id)),
  )
  for (const file of listCypher('schema')) {
    const id = file.slice('schema/'.length)
    if (applied.has(id)) continue
    for (const statement of splitStatements(loadCypher(file))) await runSchema(connection, statement)
    await store.write(loadCypher('store/migration-record'), { id, appliedAt: new Date().toISOString() })
  }
  for (const statement of NEO4J_SCHEMA) await runSchema(connection, statement)
  await runSchema(connection, 'CALL db.awaitIndexes(60)')
}

async function runSchema(connection: Connection, statement: string): Promise<void> {
  const session = connection.session('write')
  try {
    await session.executeWrite((tx) => tx.run(statement))
  } catch (error) {
    // Another process made the very same thing between our question whether it exists and our making it.
    const code = (error as { code?: string }).code ?? ''
    if (!code.includes('EquivalentSchemaRuleAlreadyExists'))
      throw fromNeo4jError(error, { address: connection.address })
  } finally {
    await session.close()
  }
}
