/**
 * The first sentence of a report where no rule found both ends: who did what to whom, in this order; and where it names but one
 * state, which party inside it did what to which.
 */
import { isPassive, objectsOf, surfaceSubjects } from '../clauses'
import { joinedLemmas, lemmaIn } from '../lemma'
import { OPERATORS, PEOPLE, VERBS, type Rule } from '../rules'
import type { Reference } from '../doc'
import { headOf, isVerb, kidsBy, relOf, type Tree } from '../tree'
import { resolve } from './actors'
import { finish, type Candidate } from './candidate'
import { companionOf, meetsNeeds, particleOf, speaksOf } from './frames'
import { kindOf, madeGroup, onlyState } from './groups'
import { COOPERATIVE, crossesHostility } from './hostility'
import { actorOf, POINTING, type Actor, type Scene } from './scene'
import { fill } from './slots'

/** Bases of references that name somebody. */
export const NAMING = new Set([
  'name',
  'demonym',
  'body',
  'people',
  'acronym',
  'metonym',
  'person',
  'surname',
  'office',
])

export const WHERE = new Set(['in', 'at', 'within', 'across', 'near', 'inside', 'during', 'throughout'])

/**
 * A lead tells who did what to whom in this order: the first verb whose frame fits, but for its ends, takes the name before it and the
 * first other party behind it.
 */
export function inLead(scene: Scene): Candidate[] {
  for (const reading of [inOrder, withinState]) {
    const found = firstRead(scene, reading)
    if (found) return [found]
  }
  return []
}

function firstRead(
  scene: Scene,
  reading: (scene: Scene, rule: Rule, at: number) => Candidate | null,
): Candidate | null {
  const { tree } = scene
  for (let at = 0; at < tree.size; at++) {
    // 'United' in a name unites nobody.
    if (!isVerb(tree, at) || scene.at[at] || inName(scene, at) || isAside(tree, at)) continue
    for (const lemma of joinedLemmas(tree, at)) {
      if (OPERATORS.speech.has(lemma)) continue
      for (const rule of VERBS.get(lemma) ?? []) {
        const candidate = reading(scene, rule, at)
        if (candidate) return candidate
      }
    }
  }
  return null
}

function inName({ tree, at }: Scene, token: number): boolean {
  return at.some((reference) => {
    const first = (reference?.firstToken ?? 0) - tree.offset
    return reference !== undefined && first <= token && token < reference.lastToken - tree.offset
  })
}

/** What a clause beside the main one tells is background. */
function isAside(tree: Tree, at: number): boolean {
  for (let up = at, steps = 0; up >= 0 && steps < 8; up = headOf(tree, up), steps++)
    if (relOf(tree, up) === 'acl' || relOf(tree, up) === 'advcl') return true
  // 'striking railwaymen'
  if (relOf(tree, at) === 'amod' && tree.xpos[at] === 'VBG') return true
  return false
}

function mayFit(scene: Scene, rule: Rule, at: number): boolean {
  // 'Died', 'was alarmed': whoever is the subject did not do it.
  if (rule.source[0]?.name !== 'subj' || rule.target.some(({ name }) => name === 'subj')) return false
  const { civil, soft, passiveOnly } = rule.row
  return !(civil || soft || passiveOnly) && fitsFrame(scene, rule, at)
}

function inOrder(scene: Scene, rule: Rule, at: number): Candidate | null {
  const { tree } = scene
  if (!mayFit(scene, rule, at)) return null
  const own = fill(scene, rule, at, rule.source)
  const sources = own.length > 0 || isPassive(tree, at) ? own : firstBefore(scene, at)
  if (sources.length === 0 || sources.some(({ reference }) => POINTING.has(reference.basis))) return null
  if (surfaceSubjects(tree, at).some((subject) => tree.xpos[subject] === 'PRP' && !scene.at[subject]))
    return null
  const target = firstBehind(scene, at, sources, rule.event)
  if (target && COOPERATIVE.has(rule.event) && crossesHostility(scene, at, target)) return null
  const candidate = target && finish(rule, at, [], sources, [target], -1)
  return candidate && { ...candidate, rule: { ...rule, id: `order:${rule.lemma}:${rule.event}` } }
}

/** All that a row asks for but its ends. */
function fitsFrame(scene: Scene, rule: Rule, at: number): boolean {
  const { tree } = scene
  const { objects, subjects, row } = rule
  if (subjects) return false
  if (row.noObject && objectsOf(tree, at).length > 0) return false
  if (row.particle !== undefined) {
    const wanted = row.particle.split(' ')
    if (!wanted.includes(tree.lower[particleOf(scene, at, wanted)] ?? '')) return false
  }
  if (objects && !objectsOf(tree, at).some((object) => speaksOf(scene, object, objects, 0))) return false
  if (rule.with && companionOf(scene, at, rule) < 0) return false
  return meetsNeeds(scene, rule, at)
}

function firstBefore(scene: Scene, verb: number): Actor[] {
  for (let token = 0; token < verb; token++) {
    const reference = scene.at[token]
    if (!reference || reference.generic || !(NAMING.has(reference.basis) || reference.basis === 'capital'))
      continue
    return resolve(scene, token, false).slice(0, 1)
  }
  return []
}

function firstBehind(scene: Scene, verb: number, sources: readonly Actor[], event: string): Actor | null {
  const { tree } = scene
  const states = new Set(sources.map(({ reference }) => reference.state ?? reference.entity.id))
  for (let token = verb + 1; token < tree.size && token - verb < REACH; token++) {
    if (tree.lower[token] === ';') break
    // One talks to those who are there, not to the place; blows fall where no other verb lies between.
    if (event === 'CONSULT' && WHERE.has(tree.lower[token] ?? '')) break
    if (BLOWS.has(event) && tree.upos[token] === 'VERB') break
    const reference = scene.at[token]
    if (!reference || reference.generic || !NAMING.has(reference.basis)) continue
    if (states.has(reference.state ?? reference.entity.id) || isBorder(tree, token)) continue
    const actor = resolve(scene, token, false)[0]
    if (actor) return { ...actor, direct: false }
  }
  return null
}

/** 'Near the X border' is where, not whom. */
function isBorder(tree: Tree, token: number): boolean {
  const noun = headOf(tree, token)
  return noun > token && /^(?:border|frontier|boundary|coast)s?$/.test(tree.lower[noun] ?? '')
}

const BLOWS = new Set(['COERCE', 'ASSAULT'])
const REACH = 16

/** 'The court allowed the candidate to stand', with one state named: a party of it, or the state, acts on another. */
function withinState(scene: Scene, rule: Rule, at: number): Candidate | null {
  const home = onlyState(scene)
  if (!home?.state || rule.event === 'CONSULT' || isPassive(scene.tree, at) || !mayFit(scene, rule, at))
    return null
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
    if (kind === 'group' || lemmaIn(word, PEOPLE.persons) !== undefined)
      return madeGroup(scene, `${word} in ${scene.nameOf(state)}`, state, [token, token])
    const the = kidsBy(tree, token, 'det').some((kid) => tree.lower[kid] === 'the')
    if (kind === 'organ' && ORGANS.test(word) && (!other || (the && !isState(other))))
      return { ...actorOf(scene, home, true), first: token, last: token }
  }
  return null
}

const PLACES = new Set(['place', 'city', 'capital'])

const ORGANS =
  /^(?:government|authorities|police|army|military|troops|soldiers|forces|court|tribunal|judge|prosecutors?|parliament|assembly|congress|senate|cabinet|minister|president|premier|king|junta|regime|ministry|officials|council|commission)$/
