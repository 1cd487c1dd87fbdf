/** The very last resort in a lead: a verb that the rules know, though nothing that they ask for beside it is there. */
import { objectsOf } from '../syntax/clauses'
import { isFormOf, joinedLemmas, lemmaIn } from '../syntax/lemma'
import { LIGHT, NOUNS, OPERATORS, VERBS, type Rule, SENSES } from '../rules'
import { isVerb, kidsBy } from '../syntax/tree'
import { finish, type Candidate } from './candidate'
import { meetsNeeds } from './needs'
import { COOPERATIVE, crossesHostility } from './hostility'
import { firstBefore, firstBehind, inName, isAside, isPlaced } from './nearby'
import type { Scene } from './scene'

/** 'Has agreed', 'will send': told of as done or to be done. */
export function isTold({ tree }: Scene): boolean {
  const root = tree.rel.indexOf('root')
  return (
    root >= 0 &&
    isVerb(tree, root) &&
    kidsBy(tree, root, 'aux').some((aux) =>
      /^(?:has|have|had|will|is|are|was|were)$/.test(tree.lower[aux] ?? ''),
    )
  )
}

/** What the verb's object or, failing that, its plainest row says it is. */
function ruleOf(scene: Scene, lemma: string, at: number): Rule | undefined {
  const { tree } = scene
  // A particle makes another verb of it, and what a row needs keeps other senses out.
  const rules = (VERBS.get(lemma) ?? []).filter(
    (one) => one.source[0]?.name === 'subj' && one.row.particle === undefined && meetsNeeds(scene, one, at),
  )
  const plain = rules.find((one) => !one.objects && !one.with)
  const light = isFormOf(tree.lower[at], LIGHT.light)
  const near = light
    ? [1, 2, 3, 4, 5].map((step) => at + step).filter((token) => tree.upos[token] === 'NOUN')
    : []
  const noun = [...objectsOf(tree, at), ...near]
    .map((object) => lemmaIn(tree.lower[object] ?? '', NOUNS))
    .flatMap((one) => (one === undefined ? [] : (NOUNS.get(one) ?? [])))
    .find(({ row }) => !row.of && !row.civil)
  return noun ?? plain ?? (isFormOf(lemma, SENSES.empty) ? undefined : rules[0])
}

/** The first known verb of the main clause of the first sentence, between the first name and the next other one. */
export function withoutFrame(scene: Scene): Candidate | null {
  const { doc, sentence, tree } = scene
  if (doc.sentences[0] !== sentence) return null
  for (let at = 0; at < tree.size; at++) {
    if (!isVerb(tree, at) || scene.at[at] || inName(scene, at) || isAside(tree, at)) continue
    for (const lemma of joinedLemmas(tree, at)) {
      const rule = OPERATORS.speech.has(lemma) ? undefined : ruleOf(scene, lemma, at)
      const candidate = rule ? between(scene, rule, at) : null
      if (candidate) return candidate
    }
  }
  return null
}

function between(scene: Scene, rule: Rule, at: number): Candidate | null {
  const { tree } = scene
  const sources = firstBefore(scene, at).filter(({ first }) => !isPlaced(tree, first))
  const target = sources.length === 0 ? null : firstBehind(scene, at, sources, rule.event)
  if (!target || isPlaced(tree, target.first)) return null
  if (COOPERATIVE.has(rule.event) && crossesHostility(scene, at, target)) return null
  const candidate = finish(rule, at, [], sources, [target], -1)
  return candidate && { ...candidate, rule: { ...rule, id: `order:${rule.lemma}:${rule.event}` } }
}
