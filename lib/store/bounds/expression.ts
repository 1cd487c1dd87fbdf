/** The size of an expression's value: operands from left to right, joined by what stands between them. */
import { SCALAR, UNKNOWN, checkEntries, joined, largest, ofValue, tooLarge, type Bound } from './bound'
import { sizeOfCall } from './functions'
import { sizeOfBrackets } from './loops'
import { checkRegex } from './regex'
import type { Context, Scope } from './scope'
import { isGroup, isSign, isWord, nameOf, splitCommas, type Group, type Item } from './tree'

const MOST_WORK = 50_000
/** Words between operands that make the whole a boolean. */
const TESTS = ['AND', 'OR', 'XOR', 'NOT', 'IN', 'IS', 'CONTAINS', 'STARTS', 'ENDS', 'WITH', 'NULL', 'LIKE']
const NOTHING = ['DISTINCT', 'ALL', 'ASC', 'DESC', 'ASCENDING', 'DESCENDING']
const NO_TEST = new RegExp(` (?:${NOTHING.join('|')}) `, 'g')

interface Operand {
  bound: Bound
  /** Signs and words between the operand before and this one. */
  after: string
}

/** Throws query-too-large. */
export function sizeOf(items: readonly Item[], context: Context): Bound {
  if (++context.work.done > MOST_WORK)
    throw tooLarge('The query is too intricate to be checked before it runs.', 'Take it apart with WITH.')
  const operands: Operand[] = []
  let after = ''
  let index = 0
  while (index < items.length) {
    const item = items[index] as Item
    if (isOperator(item, items[index + 1])) {
      after += item.kind === 'word' ? ` ${item.text.toUpperCase()} ` : (item as { text: string }).text
      index++
      continue
    }
    const [bound, next] = operand(items, index, context)
    operands.push({ bound, after })
    after = ''
    index = next
  }
  const whole = combine(operands, after)
  checkEntries(whole.total)
  return whole
}

/** `all(…)` is a function, `ALL` and `NOT (…)` are not. */
function isOperator(item: Item, next: Item | undefined): boolean {
  if (item.kind === 'sign') return item.text !== '.'
  return isWord(item, ...TESTS, ...NOTHING) && !(isWord(item, 'ALL') && isGroup(next, '('))
}

function combine(operands: readonly Operand[], last: string): Bound {
  checkPatterns(operands)
  const [only] = operands
  if (!only) return SCALAR
  if (operands.length === 1 && !isTest(operands, last)) return only.bound
  const all = joined(operands.map(({ bound }) => bound))
  checkEntries(all.total)
  return isTest(operands, last) ? SCALAR : { ...all, num: arithmetic(operands) }
}

/** Does a comparison or a word like AND make the whole a boolean? */
function isTest(operands: readonly Operand[], last: string): boolean {
  const between = [...operands.map(({ after }) => after), last].join('')
  return /[=<>~:!]| [A-Z]+ /.test(between.replace(NO_TEST, ''))
}

/** `a =~ 'x' + $y`: what follows up to the next operator that is not `+`. */
function checkPatterns(operands: readonly Operand[]): void {
  operands.forEach(({ after }, index) => {
    if (!after.replace(/\s/g, '').includes('=~')) return
    const following = operands.slice(index + 1)
    const end = following.findIndex((operand) => operand.after !== '+')
    const parts = [operands[index] as Operand, ...(end < 0 ? following : following.slice(0, end))]
    checkRegex(joined(parts.map(({ bound }) => bound)).text)
  })
}

/** Largest absolute value of a sum of products; undefined unless every operand is a known number. */
function arithmetic(operands: readonly Operand[]): number | undefined {
  let sum = 0
  let term = 0
  for (const { bound, after } of operands) {
    const { num } = bound
    if (num === undefined) return undefined
    if (after.startsWith('*')) term *= num
    else if (after.startsWith('^')) term **= num
    else if (after.startsWith('%')) term = Math.min(term, num)
    // A divisor may be less than one.
    else if (after.startsWith('/')) term = num >= 1 ? term : Infinity
    else {
      sum += term
      term = num
    }
  }
  return sum + term
}

/** One operand with what hangs on it (.name, [index], {projection}) and where the next begins. */
function operand(items: readonly Item[], start: number, context: Context): [Bound, number] {
  let [bound, index] = primary(items, start, context)
  for (;;) {
    const item = items[index]
    checkEntries(bound.total)
    if (isSign(item, '.')) {
      const known = nameOf(items[index + 1]) !== undefined
      bound = inside(bound)
      index += known ? 2 : 1
    } else if (item?.kind === 'group' && item.open === '[') {
      sizeOf(item.children, context)
      bound = isSlice(item) ? bound : (bound.each ?? inside(bound))
      index++
    } else if (item?.kind === 'group' && item.open === '{') {
      bound = joined([SCALAR, ...splitCommas(item.children).map((part) => sizeOf(withoutKey(part), context))])
      index++
    } else return [bound, index]
  }
}

/** A part of it: at most all of it. Parts of what is unknown are unknown. */
function inside({ total }: Bound): Bound {
  return total <= UNKNOWN.total ? UNKNOWN : { total, count: total }
}

function isSlice({ children }: Group): boolean {
  return children.some((item) => isSign(item, '.') || (item.kind === 'number' && item.text.includes('..')))
}

function primary(items: readonly Item[], start: number, context: Context): [Bound, number] {
  const item = items[start] as Item
  if (item.kind === 'group') return [sizeOfGroup(item, context), start + 1]
  if (item.kind === 'number') return [{ ...SCALAR, num: numberOf(item.text) }, start + 1]
  if (item.kind === 'string') return [ofValue(unquoted(item.text)), start + 1]
  if (item.kind === 'parameter')
    return [item.text in context.params ? ofValue(context.params[item.text]) : UNKNOWN, start + 1]
  if (isWord(item, 'CASE')) return sizeOfCase(items, start, context)
  const call = callAt(items, start)
  if (call) return [sizeOfCall(call.name, call.group, context, scope), call.next]
  const name = nameOf(item)
  if (isWord(item, 'TRUE', 'FALSE')) return [SCALAR, start + 1]
  return [(name === undefined ? undefined : context.variables.get(name)) ?? UNKNOWN, start + 1]
}

/** Functions and loops size their arguments with these. */
const scope: Scope = { sizeOf, sizeOfGroup: (group, context) => sizeOfGroup(group, context) }

function sizeOfGroup(group: Group, context: Context): Bound {
  if (group.open === '[') return sizeOfBrackets(group, context, scope)
  if (group.open === '{')
    return joined([SCALAR, ...splitCommas(group.children).map((p) => sizeOf(withoutKey(p), context))])
  const parts = splitCommas(group.children).map((part) => sizeOf(part, context))
  return parts.length === 1 ? (parts[0] as Bound) : joined(parts)
}

/** `range(`, `date.truncate(`, `COUNT {`: a name, its namespaces, its arguments. */
function callAt(items: readonly Item[], start: number): { name: string; group: Group; next: number } | null {
  let name = nameOf(items[start])
  if (name === undefined) return null
  let index = start + 1
  while (isSign(items[index], '.') && nameOf(items[index + 1]) !== undefined) {
    name += `.${nameOf(items[index + 1])}`
    index += 2
  }
  const group = items[index]
  if (isGroup(group, '(')) return { name, group, next: index + 1 }
  if (isGroup(group, '{') && index === start + 1 && isWord(items[start], 'EXISTS', 'COUNT', 'COLLECT'))
    return { name, group, next: index + 1 }
  return null
}

/** CASE … END: the largest of what its branches give. */
function sizeOfCase(items: readonly Item[], start: number, context: Context): [Bound, number] {
  let depth = 0
  let end = start
  const parts: { word: string; items: Item[] }[] = [{ word: 'CASE', items: [] }]
  for (; end < items.length; end++) {
    const item = items[end] as Item
    if (isWord(item, 'CASE')) depth++
    if (isWord(item, 'END') && --depth === 0) break
    if (depth === 1 && isWord(item, 'WHEN', 'THEN', 'ELSE'))
      parts.push({ word: nameOf(item)?.toUpperCase() ?? '', items: [] })
    else if (end > start) parts.at(-1)?.items.push(item)
  }
  const sized = parts.map(({ word, items: part }) => ({ word, bound: sizeOf(part, context) }))
  const given = sized.filter(({ word }) => word === 'THEN' || word === 'ELSE').map(({ bound }) => bound)
  return [largest(given.length > 0 ? given : [UNKNOWN]), end + 1]
}

/** `key: value` of a map, `.property` or `name` of a projection. */
function withoutKey(items: Item[]): Item[] {
  return isSign(items[1], ':') ? items.slice(2) : items
}

/** 1_000, 0x10, 1e6; undefined for what is no single number, as 1..3. */
function numberOf(text: string): number | undefined {
  const value = Number(text.replaceAll('_', ''))
  return Number.isNaN(value) ? undefined : Math.abs(value)
}

/** A literal's text. Unicode escapes hide nothing: '\u0028' is a bracket of a pattern as '(' is. */
function unquoted(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(
      /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g,
      (_, short?: string, long?: string, sign?: string) => {
        const code = Number.parseInt(short ?? long ?? '', 16)
        if (sign !== undefined) return sign
        return code <= 0x10ffff ? String.fromCodePoint(code) : ''
      },
    )
}
