/** What repeats inside one expression: comprehensions, reduce, all/any/none/single. Rounds of nested loops multiply. */
import {
  MOST_COPIED,
  SCALAR,
  UNKNOWN,
  USUAL_ROWS,
  checkEntries,
  joined,
  listOf,
  tooLarge,
  type Bound,
} from './bound'
import type { Context, Scope } from './scope'
import { barIndex, isGroup, isSign, isWord, nameOf, splitCommas, type Group, type Item } from './tree'

/** A list: written out, or made by a loop over a list or a pattern. */
export function sizeOfBrackets({ children }: Group, context: Context, scope: Scope): Bound {
  const bar = barIndex(children)
  if (nameOf(children[0]) !== undefined && isWord(children[1], 'IN')) {
    const head = bar < 0 ? children : children.slice(0, bar)
    const { source, inside } = enter(head, context, scope)
    const each = bar < 0 ? (source.each ?? UNKNOWN) : scope.sizeOf(children.slice(bar + 1), inside)
    return listOf(source.count, each)
  }
  if (bar >= 0 && startsPattern(children)) {
    scope.sizeOf(children.slice(0, bar), context)
    return listOf(USUAL_ROWS, scope.sizeOf(children.slice(bar + 1), round(context, USUAL_ROWS)))
  }
  const items = children.length === 0 ? [] : splitCommas(children).map((part) => scope.sizeOf(part, context))
  return {
    ...joined([SCALAR, ...items]),
    count: items.length,
    each: items.length > 0 ? largestOf(items) : SCALAR,
    text: undefined,
  }
}

function startsPattern(children: readonly Item[]): boolean {
  return isGroup(children[0], '(') || (nameOf(children[0]) !== undefined && isSign(children[1], '='))
}

function largestOf(bounds: readonly Bound[]): Bound {
  return bounds.reduce((a, b) => (b.total > a.total ? b : a), SCALAR)
}

/** all(x IN list WHERE …) and its kin. */
export function sizeOfTest({ children }: Group, context: Context, scope: Scope): Bound {
  enter(children, context, scope)
  return SCALAR
}

/**
 * reduce(acc = start, x IN list | step). The step is sized for accumulators of several sizes: one that grows by a fixed amount gives
 * rounds × amount, one that multiplies gives factor ^ rounds.
 */
export function sizeOfReduce({ children }: Group, context: Context, scope: Scope): Bound {
  const bar = barIndex(children)
  const [first = [], second = []] = splitCommas(bar < 0 ? children : children.slice(0, bar))
  const start = scope.sizeOf(first.slice(2), context)
  const { source, inside } = enter(second, context, scope)
  if (bar < 0) return UNKNOWN
  const name = nameOf(first[0]) ?? ''
  const step = children.slice(bar + 1)
  const stepFor = (total: number, num?: number) =>
    scope.sizeOf(step, {
      ...inside,
      // How it grows, not how often it runs: rounds are counted below.
      rounds: 1,
      variables: new Map([
        ...inside.variables,
        [name, { total, count: total, each: { total, count: total }, num }],
      ]),
    })
  if (start.num !== undefined && stepFor(1, 1).num !== undefined) return SCALAR
  const [small, middle, large] = [1_000, 2_000, 4_000].map((total) => stepFor(total).total) as [
    number,
    number,
    number,
  ]
  const factor = (middle - small) / 1_000
  if ((large - middle) / 2_000 > factor * 1.01) throw growing()
  const added = Math.max(0, small - factor * 1_000)
  const total =
    factor <= 1 ? start.total + source.count * added : (start.total + added) * factor ** source.count
  if (total * source.count * context.rounds > MOST_COPIED) throw growing()
  return { total, count: total }
}

function growing(): Error {
  return tooLarge(
    'A reduce() of this query may build a text or list that is too long, and a database cannot be stopped inside an expression.',
    'Use collect() over UNWIND, or a shorter list.',
  )
}

/** `x IN list WHERE test` → the list, and what surrounds the loop's body. */
function enter(head: readonly Item[], context: Context, scope: Scope): { source: Bound; inside: Context } {
  const where = head.findIndex((item) => isWord(item, 'WHERE'))
  const source = scope.sizeOf(head.slice(2, where < 0 ? undefined : where), context)
  const name = nameOf(head[0]) ?? ''
  const around = round(context, source.count)
  const inside = { ...around, variables: new Map([...context.variables, [name, source.each ?? UNKNOWN]]) }
  if (where >= 0) scope.sizeOf(head.slice(where + 1), inside)
  return { source, inside }
}

function round(context: Context, count: number): Context {
  const rounds = context.rounds * Math.max(1, count)
  checkEntries(rounds)
  return { ...context, rounds }
}
