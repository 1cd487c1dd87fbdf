/** What a rule asks to stand by its verb: particle, object, companion, clause. */
import { isFormOf, lemmaIn } from '../syntax/lemma'
import { NOUNS, type Rule, SENSES } from '../rules'
import { conjuncts, kidsBy, kidsOf, markerOf, relOf } from '../syntax/tree'
import type { Actor, Scene } from './scene'

export const NONE: ReadonlySet<string> = new Set()

const CURRENCY = new Set(['$', '£', '€', '¥'])

/** 'Pictures of tanks' are no tanks, nor is the occupation of parts a part. */
function isApart(word: string): boolean {
  const lemma = lemmaIn(word, NOUNS)
  const event = lemma === undefined ? undefined : NOUNS.get(lemma)?.[0]?.event
  return isFormOf(word, SENSES.reports) || event === 'ASSAULT' || event === 'COERCE'
}

/** 'aid', 'an aid programme', '700 kg of aid', 'part of an aid programme'. */
export function speaksOf(scene: Scene, noun: number, words: ReadonlySet<string>, depth: number): boolean {
  const { tree } = scene
  // 'United' in a name is no unit; 'X's troops' are troops.
  const named = scene.at[noun]
  const headOfBody = named?.basis === 'body' && noun === named.lastToken - 1 - tree.offset
  if ((depth === 0 || !named || headOfBody) && isFormOf(tree.lower[noun], words)) return true
  const near = kidsOf(tree, noun).filter((kid) => {
    const rel = relOf(tree, kid)
    return (
      rel === 'compound' ||
      (rel === 'nmod' && markerOf(tree, kid) === 'of' && !isApart(tree.lower[noun] ?? '')) ||
      (rel === 'amod' && kid < noun) ||
      (rel === 'nummod' && CURRENCY.has(tree.lower[noun] ?? ''))
    )
  })
  return depth < 3 && near.some((kid) => speaksOf(scene, kid, words, depth + 1))
}

const PARTICLE_REACH = 6

/** The verb's particle, −1 when it has none; one of `wanted` right behind the verb is its particle wherever the parse hung it. */
export function particleOf({ tree }: Scene, at: number, wanted: readonly string[] = []): number {
  const own = kidsOf(tree, at).find(
    (kid) => tree.rel[kid] === 'compound:prt' || (relOf(tree, kid) === 'advmod' && kid === at + 1),
  )
  if (own !== undefined) return own
  for (let next = at + 1; next <= at + PARTICLE_REACH && next < tree.size; next++)
    if ((next === at + 1 || tree.xpos[next] === 'RP') && wanted.includes(tree.lower[next] ?? '')) return next
  return -1
}

/** People and groups protest; states and their organs do not. */
export function isCivil({ reference, first, last, direct }: Actor): boolean {
  const { entity, basis } = reference
  if (entity.kind !== 'state') return true
  const widened = last - first + 1 > reference.lastToken - reference.firstToken
  return basis === 'demonym' || basis === 'people' || (widened && !direct)
}

/** What must stand by: 'held X responsible', 'provided X with arms', 'described X as a threat'. */
export function companionOf(scene: Scene, at: number, rule: Rule): number {
  const { tree } = scene
  const { marker, words } = rule.with ?? { marker: '', words: NONE }
  const relations =
    marker === 'adj'
      ? ['xcomp', 'amod', 'advmod', 'obj', 'acl']
      : ['obl', 'nmod', 'xcomp', 'advcl', 'ccomp', 'obj']
  const near = [
    ...kidsBy(tree, at, ...relations),
    ...kidsBy(tree, at, 'obj').flatMap((object) =>
      kidsBy(tree, object, 'nmod', 'amod', 'acl', 'xcomp', 'obl'),
    ),
    // 'turned to X for loans': the parse may hang them on X.
    ...kidsBy(tree, at, 'obl').flatMap((kid) => (scene.at[kid] ? kidsBy(tree, kid, 'nmod') : [])),
  ]
  for (const kid of near.flatMap((token) => conjuncts(tree, token))) {
    if (kid === at || !isFormOf(tree.lower[kid], words)) continue
    if (marker === 'adj' || markerOf(tree, kid) === marker) return kid
    // 'called it a threat': without 'as' only what the object is called.
    if (marker === 'as' && markerOf(tree, kid) === '' && relOf(tree, kid) !== 'obl') return kid
  }
  return -1
}
