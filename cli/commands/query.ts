/** entente query : Cypher from the command line, read-only. */
import { readEnvironment } from '@/lib/server/environment'
import { runQuery, USER_ROWS, type QueryRequest } from '@/lib/questions/runQuery'
import { savedQueries } from '@/lib/questions/savedQueries'
import type { GraphStore } from '@/lib/store/port'
import { plural, printLine } from '@/cli/output'
import { formatTable } from '@/cli/table'
import { parseCount, parseJsonObject, parseUsage, UsageError } from '@/cli/usage'
import { withStore } from '@/cli/withStore'

async function list(store: GraphStore, json: boolean): Promise<void> {
  const { queries } = await savedQueries(store)
  if (json) return printLine(JSON.stringify(queries))
  for (const { id, title, category, params } of queries) {
    const needs = params.map((param) => (param.required ? param.name : `[${param.name}]`)).join(' ')
    await printLine(`${id.padEnd(32)} ${category.padEnd(14)} ${title}${needs ? `  (${needs})` : ''}`)
  }
}

function requestOf(
  cypher: string | undefined,
  saved: string | undefined,
  params: Record<string, unknown>,
): QueryRequest {
  if ((cypher === undefined) === (saved === undefined))
    throw new UsageError("Give either a query, like 'MATCH (s:State) RETURN s.name', or --saved ID.")
  return saved !== undefined ? { saved, params } : { cypher: cypher ?? '', params }
}

export async function query(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseUsage(argv, {
    json: { type: 'boolean' },
    list: { type: 'boolean' },
    saved: { type: 'string' },
    params: { type: 'string' },
    limit: { type: 'string' },
  })
  if (positionals.length > 1) throw new UsageError('Put the query in quotes: it is one argument.')
  readEnvironment()
  const json = values.json ?? false
  if (values.list) {
    await withStore((store) => list(store, json))
    return 0
  }
  const params = values.params === undefined ? {} : parseJsonObject(values.params, '--params')
  const request = requestOf(positionals[0], values.saved, params)
  const maxRows = values.limit === undefined ? USER_ROWS : parseCount(values.limit, '--limit')
  await withStore(async (store) => {
    const table = await runQuery(store, request, { maxRows })
    if (json) return printLine(JSON.stringify(table))
    await printLine(formatTable(table))
    const more = table.truncated ? `, and more: --limit ${maxRows * 10} shows them` : ''
    process.stderr.write(`${plural(table.rows.length, 'row')} in ${table.elapsedMs} ms${more}\n`)
  })
  return 0
}
