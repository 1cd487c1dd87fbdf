/** What hangs on a noun of action: phrases, the verb that carries it, the act it is coordinated with. */
import { isFormOf } from '../syntax/lemma'
import { NOUNS } from '../rules'
import { conjuncts, headOf, isVerb, kidsBy, kidsOf, markerOf, relOf } from '../syntax/tree'
import { isDoing } from './judging'
import type { Scene } from './scene'
import { TIMES } from './subjects'

/** The noun, or the noun it is coordinated with, when that one carries the modifiers for both. */
export function withFirst(scene: Scene, noun: number): number[] {
  const head = headOf(scene.tree, noun)
  // 'its month and the aggression': a noun with an article of its own shares nothing.
  if (kidsBy(scene.tree, noun, 'det').length > 0) return [noun]
  // 'X's aggression against and annexation of Y': an act shares its doer, 'sanctions enforcement' does not.
  return relOf(scene.tree, noun) === 'conj' && isAct(scene, head) && !isVerb(scene.tree, head)
    ? [noun, head]
    : [noun]
}

export function isAct({ tree, at }: Scene, noun: number): boolean {
  return noun >= 0 && !at[noun] && isFormOf(tree.lower[noun], NOUNS)
}

/** Phrases on the noun itself, on the verb that carries it, or on a clause that tells more of it ('imposed by X on Y'). */
export function nounObliques(scene: Scene, noun: number, preposition: string): number[] {
  const { tree } = scene
  const on = (at: number) =>
    [
      ...kidsBy(tree, at, 'nmod', 'obl'),
      ...kidsOf(tree, at)
        .filter((kid) => TIMES.has(tree.lower[kid] ?? ''))
        .flatMap((kid) => kidsBy(tree, kid, 'nmod', 'obl')),
    ].filter((kid) => markerOf(tree, kid) === preposition && kid > noun)
  let found = on(noun)
  if (found.length === 0)
    found = kidsBy(tree, noun, 'acl')
      .filter((clause) => preposition !== 'by' || isDoing(tree.lower[clause] ?? ''))
      .flatMap(on)
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
    ((/^c[oa]m(?:e|es|ing)$/.test(tree.lower[governor] ?? '') && markerOf(tree, at) === 'under') ||
      ['in', 'into', 'for', 'with', 'through', 'via', 'on', 'by', 'of'].includes(markerOf(tree, at)))
  )
    return governor
  // 'a round of talks', 'a series of strikes': the counting noun is what the verb carries.
  if (relOf(tree, at) === 'nmod' && markerOf(tree, at) === 'of' && !isVerb(tree, governor))
    return carrierOf(scene, governor)
  return -1
}

const NAMELY = new Set(['particular', 'particularly', 'especially', 'notably', 'including', 'specifically'])

/** 'the fight against terrorism, in particular against X': the parse hangs the addition elsewhere. */
export function namely({ tree }: Scene, noun: number, preposition: string): number[] {
  for (let token = noun + 2; token < Math.min(tree.size, noun + 12); token++)
    if (tree.lower[token] === preposition && NAMELY.has(tree.lower[token - 1] ?? '')) {
      const head = headOf(tree, token)
      return relOf(tree, token) === 'case' && head > token ? conjuncts(tree, head) : []
    }
  return []
}
