/** Actors inside the complement clause of a predicate: what is asked, promised, refused or threatened. */
import { objectsOf } from '../syntax/clauses'
import { isFormOf } from '../syntax/lemma'
import { OPERATORS, type Reach, SENSES } from '../rules'
import { conjuncts, headOf, isVerb, kidsBy, markerOf, relOf, spanOf } from '../syntax/tree'
import { resolveAll } from './actors'
import { sameActor } from './lists'
import { actorOf, type Actor, type Scene } from './scene'
import { subjectActors, TIMES } from './subjects'

const BACKGROUND = new Set('as because while when since before although though whereas where'.split(' '))

function complementsOf({ tree }: Scene, verb: number): number[] {
  return kidsBy(tree, verb, 'ccomp', 'xcomp', 'advcl', 'acl').filter(
    // 'is ready to lead, as X has shown': beside what it is ready for.
    (kid) => kid > verb && !(relOf(tree, kid) === 'advcl' && BACKGROUND.has(markerOf(tree, kid))),
  )
}

export function complementSubjects(scene: Scene, verb: number, owner: Reach): Actor[] {
  const { tree } = scene
  // 'X has broken the truce, Y alleged': what is said may carry who says it.
  const tells = isFormOf(tree.lower[verb], OPERATORS.speech)
  const said =
    tells && relOf(tree, verb) === 'parataxis' && headOf(tree, verb) < verb ? [headOf(tree, verb)] : []
  for (const clause of [...kidsBy(tree, verb, 'ccomp', 'xcomp', 'advcl'), ...said]) {
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
          .filter((kid) => !isFormOf(tree.lower[kid], SENSES.remedies))
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
      // Whoever acts in a clause further down is not acted on.
      if (!reference || relOf(tree, token) === 'nsubj') continue
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
