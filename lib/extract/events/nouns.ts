/** Nouns that name an act, alone or carried by a light verb. */
import { isFormOf, lemmaIn } from '../syntax/lemma'
import { LIGHT, NOUNS, OPERATORS, type Rule, SENSES } from '../rules'
import { conjuncts, headOf, isVerb, kidsBy, markerOf, relOf } from '../syntax/tree'
import { finish, type Candidate } from './candidate'
import { COOPERATIVE, crossesHostility } from './hostility'
import { isCeremony } from './courtesies'
import { areVenues } from './lists'
import { carrierOf, nounObliques } from './nounPhrases'
import {
  HARMFUL,
  isDemanded,
  isGiven,
  isInName,
  isJoint,
  isMentioning,
  isMerelyWished,
  isOfEach,
  isSomebody,
} from './nounSenses'
import { pairOf } from './pairs'
import type { Scene } from './scene'
import { fill } from './slots'

export function matchNoun(scene: Scene, at: number): Candidate | null {
  const { tree } = scene
  if (tree.upos[at] !== 'NOUN' && tree.upos[at] !== 'PROPN' && !isGerund(scene, at)) return null
  // 'Ban Ki-moon' bans nothing.
  if (scene.at[at]?.entity.kind === 'person') return null
  const lemma = lemmaIn(joinedWord(scene, at), NOUNS) ?? lemmaIn(tree.lower[at] ?? '', NOUNS)
  if (
    lemma === 'deal' &&
    kidsBy(tree, at, 'amod').some((kid) => /^(?:great|good)$/.test(tree.lower[kid] ?? ''))
  )
    return null
  if (lemma === undefined || isInName(scene, at) || isMerelyWished(scene, at)) return null
  const rel = relOf(tree, at)
  // 'Fighting erupted': the parse may take the two for one word.
  if ((rel === 'compound' && !isVerb(tree, headOf(tree, at))) || rel === 'amod') return null
  const carrier = carrierOf(scene, at)
  const light =
    carrier >= 0 &&
    (isFormOf(tree.lower[carrier], LIGHT.light) || isFormOf(tree.lower[carrier], LIGHT.carrier))
      ? carrier
      : -1
  for (const rule of NOUNS.get(lemma) ?? []) {
    if (
      rule.row.of !== undefined &&
      !kidsBy(tree, at, 'nmod').some(
        (kid) =>
          markerOf(tree, kid) === 'of' &&
          conjuncts(tree, kid).some((part) =>
            rule.row.of
              ?.split(' ')
              .includes(lemmaIn(tree.lower[part] ?? '', new Set(rule.row.of.split(' '))) ?? ''),
          ),
      )
    )
      continue
    const candidate = matchNounRule(scene, rule, at, light)
    if (candidate) return candidate
  }
  return null
}

/** 'Fighting erupted', 'the bombing went on': a noun that the tagger took for a verb has neither subject nor object. */
function isGerund(scene: Scene, at: number): boolean {
  const { tree } = scene
  return (
    tree.xpos[at] === 'VBG' &&
    (tree.lower[at] ?? '').endsWith('ing') &&
    NOUNS.has(tree.lower[at] ?? '') &&
    kidsBy(tree, at, 'nsubj', 'obj', 'aux', 'mark').length === 0
  )
}

/** 'build' '-' 'up' is one word to the rules. */
function joinedWord(scene: Scene, at: number): string {
  const { tree } = scene
  const word = tree.lower[at] ?? ''
  if (tree.lower[at - 1] === '-') return `${tree.lower[at - 2] ?? ''}${word}`
  return tree.lower[at + 1] === '-' ? `${word}${tree.lower[at + 2] ?? ''}` : word
}

function isAddressed(scene: Scene, rule: Rule, noun: number): boolean {
  const asks = rule.event === 'REQUEST' && rule.lemma !== 'pressure'
  return (asks || OPERATORS.courtesies.has(rule.lemma)) && nounObliques(scene, noun, 'to').length > 0
}

function matchNounRule(scene: Scene, rule: Rule, at: number, carrier: number): Candidate | null {
  if (rule.row.notOf && kidsBy(scene.tree, at, 'nmod').some((kid) => markerOf(scene.tree, kid) === 'of'))
    return null
  // 'Told a rally that …'
  if (
    rule.event === 'PROTEST' &&
    carrierOf(scene, at) >= 0 &&
    isFormOf(scene.tree.lower[carrierOf(scene, at)] ?? '', SENSES.addressing)
  )
    return null
  // 'Shares the conviction that …'
  if (
    rule.lemma === 'conviction' &&
    kidsBy(scene.tree, at, 'acl', 'ccomp').some((kid) => markerOf(scene.tree, kid) === 'that')
  )
    return null
  if (
    ((rule.event === 'RETREAT' || rule.event === 'AGREE') && isDemanded(scene, at)) ||
    isCeremony(scene, rule)
  )
    return null
  const extra = carrier >= 0 ? [carrier] : []
  if (rule.row.pair) {
    const pair = pairOf(scene, at, rule.row.pairOnly?.split(' ').includes(rule.lemma) === true)
    if (pair.length >= 2)
      return { rule, trigger: at, with: [], sources: pair, targets: pair, mutual: true, carrier }
    if (rule.row.pairOnly?.split(' ').includes(rule.lemma)) return null
  }
  const sources = fill(scene, rule, at, rule.source)
  if (rule.event === 'SUPPORT' && isGiven(scene, at, carrier)) return null
  // 'We note the violence in X'
  if (
    HARMFUL.has(rule.event) &&
    carrier >= 0 &&
    isMentioning(scene, carrier) &&
    sources.every(({ last }) => last < carrier)
  )
    return null
  // Exercises held together show nobody force.
  if (rule.event === 'MOBILIZE' && (sources.length > 1 || isJoint(scene, at))) return null
  // 'Tribute to him for his service to X' is paid to him.
  const slots = isAddressed(scene, rule, at) ? rule.target.filter(({ name }) => name === 'to') : rule.target
  const targets = fill(scene, rule, at, slots, sources)
  if (
    rule.row.pair &&
    targets.length === 0 &&
    sources.length >= 2 &&
    !areVenues(scene, at, sources) &&
    !isOfEach(scene, at, sources)
  )
    return { rule, trigger: at, with: extra, sources, targets: sources, mutual: true, carrier }
  const weak = rule.row.weakTarget?.split(' ').includes(rule.lemma) === true
  const kept = targets.filter(
    (target) =>
      (!rule.row.human || isSomebody(target)) &&
      (target.direct ||
        ((!weak || carrier >= 0 || rule.event === 'SUPPORT') &&
          !(COOPERATIVE.has(rule.event) && crossesHostility(scene, at, target)))),
  )
  return finish(rule, at, extra, sources, kept, carrier)
}
