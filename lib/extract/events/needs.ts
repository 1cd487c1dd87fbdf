/** What else a row needs of its verb (`needs` of a rule): a clause of a kind, people, or no other sense of the word. */
import { doersOf, objectsOf } from '../syntax/clauses'
import { isFormOf } from '../syntax/lemma'
import { PEOPLE, type Rule, SENSES } from '../rules'
import { conjuncts, hasMarker, kidsBy, markerOf, relOf, spanOf } from '../syntax/tree'
import { isHostile } from './hostility'
import type { Scene } from './scene'

/** People, or somebody by name. */
function isWho(scene: Scene, object: number): boolean {
  const word = scene.tree.lower[object] ?? ''
  return (
    (scene.at[object] !== undefined && scene.at[object]?.entity.kind !== 'state') ||
    isFormOf(word, PEOPLE.groups) ||
    isFormOf(word, PEOPLE.persons)
  )
}

const SHARING = new Set(['with', 'alongside', 'between', 'among', 'by'])

/** Exercises held together are no show of force against each other. */
function isShared(scene: Scene, at: number): boolean {
  const { tree } = scene
  const objects = objectsOf(tree, at)
  const phrases = [at, ...objects].flatMap((token) => kidsBy(tree, token, 'obl', 'nmod'))
  const doers = doersOf(tree, at)
  return (
    doers.length > 1 ||
    // 'X and Y warships'
    doers.some((doer) =>
      kidsBy(tree, doer, 'amod', 'compound').some((kid) => conjuncts(tree, kid).length > 1),
    ) ||
    phrases.some((kid) => SHARING.has(markerOf(tree, kid))) ||
    objects.some((object) =>
      kidsBy(tree, object, 'amod', 'compound').some(
        (kid) =>
          scene.at[kid] !== undefined || ['joint', 'combined', 'common'].includes(tree.lower[kid] ?? ''),
      ),
    )
  )
}

/** 'Said X bore the responsibility', 'said X was to blame'. */
function bearsBlame({ tree }: Scene, clause: number): boolean {
  const word = tree.lower[clause] ?? ''
  if (/^(?:bear|bears|bore|share|shares|carry|carries|carried)$/.test(word))
    return objectsOf(tree, clause).some((object) =>
      /^(?:responsibility|blame|guilt|fault)$/.test(tree.lower[object] ?? ''),
    )
  return word === 'responsible' || word === 'blame' || word === 'guilty'
}

/** Whoever is warned of others, or of a danger, is told and not threatened. */
function isMenace({ tree, at: actors }: Scene, verb: number, contents: readonly number[]): boolean {
  if (kidsBy(tree, verb, 'obl').some((kid) => isFormOf(tree.lower[kid], SENSES.dangers))) return false
  const clause = contents.find((kid) => relOf(tree, kid) === 'ccomp')
  const subject = clause === undefined ? -1 : (kidsBy(tree, clause, 'nsubj')[0] ?? -1)
  if (clause === undefined || subject < 0 || tree.upos[subject] === 'PRON') return true
  const told = objectsOf(tree, verb).map((object) => actors[object]?.entity.id)
  const doers = doersOf(tree, verb).map((doer) => actors[doer]?.entity.id)
  const own = actors[subject]?.entity.id
  if (own !== undefined) return told.includes(own) || doers.includes(own)
  const [first, last] = spanOf(tree, clause)
  return tree.lower.slice(first, last + 1).some((word) => isFormOf(word, SENSES.consequences))
}

function isTask({ tree }: Scene, at: number, contents: readonly number[]): boolean {
  return (
    contents.some((clause) => tree.xpos[clause] === 'VB' && markerOf(tree, clause) === 'to') ||
    kidsBy(tree, at, 'obl').some(
      (kid) =>
        markerOf(tree, kid) === 'with' &&
        (tree.lower[kid] === 'which' ||
          isFormOf(tree.lower[kid], SENSES.tasks) ||
          (kidsBy(tree, kid, 'acl').length > 0 && tree.xpos[kid] === 'VBG')),
    )
  )
}

export function meetsNeeds(scene: Scene, rule: Rule, at: number): boolean {
  const { needs } = rule
  if (needs.size === 0) return true
  const { tree } = scene
  const complements = [
    ...kidsBy(tree, at, 'xcomp', 'ccomp', 'advcl', 'acl'),
    // 'allowed the leader to speak': the infinitive may hang on the object.
    ...kidsBy(tree, at, 'obj').flatMap((kid) =>
      kidsBy(tree, kid, 'acl', 'advcl').filter((clause) => ['to', 'that'].includes(markerOf(tree, clause))),
    ),
  ].filter((kid) => kid > at || (needs.has('anywhere') && relOf(tree, kid) === 'ccomp'))
  // 'notified X, reporting violations': a participle tells what went with it.
  const contents = complements.filter(
    (kid) => !(relOf(tree, kid) === 'advcl' && ['VBG', 'VBN'].includes(tree.xpos[kid] ?? '')),
  )
  if (needs.has('clause') && complements.length === 0) return false
  if (needs.has('infinitive') && !complements.some((clause) => markerOf(tree, clause) === 'to')) return false
  if (needs.has('forto') && !complements.some((clause) => hasMarker(tree, clause, 'for'))) return false
  if (needs.has('for') && !kidsBy(tree, at, 'obl').some((kid) => markerOf(tree, kid) === 'for')) return false
  // 'warned X that Y could attack' informs X, 'warned X that it would pay' threatens it.
  if (needs.has('menace') && !isMenace(scene, at, complements)) return false
  // 'charged X with a task', 'charged to assist': entrusted, not accused.
  if (needs.has('charge') && isTask(scene, at, contents)) return false
  // '…, permitting X to recover': what follows from an act is no act of its own.
  if (needs.has('main') && tree.xpos[at] === 'VBG' && relOf(tree, at) === 'advcl') return false
  // 'X, whom we wanted to show it to'
  if (
    needs.has('behind') &&
    (objectsOf(tree, at).some((object) => object < at) ||
      // 'wants to underline that X …'
      kidsBy(tree, at, 'ccomp').some((kid) => markerOf(tree, kid) === 'that'))
  )
    return false
  // 'blocked boats from landing'
  if (
    needs.has('from') &&
    ![...complements, ...objectsOf(tree, at).flatMap((object) => kidsBy(tree, object, 'acl', 'advcl'))].some(
      (clause) => markerOf(tree, clause) === 'from',
    )
  )
    return false
  // 'let them go'
  if (needs.has('go') && !complements.some((clause) => /^(?:go|leave)$/.test(tree.lower[clause] ?? '')))
    return false
  if (needs.has('finite') && tree.xpos[at] === 'VB') return false
  if (needs.has('obj') && objectsOf(tree, at).length === 0) return false
  if (needs.has('people') && !objectsOf(tree, at).some((object) => isWho(scene, object))) return false
  if (needs.has('alone') && isShared(scene, at)) return false
  // 'agreed to impose sanctions on X' is no agreement with X.
  if (needs.has('peaceful') && contents.some((clause) => isFormOf(tree.lower[clause], SENSES.harms)))
    return false
  if (needs.has('conflict') && !contents.some((clause) => isHostile(scene, clause))) return false
  if (
    needs.has('misdeed') &&
    !complements.some((clause) => isFormOf(tree.lower[clause], SENSES.misdeeds) || bearsBlame(scene, clause))
  )
    return false
  if (needs.has('negative') && !contents.some((clause) => isHostile(scene, clause))) return false
  if (
    needs.has('agreement') &&
    !complements.some((clause) =>
      objectsOf(tree, clause).some((object) =>
        /^(agreement|deal|accord|consensus|compromise|settlement|understanding)s?$/.test(
          tree.lower[object] ?? '',
        ),
      ),
    )
  )
    return false
  // 'let me add', 'let us pray' permit nothing.
  if (
    needs.has('positive') &&
    (['me', 'us', "'s", '’s'].includes(tree.lower[at + 1] ?? '') ||
      // 'let X know' tells X.
      complements.some((kid) =>
        /^(?:know|speak|say|tell|add|answer|start|finish|talk)$/.test(tree.lower[kid] ?? ''),
      ) ||
      kidsBy(tree, at, 'advmod').some((kid) =>
        ['not', "n't", 'n’t', 'never'].includes(tree.lower[kid] ?? ''),
      ))
  )
    return false
  return true
}
