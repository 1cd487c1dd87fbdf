/** Clause after clause: which variables hold what, and how many rows UNWIND has made. */
import { EntenteError } from '@/lib/model/errors'
import type { Params } from '@/lib/model/result'
import { UNKNOWN, largest, type Bound } from './bound'
import { sizeOf } from './expression'
import { sizeOfUnwoundRange } from './functions'
import type { Context } from './scope'
import { isGroup, isSign, isWord, nameOf, splitCommas, tokenTree, type Item } from './tree'

const CLAUSES = [
  'MATCH',
  'OPTIONAL',
  'WHERE',
  'WITH',
  'UNWIND',
  'RETURN',
  'ORDER',
  'SKIP',
  'OFFSET',
  'LIMIT',
  'CALL',
  'YIELD',
  'UNION',
  'FINISH',
  'LET',
  'FILTER',
]

interface Clause {
  word: string
  items: Item[]
}

/**
 * Throws query-too-large for a user's text with an expression that may grow past what the engine survives, query-refused for one that
 * names a variable as a clause. Linear in the text for all but nested reduce(); never runs anything.
 */
export function checkBounds(text: string, params: Params = {}): void {
  const tree = tokenTree(text)
  // A syntax error: the engine words it better.
  if (!tree) return
  checkClauses(tree, {
    params,
    variables: new Map(),
    rounds: 1,
    rows: 1,
    work: { done: 0 },
    subquery: (items, context) => void checkClauses(items, context),
  })
}

/** Subqueries see what surrounds them; what they return is known outside by the last of them. */
function checkClauses(items: readonly Item[], outer: Context): Map<string, Bound> {
  const variables = new Map(outer.variables)
  let context: Context = { ...outer, variables }
  let branches = 1
  for (const { word, items: part } of clauses(items)) {
    if (word === 'UNWIND') {
      const { name, bound } = unwound(part, context)
      if (name !== undefined) variables.set(name, bound.each ?? UNKNOWN)
      context = { ...context, rows: context.rows * Math.max(1, bound.count) }
    } else if (word === 'WITH' || word === 'RETURN' || word === 'LET')
      for (const [name, bound] of projected(part, context)) {
        // What either side of a UNION gives.
        const before = branches > 1 ? variables.get(name) : undefined
        variables.set(name, before ? largest([before, bound]) : bound)
      }
    else if (word === 'UNION') branches++
    else if (word === 'CALL') call(part, context, variables)
    else sizeOf(part, context)
  }
  return variables
}

function clauses(items: readonly Item[]): Clause[] {
  const found: Clause[] = [{ word: '', items: [] }]
  items.forEach((item, index) => {
    const before = items[index - 1]
    const named = isWord(before, 'AS') && isWord(item, ...CLAUSES)
    if (named)
      throw new EntenteError(
        'query-refused',
        `A variable cannot be called ${nameOf(item)} here: that is a word of Cypher's own.`,
      )
    const inName =
      isSign(before, '.') ||
      isSign(before, ':') ||
      isWord(before, 'STARTS', 'ENDS') ||
      isSign(items[index + 1], ':')
    if (isWord(item, ...CLAUSES) && !inName)
      found.push({ word: (nameOf(item) ?? '').toUpperCase(), items: [] })
    else found.at(-1)?.items.push(item)
  })
  return found
}

/** `expr AS name, …`, all of it over the variables before it; LET's `name = expr` too. */
function projected(items: readonly Item[], context: Context): [string, Bound][] {
  return splitCommas(items).flatMap((part): [string, Bound][] => {
    const as = part.findLastIndex((item) => isWord(item, 'AS'))
    const assigns = as < 0 && isSign(part[1], '=') && !isSign(part[2], '~')
    const name = as >= 0 ? nameOf(part[as + 1]) : assigns ? nameOf(part[0]) : undefined
    const bound = sizeOf(as >= 0 ? part.slice(0, as) : assigns ? part.slice(2) : part, context)
    return name === undefined ? [] : [[name, bound]]
  })
}

function unwound(items: readonly Item[], context: Context): { name: string | undefined; bound: Bound } {
  const as = items.findLastIndex((item) => isWord(item, 'AS'))
  const name = as < 0 ? undefined : nameOf(items[as + 1])
  const source = as < 0 ? items : items.slice(0, as)
  const [first, args] = source
  if (source.length === 2 && nameOf(first)?.toLowerCase() === 'range' && isGroup(args, '('))
    return {
      name,
      bound: sizeOfUnwoundRange(splitCommas(args.children).map((part) => sizeOf(part, context))),
    }
  return { name, bound: sizeOf(source, context) }
}

/** CALL { … } and CALL (x) { … } hand out their variables; procedures hand out unknown ones. */
function call(items: readonly Item[], context: Context, variables: Map<string, Bound>): void {
  const body = items.find((item) => isGroup(item, '{'))
  if (!isGroup(body, '{')) {
    sizeOf(items, context)
    return
  }
  const inner = checkClauses(body.children, context)
  for (const [name, bound] of inner) if (variables.get(name) !== bound) variables.set(name, bound)
}
