/**
 * Who does what in a clause: subjects, objects and obliques of a predicate, also those that do not stand beside it
 * (passive, coordination, control and raising, relative clauses, participles).
 */
import {
  conjuncts,
  firstKid,
  hasMarker,
  headOf,
  isNominal,
  kidsBy,
  kidsOf,
  markerOf,
  relOf,
  type Tree,
} from './tree'

const RELATIVE = new Set(['who', 'which', 'that', 'whom'])
/** Verbs whose infinitive is done by their own subject even when they have an object. */
const SUBJECT_CONTROL = new Set(
  'promise promised promises threaten threatened threatens vow vowed use used uses using take takes took taken taking make made do'.split(
    ' ',
  ),
)
const MAX_DEPTH = 8

const PARTICLES = new Set(['off', 'down', 'up', 'out'])
const TIMES = new Set('day days week weeks month months year years night time today'.split(' '))

export function isPassive(tree: Tree, verb: number): boolean {
  if (kidsOf(tree, verb).some((kid) => tree.rel[kid] === 'aux:pass' || tree.rel[kid] === 'nsubj:pass'))
    return true
  if (tree.xpos[verb] !== 'VBN') return false
  if (kidsBy(tree, verb, 'obj').length > 0) return false
  if (kidsOf(tree, verb).some((kid) => tree.rel[kid] === 'obl:agent')) return true
  const rel = tree.rel[verb] ?? ''
  if (rel === 'acl' || rel === 'amod') return true
  const hasAux = kidsBy(tree, verb, 'aux').length > 0
  if (rel === 'conj' && !hasAux && kidsBy(tree, verb, 'nsubj').length === 0)
    return isPassive(tree, headOf(tree, verb))
  return rel === 'advcl' && !hasAux && kidsBy(tree, verb, 'nsubj').length === 0
}

/** A relative pronoun stands for the noun its clause hangs on. */
function antecedent(tree: Tree, i: number, verb: number): number {
  if (!RELATIVE.has(tree.lower[i] ?? '')) return i
  for (let at = verb, steps = 0; at >= 0 && steps < MAX_DEPTH; at = headOf(tree, at), steps++)
    if (relOf(tree, at) === 'acl' && headOf(tree, at) >= 0) return headOf(tree, at)
  return i
}

/** The verb that a coordinated one goes with: an infinitive goes with the infinitive before it, whatever it was hung on. */
export function coordinatedWith(tree: Tree, verb: number): number {
  const head = headOf(tree, verb)
  const bare = tree.xpos[verb] === 'VB' && kidsBy(tree, verb, 'nsubj', 'aux').length === 0
  if (!bare || head < 0 || tree.xpos[head] === 'VB' || kidsBy(tree, head, 'aux').length > 0) return head
  for (let at = verb - 1; at > head && verb - at < 12; at--) if (tree.xpos[at] === 'VB') return at
  return head
}

/** Heads of the surface subject, coordination spelled out; empty when the clause has none. */
export function surfaceSubjects(tree: Tree, verb: number, depth = 0): number[] {
  const own = kidsBy(tree, verb, 'nsubj')
  if (own.length > 0) return own.flatMap((kid) => conjuncts(tree, antecedent(tree, kid, verb)))
  // 'That we can do it is aimed at nobody'
  if (kidsBy(tree, verb, 'csubj').length > 0) return []
  const head = headOf(tree, verb)
  if (head < 0 || depth > MAX_DEPTH) return []
  switch (relOf(tree, verb)) {
    case 'conj': {
      const first = coordinatedWith(tree, verb)
      const nominal =
        isNominal(tree, first) && kidsBy(tree, first, 'cop').length === 0 && tree.rel[first] !== 'root'
      return nominal ? [] : surfaceSubjects(tree, first, depth + 1)
    }
    case 'xcomp':
      return controllers(tree, verb, head, depth)
    case 'ccomp':
      // 'X will do it, Y said': Y is no subject of it.
      return head > verb || hasLostSubject(tree, verb) ? [] : surfaceSubjects(tree, head, depth + 1)
    case 'parataxis':
    case 'csubj':
      return surfaceSubjects(tree, head, depth + 1)
    case 'acl':
      return ofNounClause(tree, verb, head)
    case 'advcl':
      return ofAdverbialClause(tree, verb, head, depth)
    default:
      return []
  }
}

/** 'I do not think that doing so is targeting X': a clause with 'is' has a subject of its own, whether or not the parse found it. */
function hasLostSubject(tree: Tree, verb: number): boolean {
  return (
    tree.xpos[verb] === 'VBG' &&
    kidsBy(tree, verb, 'aux').some((aux) => /^(?:is|are|was|were)$/.test(tree.lower[aux] ?? ''))
  )
}

function controllers(tree: Tree, verb: number, head: number, depth: number): number[] {
  const objects = kidsBy(tree, head, 'obj', 'iobj')
  const object = objects[0]
  if (object !== undefined && object < verb && !SUBJECT_CONTROL.has(tree.lower[head] ?? ''))
    return conjuncts(tree, object)
  const oblique = kidsBy(tree, head, 'obl').find(
    (kid) => kid < verb && kid > head && ['on', 'upon', 'for', 'to'].includes(markerOf(tree, kid)),
  )
  if (
    oblique !== undefined &&
    /^(call|press|appeal|push|wait|count|rely|depend)/.test(tree.lower[head] ?? '')
  )
    return conjuncts(tree, oblique)
  return surfaceSubjects(tree, head, depth + 1)
}

/** 'Thanks to X for having agreed': X did it; null when the noun is no thanks, or nobody is thanked. */
function thankedBy(tree: Tree, noun: number, verb = noun): number[] | null {
  if (!/^(?:thanks?|gratitude|appreciation|tribute|congratulations?)$/.test(tree.lower[noun] ?? ''))
    return null
  const thanked = [noun, verb]
    .flatMap((at) => kidsBy(tree, at, 'nmod', 'obl'))
    .find((kid) => kid > noun && markerOf(tree, kid) === 'to')
  return thanked === undefined ? null : conjuncts(tree, thanked)
}

/** Nouns by which others are asked: those others do it. */
const ASKING = /^(?:call|appeal|demand|request|plea|ultimatum|invitation|pressure)s?$/

/** 'the decision to attack', 'forces attacking', 'the effort to help': the noun, which tells whose it is. */
function ofNounClause(tree: Tree, verb: number, head: number): number[] {
  const relation = tree.rel[verb] ?? ''
  if (relation === 'acl:relcl') return tree.xpos[verb] === 'VB' ? [] : [head]
  if (tree.xpos[verb] === 'VB' && ASKING.test(tree.lower[head] ?? '')) {
    const asked = kidsBy(tree, head, 'nmod').filter(
      (kid) => kid < verb && ['to', 'on', 'upon', 'for'].includes(markerOf(tree, kid)),
    )
    return asked.flatMap((kid) => conjuncts(tree, kid))
  }
  const thanked = hasMarker(tree, verb, 'for') ? thankedBy(tree, head, headOf(tree, head)) : null
  if (thanked) return thanked
  return [head]
}

/** Whoever is helped does what the help is for: 'helped X to defeat Y'. */
const HELPING = /^(?:help|assist|aid|train|equip|enabl|support|empower|arm)(?:s|e|es|ed|d|ing)?$/

function ofAdverbialClause(tree: Tree, verb: number, head: number, depth: number): number[] {
  if (tree.xpos[verb] === 'VB' && hasMarker(tree, verb, 'to') && HELPING.test(tree.lower[head] ?? '')) {
    const helped = kidsBy(tree, head, isPassive(tree, head) ? 'nsubj' : 'obj').find((kid) => kid < verb)
    if (helped !== undefined) return conjuncts(tree, helped)
  }
  // 'appeals to X to desist'
  if (
    tree.xpos[verb] === 'VB' &&
    hasMarker(tree, verb, 'to') &&
    /^(?:call|appeal|plead|press|push)/.test(tree.lower[head] ?? '')
  ) {
    const asked = kidsBy(tree, head, 'obl').find(
      (kid) => kid < verb && kid > head && ['on', 'upon', 'for', 'to'].includes(markerOf(tree, kid)),
    )
    if (asked !== undefined) return conjuncts(tree, asked)
  }
  // 'condemned their actions in invading X', but 'joined them in condemning X'
  const within = hasMarker(tree, verb, 'in') && !/^(?:join|unit)/.test(tree.lower[head] ?? '')
  const quality = within ? firstKid(tree, verb, 'mark') - 1 : -1
  // 'its generosity in hosting X'
  if (quality > head && kidsOf(tree, quality).some((kid) => tree.rel[kid] === 'nmod:poss')) return [quality]
  const blamed = within || hasMarker(tree, verb, 'of', 'for', 'from', 'into', 'over')
  if (blamed) {
    const object = firstKid(tree, head, 'obj')
    if (object >= 0) return thankedBy(tree, object, head) ?? conjuncts(tree, object)
    if (isPassive(tree, head)) return surfaceSubjects(tree, head, depth + 1)
  }
  if (isPassive(tree, head)) {
    const agents = agentsOf(tree, head)
    if (agents.length > 0 && !blamed) return agents
  }
  return surfaceSubjects(tree, head, depth + 1)
}

const RECEPTIONS = new Set(['audience', 'ceremony', 'airport', 'palace', 'residence', 'office'])

/** By-phrase of a passive. */
export function agentsOf(tree: Tree, verb: number): number[] {
  const isBy = (kid: number) => markerOf(tree, kid) === 'by'
  const agent =
    kidsOf(tree, verb).find((kid) => tree.rel[kid] === 'obl:agent') ??
    kidsBy(tree, verb, 'obl', 'nmod').find(isBy) ??
    // 'was shot dead by X', 'was received on Monday by X': the parse may hang the doer on what stands before it.
    kidsBy(tree, verb, 'xcomp', 'obl')
      .filter(
        (kid) =>
          relOf(tree, kid) === 'xcomp' || tree.upos[kid] === 'PROPN' || RECEPTIONS.has(tree.lower[kid] ?? ''),
      )
      .flatMap((kid) => kidsBy(tree, kid, 'obl', 'nmod'))
      .find(isBy)
  return agent === undefined ? [] : conjuncts(tree, agent)
}

/** Logical subject: the doer, whatever the voice. */
export function doersOf(tree: Tree, verb: number): number[] {
  return isPassive(tree, verb) ? agentsOf(tree, verb) : surfaceSubjects(tree, verb)
}

/** Logical object: what it is done to, whatever the voice. */
export function objectsOf(tree: Tree, verb: number): number[] {
  const relative = relOf(tree, verb) === 'acl' ? headOf(tree, verb) : -1
  if (isPassive(tree, verb)) {
    if (kidsBy(tree, verb, 'nsubj').length > 0) return surfaceSubjects(tree, verb)
    if (relative >= 0) return [relative]
    return surfaceSubjects(tree, verb)
  }
  const own = kidsBy(tree, verb, 'obj').map((kid) => antecedent(tree, kid, verb))
  if (own.length > 0) return own.flatMap((kid) => conjuncts(tree, kid))
  // 'asked Washington to extradite X': whoever is asked may look like a receiver.
  const receiver = kidsBy(tree, verb, 'iobj')
  if (receiver.length > 0) return receiver.flatMap((kid) => conjuncts(tree, kid))
  // 'kidnapped up to 16 advisers': the count looks like a preposition.
  const counted = kidsBy(tree, verb, 'obl').find(
    (kid) =>
      kidsBy(tree, kid, 'nummod').length > 0 &&
      kidsBy(tree, kid, 'case').some((marker) => ['up', 'than'].includes(tree.lower[marker - 1] ?? '')),
  )
  if (counted !== undefined) return conjuncts(tree, counted)
  // 'closed down the paper', 'cut off the water': a particle may look like a preposition, too.
  const next = tree.lower[verb + 1] ?? ''
  const parted =
    (PARTICLES.has(next) || (next === 'on' && /^(?:pass|hand)/.test(tree.lower[verb] ?? ''))) &&
    tree.lower[verb + 2] !== 'of'
  const apart = !parted
    ? undefined
    : kidsBy(tree, verb, 'obl').find(
        (kid) =>
          kid > verb &&
          (tree.upos[kid] === 'NOUN' || tree.upos[kid] === 'PROPN') &&
          !TIMES.has(tree.lower[kid] ?? '') &&
          (headOf(tree, verb + 1) === kid || markerOf(tree, kid) === ''),
      )
  if (apart !== undefined) return conjuncts(tree, apart)
  // 'the country that it attacked': the relative pronoun may be missing or read as a marker.
  if (
    tree.rel[verb] === 'acl:relcl' &&
    kidsBy(tree, verb, 'nsubj').some((kid) => !RELATIVE.has(tree.lower[kid] ?? ''))
  )
    return relative >= 0 ? [relative] : []
  // 'attacked and occupied Kuwait': a shared object stands with the last verb.
  const last = kidsBy(tree, verb, 'conj').find(
    (kid) => kidsBy(tree, kid, 'obj').length > 0 && kidsBy(tree, kid, 'nsubj').length === 0,
  )
  const joined = ['and', 'or', ','].includes(tree.lower[verb + 1] ?? '')
  return last !== undefined && joined && kidsBy(tree, verb, 'obl', 'xcomp', 'ccomp').length === 0
    ? objectsOf(tree, last)
    : []
}

export function indirectObjectsOf(tree: Tree, verb: number): number[] {
  return kidsBy(tree, verb, 'iobj').flatMap((kid) => conjuncts(tree, kid))
}
