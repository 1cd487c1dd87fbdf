/**
 * References: words that point to an actor named elsewhere ('we', 'its', 'the Secretary', 'the two countries'), resolved
 * within the document, its title and its byline. A word whose antecedent is in none of them stays unresolved.
 */
import type { Doc, Reference, Sentence } from '../doc'
import type { Context, Party } from './voice'
import { describe, organisationAt } from './descriptions'
import { pronoun, type Subjects } from './pronouns'
import { Salience } from './salience'
import { kindOf } from '../events/groups'
import { doersOf } from '../syntax/clauses'
import type { Pointing } from './pointing'
import { headOf, isUnder, isVerb, kidsBy, makeTree, type Tree } from '../syntax/tree'

/** Adds references for pointing words in the sentences that were parsed; the result stays in order. */
export function findReferences(doc: Doc, context: Context): Doc {
  const salience = new Salience(context)
  const references: Reference[] = []
  let next = 0
  doc.sentences.forEach((sentence, index) => {
    const named: Reference[] = []
    for (
      let reference = doc.references[next];
      reference && reference.firstToken < sentence.lastToken;
      reference = doc.references[next]
    ) {
      named.push(reference)
      next++
    }
    const settled = named.map((reference) =>
      naturalised(
        doc,
        reference,
        named,
        context.house !== null,
        context.lexicon.homeOf,
        context.house?.state ?? null,
      ),
    )
    if (doc.parses[index]) references.push(...inSentence(doc, sentence, index, settled, salience))
    else {
      references.push(...named)
      for (const reference of named) salience.add(doc, reference, index)
    }
  })
  return { ...doc, references }
}

const TITLES =
  /\b(?:president|prime minister|premier|king|queen|prince|emir|sultan|minister|governor|mayor|general|chancellor|opposition leader|candidate|senator|spokesman|chief|archbishop|commander)\b/i

const RANKS = /\b(?:Assistant|Under|Deputy) Secretary\b(?!-)/

const MANY_NATIONS =
  /\b(?:African|Arab|Asian|European|American|Islamic|Pacific|International|World|Global|United|Regional)\b/

/** A stranger with an office at home, or in a report a body that no lexicon knows, belongs to the only state of the sentence. */
function naturalised(
  doc: Doc,
  reference: Reference,
  named: readonly Reference[],
  voiced: boolean,
  homeOf: ReadonlyMap<string, string>,
  house: string | null,
): Reference {
  const surface = doc.text.slice(reference.start, reference.end)
  const stranger =
    reference.basis === 'stranger' && TITLES.test(surface) && !/secretary[- ]general/i.test(surface)
  const body = reference.basis === 'coined' && !voiced && !MANY_NATIONS.test(surface)
  // 'Kurdish villagers', where one state is named, live there.
  const people =
    reference.basis === 'people' &&
    reference.entity.kind === 'group' &&
    !voiced &&
    !homeOf.has(reference.entity.id)
  if (reference.state !== null || !(stranger || body || people)) return reference
  // 'Assistant Secretary X' in a text of the United States is theirs.
  const rankless = reference.basis === 'stranger' || reference.basis === 'surname'
  if (rankless && reference.state === null && house !== null && RANKS.test(surface))
    return { ...reference, state: house }
  const states = new Set(named.map(({ state }) => state).filter((state) => state !== null))
  const home = states.size === 1 ? [...states][0] : stranger && !voiced ? placeOfAct(doc, named) : undefined
  return home === undefined ? reference : { ...reference, state: home }
}

const PLACES = new Set(['place', 'city', 'capital', 'name'])

/** 'President X declared a curfew in Y, the embassy of Z said': of several states the one place that things happen in. */
function placeOfAct(doc: Doc, named: readonly Reference[]): string | undefined {
  const places = named.filter(
    ({ basis, firstToken, entity }) =>
      entity.kind === 'state' && PLACES.has(basis) && doc.tokens[firstToken - 1]?.lower === 'in',
  )
  const states = new Set(places.map(({ state }) => state))
  return states.size === 1 ? (places[0]?.state ?? undefined) : undefined
}

function inSentence(
  doc: Doc,
  sentence: Sentence,
  index: number,
  named: readonly Reference[],
  salience: Salience,
): Reference[] {
  const found: Reference[] = []
  let next = 0
  const subjects = subjectsIn(doc, sentence, index, found)
  for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
    const own = named[next]
    if (own && own.firstToken <= at) {
      found.push(own)
      salience.add(doc, own, index)
      next++
      at = Math.max(at, own.lastToken - 1)
      continue
    }
    const pointing =
      organisationAt(doc, at, index, salience) ??
      pronoun(doc, sentence, index, at, named, salience, subjects) ??
      describe(doc, sentence, index, at, named, salience)
    if (!pointing) continue
    for (const party of pointing.parties) {
      const reference = refer(doc, pointing, party)
      found.push(reference)
      salience.add(doc, reference, index)
    }
    at = pointing.last - 1
  }
  return found
}

/** Reads the subject of the clause around a possessive off the parse, among the references found so far. */
function subjectsIn(doc: Doc, sentence: Sentence, index: number, found: readonly Reference[]): Subjects {
  let tree: Tree | undefined
  return (at) => {
    const parse = doc.parses[index]
    if (!parse) return undefined
    tree ??= makeTree(doc, sentence, parse)
    let verb = at - sentence.firstToken
    for (let steps = 0; verb >= 0 && steps < 8 && !isVerb(tree, verb); steps++) verb = headOf(tree, verb)
    if (verb < 0) return undefined
    const behind = verb + sentence.firstToken
    // 'condemned X for its war': someone named since is nearer.
    if (
      found.some(
        ({ firstToken, entity }) => firstToken > behind && firstToken < at && entity.kind !== 'person',
      )
    )
      return undefined
    const heads = withOwners(tree, doersOf(tree, verb)).filter((head) => head + sentence.firstToken < at)
    // The possessive may stand in the subject itself.
    if (heads.length === 0 || heads.some((head) => tree && isUnder(tree, at - sentence.firstToken, head)))
      return undefined
    return found.filter(({ firstToken, lastToken }) =>
      heads.some(
        (head) => firstToken <= head + sentence.firstToken && head + sentence.firstToken < lastToken,
      ),
    )
  }
}

/** 'My country can only reaffirm its ties': the country is whose it is. */
function withOwners(tree: Tree, heads: readonly number[]): number[] {
  return heads.flatMap((head) =>
    kindOf(tree.lower[head] ?? '') === 'organ'
      ? [
          head,
          ...kidsBy(tree, head, 'nmod').filter(
            (kid) => tree.rel[kid] === 'nmod:poss' && tree.xpos[kid] === 'PRP$',
          ),
        ]
      : [head],
  )
}

function refer(doc: Doc, { first, last, basis, generic }: Pointing, { entity, state }: Party): Reference {
  return {
    entity,
    state: state ?? (entity.kind === 'state' ? entity.id : null),
    firstToken: first,
    lastToken: last,
    start: doc.tokens[first]?.start ?? 0,
    end: doc.tokens[last - 1]?.end ?? 0,
    basis,
    generic: generic ?? false,
  }
}
