/** What Grafeo needs beside the shared schema: a unique constraint of its is not backed by an index, so each gets one. */

const UNIQUE = /^CREATE CONSTRAINT (\w+) IF NOT EXISTS FOR \((\w+):(\w+)\) REQUIRE \2\.(\w+) IS UNIQUE$/

/** `CREATE CONSTRAINT entity_id … n.id IS UNIQUE` → its index, as a list; [] for any other statement. */
export function indexesFor(statement: string): string[] {
  const match = UNIQUE.exec(statement.replace(/^(?:\s*\/\/[^\n]*\n)+/, '').trim())
  if (!match) return []
  const [, name = '', , label = '', property = ''] = match
  return [`CREATE INDEX ${name}_index IF NOT EXISTS FOR (n:${label}) ON (n.${property})`]
}
