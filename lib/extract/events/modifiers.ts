/** Actors named before a noun: nationalities, possessors, names; and what the noun makes of them. */
import { PEOPLE, SENSES } from '../rules'
import { isFormOf, lemmaIn } from '../syntax/lemma'
import { conjuncts, headOf, kidsBy, kidsOf, markerOf, relOf, spanOf } from '../syntax/tree'
import { followersOf, groupOf, type Kind } from './groups'
import { add } from './lists'
import { actorOf, widened, type Actor, type Scene } from './scene'

/** Possessors, demonyms and names before the noun. */
export function ofModifiers(scene: Scene, head: number, kind: Kind): Actor[] {
  const { tree } = scene
  const found: Actor[] = []
  for (const kid of kidsOf(tree, head)) {
    const rel = relOf(tree, kid)
    const before =
      rel === 'amod' ||
      rel === 'compound' ||
      rel === 'det' ||
      (rel === 'nmod' && (tree.rel[kid] === 'nmod:poss' || kid < head) && markerOf(tree, kid) === '')
    if (!before && !(rel === 'flat' && scene.at[kid])) continue
    for (const part of conjuncts(tree, kid)) {
      const reference = scene.at[part]
      // 'our Organization', 'our planet' are everybody's.
      if (reference?.basis === 'first-person' && lemmaIn(tree.lower[head] ?? '', PEOPLE.shared)) continue
      if (reference) add(found, wrap(scene, head, kind, actorOf(scene, reference, true)))
      else if (
        isFormOf(tree.lower[part], SENSES.belonging) &&
        scene.at[part - 2] &&
        tree.lower[part - 1] === '-'
      )
        add(found, wrap(scene, head, kind, actorOf(scene, scene.at[part - 2]!, true)))
      else if (
        tree.rel[kid] === 'nmod:poss' ||
        tree.rel[kid] === 'nmod:desc' ||
        relOf(tree, part) === 'compound'
      )
        for (const deeper of ofModifiers(scene, part, 'other')) add(found, wrap(scene, head, kind, deeper))
    }
  }
  // 'our Libyan brothers' are Libya.
  const own = (actor: Actor) =>
    actor.reference.basis === 'first-person' || actor.reference.basis === 'pronoun'
  const others = found.filter((actor) => !own(actor))
  return others.length > 0 ? others : found
}

export function wrap(scene: Scene, head: number, kind: Kind, actor: Actor): Actor {
  if (kind === 'group' && actor.reference.entity.kind === 'person') return followersOf(scene, head, actor)
  if (kind === 'group' && actor.reference.entity.kind === 'state') return groupOf(scene, head, actor)
  return widened(kind === 'group' ? withHome(scene, head, actor) : actor, head, kind === 'organ')
}

/** 'Druze inhabitants of the Syrian town': a people without a state are of the place they live in. */
function withHome(scene: Scene, head: number, actor: Actor): Actor {
  const { reference } = actor
  if (reference.entity.kind !== 'group' || reference.state !== null || scene.voiced) return actor
  const { tree } = scene
  for (const kid of kidsBy(tree, head, 'nmod').filter((one) =>
    ['in', 'of', 'from'].includes(markerOf(tree, one)),
  )) {
    const [first, last] = spanOf(tree, kid)
    const place = scene.at.slice(first, last + 1).find((one) => one?.entity.kind === 'state')
    if (place) return { ...actor, reference: { ...reference, state: place.state ?? place.entity.id } }
  }
  return actor
}

/** 'Cuban doctors and nurses': the nationality stands once. */
export function ofFirst(scene: Scene, head: number, kind: Kind): Actor[] {
  const { tree } = scene
  const first = headOf(tree, head)
  const bare = kidsBy(tree, head, 'det', 'amod', 'nmod', 'compound', 'nummod').length === 0
  if (relOf(tree, head) !== 'conj' || !bare || scene.at[first]) return []
  const national = kidsBy(tree, first, 'amod').find((kid) => scene.at[kid]?.basis === 'demonym')
  const reference = national === undefined ? undefined : scene.at[national]
  return reference ? [wrap(scene, head, kind, actorOf(scene, reference, true))] : []
}

/** The parse lost the link: 'X's al-Qaeda terror network'. */
export function nameBefore(scene: Scene, head: number, kind: Kind): Actor[] {
  const { tree } = scene
  if (kind === 'other' || kind === 'territory') return []
  for (let at = head - 1; at >= 0 && head - at < 4; at--) {
    const reference = scene.at[at]
    if (reference) return [wrap(scene, head, kind, actorOf(scene, reference, true))]
    if (!['NOUN', 'ADJ', 'PROPN'].includes(tree.upos[at] ?? '')) return []
  }
  return []
}
