/**
 * From a noun phrase to the actors it names ('the Russian foreign ministry'), or to those answerable for it
 * ('reports of abuses committed by Malian forces').
 */
import { NOUNS, PEOPLE, type Reach, SENSES } from '../rules'
import { isFormOf } from '../syntax/lemma'
import { conjuncts, headOf, kidsBy, kidsOf, markerOf, relOf } from '../syntax/tree'
import { answerable } from './answerable'
import { groupOf, kindOfPhrase, localGroup, minorityOf, type Kind } from './groups'
import { add, restOfList } from './lists'
import { nameBefore, ofFirst, ofModifiers, wrap } from './modifiers'
import { actorOf, widened, type Actor, type Scene } from './scene'

const MAX_DEPTH = 4

const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose'])

const POSSESSIVES = new Set(['our', 'its', 'their', 'his', 'her', 'my'])

/** Actors that the phrase headed by `head` names; coordination is not followed here. */
export function resolve(scene: Scene, head: number, owner: Reach, depth = 0): Actor[] {
  const { tree } = scene
  const word = tree.lower[head] ?? ''
  const kind = kindOfPhrase(scene, head)
  const own = scene.at[head]
  if (own) return ownsNext(scene, head) ? [] : ofMention(scene, head, kind)
  if (depth > MAX_DEPTH) return []
  if (RELATIVE.has(word)) return ofRelative(scene, head, owner, depth)
  if ((owner === 'blame' || owner === 'culprit') && isBlameless(word, depth)) return []
  // 'A settlement of the Cyprus issue' is nothing of Cyprus.
  if (owner === 'any' && depth > 0 && isFormOf(word, SENSES.topics)) return []
  if (kind !== 'territory' && tree.upos[head] !== 'PRON') {
    const apposed = namedBeside(scene, head)
    if (
      apposed.length > 0 &&
      (kind !== 'other' ||
        apposed.every(
          ({ reference }) => reference.entity.kind === 'organisation' || reference.entity.kind === 'person',
        ))
    )
      return atHomeOf(apposed, ofModifiers(scene, head, kind))
  }
  const modified = ofModifiers(scene, head, kind)
  if (modified.length > 0) return modified
  const ofKids = ofQuantified(scene, head, word, kind, owner, depth)
  if (ofKids.length > 0) return ofKids
  const near = nameBefore(scene, head, kind)
  if (near.length > 0) return near
  const shared = kind === 'other' ? [] : ofFirst(scene, head, kind)
  if (shared.length > 0) return shared
  // In a reproach they are those it is about: 'concerned by the trials of dissidents in X'.
  const local = kind === 'group' && owner !== 'blame' && owner !== 'culprit' ? localGroup(scene, head) : []
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
  // 'Commends those countries that help X' does not commend X.
  const somebody = tree.xpos[head] === 'NNS' && (kind === 'organ' || kind === 'group')
  return owner === false || (somebody && owner !== 'blame' && owner !== 'culprit')
    ? []
    : answerable(scene, head, owner, depth, resolveAllAt)
}

/** 'The war against X and Y's role in it': Y owns what follows and is not coordinated with X, whatever the parse says. */
function ownsNext(scene: Scene, head: number): boolean {
  const { tree } = scene
  const owns = (token: number) =>
    kidsBy(tree, token, 'case').some((kid) => kid > token && tree.xpos[kid] === 'POS')
  return (
    relOf(tree, head) === 'conj' &&
    owns(head) &&
    !owns(headOf(tree, head)) &&
    tree.rel[headOf(tree, head)] !== 'nmod:poss'
  )
}

/** Nobody is reproached with 'the crisis in X'; of 'the violation of the rights of X' X is the victim. */
function isBlameless(word: string, depth: number): boolean {
  return isFormOf(word, PEOPLE.plights) || (depth > 0 && isFormOf(word, PEOPLE.holdings))
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
    for (const more of ofModifiers(scene, head, kind))
      // 'Somalia's al-Shabaab insurgents' are one, at home in Somalia.
      if (first.entity.kind !== 'group' || more.reference.state === null) add(actors, more)
  return actors
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
    kindOfPhrase(scene, head) === 'group'
  if (entity.kind === 'group' && actor.reference.state === null) return atHome(scene, head, actor)
  return split ? groupOf(scene, head, actor) : (minorityOf(scene, head, actor) ?? actor)
}

/** 'Peru's opposition leader, X' is of Peru. */
function atHomeOf(named: readonly Actor[], beside: readonly Actor[]): Actor[] {
  const state = beside[0]?.reference.state ?? null
  return named.map((actor) =>
    state !== null && actor.reference.entity.kind === 'person' && actor.reference.state === null
      ? { ...actor, reference: { ...actor.reference, state } }
      : actor,
  )
}

/** 'Iraqi Kurds' live in Iraq; reports count a group with the state that it lives in, where none is told. */
function atHome(scene: Scene, head: number, actor: Actor): Actor {
  const { tree } = scene
  const national = kidsBy(tree, head, 'amod', 'compound').find((kid) => scene.at[kid]?.basis === 'demonym')
  const told = national === undefined ? null : (scene.at[national]?.state ?? null)
  const state = told ?? (scene.voiced ? null : scene.homeOf(actor.reference.entity.id))
  return state === null ? actor : { ...actor, reference: { ...actor.reference, state } }
}

const PLACED = 'of in from for within inside at on near like including'.split(' ').concat('such as')

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
  // 'Foreign forces in X' are not X's.
  if (
    isFormOf(word, SENSES.forces) &&
    kidsBy(scene.tree, head, 'amod').some((kid) => isFormOf(scene.tree.lower[kid], SENSES.foreign))
  )
    return []
  const counts = isFormOf(word, PEOPLE.quantifiers) || /^\d/.test(word)
  if (kind === 'other' && !counts) return []
  const allowed =
    kind === 'group' || kind === 'organ' || kind === 'territory'
      ? [...PLACED, ...(/^(?:border|frontier|boundary|crossing)s?$/.test(word) ? ['with'] : [])]
      : ['of', 'from']
  for (const kid of kidsBy(tree, head, 'nmod', 'obl')) {
    const marker = markerOf(tree, kid)
    if (!allowed.includes(marker)) continue
    // Who is kept 'from the attacks of X' is not from X.
    if (marker === 'from' && isFormOf(tree.lower[kid], NOUNS)) continue
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
