/** What keeps a noun that names an act from telling of one: part of a name, wished for, only spoken of. */
import { SENSES } from '../rules'
import { isFormOf } from '../syntax/lemma'
import { headOf, isVerb, kidsBy, markerOf, relOf } from '../syntax/tree'
import type { Actor, Scene } from './scene'

const JOINING = new Set(['and', 'for', 'of', 'the', '&'])

/** 'Agency for Development and Cooperation': a word in the name of a body tells of no act. */
export function isInName(scene: Scene, at: number): boolean {
  const { doc, tree } = scene
  const capital = (token: number) => /^\p{Lu}\p{Ll}/u.test(doc.tokens[tree.offset + token]?.text ?? '')
  if (tree.upos[at] !== 'PROPN' || !capital(at)) return false
  // 'Joint Stock Company State Instrument Making Enterprise'
  if (/^associations?$/.test(scene.tree.lower[at] ?? '')) return true
  const amid = (token: number) => capital(token) && tree.upos[token] === 'PROPN' && !scene.at[token]
  if (amid(at - 1) && amid(at + 1)) return true
  let before = at - 1
  while (before > 0 && JOINING.has(tree.lower[before] ?? '')) before--
  return (
    before >= 0 && before < at - 1 && capital(before) && tree.upos[before] === 'PROPN' && !scene.at[before]
  )
}

/** 'The immediate withdrawal of X' is asked for, not under way. */
export function isDemanded(scene: Scene, noun: number): boolean {
  const { tree } = scene
  if (kidsBy(tree, noun, 'amod').some((kid) => isFormOf(tree.lower[kid], SENSES.urgent))) return true
  for (let at = headOf(tree, noun), steps = 0; at >= 0 && steps < 3; at = headOf(tree, at), steps++)
    if (SENSES.demands.has(tree.lower[at] ?? '')) return true
  return false
}

/** 'The importance of cooperation' does not say that there is any, unless it is 'continued' or 'ongoing'. */
export function isMerelyWished(scene: Scene, noun: number): boolean {
  const { tree } = scene
  if (kidsBy(tree, noun, 'amod').some((kid) => isFormOf(tree.lower[kid], SENSES.strained))) return true
  if (kidsBy(tree, noun, 'amod').some((kid) => isFormOf(tree.lower[kid], SENSES.continuing))) return false
  for (let at = noun, steps = 0; at >= 0 && steps < 4; steps++) {
    const head = headOf(tree, at)
    if (isFormOf(tree.lower[head], SENSES.depending) && relOf(tree, at) === 'obl')
      return kidsBy(tree, noun, 'acl').length === 0
    if (head < 0 || (isVerb(tree, head) && relOf(tree, at) !== 'obj')) return false
    if (SENSES.wishes.has(tree.lower[head] ?? '')) return true
    at = head
  }
  return false
}

export const HARMFUL = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE'])
/** Verbs that carry a noun of good will, but only speak of one of harm. */
export function isMentioning({ tree }: Scene, verb: number): boolean {
  return isFormOf(tree.lower[verb], SENSES.mentioning)
}

/** 'We have the support of X': X gives it. */
export function isGiven({ tree }: Scene, noun: number, carrier: number): boolean {
  return (
    isFormOf(tree.lower[carrier], SENSES.having) &&
    relOf(tree, noun) === 'obj' &&
    kidsBy(tree, noun, 'nmod').some((kid) => markerOf(tree, kid) === 'of') &&
    !kidsBy(tree, noun, 'nmod').some((kid) => markerOf(tree, kid) === 'for')
  )
}

/** 'The release of a prisoner', not 'of a statement'. */
export function isSomebody({ direct, reference: { entity, basis } }: Actor): boolean {
  return direct && entity.kind !== 'organisation' && (entity.kind !== 'state' || basis !== 'name')
}

/** 'The conferences of A and B' are those of each; talks are always plural. */
export function isOfEach({ tree }: Scene, noun: number, sources: readonly Actor[]): boolean {
  const behind = sources.every(({ first }) => first > noun)
  const several =
    tree.xpos[noun] === 'NNS' &&
    !/^(?:talk|negotiation|relation|consultation|discussion|tie|hostilitie)s$/.test(tree.lower[noun] ?? '')
  return behind && several && !kidsBy(tree, noun, 'nmod').some((kid) => markerOf(tree, kid) === 'between')
}

export function isJoint({ tree }: Scene, noun: number): boolean {
  return kidsBy(tree, noun, 'amod').some(
    (kid) => tree.lower[kid] === 'bilateral' || isFormOf(tree.lower[kid], SENSES.joint),
  )
}
