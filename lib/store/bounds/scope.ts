/** What is handed down while an expression is sized: where it stands, and the evaluator itself. */
import type { Params } from '@/lib/model/result'
import type { Bound } from './bound'
import type { Group, Item } from './tree'

/** What surrounds an expression. */
export interface Context {
  params: Params
  variables: ReadonlyMap<string, Bound>
  /** Rounds of all loops around it. */
  rounds: number
  /** Most rows that the clauses before it make out of nothing, by UNWIND. */
  rows: number
  /** Shared by the whole text: how many expressions were sized. */
  work: { done: number }
  /** Clauses in a subquery's braces. */
  subquery: (items: readonly Item[], context: Context) => void
}

/** The evaluator, handed down: it calls what calls it. */
export interface Scope {
  sizeOf: (items: Group['children'], context: Context) => Bound
  sizeOfGroup: (group: Group, context: Context) => Bound
}
