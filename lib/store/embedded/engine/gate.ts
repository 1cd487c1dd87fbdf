/**
 * The verdict on a text: is its plan a plain read? An allow-list of operators and of procedures by name; what is not on it is refused,
 * so an operator that a later engine adds is refused until somebody has looked at it. LOAD CSV reads any local file even through a
 * read-only handle: this gate is what stops it.
 */
import type { Params } from '@/lib/model/result'
import type { Plan } from '@/lib/store/port'
import { fromGrafeo } from './errors'
import type { Database } from './grafeo'

const READING = new Set([
  'Aggregate',
  'AntiJoin',
  'Apply',
  'CallProcedure',
  'Distinct',
  'EdgeScan',
  'Empty',
  'Except',
  'Expand',
  'Filter',
  'HorizontalAggregate',
  'Intersect',
  'Join',
  'LeftJoin',
  'Limit',
  'MapCollect',
  'MultiWayJoin',
  'NodeScan',
  'ParameterScan',
  'Project',
  'Return',
  'ShortestPath',
  'Skip',
  'Sort',
  'Union',
  'Unwind',
  // How 0.6.0 prints ParameterScan, which hands outer variables to a subquery.
  'Discriminant(51)',
])

const PROCEDURES =
  /^(?:db|grafeo)\.(?:labels|relationshipTypes|propertyKeys)$|^grafeo\.(?:procedures|articulation_points|bellman_ford|betweenness_centrality|bfs|bridges|closeness_centrality|clustering_coefficient|connected_components|degree_centrality|dfs|dijkstra|floyd_warshall|kcore|kruskal|label_propagation|louvain|max_flow|min_cost_max_flow|pagerank|prim|sssp|strongly_connected_components|topological_sort)$/

const REFUSALS: Record<string, string> = {
  LoadCsv: 'LOAD CSV is refused: a query reads the graph, never files or addresses.',
  Create: 'CREATE would change the store; here a text may only read.',
  CreateNode: 'CREATE would change the store; here a text may only read.',
  CreateEdge: 'CREATE would change the store; here a text may only read.',
  Merge: 'MERGE would change the store; here a text may only read.',
  MergeRelationship: 'MERGE would change the store; here a text may only read.',
  DeleteNode: 'DELETE would change the store; here a text may only read.',
  DeleteEdge: 'DELETE would change the store; here a text may only read.',
  SetProperty: 'SET and REMOVE would change the store; here a text may only read.',
  AddLabel: 'SET would change the store; here a text may only read.',
  RemoveLabel: 'REMOVE would change the store; here a text may only read.',
}

interface PlanLine {
  operator: string
  detail: string
}

/** `Expand (a)->[:X]->(b)` → operator and the rest. Text of the query stands in the details, so lines that it broke count as operators too. */
function planLines(text: string): PlanLine[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const match = /^\s*(Discriminant\(51\)|[A-Za-z]+)(.*)$/.exec(line)
      return { operator: match?.[1] ?? line.trim().slice(0, 20), detail: match?.[2] ?? '' }
    })
}

/**
 * Operators of subqueries inside expressions are printed in the form `Filter(FilterOp { … })`. Strings and names of the query's own are
 * not taken out first: a name may hold a quotation mark, and so hide an operator from whoever tries.
 */
function nestedOperators(detail: string): string[] {
  return [...detail.matchAll(/([A-Z][A-Za-z]*)Op \{/g)].map((match) => match[1] as string)
}

function refusalOf({ operator, detail }: PlanLine): string | null {
  for (const name of [operator, ...nestedOperators(detail)]) {
    if (!READING.has(name))
      return REFUSALS[name] ?? `The plan has the step ${name}, which is not a plain read.`
  }
  if (operator === 'CallProcedure') {
    const name = /\(([^)]*)\)/.exec(detail)?.[1] ?? ''
    if (!PROCEDURES.test(name)) return `The procedure ${name} is not one of those that only read the graph.`
  }
  return null
}

/** The plan elides arguments of aggregates, so the words themselves are looked for too, in comments and strings as well. */
const LOADING = /\bLOAD(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\n]*\n)*CSV\b/i

/** The verdict on the engine's own text of a plan. */
export function judge(text: string): Plan {
  const lines = planLines(text)
  const writes = text.includes('[after the write]')
    ? 'This text would change the store; here it may only read.'
    : null
  const empty = lines.length === 0 ? 'The plan is empty.' : null
  const refusal = lines.map(refusalOf).find((reason) => reason !== null) ?? writes ?? empty
  return { readOnly: refusal === null, refusal, operators: lines.map((line) => line.operator), text }
}

/**
 * Asks the engine for the plan and judges it. Nothing of the text runs.
 * @throws EntenteError query-syntax, query-missing-parameter, query-refused (schema commands have no plan)
 */
export async function explain(database: Database, cypher: string, params: Params): Promise<Plan> {
  if (LOADING.test(cypher))
    return { readOnly: false, refusal: REFUSALS.LoadCsv as string, operators: ['LoadCsv'], text: '' }
  try {
    // A line of its own keeps the columns of errors right.
    const result = await database.executeCypher(`EXPLAIN\n${cypher}`, params)
    if (result.columns.length !== 1 || result.columns[0] !== 'plan') return judge('')
    return judge(String(result.scalar()))
  } catch (error) {
    throw fromGrafeo(error, 1)
  }
}
