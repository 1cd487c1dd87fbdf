/** The parse of one sentence with its arcs turned around, so that rules can walk down as well as up. */
import type { Doc, Parse, Sentence } from '../doc'

export interface Tree {
  /** Document-wide index of token 0. */
  readonly offset: number
  readonly size: number
  readonly lower: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  /** Index of the head, −1 for the root. */
  readonly head: ArrayLike<number>
  readonly rel: readonly string[]
  readonly kids: readonly (readonly number[])[]
}

const NONE: readonly number[] = []

export function makeTree(doc: Doc, sentence: Sentence, parse: Parse): Tree {
  const size = sentence.lastToken - sentence.firstToken
  const kids: number[][] = Array.from({ length: size }, () => [])
  const lower: string[] = []
  const { upos, xpos, head, deprel } = parse
  for (let i = 0; i < size; i++) {
    lower.push(doc.tokens[sentence.firstToken + i]?.lower ?? '')
    const above = head[i] ?? -1
    if (above >= 0 && above !== i) kids[above]?.push(i)
  }
  return { offset: sentence.firstToken, size, lower, upos, xpos, head, rel: deprel, kids }
}

/** 'nsubj:pass' → 'nsubj'. */
function baseRelation(relation: string): string {
  const colon = relation.indexOf(':')
  return colon < 0 ? relation : relation.slice(0, colon)
}

export function kidsOf(tree: Tree, i: number): readonly number[] {
  return tree.kids[i] ?? NONE
}

export function headOf(tree: Tree, i: number): number {
  return tree.head[i] ?? -1
}

/** The relation of a token to its head, without its subtype. */
export function relOf(tree: Tree, i: number): string {
  return baseRelation(tree.rel[i] ?? '')
}

/** Children whose relation, without its subtype, is one of these. */
export function kidsBy(tree: Tree, i: number, ...relations: string[]): number[] {
  return kidsOf(tree, i).filter((kid) => relations.includes(relOf(tree, kid)))
}

export function firstKid(tree: Tree, i: number, relation: string): number {
  return kidsOf(tree, i).find((kid) => relOf(tree, kid) === relation) ?? -1
}

/** The token and those coordinated with it: 'A, B and C' from any head. Verbs and nouns never coordinate with each other. */
export function conjuncts(tree: Tree, i: number): number[] {
  const found = [i]
  const nominal = isNominal(tree, i)
  for (let at = 0; at < found.length && found.length < 40; at++) {
    for (const kid of kidsOf(tree, found[at] ?? -1))
      if (
        relOf(tree, kid) === 'conj' &&
        isNominal(tree, kid) === nominal &&
        !found.includes(kid) &&
        !goesWithPlace(tree, found[at] ?? -1, kid) &&
        !isNextClause(tree, found[at] ?? -1, kid)
      )
        found.push(kid)
  }
  return found
}

/** 'strikes on X in A and B': B goes with the place before the 'and', whatever the parse says. */
function goesWithPlace(tree: Tree, head: number, kid: number): boolean {
  const and = firstKid(tree, kid, 'cc')
  const place = and - 1
  return (
    place > head &&
    tree.upos[place] === 'PROPN' &&
    tree.upos[kid] === 'PROPN' &&
    headOf(tree, place) === head &&
    PLACING.has(markerOf(tree, place)) &&
    kidsBy(tree, kid, 'nmod', 'case').length === 0
  )
}

/** 'When A invaded B, C strove': two names with only a comma between them are no list. */
function isNextClause(tree: Tree, head: number, kid: number): boolean {
  if (tree.upos[head] !== 'PROPN' || tree.upos[kid] !== 'PROPN' || relOf(tree, head) === 'conj') return false
  const members = kidsOf(tree, head).filter((one) => relOf(tree, one) === 'conj')
  return (
    members.length === 1 &&
    firstKid(tree, kid, 'cc') < 0 &&
    kidsOf(tree, kid).every((one) => relOf(tree, one) !== 'conj') &&
    /^VB[DPZ]$/.test(tree.xpos[kid + 1] ?? '')
  )
}

const PLACING = new Set(['in', 'at', 'near', 'across', 'inside', 'within'])

export function isNominal(tree: Tree, i: number): boolean {
  const tag = tree.upos[i]
  return (
    tag === 'NOUN' ||
    tag === 'PROPN' ||
    tag === 'PRON' ||
    tag === 'NUM' ||
    tag === 'DET' ||
    tag === 'ADJ' ||
    tag === 'SYM'
  )
}

export function isVerb(tree: Tree, i: number): boolean {
  return tree.upos[i] === 'VERB' || (tree.xpos[i] ?? '').startsWith('VB')
}

/** The preposition of a nominal or the marker of a clause, its fixed parts joined: 'because of'. '' when it has none. */
export function markerOf(tree: Tree, i: number): string {
  const marker = kidsOf(tree, i).find((kid) => {
    const rel = relOf(tree, kid)
    return (rel === 'case' && tree.xpos[kid] !== 'POS') || rel === 'mark'
  })
  if (marker === undefined) return ''
  const fixed = kidsBy(tree, marker, 'fixed').map((kid) => tree.lower[kid] ?? '')
  return [tree.lower[marker] ?? '', ...fixed].join(' ')
}

/** All prepositions and markers of a token, for those with two ('from within'). */
export function hasMarker(tree: Tree, i: number, ...words: string[]): boolean {
  return kidsOf(tree, i).some((kid) => {
    const rel = relOf(tree, kid)
    return (rel === 'case' || rel === 'mark') && words.includes(tree.lower[kid] ?? '')
  })
}

/** Whether `i` lies in the subtree under `root` (or is it). */
export function isUnder(tree: Tree, i: number, root: number): boolean {
  for (let at = i, steps = 0; at >= 0 && steps < 200; at = headOf(tree, at), steps++)
    if (at === root) return true
  return false
}

/** First and last token (inclusive) of the subtree under i. */
export function spanOf(tree: Tree, i: number): [number, number] {
  let first = i
  let last = i
  const stack = [i]
  for (let at = stack.pop(), steps = 0; at !== undefined && steps < 2000; at = stack.pop(), steps++) {
    if (at < first) first = at
    if (at > last) last = at
    for (const kid of kidsOf(tree, at)) stack.push(kid)
  }
  return [first, last]
}
