/** A text's tokens, nested by their brackets. */
import { cypherTokens, type CypherToken } from '@/lib/store/cypherText'

export interface Group {
  kind: 'group'
  open: '(' | '[' | '{'
  children: Item[]
}
export type Item = CypherToken | Group

const CLOSING: Record<string, Group['open']> = { ')': '(', ']': '[', '}': '{' }

/** null when brackets do not match: that text is a syntax error, which the engine words better. */
export function tokenTree(text: string): Item[] | null {
  const top: Item[] = []
  const stack: { group: Group | null; children: Item[] }[] = [{ group: null, children: top }]
  for (const token of cypherTokens(text)) {
    const here = stack.at(-1)
    if (!here) return null
    if (token.kind === 'sign' && (token.text === '(' || token.text === '[' || token.text === '{')) {
      const group: Group = { kind: 'group', open: token.text, children: [] }
      here.children.push(group)
      stack.push({ group, children: group.children })
    } else if (token.kind === 'sign' && token.text in CLOSING) {
      if (here.group?.open !== CLOSING[token.text]) return null
      stack.pop()
    } else here.children.push(token)
  }
  return stack.length === 1 ? top : null
}

export function isSign(item: Item | undefined, sign: string): boolean {
  return item?.kind === 'sign' && item.text === sign
}

/** An unquoted word, whatever its case. */
export function isWord(item: Item | undefined, ...words: string[]): boolean {
  return item?.kind === 'word' && words.includes(item.text.toUpperCase())
}

export function isGroup(item: Item | undefined, open: Group['open']): item is Group {
  return item?.kind === 'group' && item.open === open
}

/** What an unquoted or quoted name says; undefined for anything else. */
export function nameOf(item: Item | undefined): string | undefined {
  return item?.kind === 'word' || item?.kind === 'name' ? item.text : undefined
}

/** Parts between the separators that `at` finds. */
function splitAt(items: readonly Item[], at: (items: readonly Item[], index: number) => boolean): Item[][] {
  const parts: Item[][] = [[]]
  items.forEach((item, index) => {
    if (at(items, index)) parts.push([])
    else parts.at(-1)?.push(item)
  })
  return parts
}

export function splitCommas(items: readonly Item[]): Item[][] {
  return splitAt(items, (all, index) => isSign(all[index], ','))
}

/** Index of the first `|` that is not half of `||`; -1 if there is none. */
export function barIndex(items: readonly Item[]): number {
  return items.findIndex(
    (item, index) => isSign(item, '|') && !isSign(items[index - 1], '|') && !isSign(items[index + 1], '|'),
  )
}
