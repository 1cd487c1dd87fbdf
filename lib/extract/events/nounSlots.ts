/** The argument places of a noun that names an act: possessors, by-phrases, the subject of the verb that carries it. */
import { agentsOf, isPassive, surfaceSubjects, doersOf } from '../syntax/clauses'
import { obliquesOf } from '../syntax/obliques'
import { isFormOf, lemmaCandidates, lemmaIn } from '../syntax/lemma'
import { LIGHT, NOUNS, VERBS, type Reach, type Rule, type Slot, SENSES } from '../rules'
import { conjuncts, headOf, isVerb, kidsBy, kidsOf, markerOf, relOf, spanOf } from '../syntax/tree'
import { resolveAll } from './actors'
import { inComplement } from './complements'
import { isDoing } from './judging'
import { carrierOf, isAct, namely, nounObliques, withFirst } from './nounPhrases'
import { actorOf, type Actor, type Scene } from './scene'
import { subjectActors } from './subjects'

export function fillNoun(scene: Scene, noun: number, slot: Slot): Actor[] {
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
    case 'nearest':
      return nearestSubject(scene, noun)
    case 'helped':
      return helped(scene, noun)
    case 'giver':
      return givers(scene, noun)
    case 'answerer':
      return answerers(scene, noun)
    case 'holder':
      return holders(scene, noun)
    case 'clause':
      return inComplement(scene, noun)
    case 'from':
      // Only on the noun itself: 'an appeal from X', not 'the appeal to withdraw from X'.
      return resolveAll(
        scene,
        kidsBy(scene.tree, noun, 'nmod')
          .filter((kid) => markerOf(scene.tree, kid) === 'from')
          .flatMap((kid) => conjuncts(scene.tree, kid)),
        slot.owner,
      )
    case 'by':
      return byPhrase(scene, noun, slot.owner)
    default:
      return byPreposition(scene, noun, slot)
  }
}

function byPreposition(scene: Scene, noun: number, slot: Slot): Actor[] {
  // 'the atrocities in X's war': done in an act, not to X.
  const heads = nounObliques(scene, noun, slot.name).filter((kid) => slot.name !== 'in' || !isAct(scene, kid))
  const found = resolveAll(scene, heads, slot.owner)
  return found.length > 0 ? found : resolveAll(scene, namely(scene, noun, slot.name), slot.owner)
}

/** Whoever acts in the clause that the noun stands in: 'X threw stones during protests against Y'. */
function nearestSubject(scene: Scene, noun: number): Actor[] {
  const { tree } = scene
  for (let at = headOf(tree, noun), steps = 0; at >= 0 && steps < 4; at = headOf(tree, at), steps++)
    if (isVerb(tree, at)) return subjectActors(scene, at)
  return []
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
    const doers = isDoing(tree.lower[clause] ?? '') ? agentsOf(tree, clause) : []
    const active =
      !isPassive(tree, clause) &&
      tree.rel[clause] === 'acl:relcl' &&
      isFormOf(tree.lower[clause], LIGHT.light)
        ? surfaceSubjects(tree, clause).filter((subject) => subject !== noun)
        : []
    const found = resolveAll(scene, [...doers, ...active], owner)
    if (found.length > 0) return found
  }
  return []
}

/** 'X is in contact with Y', 'X is an ally of Y', 'in cooperation with Y, X did …': the subject of the phrase itself or of its verb. */
function asPredicate(scene: Scene, noun: number): Actor[] | null {
  const { tree } = scene
  if (kidsBy(tree, noun, 'cop').length > 0) return subjectActors(scene, noun)
  const governor = headOf(tree, noun)
  const together =
    markerOf(tree, noun) === 'in' &&
    ['with', 'of', 'against', 'to'].some((preposition) => nounObliques(scene, noun, preposition).length > 0)
  if (!together || governor < 0 || !isVerb(tree, governor)) return null
  const helped = helpedBefore(scene, governor, noun)
  if (helped.length > 0) return helped
  // 'were engaged in a war against Y'.
  return isPassive(tree, governor)
    ? resolveAll(scene, surfaceSubjects(tree, governor), false)
    : subjectActors(scene, governor)
}

const isHelp = ({ event }: Rule) => event === 'SUPPORT' || event === 'AID'

/** 'supports X in the fight against Y': whoever is supported fights. */
function helpedBefore(scene: Scene, verb: number, noun: number): Actor[] {
  const { tree } = scene
  const rulesOf = (token: number, table: typeof NOUNS) => {
    const lemma = lemmaIn(tree.lower[token] ?? '', table)
    return lemma === undefined ? [] : (table.get(lemma) ?? [])
  }
  if (!rulesOf(noun, NOUNS).some(({ event }) => event === 'ASSAULT')) return []
  const object = kidsBy(tree, verb, 'obj').find((kid) => kid < noun && rulesOf(kid, NOUNS).some(isHelp))
  if (object !== undefined)
    return resolveAll(
      scene,
      ['for', 'to', 'of'].flatMap((preposition) => nounObliques(scene, object, preposition)),
      false,
    ).filter(({ last }) => last < noun)
  if (!rulesOf(verb, VERBS).some(isHelp)) return []
  return resolveAll(
    scene,
    kidsBy(tree, verb, 'obj').filter((kid) => kid < noun),
    false,
  )
}

function ofLightVerb(scene: Scene, noun: number, verbs: ReadonlySet<string>): Actor[] {
  const { tree } = scene
  const clause = kidsBy(tree, noun, 'acl').find(
    (kid) => tree.rel[kid] === 'acl:relcl' && isFormOf(tree.lower[kid], verbs),
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
  if (carrier < 0 || !isFormOf(tree.lower[carrier], verbs)) return []
  // 'X was engaged in an attack': not done to X.
  if (isPassive(tree, carrier) && relOf(tree, noun) === 'obl')
    return resolveAll(scene, surfaceSubjects(tree, carrier), false)
  return subjectActors(scene, carrier)
}

function carrierSource(scene: Scene, noun: number): Actor[] {
  const carrier = carrierOf(scene, noun)
  if (carrier < 0 || !isFormOf(scene.tree.lower[carrier], LIGHT.carrier)) return []
  return resolveAll(scene, obliquesOf(scene.tree, carrier, ['from']), false)
}

/** 'The commitment of X to Y', 'the gratitude of X for it': with a second phrase behind it, 'of' tells whose it is. */
function givers(scene: Scene, noun: number): Actor[] {
  const { tree } = scene
  const of = kidsBy(tree, noun, 'nmod').filter((kid) => markerOf(tree, kid) === 'of')
  const last = of[of.length - 1]
  const toward = kidsBy(tree, noun, 'nmod', 'acl').some(
    (kid) => last !== undefined && kid > last && ['to', 'for'].includes(markerOf(tree, kid)),
  )
  return toward
    ? resolveAll(
        scene,
        of.flatMap((kid) => conjuncts(tree, kid)),
        false,
      )
    : []
}

/** 'X rejected a request by Y': whoever answers a request was asked. */
function answerers(scene: Scene, noun: number): Actor[] {
  const verb = carrierOf(scene, noun)
  if (verb < 0) return []
  const answers = lemmaCandidates(scene.tree.lower[verb] ?? '').some(
    (lemma) => isFormOf(lemma, SENSES.answering) || VERBS.get(lemma)?.some(({ event }) => event === 'REJECT'),
  )
  return answers ? subjectActors(scene, verb) : []
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

/** 'With the help of X, Y built …': X helps Y. */
function helped(scene: Scene, noun: number): Actor[] {
  const { tree } = scene
  const governor = headOf(tree, noun)
  if (markerOf(tree, noun) !== 'with' || governor < 0 || !isVerb(tree, governor)) return []
  return isPassive(tree, governor)
    ? resolveAll(scene, agentsOf(tree, governor), false)
    : subjectActors(scene, governor)
}
