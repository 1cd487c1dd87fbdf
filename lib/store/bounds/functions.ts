/** What functions give back, where that is not simply the size of what they are given. */
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
import { sizeOfReduce, sizeOfTest } from './loops'
import type { Context, Scope } from './scope'
import { splitCommas, type Group } from './tree'

const NUMBERS = new Set(
  'count sum avg stdev stdevp percentilecont percentiledisc id tointeger tofloat toboolean abs ceil floor round sign sqrt exp log log10 rand pi e timestamp exists isempty point.distance'.split(
    ' ',
  ),
)

/** `group` holds the arguments, or the clauses of EXISTS {}, COUNT {} and COLLECT {}. Throws query-too-large. */
export function sizeOfCall(name: string, group: Group, context: Context, scope: Scope): Bound {
  const called = name.toLowerCase()
  if (group.open === '{') {
    context.subquery(group.children, context)
    return called === 'collect' ? listOf(USUAL_ROWS, UNKNOWN) : SCALAR
  }
  if (called === 'reduce' || called === 'allreduce') return sizeOfReduce(group, context, scope)
  if (['all', 'any', 'none', 'single'].includes(called)) return sizeOfTest(group, context, scope)
  const args =
    group.children.length === 0 ? [] : splitCommas(group.children).map((part) => scope.sizeOf(part, context))
  const [first = SCALAR] = args
  if (called === 'range') return sizeOfRange(args)
  if (called === 'size' || called === 'length' || called === 'char_length')
    return { ...SCALAR, num: first.count }
  if (called === 'tointeger' || called === 'abs') return { ...SCALAR, num: first.num }
  if (NUMBERS.has(called)) return SCALAR
  if (called === 'collect') return listOf(Math.max(USUAL_ROWS, context.rows), first)
  if (called === 'head' || called === 'last') return first.each ?? first
  if (called === 'replace') return sizeOfReplace(args, context)
  if (called === 'split')
    return { total: first.total, count: Math.max(first.total, UNKNOWN.count), each: first }
  if (args.length === 1) return { ...first, num: undefined, text: undefined }
  return { ...joined(args), text: undefined }
}

function sizeOfRange(args: readonly Bound[]): Bound {
  const [from, to] = args
  if (from?.num === undefined || to?.num === undefined)
    throw tooLarge(
      'The ends of range() must be known before the query runs, since a database cannot be stopped inside an expression.',
      'Use numbers, parameters, size(…) or length(…); or UNWIND range(…) AS x, which can be stopped.',
    )
  const list = rangeList(from.num, to.num)
  checkEntries(list.count)
  return list
}

/** `from` and `to` are absolute values: their signs, and the step, are left out of the count. */
function rangeList(from: number, to: number): Bound {
  return listOf(from + to + 1, { ...SCALAR, num: Math.max(from, to) })
}

/** replace(text, what, by): each occurrence may grow. */
function sizeOfReplace(
  [text = UNKNOWN, what = UNKNOWN, by = UNKNOWN]: readonly Bound[],
  context: Context,
): Bound {
  const length = what.text?.length ?? 1
  const growth = length === 0 ? by.total + 1 : Math.max(1, by.total / length)
  const total = text.total * (by.text === '' ? 1 : growth)
  if (total * context.rounds > MOST_COPIED)
    throw tooLarge(
      'A replace() of this query may build a text that is too long.',
      'Replace by shorter texts.',
    )
  return { total, count: total }
}

/** The source of UNWIND: rows come one by one there, so it may be long, and its ends need not be known. */
export function sizeOfUnwoundRange(args: readonly Bound[]): Bound {
  const [from, to] = args
  if (from?.num === undefined || to?.num === undefined) return listOf(USUAL_ROWS, SCALAR)
  return rangeList(from.num, to.num)
}
