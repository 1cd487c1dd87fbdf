/** Where a report names but one state: which party inside it, or the state, acts on which other. */
import { isPassive, surfaceSubjects } from '../syntax/clauses'
import type { Reference } from '../doc'
import { isFormOf } from '../syntax/lemma'
import { PEOPLE, type Rule, SENSES } from '../rules'
import { kidsBy } from '../syntax/tree'
import { resolve } from './actors'
import type { Candidate } from './candidate'
import { kindOf, madeGroup, onlyState } from './groups'
import { actorOf, POINTING, type Actor, type Scene } from './scene'
import { fill } from './slots'

const REACH = 16
export const WHERE = new Set(['in', 'at', 'within', 'across', 'near', 'inside', 'during', 'throughout'])

/** 'The court allowed the candidate to stand', with one state named: a party of it, or the state, acts on another. */
export function withinState(scene: Scene, rule: Rule, at: number): Candidate | null {
  const home = onlyState(scene)
  if (!home?.state || rule.event === 'CONSULT' || isPassive(scene.tree, at)) return null
  // Of the state that only what is acted on belongs to nobody else need be.
  if (home.firstToken - scene.tree.offset > at && !PLACES.has(home.basis)) return null
  const doers = fill(scene, rule, at, rule.source).filter(({ reference }) => reference.state === home.state)
  const source = doers[0] ?? partyOf(scene, surfaceSubjects(scene.tree, at), home)
  if (!source || POINTING.has(source.reference.basis)) return null
  const behind: number[] = []
  for (let token = at + 1; token < scene.tree.size && token - at < REACH; token++) {
    if (scene.tree.lower[token] === ';') break
    if (WHERE.has(scene.tree.lower[token] ?? '')) break
    behind.push(token)
  }
  const target = partyOf(scene, behind, home, source)
  if (!target) return null
  return {
    rule: { ...rule, id: `order:${rule.lemma}:${rule.event}` },
    trigger: at,
    with: [],
    sources: [source],
    targets: [target],
    mutual: false,
    carrier: -1,
  }
}

/** The first of these tokens that names or describes a party of the state; beside `other`, one of a different kind. */
function partyOf(scene: Scene, tokens: readonly number[], home: Reference, other?: Actor): Actor | null {
  const { tree } = scene
  const state = home.state ?? ''
  const isState = (actor: Actor | undefined) => actor?.reference.entity.kind === 'state'
  for (const token of tokens) {
    const word = tree.lower[token] ?? ''
    const named = scene.at[token]
    if (named) {
      const actor = named.generic || POINTING.has(named.basis) ? undefined : resolve(scene, token, false)[0]
      const party = actor && { ...actor, direct: false, reference: { ...actor.reference, state } }
      const lives =
        actor && (actor.reference.state === state || (other && actor.reference.entity.kind === 'person'))
      const same = party?.reference.entity.id === other?.reference.entity.id
      if (party && lives && !same && !(isState(party) && (!other || isState(other)))) return party
      continue
    }
    if (tree.upos[token] !== 'NOUN') continue
    const kind = kindOf(word)
    if (kind === 'group' || isFormOf(word, PEOPLE.persons))
      return madeGroup(scene, `${word} in ${scene.nameOf(state)}`, state, [token, token])
    const the = kidsBy(tree, token, 'det').some((kid) => tree.lower[kid] === 'the')
    if (kind === 'organ' && isFormOf(word, SENSES.stateOrgans) && (!other || (the && !isState(other))))
      return { ...actorOf(scene, home, true), first: token, last: token }
  }
  return null
}

const PLACES = new Set(['place', 'city', 'capital'])
