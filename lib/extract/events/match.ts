/** Runs the rules over one parsed sentence: every predicate with both of its ends becomes a candidate event. */
import { lemmaIn } from '../syntax/lemma'
import { VERBS } from '../rules'
import { isPassive } from '../syntax/clauses'
import { conjuncts, headOf, isUnder, isVerb, kidsBy, markerOf } from '../syntax/tree'
import { matchAdjectives } from './adjectives'
import type { Candidate } from './candidate'
import { matchNoun } from './nouns'
import { byOrder } from './order'
import type { Scene } from './scene'
import { matchVerbs } from './verbs'

/** Candidates in order of their trigger. */
export function matchScene(scene: Scene): Candidate[] {
  const { tree } = scene
  const found: Candidate[] = []
  const claimed = new Set<number>()
  const absorbed: { root: number; by: number }[] = []
  for (let at = 0; at < tree.size; at++) {
    const adjectives = matchAdjectives(scene, at)
    for (const candidate of adjectives.length > 0 ? adjectives : matchVerbs(scene, at)) {
      found.push(candidate)
      // A go-between does not take the talks from those who talk.
      if (candidate.rule.mode !== 'third-party') for (const token of candidate.with) claimed.add(token)
      if (candidate.rule.row.absorbs)
        for (const root of kidsBy(tree, at, 'ccomp', 'xcomp', 'advcl', 'acl'))
          if (root > at) absorbed.push({ root, by: at })
    }
    for (const root of requested(scene, at)) absorbed.push({ root, by: at })
  }
  for (let at = 0; at < tree.size; at++) {
    if (claimed.has(at) || (isVerb(tree, at) && tree.xpos[at] !== 'VBG')) continue
    const candidate = matchNoun(scene, at)
    if (!candidate) continue
    found.push(candidate)
    if (candidate.rule.row.absorbs)
      for (const root of kidsBy(tree, at, 'acl', 'ccomp', 'xcomp')) absorbed.push({ root, by: at })
  }
  if (found.length === 0) found.push(...byOrder(scene))
  return found
    .filter((candidate) => !isAbsorbed(scene, candidate, absorbed))
    .sort((a, b) => a.trigger - b.trigger)
}

/** What others are asked to do, also where the rules do not know those others: 'urged donors to support X'. */
function requested({ tree }: Scene, at: number): number[] {
  const lemma = isVerb(tree, at) ? lemmaIn(tree.lower[at] ?? '', VERBS) : undefined
  const asks =
    lemma !== undefined && VERBS.get(lemma)?.some(({ event, row }) => event === 'REQUEST' && row.absorbs)
  // 'X is called upon to do it' asks as much.
  const passive = isPassive(tree, at)
  const others = kidsBy(tree, at, 'obj', 'obl').filter((kid) => kid > at)
  return asks
    ? [
        ...kidsBy(tree, at, 'xcomp', 'ccomp', 'advcl').filter(
          (root) =>
            tree.xpos[root] === 'VB' &&
            markerOf(tree, root) === 'to' &&
            (passive || others.some((kid) => kid < root)),
        ),
        ...others
          .flatMap((kid) => conjuncts(tree, kid))
          .flatMap((kid) => kidsBy(tree, kid, 'acl').filter((root) => tree.xpos[root] === 'VB')),
      ]
    : []
}

/** What is asked for, promised or refused is not done: its verbs make no event of their own, its presupposed nouns do. */
function isAbsorbed(
  scene: Scene,
  candidate: Candidate,
  absorbed: readonly { root: number; by: number }[],
): boolean {
  const { tree } = scene
  const from = candidate.rule.pos === 'noun' ? candidate.carrier : candidate.trigger
  if (from < 0) return false
  return absorbed.some(({ root, by }) => {
    if (by === candidate.trigger || !isUnder(tree, from, root)) return false
    for (let at = from, steps = 0; at >= 0 && steps < 60; at = headOf(tree, at), steps++) {
      if (tree.rel[at] === 'acl:relcl') return false
      if (at === root) return true
    }
    return false
  })
}
