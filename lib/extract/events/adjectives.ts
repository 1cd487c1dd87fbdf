/** States of mind and readiness: 'wary of', 'prepared to'. */
import { objectsOf, surfaceSubjects } from '../syntax/clauses'
import { ADJECTIVES, OPERATORS, type Rule } from '../rules'
import { kidsBy, relOf } from '../syntax/tree'
import { resolveAll } from './actors'
import { sameActor } from './lists'
import { finish, type Candidate } from './candidate'
import { inComplement } from './complements'
import { isCeremony } from './courtesies'
import { isHostile } from './hostility'
import { actorOf, type Actor, type Scene } from './scene'
import { fill } from './slots'
import { subjectActors } from './subjects'
import { MUST } from './verbs'

/** 'X is wary of Y', 'X is prepared to attack Y'. */
export function matchAdjectives(scene: Scene, at: number): Candidate[] {
  const { tree } = scene
  const word = tree.lower[at] ?? ''
  if (tree.upos[at] !== 'ADJ' && tree.xpos[at] !== 'VBN' && tree.xpos[at] !== 'VBD') return []
  // 'had committed acts of aggression': with an object it is the verb.
  if (tree.upos[at] !== 'ADJ' && kidsBy(tree, at, 'obj').length > 0) return []
  // 'Crimes committed by X' are no commitment.
  if (kidsBy(tree, at, 'obl').some((kid) => tree.rel[kid] === 'obl:agent' && word === 'committed')) return []
  const rules = ADJECTIVES.get(word)
  if ((!rules && !OPERATORS.readyAdjectives.has(word)) || relOf(tree, at) === 'amod') return []
  // The surface subject: who is concerned by an act is not the one who does it.
  const minded = resolveAll(scene, surfaceSubjects(tree, at), false)
  const own = minded.length > 0 ? minded : subjectActors(scene, at)
  // 'a page of X's dedicated to Y': a thing has no mind.
  if (relOf(tree, at) === 'acl' && !own.every(({ direct }) => direct)) return []
  for (const rule of rules ?? []) {
    if (isCeremony(scene, rule)) continue
    const targets = fill(scene, rule, at, rule.target, own)
    const candidate = finish(rule, at, [], own, targets, -1)
    if (candidate) return [candidate]
  }
  if (!OPERATORS.readyAdjectives.has(word)) return []
  // 'has determined that …' is no readiness.
  const clause = kidsBy(tree, at, 'xcomp', 'advcl', 'ccomp').find(
    (kid) => kid > at && kidsBy(tree, kid, 'nsubj').length === 0,
  )
  if (clause === undefined || !own.some(({ last }) => Math.abs(at - last) <= 10)) return []
  const inside = inComplement(scene, at)
  // 'ready to return to Vienna', 'ready to work within X': where, not with whom.
  const party = ({ first, reference: { basis } }: Actor) =>
    basis !== 'capital' &&
    basis !== 'city' &&
    basis !== 'place' &&
    !tree.lower.slice(Math.max(0, first - 2), first).includes('within')
  const targets = isResponse(scene, clause) ? watched(scene, at, own) : inside.filter(party)
  const candidate = finish(
    isHostile(scene, clause) ? READY_TO_HARM : READY_TO_AGREE,
    at,
    [clause],
    own,
    targets,
    -1,
  )
  return candidate ? [candidate] : []
}

function isResponse(scene: Scene, clause: number): boolean {
  return (
    ['respond', 'react', 'act', 'retaliate'].includes(scene.tree.lower[clause] ?? '') &&
    objectsOf(scene.tree, clause).length === 0
  )
}

/** 'X is watching Y and is ready to respond': those told of before, other than who responds. */
function watched(scene: Scene, at: number, sources: readonly Actor[]): Actor[] {
  const own = new Set(sources.map(({ reference }) => reference.state ?? reference.entity.id))
  const found: Actor[] = []
  for (let token = 0; token < at; token++) {
    const reference = scene.at[token]
    if (
      !reference ||
      reference.entity.kind === 'person' ||
      reference.basis === 'first-person' ||
      reference.generic ||
      own.has(reference.state ?? reference.entity.id)
    )
      continue
    const actor = actorOf(scene, reference, true)
    if (!found.some((known) => sameActor(known, actor))) found.push(actor)
  }
  return found.length <= 3 ? found : []
}

const ready = (event: 'THREATEN' | 'AGREE'): Rule => ({
  ...MUST,
  id: `adjective:ready:${event}`,
  pos: 'adjective',
  lemma: 'ready',
  event,
  modality: event === 'THREATEN' ? 'intended' : null,
  row: { event, lemmas: 'ready', target: 'clause', absorbs: true },
})

const READY_TO_HARM = ready('THREATEN')

const READY_TO_AGREE = ready('AGREE')
