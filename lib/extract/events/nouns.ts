/** Nouns that name an act, alone or carried by a light verb. */
import { lemmaIn } from '../syntax/lemma'
import { LIGHT, NOUNS, OPERATORS, type Rule } from '../rules'
import { conjuncts, headOf, isVerb, kidsBy, markerOf, relOf } from '../syntax/tree'
import { finish, type Candidate } from './candidate'
import { COOPERATIVE, crossesHostility } from './hostility'
import { isCeremony } from './frames'
import { areVenues } from './lists'
import { carrierOf, nounObliques } from './nounPhrases'
import { pairOf } from './pairs'
import type { Actor, Scene } from './scene'
import { fill } from './slots'

export function matchNoun(scene: Scene, at: number): Candidate | null {
  const { tree } = scene
  if (tree.upos[at] !== 'NOUN' && tree.upos[at] !== 'PROPN' && !isGerund(scene, at)) return null
  // 'Ban Ki-moon' bans nothing.
  if (scene.at[at]?.entity.kind === 'person') return null
  const lemma = lemmaIn(joinedWord(scene, at), NOUNS) ?? lemmaIn(tree.lower[at] ?? '', NOUNS)
  if (lemma === undefined || isInName(scene, at) || isMerelyWished(scene, at)) return null
  const rel = relOf(tree, at)
  // 'Fighting erupted': the parse may take the two for one word.
  if ((rel === 'compound' && !isVerb(tree, headOf(tree, at))) || rel === 'amod') return null
  const carrier = carrierOf(scene, at)
  const light =
    carrier >= 0 &&
    (lemmaIn(tree.lower[carrier] ?? '', LIGHT.light) !== undefined ||
      lemmaIn(tree.lower[carrier] ?? '', LIGHT.carrier) !== undefined)
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

const JOINING = new Set(['and', 'for', 'of', 'the', '&'])

/** 'Agency for Development and Cooperation': a word in the name of a body tells of no act. */
function isInName(scene: Scene, at: number): boolean {
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

const CONDITIONS = new Set('immediate unconditional complete full total early prompt'.split(' '))
const DEMANDS = new Set(
  'insistence prerequisite condition appeal appeals plea pleas demand call calls need insist insists demand demands demanded demanding require requires urge urged urges seek await look looking looks'.split(
    ' ',
  ),
)

/** 'The immediate withdrawal of X' is asked for, not under way. */
function isDemanded(scene: Scene, noun: number): boolean {
  const { tree } = scene
  if (kidsBy(tree, noun, 'amod').some((kid) => CONDITIONS.has(tree.lower[kid] ?? ''))) return true
  for (let at = headOf(tree, noun), steps = 0; at >= 0 && steps < 3; at = headOf(tree, at), steps++)
    if (DEMANDS.has(tree.lower[at] ?? '')) return true
  return false
}

const WISHES = new Set(
  'importance need necessity value benefit benefits opportunity opportunities possibility relevance urgency significance areas ways suspension end lack absence breakdown deterioration worsening rupture souring collapse cancellation severance'.split(
    ' ',
  ),
)

const ADDRESSES = /^(?:tell|address|inform|attend)(?:s|ed|ing)?$|^told$/

/** 'Peace depends on the ties between X and Y', 'we dream of them': it does not say that there are any. */
const DEPENDING = /^(?:depend|hinge|rest|dream)(?:s|ed|ing)?$/

const REAL = new Set('continued ongoing existing continuing longstanding robust growing deepening'.split(' '))

/** 'The importance of cooperation' does not say that there is any, unless it is 'continued' or 'ongoing'. */
function isMerelyWished(scene: Scene, noun: number): boolean {
  const { tree } = scene
  if (kidsBy(tree, noun, 'amod').some((kid) => REAL.has(tree.lower[kid] ?? ''))) return false
  for (let at = noun, steps = 0; at >= 0 && steps < 4; steps++) {
    const head = headOf(tree, at)
    if (DEPENDING.test(tree.lower[head] ?? '') && relOf(tree, at) === 'obl')
      return kidsBy(tree, noun, 'acl').length === 0
    if (head < 0 || (isVerb(tree, head) && relOf(tree, at) !== 'obj')) return false
    if (WISHES.has(tree.lower[head] ?? '')) return true
    at = head
  }
  return false
}

function isAddressed(scene: Scene, rule: Rule, noun: number): boolean {
  return OPERATORS.courtesies.has(rule.lemma) && nounObliques(scene, noun, 'to').length > 0
}

const HARMFUL = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE'])
const MENTIONING =
  /^(?:not(?:e|es|ed|ing)|hail\w*|underscor\w*|emphasi[sz]\w*|stress\w*|highlight\w*|voice[sd]?|express\w*|reiterat\w*|reaffirm\w*|affirm\w*|confirm\w*)$/

/** Verbs that carry a noun of good will, but only speak of one of harm. */
function isMentioning({ tree }: Scene, verb: number): boolean {
  return MENTIONING.test(tree.lower[verb] ?? '')
}

const HAVING = /^(?:ha(?:ve|s|d|ving)|need(?:s|ed)?|seeks?|sought|count(?:s|ed)?)$/

/** 'We have the support of X': X gives it. */
function isGiven({ tree }: Scene, noun: number, carrier: number): boolean {
  return (
    HAVING.test(tree.lower[carrier] ?? '') &&
    relOf(tree, noun) === 'obj' &&
    kidsBy(tree, noun, 'nmod').some((kid) => markerOf(tree, kid) === 'of') &&
    !kidsBy(tree, noun, 'nmod').some((kid) => markerOf(tree, kid) === 'for')
  )
}

/** 'The release of a prisoner', not 'of a statement'. */
function isSomebody({ direct, reference: { entity, basis } }: Actor): boolean {
  return direct && entity.kind !== 'organisation' && (entity.kind !== 'state' || basis !== 'name')
}

/** 'The conferences of A and B' are those of each; talks are always plural. */
function isOfEach({ tree }: Scene, noun: number, sources: readonly Actor[]): boolean {
  const behind = sources.every(({ first }) => first > noun)
  const several =
    tree.xpos[noun] === 'NNS' &&
    !/^(?:talk|negotiation|relation|consultation|discussion|tie|hostilitie)s$/.test(tree.lower[noun] ?? '')
  return behind && several && !kidsBy(tree, noun, 'nmod').some((kid) => markerOf(tree, kid) === 'between')
}

function isJoint({ tree }: Scene, noun: number): boolean {
  return kidsBy(tree, noun, 'amod').some((kid) =>
    ['joint', 'combined', 'common', 'bilateral'].includes(tree.lower[kid] ?? ''),
  )
}

function matchNounRule(scene: Scene, rule: Rule, at: number, carrier: number): Candidate | null {
  if (rule.row.notOf && kidsBy(scene.tree, at, 'nmod').some((kid) => markerOf(scene.tree, kid) === 'of'))
    return null
  // 'Told a rally that …'
  if (
    rule.event === 'PROTEST' &&
    carrierOf(scene, at) >= 0 &&
    ADDRESSES.test(scene.tree.lower[carrierOf(scene, at)] ?? '')
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
