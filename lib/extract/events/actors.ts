/**
 * From a noun phrase to the actors it names ('the Russian foreign ministry'), or to those answerable for it
 * ('reports of abuses committed by Malian forces').
 */
import { agentsOf, surfaceSubjects } from '../clauses'
import { lemmaIn } from '../lemma'
import { NOUNS, PEOPLE, type Reach } from '../rules'
import { conjuncts, headOf, isVerb, kidsBy, kidsOf, markerOf, relOf, type Tree } from '../tree'
import { followersOf, groupOf, kindOf, localGroup, minorityOf, type Kind } from './groups'
import { actorOf, widened, type Actor, type Scene } from './scene'

const MAX_DEPTH = 4
const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose'])
const POSSESSIVES = new Set(['our', 'its', 'their', 'his', 'her', 'my'])

/** Actors that the phrase headed by `head` names; coordination is not followed here. */
export function resolve(scene: Scene, head: number, owner: Reach, depth = 0): Actor[] {
  const { tree } = scene
  const word = tree.lower[head] ?? ''
  const kind = kindOf(word)
  const own = scene.at[head]
  if (own) return ofMention(scene, head, kind)
  if (depth > MAX_DEPTH) return []
  if (RELATIVE.has(word)) return ofRelative(scene, head, owner, depth)
  if (kind !== 'territory' && tree.upos[head] !== 'PRON') {
    const apposed = namedBeside(scene, head)
    if (
      apposed.length > 0 &&
      (kind !== 'other' ||
        apposed.every(
          ({ reference }) => reference.entity.kind === 'organisation' || reference.entity.kind === 'person',
        ))
    )
      return apposed
  }
  const modified = ofModifiers(scene, head, kind)
  if (modified.length > 0) return modified
  const ofKids = ofQuantified(scene, head, word, kind, owner, depth)
  if (ofKids.length > 0) return ofKids
  const near = nameBefore(scene, head, kind)
  if (near.length > 0) return near
  const local = kind === 'group' ? localGroup(scene, head) : []
  if (local.length > 0) return local
  if (tree.upos[head] === 'PROPN') {
    // A stranger explained: 'X, the UN coordinator'.
    const explained = resolveAllAt(
      scene,
      kidsBy(tree, head, 'appos').filter((kid) => kid > head),
      false,
      depth + 1,
    )
    if (explained.length > 0) return explained.map((actor) => widened(actor, head, true))
  }
  return owner === false ? [] : answerable(scene, head, owner, depth)
}

/** The mention itself; 'Russian and Chinese officials' are two, 'our Iraqi partners' are Iraq, 'NATO allies X and Y' are X. */
function ofMention(scene: Scene, head: number, kind: Kind): Actor[] {
  const { tree } = scene
  const own = [scene.at[head], ...(scene.more.get(head) ?? [])].filter((reference) => reference !== undefined)
  const actors = own.map((reference) => partyOf(scene, head, actorOf(scene, reference, true)))
  const first = own[0]
  if (!first) return actors
  if (first.generic) {
    const named = namedBeside(scene, head)
    if (named.length > 0) return named
    const ours = kidsOf(tree, head).some(
      (kid) => tree.rel[kid] === 'nmod:poss' && POSSESSIVES.has(tree.lower[kid] ?? ''),
    )
    const national = ours ? kidsBy(tree, head, 'amod', 'compound').flatMap((kid) => conjuncts(tree, kid)) : []
    const states = national.flatMap((kid) =>
      scene.at[kid]?.basis === 'demonym' ? [actorOf(scene, scene.at[kid], true)] : [],
    )
    if (states.length > 0) return states.map((state) => widened(state, head, true))
  }
  if (first.basis === 'body' || first.basis === 'people')
    for (const more of ofModifiers(scene, head, kind)) add(actors, more)
  return actors
}

/** The parse lost the link: 'X's al-Qaeda terror network'. */
function nameBefore(scene: Scene, head: number, kind: Kind): Actor[] {
  const { tree } = scene
  if (kind === 'other' || kind === 'territory') return []
  for (let at = head - 1; at >= 0 && head - at < 4; at--) {
    const reference = scene.at[at]
    if (reference) return [wrap(scene, head, kind, actorOf(scene, reference, true))]
    if (!['NOUN', 'ADJ', 'PROPN'].includes(tree.upos[at] ?? '')) return []
  }
  return []
}

/** A name right behind a describing noun: 'the minister, X', 'human rights group X'. */
function namedBeside(scene: Scene, head: number): Actor[] {
  const { tree } = scene
  const beside = kidsBy(tree, head, 'appos', 'flat').filter(
    (kid) => scene.at[kid] && scene.at[kid] !== scene.at[head],
  )
  if (beside.length === 0) {
    const end = scene.at[head] ? actorOf(scene, scene.at[head], true).last + 1 : head + 1
    const next = scene.at[end]
    if (
      next &&
      next.entity.kind !== 'group' &&
      headOf(tree, end) >= 0 &&
      (tree.upos[end] === 'PROPN' || next.basis === 'acronym')
    )
      beside.push(end)
  }
  const found: Actor[] = []
  for (const kid of beside)
    for (const part of [...conjuncts(tree, kid), ...conjuncts(tree, head).slice(1)]) {
      const reference = scene.at[part]
      if (reference) add(found, actorOf(scene, reference, true))
    }
  return found
}

/** All members of a coordination. */
export function resolveAll(scene: Scene, heads: readonly number[], owner: Reach): Actor[] {
  const found: Actor[] = []
  for (const head of heads) for (const actor of resolve(scene, head, owner)) add(found, actor)
  const last = found[found.length - 1]
  if (last?.reference.entity.kind === 'state') for (const more of restOfList(scene, last)) add(found, more)
  return found
}

const POINTING = new Set(['first-person', 'pronoun', 'both', 'anaphor'])

/** The members of 'A, B, C and D' that the parse hung elsewhere; only a list that closes with 'and' or 'or' counts. */
function restOfList(scene: Scene, actor: Actor): Actor[] {
  const { tree } = scene
  const found: Actor[] = []
  let closed = false
  for (let at = actor.last + 1; at < tree.size && !closed;) {
    const comma = tree.lower[at] === ','
    const and = ['and', 'or'].includes(tree.lower[at + (comma ? 1 : 0)] ?? '')
    if (!comma && !and) break
    let next = at + (comma ? 1 : 0) + (and ? 1 : 0)
    if (tree.lower[next] === 'the') next++
    const reference = scene.at[next]
    if (
      reference?.entity.kind !== 'state' ||
      POINTING.has(reference.basis) ||
      (reference.basis === 'demonym' && !(tree.lower[next] ?? '').endsWith('s'))
    )
      break
    const member = actorOf(scene, reference, true)
    found.push(member)
    closed = and
    at = member.last + 1
  }
  return closed || found.length > 1 ? found : []
}

export function sameActor(a: Actor, b: Actor): boolean {
  return a.reference.entity.id === b.reference.entity.id
}

function ofRelative(scene: Scene, head: number, owner: Reach, depth: number): Actor[] {
  const { tree } = scene
  for (let at = headOf(tree, head), steps = 0; at >= 0 && steps < 6; at = headOf(tree, at), steps++)
    if (tree.rel[at] === 'acl:relcl' && headOf(tree, at) >= 0)
      return resolve(scene, headOf(tree, at), owner, depth + 1)
  return []
}

/** 'Israeli rebels' are a group of their own, 'Israeli troops' are Israel; a demonym alone is the state. */
function partyOf(scene: Scene, head: number, actor: Actor): Actor {
  const { entity, basis } = actor.reference
  const split =
    entity.kind === 'state' &&
    (basis === 'people' || basis === 'body') &&
    kindOf(scene.tree.lower[head] ?? '') === 'group'
  return split ? groupOf(scene, head, actor) : (minorityOf(scene, head, actor) ?? actor)
}

/** Possessors, demonyms and names before the noun. */
function ofModifiers(scene: Scene, head: number, kind: Kind): Actor[] {
  const { tree } = scene
  const found: Actor[] = []
  for (const kid of kidsOf(tree, head)) {
    const rel = relOf(tree, kid)
    const before =
      rel === 'amod' ||
      rel === 'compound' ||
      rel === 'det' ||
      (rel === 'nmod' && (tree.rel[kid] === 'nmod:poss' || kid < head) && markerOf(tree, kid) === '')
    if (!before && !(rel === 'flat' && scene.at[kid])) continue
    for (const part of conjuncts(tree, kid)) {
      const reference = scene.at[part]
      if (reference) add(found, wrap(scene, head, kind, actorOf(scene, reference, true)))
      else if (
        tree.rel[kid] === 'nmod:poss' ||
        tree.rel[kid] === 'nmod:desc' ||
        relOf(tree, part) === 'compound'
      )
        for (const deeper of ofModifiers(scene, part, 'other')) add(found, wrap(scene, head, kind, deeper))
    }
  }
  // 'our Libyan brothers' are Libya.
  const own = (actor: Actor) =>
    actor.reference.basis === 'first-person' || actor.reference.basis === 'pronoun'
  const others = found.filter((actor) => !own(actor))
  return others.length > 0 ? others : found
}

function wrap(scene: Scene, head: number, kind: Kind, actor: Actor): Actor {
  if (kind === 'group' && actor.reference.entity.kind === 'person') return followersOf(scene, head, actor)
  if (kind === 'group' && actor.reference.entity.kind === 'state') return groupOf(scene, head, actor)
  return widened(actor, head, kind === 'organ')
}

function add(found: Actor[], actor: Actor) {
  if (!found.some((known) => sameActor(known, actor))) found.push(actor)
}

/** 'members of the Council', 'rebels in Darfur', 'the city of Basra'. */
function ofQuantified(
  scene: Scene,
  head: number,
  word: string,
  kind: Kind,
  owner: Reach,
  depth: number,
): Actor[] {
  const { tree } = scene
  const counts = lemmaIn(word, PEOPLE.quantifiers) !== undefined || /^\d/.test(word)
  if (kind === 'other' && !counts) return []
  const allowed =
    kind === 'group' || kind === 'organ' || kind === 'territory'
      ? ['of', 'in', 'from', 'for', 'within', 'inside', 'at', 'on', 'near', 'like', 'such as', 'including']
      : ['of', 'from']
  for (const kid of kidsBy(tree, head, 'nmod', 'obl')) {
    if (!allowed.includes(markerOf(tree, kid))) continue
    const inner = resolveAllAt(scene, conjuncts(tree, kid), counts ? owner : false, depth + 1)
    if (inner.length > 0) return inner.map((actor) => wrap(scene, head, kind, actor))
  }
  return []
}

function resolveAllAt(scene: Scene, heads: readonly number[], owner: Reach, depth: number): Actor[] {
  const found: Actor[] = []
  for (const head of heads) for (const actor of resolve(scene, head, owner, depth)) add(found, actor)
  return found
}

const TIMES_AND_ENDS = new Set(['during', 'after', 'before', 'since', 'until', 'despite', 'as'])
const DONE_TO = new Set(['to', 'for', 'on', 'against', 'upon', 'toward', 'towards'])

function isTelling(marker: string, owner: Reach): boolean {
  return !TIMES_AND_ENDS.has(marker) && !(owner === 'blame' && DONE_TO.has(marker))
}

/** 'The invasion of X' is not X's. */
function isActOn(word: string): boolean {
  const lemma = lemmaIn(word, NOUNS)
  const rule = lemma === undefined ? undefined : NOUNS.get(lemma)?.[0]
  return (
    (rule?.event === 'ASSAULT' || rule?.event === 'COERCE') && rule.target.some(({ name }) => name === 'of')
  )
}

/** Who did it, meant it or has it: by-phrase, of-phrase, the doer in a clause on the noun, then what lies deeper. */
function answerable(scene: Scene, head: number, owner: Exclude<Reach, false>, depth: number): Actor[] {
  const { tree } = scene
  const nominals = kidsBy(tree, head, 'nmod', 'obl')
  const marked = (...markers: string[]) =>
    resolveAllAt(
      scene,
      nominals.filter((kid) => markers.includes(markerOf(tree, kid))).flatMap((kid) => conjuncts(tree, kid)),
      owner,
      depth + 1,
    )
  for (const markers of [
    ['by', 'between', 'among'],
    isActOn(tree.lower[head] ?? '') ? ['from'] : ['of', 'from'],
  ]) {
    const found = marked(...markers)
    if (found.length > 0) return found.map((actor) => widened(actor, head, false))
  }
  if (isActOn(tree.lower[head] ?? '')) {
    const agents = kidsBy(tree, head, 'acl').flatMap((clause) => agentsOf(tree, clause))
    const doers = resolveAllAt(scene, agents, false, depth + 1).map((actor) => widened(actor, head, false))
    return doers.length > 0 ? doers : byPhraseOfVerb(scene, head, depth)
  }
  if (owner === 'owner') return byPhraseOfVerb(scene, head, depth)
  for (const clause of kidsBy(tree, head, 'acl')) {
    const found = inClause(scene, clause, head, owner, depth)
    if (found.length > 0) return found.map((actor) => widened(actor, head, false))
  }
  const beside = byPhraseOfVerb(scene, head, depth)
  if (beside.length > 0) return beside
  const rest = resolveAllAt(
    scene,
    nominals
      .filter((kid) => kid > head && isTelling(markerOf(tree, kid), owner))
      .flatMap((kid) => conjuncts(tree, kid)),
    owner,
    depth + 1,
  )
  return rest.map((actor) => widened(actor, head, false))
}

/** 'welcomes the declaration today by X': the by-phrase may hang on the verb. */
function byPhraseOfVerb(scene: Scene, head: number, depth: number): Actor[] {
  const { tree } = scene
  const verb = headOf(tree, head)
  if (verb < 0 || relOf(tree, head) !== 'obj') return []
  const by = kidsBy(tree, verb, 'obl').filter((kid) => kid > head && markerOf(tree, kid) === 'by')
  return resolveAllAt(
    scene,
    by.flatMap((kid) => conjuncts(tree, kid)),
    false,
    depth + 1,
  ).map((actor) => widened(actor, head, false))
}

/** 'abuses committed by X', 'actions that X took', 'attacks which emanated from X', 'the fact that X attacked'. */
function inClause(
  scene: Scene,
  clause: number,
  head: number,
  owner: Exclude<Reach, false>,
  depth: number,
): Actor[] {
  const { tree } = scene
  const doers = [
    ...agentsOf(tree, clause),
    ...surfaceSubjects(tree, clause).filter((subject) => subject !== head),
  ]
  const found = resolveAllAt(
    scene,
    doers.filter((doer) => doer !== head),
    owner,
    depth + 1,
  )
  if (found.length > 0) return found
  const below = kidsBy(tree, clause, 'obl', 'obj', 'xcomp', 'ccomp').filter(
    (kid) => !isVerb(tree, kid) || relOf(tree, kid) !== 'obl',
  )
  return resolveAllAt(
    scene,
    below.filter((kid) => !isVerb(tree, kid)).flatMap((kid) => conjuncts(tree, kid)),
    owner,
    depth + 1,
  ).slice(0, 3)
}

/** Two states before one noun, or joined by a hyphen: 'U.S.-Japan alliance'. */
export function pairBefore(scene: Scene, head: number): Actor[] {
  const { tree } = scene
  const found: Actor[] = []
  let floor = head - 1
  for (; floor >= 0 && head - floor < 10; floor--) {
    const word = tree.lower[floor] ?? ''
    if (
      scene.at[floor] ||
      tree.upos[floor] === 'ADJ' ||
      tree.upos[floor] === 'NOUN' ||
      tree.upos[floor] === 'PROPN' ||
      word === '-' ||
      word === '–' ||
      word === 'and' ||
      word === '/' ||
      tree.xpos[floor] === 'POS' ||
      tree.xpos[floor] === 'VBG'
    )
      continue
    break
  }
  for (let token = floor + 1; token < head; token++) {
    const reference = scene.at[token]
    if (reference && !POINTING.has(reference.basis)) add(found, actorOf(scene, reference, true))
  }
  const joined =
    found.length >= 2 &&
    found.slice(1).every((actor, index) => joins(tree, (found[index]?.last ?? 0) + 1, actor.first))
  return joined ? found : []
}

/** Only a hyphen, a dash or 'and' lies between. */
function joins(tree: Tree, from: number, to: number): boolean {
  if (to - from > 2) return false
  for (let at = from; at < to; at++)
    if (!['-', '–', '—', 'and', '/', '&'].includes(tree.lower[at] ?? '')) return false
  return true
}
