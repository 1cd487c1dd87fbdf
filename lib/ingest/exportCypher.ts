/** The graph as Cypher: the very texts that wrote it, with their parameters written out, to be run on another store. */
import { SAMPLE_PUBLISHER } from '@/lib/model/document'
import { loadCypher } from '@/lib/store/cypher'
import type { GraphStore } from '@/lib/store/port'
import { records } from '@/lib/store/records'
import { documentOf } from '@/lib/store/storedNodes'
import { documentProperties, writeSteps } from './rows'
import { readExtraction } from './readExtraction'

const ROWS_PER_STATEMENT = 500

/** A value as Cypher writes it. Control characters are escaped, so that one statement stays one text. */
function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string')
    return `'${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')}'`
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, item]) => `\`${key}\`: ${literal(item)}`)
      .join(', ')}}`
  return String(value)
}

/** A text with its `$parameters` replaced by what they stand for, without its comments. */
function written(id: string, params: Record<string, unknown>): string {
  const code = loadCypher(id).replace(/^\s*\/\/.*\n/gm, '')
  return `${code.replace(/\$([A-Za-z]+)/g, (_, name: string) => literal(params[name]))};\n`
}

/** Constraints are not in it: `entente` makes them when it opens a store. Verdicts are. */
export async function* exportCypher(store: GraphStore): AsyncGenerator<string> {
  yield `// Written by Entente. Run it on an empty store; documents published by "${SAMPLE_PUBLISHER}" are samples.\n`
  for (const { document: id } of records(await store.read(loadCypher('questions/document-titles')))) {
    const table = await store.read(loadCypher('questions/document-node'), { document: id })
    const document = documentOf(table.rows[0]?.[0])
    const { extraction, verdicts } = await readExtraction(store, document)
    yield written('write/document', { id: document.id, properties: documentProperties(document) })
    for (const { cypher, rows } of writeSteps(document.id, extraction, verdicts))
      for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT)
        yield written(cypher, { document: document.id, rows: rows.slice(from, from + ROWS_PER_STATEMENT) })
  }
}
