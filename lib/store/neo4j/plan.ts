/**
 * The verdict on a text: is it a plain read? Neo4j's planner answers, through EXPLAIN: the query's type, its operators, the names of
 * the procedures it calls. A READ session alone refuses data and schema writes, but not SHOW, TERMINATE, LOAD CSV or dbms.*.
 * Operators and procedures stand on allow-lists: what a later server adds is refused until somebody has looked at it.
 */
import type { Plan as DriverPlan, ResultSummary, Session, Transaction } from 'neo4j-driver'
import type { Params } from '@/lib/model/result'
import type { Plan } from '@/lib/store/port'
import { fromNeo4jError } from './errors'
import { toNeo4jParams } from './values'

/** Operators that only read, by their names without `(All)`, `(Into)` and the like. Source: Neo4j 5's manual, "Operators in detail". */
const READING: readonly RegExp[] = [
  // Where rows come from: scans, seeks, counts, what an outer query hands in.
  /^(Partitioned)?(AllNodes|NodeByLabel|UnionNodeByLabels|IntersectionNodeByLabels|SubtractionNodeByLabels|NodeIndex|NodeIndexContains|NodeIndexEndsWith)Scan$/,
  /^(Partitioned)?(Directed|Undirected)(All|Union)?Relationships?(Types?|Index|IndexContains|IndexEndsWith)?Scan$/,
  /^(Partitioned)?(Multi|AssertingMulti)?(Node|NodeUnique|DirectedRelationship|UndirectedRelationship|DirectedRelationshipUnique|UndirectedRelationshipUnique)(Index|ById|ByElementId)Seek(ByRange)?$/,
  /^(Node|Relationship)CountFromCountStore$/,
  /^(Directed|Undirected)?Dynamic(Label|Type)(Node|Relationship)Lookup$/,
  /^(Argument|EmptyRow|EmptyResult|Input)$/,
  // Patterns.
  /^(Optional)?Expand$/,
  /^(VarLengthExpand|Repeat|BidirectionalRepeat|ProjectEndpoints|ShortestPath|StatefulShortestPath|Trail|BidirectionalTrail)$/,
  // Joins and subqueries.
  /^(CartesianProduct|NodeHashJoin|ValueHashJoin|(Node)?(Left|Right)OuterHashJoin|TriadicSelection|TriadicBuild|TriadicFilter)$/,
  /^(Apply|RollUpApply|(Anti)?ConditionalApply|(Select(Or)?)?(Anti)?SemiApply|Let(Select(Or)?)?(Anti)?SemiApply|SelectOr(Anti)?SemiApply)$/,
  /^(Optional|Anti|AssertSameNode|AssertSameRelationship)$/,
  // Rows in, rows out.
  /^(Filter|Projection|CacheProperties|RemoteBatchProperties|RemoteBatchPropertiesWithFilter|NonFuseable|NonPipelined|PreserveOrder)$/,
  /^(Ordered)?(Distinct|Aggregation|Union)$/,
  /^(EagerAggregation|Eager|Sort|PartialSort|Top|PartialTop|Limit|ExhaustiveLimit|Skip|Unwind|PartitionedUnwind|ProduceResults)$/,
  /^ProcedureCall$/,
]

/** Procedures that only read the graph. */
const PROCEDURES =
  /^(db\.(labels|relationshipTypes|propertyKeys|schema\.(visualization|nodeTypeProperties|relTypeProperties)|index\.(fulltext|vector)\.query(Nodes|Relationships)))$/

/** Why an operator is refused, most telling first. */
const REFUSALS: readonly [RegExp, string][] = [
  [/^LoadCSV$/, 'LOAD CSV is refused: a query reads the graph, never files or addresses.'],
  [/^Terminate/, "TERMINATE is refused: it stops other people's queries."],
  [/^(Show|DefaultDatabase|HomeDatabase)/, 'SHOW is refused: it tells about the server, not the graph.'],
  [
    /^TransactionApply$|^TransactionForeach$/,
    'CALL … IN TRANSACTIONS is refused: a query has one transaction, which only reads.',
  ],
  [/^RunQueryAt/, 'USE is refused: another database cannot be chosen here.'],
  [
    /(Create|Drop).*(Index|Constraint)|Constraint/,
    'Indexes and constraints cannot be changed here; a text may only read.',
  ],
  [/Delete/, 'DELETE would change the store; here a text may only read.'],
  [/^(Set|Remove)/, 'SET and REMOVE would change the store; here a text may only read.'],
  [/Merge/, 'MERGE would change the store; here a text may only read.'],
  [/Create|Foreach/, 'CREATE would change the store; here a text may only read.'],
]
const WRITES = 'This text would change the store; here it may only read.'
const ADMINISTERS =
  'This text administers the server (users, databases, indexes, settings); here it may only read the graph.'

interface Step {
  operator: string
  database: string | null
  details: string
}

/** The plan's tree as a list; 'Expand(All)@neo4j' is operator Expand in database neo4j. */
function steps(plan: DriverPlan): Step[] {
  const [, operator = plan.operatorType, , database] =
    /^([^(@]+)(\([^@]*\))?(?:@(.*))?$/.exec(plan.operatorType) ?? []
  const details: unknown = (plan.arguments as Record<string, unknown>).Details
  return [
    { operator, database: database ?? null, details: typeof details === 'string' ? details : '' },
    ...plan.children.flatMap(steps),
  ]
}

/** `db.labels() :: (label :: STRING)` → db.labels; names with strange letters come in backticks. */
function procedureName(details: string): string {
  return details.slice(0, details.indexOf('(')).replaceAll('`', '').trim()
}

function refusalOf(step: Step, home: string | null): string | null {
  const reason = REFUSALS.find(([name]) => name.test(step.operator))?.[1]
  if (reason !== undefined) return reason
  if (step.operator === 'AdministrationCommand') return ADMINISTERS
  if (step.database !== null && home !== null && step.database !== home)
    return 'Another database cannot be chosen here.'
  if (!READING.some((name) => name.test(step.operator)))
    return `The plan has the step ${step.operator}, which is not a plain read.`
  if (step.operator !== 'ProcedureCall') return null
  const name = procedureName(step.details)
  return PROCEDURES.test(name) ? null : `The procedure ${name} is not one of those that only read the graph.`
}

/** The verdict on what EXPLAIN answered. `r` is Neo4j's own word for a query that reads. */
function judge(summary: ResultSummary): Plan {
  if (!summary.plan) {
    const refusal = 'The database gave no plan for this text, so it is not run.'
    return { readOnly: false, refusal, operators: [], text: '' }
  }
  const list = steps(summary.plan)
  const home = summary.database.name ?? null
  const byType = summary.queryType === 'r' ? null : summary.queryType === 's' ? ADMINISTERS : WRITES
  const refusal = list.map((step) => refusalOf(step, home)).find((reason) => reason !== null) ?? byType
  const planText = (summary.plan.arguments as Record<string, unknown>)['string-representation']
  return {
    readOnly: refusal === null,
    refusal,
    operators: list.map((step) => step.operator),
    text:
      typeof planText === 'string'
        ? planText
        : list.map((step) => `${step.operator} ${step.details}`).join('\n'),
  }
}

/** Asks for the plan and judges it. Nothing of the text runs. EXPLAIN has a line of its own: columns of errors stay right. */
export async function explainIn(
  runner: Session | Transaction,
  cypher: string,
  params: Params,
  address: string,
): Promise<Plan> {
  try {
    const { summary } = await runner.run(`EXPLAIN\n${cypher}`, toNeo4jParams(params))
    return judge(summary)
  } catch (error) {
    throw fromNeo4jError(error, { address, lineOffset: 1 })
  }
}
