/** Fills the argument places that a rule names (rules/README.md) from the parse around its predicate. */
import { agentsOf, indirectObjectsOf, objectsOf } from '../syntax/clauses'
import { obliquesOf } from '../syntax/obliques'
import { lemmaIn } from '../syntax/lemma'
import { NOUNS, type Rule, type Slot } from '../rules'
import { conjuncts, kidsBy, markerOf } from '../syntax/tree'
import { resolve, resolveAll } from './actors'
import { sameActor } from './lists'
import { complementSubjects, inComplement } from './complements'
import { fillAtHome } from './home'
import { fillNoun } from './nounSlots'
import type { Actor, Scene } from './scene'
import { subjectActors } from './subjects'

const OWN_PREPOSITIONS = ['on', 'against', 'to', 'with', 'for', 'toward', 'towards', 'into', 'upon']

/** The first slot in which an actor stands that is not one of `others`, the ends already known. */
export function fill(
  scene: Scene,
  rule: Rule,
  at: number,
  slots: readonly Slot[],
  others: readonly Actor[] = [],
): Actor[] {
  for (const slot of slots) {
    const all =
      fillAtHome(scene, at, slot.name, others) ??
      (rule.pos === 'noun' ? fillNoun(scene, at, slot) : fillVerb(scene, at, slot))
    const found = all.filter(
      (actor) =>
        !others.some((other) => sameActor(other, actor)) &&
        !isReporter(scene, at, actor) &&
        !(PARTY_SLOTS.has(slot.name) && isWhere(actor)),
    )
    if (found.length > 0) return found
  }
  return []
}

const PARTY_SLOTS = new Set(['subj', 'obj', 'iobj', 'for', 'with', 'by', 'poss'])

/** 'voted for at Rome': a town behind 'in' or 'at' is where, 'officials in Rome' are somebody. */
function isWhere({ reference, first, last }: Actor): boolean {
  return reference.basis === 'place' && last - first + 1 === reference.lastToken - reference.firstToken
}

const SAYING = new Set(['said', 'says', 'say', 'reported', 'reports', 'announced', 'told', 'added'])

/** '…, officials and US witnesses said': who tells of the act stands behind it and before a verb of saying. */
function isReporter({ tree }: Scene, at: number, { first, last }: Actor): boolean {
  if (first < at) return false
  for (let token = last + 1; token <= last + 3 && token < tree.size; token++) {
    const word = tree.lower[token] ?? ''
    if (SAYING.has(word)) return true
    if (tree.upos[token] !== 'NOUN' && tree.upos[token] !== 'ADV') return false
  }
  return false
}

function fillVerb(scene: Scene, verb: number, slot: Slot): Actor[] {
  const { tree } = scene
  switch (slot.name) {
    case 'subj':
      return subjectActors(scene, verb, slot.owner)
    case 'obj':
      return resolveAll(scene, objectsOf(tree, verb), slot.owner)
    case 'iobj':
      return givenTo(scene, verb, slot)
    case 'csubj':
    case 'that':
      return complementSubjects(scene, verb, slot.owner)
    case 'clause':
      return inComplement(scene, verb)
    case 'objtarget':
      return objectsOf(tree, verb).flatMap((object) => targetsOfNoun(scene, object))
    case 'by':
      return resolveAll(scene, [...agentsOf(tree, verb), ...obliquesOf(tree, verb, ['by'])], slot.owner)
    default:
      return resolveAll(scene, obliquesOf(tree, verb, [slot.name]), slot.owner)
  }
}

/** 'gave Kenya $3 million': the parse may hang the receiver on what is given. */
function givenTo(scene: Scene, verb: number, slot: Slot): Actor[] {
  const { tree } = scene
  const named = resolveAll(scene, indirectObjectsOf(tree, verb), slot.owner)
  const receiver = scene.at[verb + 1]
  if (named.length > 0 || receiver?.basis !== 'name' || obliquesOf(tree, verb, ['to']).length > 0)
    return named
  const last = receiver.lastToken - tree.offset - 1
  const given = kidsBy(tree, verb, 'obj').find((object) => object > last)
  const between = given === undefined ? '' : (tree.lower[last + 1] ?? '')
  const counted = between === '$' || /^(?:[a£€]|an|the|some|more|its|their|\d.*)$/.test(between)
  return counted ? resolve(scene, last, false) : []
}

/** Targets of a noun by its own rule, or by the prepositions that point at one. */
function targetsOfNoun(scene: Scene, noun: number): Actor[] {
  const lemma = lemmaIn(scene.tree.lower[noun] ?? '', NOUNS)
  for (const rule of lemma === undefined ? [] : (NOUNS.get(lemma) ?? [])) {
    const found = fill(scene, rule, noun, rule.target)
    if (found.length > 0) return found
  }
  const { tree } = scene
  return resolveAll(
    scene,
    kidsBy(tree, noun, 'nmod')
      .filter((kid) => OWN_PREPOSITIONS.includes(markerOf(tree, kid)))
      .flatMap((kid) => conjuncts(tree, kid)),
    false,
  )
}
