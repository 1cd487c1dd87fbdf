/** Fills the argument places that a rule names (rules/README.md) from the parse around its predicate. */
import {
  agentsOf,
  doersOf,
  indirectObjectsOf,
  isPassive,
  objectsOf,
  obliquesOf,
  surfaceSubjects,
} from '../clauses'
import { lemmaIn } from '../lemma'
import { LIGHT, NOUNS, OPERATORS, type Reach, type Rule, type Slot } from '../rules'
import { conjuncts, headOf, isVerb, kidsBy, kidsOf, markerOf, relOf, spanOf } from '../tree'
import { pairBefore, resolveAll, sameActor } from './actors'
import { actorOf, type Actor, type Scene } from './scene'

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
    const all = rule.pos === 'noun' ? fillNoun(scene, at, slot) : fillVerb(scene, at, slot)
    const found = all.filter((actor) => !others.some((other) => sameActor(other, actor)))
    if (found.length > 0) return found
  }
  return []
}

function fillVerb(scene: Scene, verb: number, slot: Slot): Actor[] {
  const { tree } = scene
  switch (slot.name) {
    case 'subj':
      return subjectActors(scene, verb, slot.owner)
    case 'obj':
      return resolveAll(scene, objectsOf(tree, verb), slot.owner)
    case 'own':
      return ownGovernment(scene, verb)
    case 'iobj':
      return resolveAll(scene, indirectObjectsOf(tree, verb), slot.owner)
    case 'csubj':
      return complementSubjects(scene, verb, slot.owner)
    case 'clause':
    case 'that':
      return inComplement(scene, verb)
    case 'objtarget':
      return objectsOf(tree, verb).flatMap((object) => targetsOfNoun(scene, object))
    case 'by':
      return resolveAll(scene, [...agentsOf(tree, verb), ...obliquesOf(tree, verb, ['by'])], slot.owner)
    default:
      return resolveAll(scene, obliquesOf(tree, verb, [slot.name]), slot.owner)
  }
}

/** Subjects; of a plan, measure or effort, those who make it. */
export function subjectActors(scene: Scene, verb: number, owner: Reach = false): Actor[] {
  const { tree } = scene
  const doers = doersOf(tree, verb).filter((doer) => !isBehindPreposition(scene, doer))
  const found = resolveAll(scene, doers, owner)
  if (found.length > 0) return found
  for (const doer of doers) {
    if (doer === verb || isVerb(tree, doer)) continue
    const owned = resolveAll(
      scene,
      kidsBy(tree, doer, 'nmod')
        .filter((kid) => ['by', 'of', 'between', 'among'].includes(markerOf(tree, kid)))
        .flatMap((kid) => conjuncts(tree, kid)),
      false,
    )
    if (owned.length > 0) return owned.map((actor) => ({ ...actor, direct: false }))
    const maker = makersOf(scene, doer, 0)
    if (maker.length > 0) return maker.map((actor) => ({ ...actor, direct: false }))
  }
  return doers.length === 0 || doers.every((doer) => TIMES.has(tree.lower[doer] ?? ''))
    ? leftNeighbour(scene, verb)
    : []
}

const TIMES = new Set(
  'today yesterday monday tuesday wednesday thursday friday saturday sunday week month year'.split(' '),
)

/** When the parse found no subject: the name right before the verb, over time words and auxiliaries ('Pakistan today rejected'). */
function leftNeighbour(scene: Scene, verb: number): Actor[] {
  const { tree } = scene
  const finite = /^VB[DZP]$/.test(tree.xpos[verb] ?? '') || kidsBy(tree, verb, 'aux').length > 0
  if (!finite || isPassive(tree, verb)) return []
  for (let at = verb - 1; at >= 0 && verb - at < 7; at--) {
    const reference = scene.at[at]
    if (reference) return [actorOf(scene, reference, true)]
    const tag = tree.upos[at]
    if (
      tag !== 'ADV' &&
      tag !== 'AUX' &&
      tag !== 'PART' &&
      !TIMES.has(tree.lower[at] ?? '') &&
      tree.lower[at] !== 'on'
    )
      return []
  }
  return []
}

/** 'in partnership with allies, measures …': a name behind a preposition is no subject, whatever the parse says. */
function isBehindPreposition(scene: Scene, doer: number): boolean {
  const { tree } = scene
  const reference = scene.at[doer]
  if (!reference || kidsBy(tree, doer, 'case').length > 0) return false
  const before = reference.firstToken - tree.offset - 1
  return (
    before > 0 &&
    ['with', 'of', 'for', 'against', 'on'].includes(tree.lower[before] ?? '') &&
    headOf(tree, before) < doer &&
    relOf(tree, before) === 'case'
  )
}

const PLANS = new Set(
  'approach measure measures step steps action actions effort efforts response policy package plan plans strategy sanctions decision initiative'.split(
    ' ',
  ),
)

/** 'measures' in 'X takes measures': the subject of the verb that the noun depends on. */
function makersOf(scene: Scene, noun: number, depth: number): Actor[] {
  const { tree } = scene
  if (depth > 5) return []
  const governor = headOf(tree, noun)
  const rel = relOf(tree, noun)
  if (governor < 0 || !['obj', 'obl', 'nmod', 'conj', 'nsubj'].includes(rel)) return []
  if (isVerb(tree, governor) && rel !== 'nsubj') {
    const found = resolveAll(
      scene,
      doersOf(tree, governor).filter((doer) => doer !== noun),
      false,
    )
    if (found.length > 0) return found
    const doer = doersOf(tree, governor)[0]
    return doer === undefined || doer === noun ? [] : makersOf(scene, doer, depth + 1)
  }
  if (rel === 'nsubj') {
    const saying = relOf(tree, governor) === 'ccomp' ? headOf(tree, governor) : -1
    const reported =
      saying >= 0 &&
      PLANS.has(tree.lower[noun] ?? '') &&
      lemmaIn(tree.lower[saying] ?? '', OPERATORS.speech) !== undefined
    return reported ? subjectActors(scene, saying) : []
  }
  const owned = resolveAll(scene, [governor], false)
  return owned.length > 0 ? owned : makersOf(scene, governor, depth + 1)
}

/** Whoever protests at home and names no addressee protests against the state. */
function ownGovernment(scene: Scene, verb: number): Actor[] {
  const source = subjectActors(scene, verb)[0]
  const state = source?.reference.state ?? null
  const home = scene.at.find(
    (reference) => reference?.entity.kind === 'state' && reference.entity.id === state,
  )
  return home ? [actorOf(scene, home, true)] : []
}

function complementsOf(scene: Scene, verb: number): number[] {
  return kidsBy(scene.tree, verb, 'ccomp', 'xcomp', 'advcl', 'acl').filter((kid) => kid > verb)
}

function complementSubjects(scene: Scene, verb: number, owner: Reach): Actor[] {
  const { tree } = scene
  for (const clause of kidsBy(tree, verb, 'ccomp', 'xcomp', 'advcl')) {
    const own = kidsBy(tree, clause, 'nsubj')
    const found = resolveAll(
      scene,
      own.flatMap((kid) => conjuncts(tree, kid)),
      owner,
    )
    if (found.length > 0) return found
  }
  return []
}

/** The actors nearest to the head of the complement clause: its object, then its obliques, then whoever comes first. */
export function inComplement(scene: Scene, verb: number): Actor[] {
  const { tree } = scene
  const doers = subjectActors(scene, verb)
  const others = (actors: Actor[]) => actors.filter((actor) => !doers.some((doer) => sameActor(doer, actor)))
  const clauses = complementsOf(scene, verb)
  if (clauses.length === 0) return firstBehind(scene, verb, others)
  for (const clause of clauses) {
    const object = others(
      resolveAll(
        scene,
        objectsOf(tree, clause).filter((object) => object > verb),
        'any',
      ),
    )
    if (object.length > 0) return object
    const oblique = others(
      resolveAll(
        scene,
        kidsBy(tree, clause, 'obl', 'nmod')
          .filter((kid) => !['by', 'in', 'during', 'after', 'before'].includes(markerOf(tree, kid)))
          .flatMap((kid) => conjuncts(tree, kid)),
        'any',
      ),
    )
    if (oblique.length > 0) return oblique
    const [first, last] = spanOf(tree, clause)
    for (let token = Math.max(first, verb + 1); token <= Math.min(last, clause + 12); token++) {
      if (relOf(tree, token) === 'conj' && isVerb(tree, token)) break
      const reference = scene.at[token]
      if (!reference) continue
      const found = others([actorOf(scene, reference, false)])
      if (found.length > 0) return found
    }
  }
  return []
}

/** The parse found no clause: the first actor in what hangs behind the verb. */
function firstBehind(scene: Scene, verb: number, others: (actors: Actor[]) => Actor[]): Actor[] {
  const { tree } = scene
  for (const kid of kidsBy(tree, verb, 'obj', 'obl', 'dep')) {
    if (kid < verb || TIMES.has(tree.lower[kid] ?? '')) continue
    const found = others(resolveAll(scene, conjuncts(tree, kid), 'any'))
    if (found.length > 0) return found
  }
  return []
}

/** Targets of a noun by its own rule, or by the prepositions that point at one. */
export function targetsOfNoun(scene: Scene, noun: number): Actor[] {
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

function fillNoun(scene: Scene, noun: number, slot: Slot): Actor[] {
  switch (slot.name) {
    case 'poss':
      return possessors(scene, noun)
    case 'mod':
      return modifiers(scene, noun)
    case 'light':
      return asPredicate(scene, noun) ?? ofLightVerb(scene, noun, LIGHT.light)
    case 'carrier':
      return ofLightVerb(scene, noun, LIGHT.carrier)
    case 'carrierfrom':
      return carrierSource(scene, noun)
    case 'holder':
      return holders(scene, noun)
    case 'clause':
      return inComplement(scene, noun)
    case 'by':
      return byPhrase(scene, noun, slot.owner)
    default:
      return resolveAll(scene, nounObliques(scene, noun, slot.name), slot.owner)
  }
}

/** The noun, or the noun it is coordinated with, when that one carries the modifiers for both. */
function withFirst(scene: Scene, noun: number): number[] {
  const head = headOf(scene.tree, noun)
  return relOf(scene.tree, noun) === 'conj' && head >= 0 && !isVerb(scene.tree, head) ? [noun, head] : [noun]
}

function possessors(scene: Scene, noun: number): Actor[] {
  const { tree } = scene
  for (const at of withFirst(scene, noun)) {
    const found = resolveAll(
      scene,
      kidsOf(tree, at)
        .filter((kid) => tree.rel[kid] === 'nmod:poss')
        .flatMap((kid) => conjuncts(tree, kid)),
      false,
    )
    if (found.length > 0) return found
  }
  return []
}

function modifiers(scene: Scene, noun: number): Actor[] {
  const { tree } = scene
  for (const at of withFirst(scene, noun)) {
    const kids = kidsBy(tree, at, 'amod', 'compound', 'nmod', 'dep', 'obl').filter(
      (kid) => kid < at && tree.rel[kid] !== 'nmod:poss' && markerOf(tree, kid) === '',
    )
    const found = resolveAll(
      scene,
      kids.flatMap((kid) => conjuncts(tree, kid)),
      false,
    )
    if (found.length > 0) return found
  }
  return []
}

function byPhrase(scene: Scene, noun: number, owner: Reach): Actor[] {
  const { tree } = scene
  const direct = resolveAll(scene, nounObliques(scene, noun, 'by'), owner)
  if (direct.length > 0) return direct
  for (const clause of kidsBy(tree, noun, 'acl')) {
    const doers = agentsOf(tree, clause)
    const active =
      !isPassive(tree, clause) &&
      tree.rel[clause] === 'acl:relcl' &&
      lemmaIn(tree.lower[clause] ?? '', LIGHT.light) !== undefined
        ? surfaceSubjects(tree, clause).filter((subject) => subject !== noun)
        : []
    const found = resolveAll(scene, [...doers, ...active], owner)
    if (found.length > 0) return found
  }
  return []
}

/** Phrases on the noun itself, on the verb that carries it, or on a clause that tells more of it ('imposed by X on Y'). */
function nounObliques(scene: Scene, noun: number, preposition: string): number[] {
  const { tree } = scene
  const on = (at: number) =>
    [
      ...kidsBy(tree, at, 'nmod', 'obl'),
      ...kidsOf(tree, at)
        .filter((kid) => TIMES.has(tree.lower[kid] ?? ''))
        .flatMap((kid) => kidsBy(tree, kid, 'nmod', 'obl')),
    ].filter((kid) => markerOf(tree, kid) === preposition && kid > noun)
  let found = on(noun)
  if (found.length === 0) found = kidsBy(tree, noun, 'acl').flatMap(on)
  if (found.length === 0)
    found = kidsBy(tree, noun, 'conj')
      .filter((kid) => !isVerb(tree, kid))
      .flatMap(on)
  if (found.length === 0) {
    const carrier = carrierOf(scene, noun)
    if (carrier >= 0) found = on(carrier)
  }
  return found.flatMap((kid) => conjuncts(tree, kid))
}

/** The verb that a noun of action is carried by: as object, passive subject, or 'in', 'into' and the like. −1: none. */
export function carrierOf(scene: Scene, noun: number): number {
  const { tree } = scene
  let at = noun
  for (let steps = 0; steps < 4 && relOf(tree, at) === 'conj' && !isVerb(tree, headOf(tree, at)); steps++)
    at = headOf(tree, at)
  const governor = headOf(tree, at)
  if (governor < 0) return -1
  const rel = tree.rel[at] ?? ''
  if (rel === 'acl' || rel === 'root') return -1
  if (isVerb(tree, governor) && (rel === 'obj' || rel === 'nsubj:pass' || rel === 'xcomp')) return governor
  if (
    isVerb(tree, governor) &&
    relOf(tree, at) === 'obl' &&
    ['in', 'into', 'for', 'to', 'with', 'through', 'via', 'on', 'by'].includes(markerOf(tree, at))
  )
    return governor
  // 'a round of talks', 'a series of strikes': the counting noun is what the verb carries.
  if (relOf(tree, at) === 'nmod' && markerOf(tree, at) === 'of' && !isVerb(tree, governor))
    return carrierOf(scene, governor)
  return -1
}

/** 'X is in contact with Y', 'X is an ally of Y', 'in cooperation with Y, X did …': the subject of the phrase itself or of its verb. */
function asPredicate(scene: Scene, noun: number): Actor[] | null {
  const { tree } = scene
  if (kidsBy(tree, noun, 'cop').length > 0) return subjectActors(scene, noun)
  const governor = headOf(tree, noun)
  const together =
    markerOf(tree, noun) === 'in' &&
    ['with', 'of', 'against', 'to'].some((preposition) => nounObliques(scene, noun, preposition).length > 0)
  return together && governor >= 0 && isVerb(tree, governor) ? subjectActors(scene, governor) : null
}

function ofLightVerb(scene: Scene, noun: number, verbs: ReadonlySet<string>): Actor[] {
  const { tree } = scene
  const clause = kidsBy(tree, noun, 'acl').find(
    (kid) => tree.rel[kid] === 'acl:relcl' && lemmaIn(tree.lower[kid] ?? '', verbs) !== undefined,
  )
  if (clause !== undefined) {
    const found = resolveAll(
      scene,
      doersOf(tree, clause).filter((doer) => doer !== noun),
      false,
    )
    if (found.length > 0) return found
  }
  const carrier = carrierOf(scene, noun)
  if (carrier < 0 || lemmaIn(tree.lower[carrier] ?? '', verbs) === undefined) return []
  // 'X was engaged in an attack': not done to X.
  if (isPassive(tree, carrier) && relOf(tree, noun) === 'obl')
    return resolveAll(scene, surfaceSubjects(tree, carrier), false)
  return subjectActors(scene, carrier)
}

function carrierSource(scene: Scene, noun: number): Actor[] {
  const carrier = carrierOf(scene, noun)
  if (carrier < 0 || lemmaIn(scene.tree.lower[carrier] ?? '', LIGHT.carrier) === undefined) return []
  return resolveAll(scene, obliquesOf(scene.tree, carrier, ['from']), false)
}

/** Who had those that are released: the place they were held in. */
function holders(scene: Scene, noun: number): Actor[] {
  const { tree } = scene
  const [first, last] = spanOf(tree, noun)
  for (let token = last; token >= first; token--) {
    const reference = scene.at[token]
    if (reference && ['in', 'from', 'by'].includes(markerOf(tree, token)))
      return [actorOf(scene, reference, true)]
  }
  return []
}

/** The two ends of a reciprocal noun: before it, or behind 'between' and 'among'. */
export function pairOf(scene: Scene, noun: number): Actor[] {
  const before = pairBefore(scene, noun)
  if (before.length >= 2) return before
  for (const preposition of ['between', 'among', 'amongst', 'of', 'by']) {
    const found = resolveAll(scene, nounObliques(scene, noun, preposition), false)
    if (found.length >= 2) return found
  }
  return []
}
