/** One sentence as the matchers see it: its tree, and the actor that each token names or points to. */
import { SENSES } from '../rules'
import { isFormOf } from '../syntax/lemma'
import type { Doc, Reference, Sentence } from '../doc'
import { makeTree, type Tree } from '../syntax/tree'

export interface Scene {
  readonly doc: Doc
  readonly sentence: Sentence
  readonly tree: Tree
  /** By token within the sentence. */
  readonly at: readonly (Reference | undefined)[]
  /** Further actors of a token that points to several: 'the two countries'. */
  readonly more: ReadonlyMap<number, readonly Reference[]>
  /** The document speaks as somebody ('we'), as releases and speeches do and reports do not. */
  readonly voiced: boolean
  /** A state's name by its code. */
  readonly nameOf: (state: string) => string
  /** The state that an armed group, a party or a people lives in. */
  readonly homeOf: (group: string) => string | null
}

/** An actor in an argument place. Tokens are sentence indexes, inclusive. */
export interface Actor {
  reference: Reference
  first: number
  last: number
  /** The noun phrase itself names the actor; otherwise it is about something that belongs to it. */
  direct: boolean
}

/** Bases of references that only point to somebody. */
export const POINTING: ReadonlySet<string> = new Set(['first-person', 'pronoun', 'both', 'anaphor'])

/** References of each sentence, in order; both lists are sorted by position, so one pass does. */
export function referencesBySentence(doc: Doc): Reference[][] {
  const found: Reference[][] = doc.sentences.map(() => [])
  let sentence = 0
  for (const reference of doc.references) {
    while (
      sentence < doc.sentences.length - 1 &&
      (doc.sentences[sentence]?.lastToken ?? 0) <= reference.firstToken
    )
      sentence++
    found[sentence]?.push(reference)
  }
  return found
}

/** Null when the sentence was not parsed. */
export function makeScene(
  doc: Doc,
  index: number,
  references: readonly Reference[],
  voiced: boolean,
  { nameOf, homeOf }: Pick<Scene, 'nameOf' | 'homeOf'>,
): Scene | null {
  const sentence = doc.sentences[index]
  const parse = doc.parses[index]
  if (!sentence || !parse) return null
  const tree = makeTree(doc, sentence, parse)
  const at: (Reference | undefined)[] = new Array(tree.size).fill(undefined)
  const hidden = parenthesised(doc, sentence)
  const more = new Map<number, Reference[]>()
  for (const reference of references.filter((one) => !isSurname(doc, sentence, references, one)))
    for (let token = reference.firstToken - tree.offset; token < reference.lastToken - tree.offset; token++) {
      if (hidden.has(token + tree.offset) || isFoe(doc, references, reference)) continue
      else if (at[token] === undefined) at[token] = reference
      else more.set(token, [...(more.get(token) ?? []), reference])
    }
  return { doc, sentence, tree, at, more, voiced, nameOf, homeOf }
}

/** 'Ousmane Illiassou Djibo': the last word of an unknown name is no town. */
function isSurname(
  doc: Doc,
  sentence: Sentence,
  references: readonly Reference[],
  { basis, firstToken, lastToken }: Reference,
): boolean {
  if ((basis !== 'city' && basis !== 'place') || lastToken - firstToken > 1) return false
  const unknown = (token: number) =>
    token > sentence.firstToken &&
    /^\p{Lu}\p{Ll}+$/u.test(doc.tokens[token]?.text ?? '') &&
    !references.some((other) => other.firstToken <= token && token < other.lastToken)
  const behindPerson = references.some(
    ({ entity, lastToken: end }) => entity.kind === 'person' && end === firstToken,
  )
  return behindPerson || (unknown(firstToken - 1) && unknown(firstToken - 2))
}

/** 'The Coalition to Defeat X/Y': X is named in the name, and is no party to what the coalition does. */
function isFoe(doc: Doc, references: readonly Reference[], { entity, firstToken }: Reference): boolean {
  if (entity.kind !== 'group') return false
  const isCoalition = (end: number) =>
    references.some(
      ({ entity: other, lastToken }) =>
        lastToken === end && /\b[Cc]oalition\b/.test(other.name) && other.id !== entity.id,
    )
  const before = firstToken - 1
  if (doc.tokens[before]?.text === '/') return isCoalition(before)
  if (!isFormOf(doc.tokens[before]?.lower ?? '', SENSES.fighting)) return false
  const joined = doc.tokens[before - 1]?.lower === 'to' ? before - 1 : before
  return isCoalition(joined)
}

export function actorOf(scene: Scene, reference: Reference, direct: boolean): Actor {
  return {
    reference,
    first: reference.firstToken - scene.tree.offset,
    last: reference.lastToken - 1 - scene.tree.offset,
    direct,
  }
}

/** What stands in brackets behind a name explains it and does not act: 'the Troika (A, B and C)'. */
function parenthesised(doc: Doc, sentence: Sentence): Set<number> {
  const found = new Set<number>()
  for (let at = sentence.firstToken + 1; at < sentence.lastToken; at++) {
    if (doc.tokens[at]?.text !== '(') continue
    const close = doc.tokens
      .slice(at, Math.min(at + 30, sentence.lastToken))
      .findIndex((token) => token.text === ')')
    for (let inside = at; inside < at + close; inside++) found.add(inside)
  }
  return found
}

/** The actor, with the words from here to there as its evidence. */
export function widened(actor: Actor, token: number, direct: boolean): Actor {
  return { ...actor, first: Math.min(actor.first, token), last: Math.max(actor.last, token), direct }
}
