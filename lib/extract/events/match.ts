/** Runs the rules over one parsed sentence: every predicate with both of its ends becomes a candidate event. */
import { isPassive, objectsOf, surfaceSubjects } from '../clauses'
import { lemmaCandidates, lemmaIn } from '../lemma'
import { ADJECTIVES, LIGHT, NEGATIVE_WORDS, NOUNS, OPERATORS, VERBS, type Rule } from '../rules'
import { conjuncts, headOf, isUnder, isVerb, kidsBy, kidsOf, markerOf, relOf } from '../tree'
import { resolve, resolveAll, sameActor } from './actors'
import { citizens, peopleAt } from './groups'
import { actorOf, type Actor, type Scene } from './scene'
import { carrierOf, fill, inComplement, pairOf, subjectActors } from './slots'

export interface Candidate {
  rule: Rule
  /** Head of the predicate, then other tokens that the rule looked at. */
  trigger: number
  with: number[]
  sources: Actor[]
  targets: Actor[]
  /** Each acts on each: 'A, B and C met'. */
  mutual: boolean
  /** The verb whose mood decides, for a noun that a verb carries. */
  carrier: number
}

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
      for (const token of candidate.with) claimed.add(token)
      if (candidate.rule.row.absorbs)
        for (const root of kidsBy(tree, at, 'ccomp', 'xcomp', 'advcl', 'acl'))
          if (root > at) absorbed.push({ root, by: at })
    }
  }
  for (let at = 0; at < tree.size; at++) {
    if (claimed.has(at) || isVerb(tree, at)) continue
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

/**
 * Last resort for a sentence in which no predicate found both ends: the first verb with one end, and the nearest actor on the
 * side where the other should stand. Such statements say so by their rule and have a low confidence.
 */
function byOrder(scene: Scene): Candidate[] {
  const { tree } = scene
  for (let at = 0; at < tree.size; at++) {
    if (!isVerb(tree, at)) continue
    for (const lemma of lemmaCandidates(tree.lower[at] ?? '')) {
      for (const rule of VERBS.get(lemma) ?? []) {
        const candidate = completed(scene, rule, at)
        if (candidate) return [candidate]
      }
    }
  }
  return []
}

/** Acts that leave no doubt that there is someone at either end. */
const UNMISTAKABLE = new Set([
  'ASSAULT',
  'COERCE',
  'PROTEST',
  'MOBILIZE',
  'THREATEN',
  'SANCTION',
  'ACCUSE',
  'REJECT',
])
const NAMING = new Set([
  'name',
  'demonym',
  'body',
  'people',
  'acronym',
  'metonym',
  'person',
  'surname',
  'office',
])

function isMain(scene: Scene, at: number): boolean {
  const rel = relOf(scene.tree, at)
  return rel === 'root' || (rel === 'ccomp' && relOf(scene.tree, headOf(scene.tree, at)) === 'root')
}

function completed(scene: Scene, rule: Rule, at: number): Candidate | null {
  const { tree } = scene
  // A speech is full of 'we' and of wishes; reports name who acts.
  if (scene.voiced && (!UNMISTAKABLE.has(rule.event) || !isMain(scene, at))) return null
  if (
    rule.objects ||
    rule.with ||
    rule.needs.size > 0 ||
    rule.row.soft ||
    rule.row.particle !== undefined ||
    rule.row.passiveOnly
  )
    return null
  const sources = fill(scene, rule, at, rule.source)
  const targets = fill(scene, rule, at, rule.target, sources)
  const nearest = (from: number, step: number): Actor[] => {
    for (let token = from; token >= 0 && token < tree.size && Math.abs(token - at) < 16; token += step) {
      const reference = scene.at[token]
      if (!reference || reference.generic || !NAMING.has(reference.basis)) continue
      const actor = resolve(scene, token, false)[0]
      if (actor && ![...sources, ...targets].some((known) => sameActor(known, actor)))
        return [{ ...actor, direct: false }]
    }
    return []
  }
  const ends = { sources, targets }
  if (isPassive(tree, at)) return null
  if (sources.length > 0 && targets.length === 0) ends.targets = nearest(at + 1, 1)
  else if (targets.length > 0 && sources.length === 0) ends.sources = nearest(at - 1, -1)
  else return null
  const candidate = finish(rule, at, [], ends.sources, ends.targets, -1)
  return candidate && { ...candidate, rule: { ...rule, id: `order:${rule.lemma}:${rule.event}` } }
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

function matchVerbs(scene: Scene, at: number): Candidate[] {
  const { tree } = scene
  if (!isVerb(tree, at)) return []
  const lower = tree.lower[at] ?? ''
  for (const lemma of lemmaCandidates(lower)) {
    for (const rule of VERBS.get(lemma) ?? []) {
      const candidate = matchVerb(scene, rule, at)
      if (candidate) return [candidate]
    }
  }
  const said = mustDo(scene, at)
  return said ? [said] : []
}

function matchVerb(scene: Scene, rule: Rule, at: number): Candidate | null {
  const { tree } = scene
  const { row } = rule
  if (row.passiveOnly && !isPassive(tree, at)) return null
  if (row.noObject && kidsBy(tree, at, 'obj').length > 0) return null
  const extra: number[] = []
  const particle = particleOf(scene, at)
  if (row.particle !== undefined) {
    if (particle < 0 || !row.particle.split(' ').includes(tree.lower[particle] ?? '')) return null
    extra.push(particle)
  }
  if (rule.objects) {
    const object = objectsOf(tree, at).find((token) => speaksOf(scene, token, rule.objects ?? NONE, 0))
    if (object === undefined) return null
    extra.push(object)
  }
  if (rule.with) {
    const companion = companionOf(scene, at, rule)
    if (companion < 0) return null
    extra.push(companion)
  }
  if (!meetsNeeds(scene, rule, at)) return null
  // 'Thousands who demonstrated' may be read as a passive, which such verbs do not have.
  const misread = row.civil === true && isPassive(tree, at) && kidsBy(tree, at, 'aux').length === 0
  const named = misread ? resolveAll(scene, objectsOf(tree, at), false) : fill(scene, rule, at, rule.source)
  const doers =
    named.length === 0 && row.civil
      ? surfaceSubjects(tree, at).flatMap((head) => peopleAt(scene, head))
      : named
  const sources = row.civil ? doers.map((doer) => citizens(scene, doer)) : doers
  let targets = fill(scene, rule, at, rule.target, sources)
  if (row.sourceDirect && !sources.every((source) => source.direct)) return null
  if (row.actorOnly) targets = targets.filter((target) => target.direct)
  if (row.civil && !sources.every(isCivil)) return null
  if (isCeremony(scene, rule)) return null
  if (COOPERATIVE.has(rule.event))
    targets = targets.filter((target) => target.direct || !crossesHostility(scene, at, target))
  if (row.human)
    targets = targets.filter(
      ({ reference }) =>
        reference.entity.kind !== 'organisation' &&
        (reference.entity.kind !== 'state' || reference.basis !== 'name'),
    )
  // 'A and B agreed to help X' is between A and B.
  if (row.reciprocal && row.absorbs && sources.length > 1 && !targets.some(({ direct }) => direct))
    targets = []
  const hasOther = rule.target.some(({ name }) => name === 'obj') && objectsOf(tree, at).length > 0
  return finish(rule, at, extra, sources, targets, -1, hasOther)
}

const NONE: ReadonlySet<string> = new Set()

/** 'aid', 'an aid programme', '700 kg of aid', 'part of an aid programme'. */
function speaksOf(scene: Scene, noun: number, words: ReadonlySet<string>, depth: number): boolean {
  const { tree } = scene
  if (lemmaIn(tree.lower[noun] ?? '', words) !== undefined) return true
  const near = kidsOf(tree, noun).filter((kid) => {
    const rel = relOf(tree, kid)
    return (
      rel === 'compound' || (rel === 'nmod' && markerOf(tree, kid) === 'of') || (rel === 'amod' && kid < noun)
    )
  })
  return depth < 3 && near.some((kid) => speaksOf(scene, kid, words, depth + 1))
}

function particleOf(scene: Scene, at: number): number {
  return (
    kidsOf(scene.tree, at).find(
      (kid) =>
        scene.tree.rel[kid] === 'compound:prt' || (relOf(scene.tree, kid) === 'advmod' && kid === at + 1),
    ) ?? -1
  )
}

/** Thanks and congratulations to the chair and to briefers, as every speech opens with. */
function isCeremony(scene: Scene, rule: Rule): boolean {
  if (rule.event !== 'SUPPORT' || !OPERATORS.courtesies.has(rule.lemma)) return false
  return scene.tree.lower.some((word) => OPERATORS.ceremonies.has(word))
}

const COOPERATIVE = new Set(['SUPPORT', 'COOPERATE', 'AID', 'CONSULT'])

/** 'Supports sanctions against X' is no support of X. */
function crossesHostility(scene: Scene, at: number, target: Actor): boolean {
  for (let token = at + 1; token <= target.last; token++) {
    const rule = scene.at[token] ? undefined : rowOf(scene.tree.lower[token] ?? '', NOUNS)
    if (rule && isConflict(rule) && rule.event !== 'REQUEST') return true
    if (!scene.at[token] && lemmaIn(scene.tree.lower[token] ?? '', NEGATIVE_WORDS) !== undefined) return true
  }
  return false
}

/** People and groups protest; states and their organs do not. */
function isCivil({ reference, first, last, direct }: Actor): boolean {
  const { entity, basis } = reference
  if (entity.kind !== 'state') return true
  const widened = last - first + 1 > reference.lastToken - reference.firstToken
  return basis === 'demonym' || basis === 'people' || (widened && !direct)
}

/** Sources and targets, or two parties of one kind; null when an end is missing. */
function finish(
  rule: Rule,
  trigger: number,
  extra: number[],
  sources: Actor[],
  targets: Actor[],
  carrier: number,
  hasOther = false,
): Candidate | null {
  const base = { rule, trigger, with: extra, carrier }
  const apart = targets.filter((target) => !isSelf(rule, sources, target))
  if (sources.length > 0 && apart.length > 0) return { ...base, sources, targets: apart, mutual: false }
  // 'A and B met demands' is no meeting.
  if (rule.row.reciprocal && sources.length > 1 && !hasOther)
    return { ...base, sources, targets: sources, mutual: true }
  return null
}

/** A state's dealings with itself and its own things tell of no relation; those with groups and people inside it do. */
function isSelf(rule: Rule, sources: readonly Actor[], target: Actor): boolean {
  const state = target.reference.state
  if (state === null || !sources.some((source) => source.reference.state === state)) return false
  if (!target.direct && !sources.every((source) => source.reference.entity.kind === 'group')) return true
  const verbal = rule.event === 'SUPPORT' || rule.event === 'CONSULT' || rule.event === 'COOPERATE'
  return (
    verbal ||
    (target.reference.entity.kind === 'state' &&
      sources.every((source) => source.reference.entity.kind === 'state'))
  )
}

/** What must stand by: 'held X responsible', 'provided X with arms', 'described X as a threat'. */
function companionOf(scene: Scene, at: number, rule: Rule): number {
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
  ]
  for (const kid of near.flatMap((token) => conjuncts(tree, token))) {
    if (kid === at || lemmaIn(tree.lower[kid] ?? '', words) === undefined) continue
    if (marker === 'adj' || marker === 'as' || markerOf(tree, kid) === marker) return kid
  }
  return -1
}

function meetsNeeds(scene: Scene, rule: Rule, at: number): boolean {
  const { needs } = rule
  if (needs.size === 0) return true
  const { tree } = scene
  const complements = kidsBy(tree, at, 'xcomp', 'ccomp', 'advcl', 'acl').filter((kid) => kid > at)
  if (needs.has('clause') && complements.length === 0) return false
  if (needs.has('for') && !kidsBy(tree, at, 'obl').some((kid) => markerOf(tree, kid) === 'for')) return false
  if (needs.has('obj') && objectsOf(tree, at).length === 0) return false
  if (needs.has('conflict') && !complements.some((clause) => isHostile(scene, clause))) return false
  if (needs.has('negative') && !complements.some((clause) => isHostile(scene, clause))) return false
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
  if (
    needs.has('positive') &&
    kidsBy(tree, at, 'advmod').some((kid) => ['not', "n't", 'n’t', 'never'].includes(tree.lower[kid] ?? ''))
  )
    return false
  return true
}

const YIELDING = new Set(
  'lift ease remove relax rescind drop cancel repeal waive end stop cease halt withdraw release free return allow avoid'.split(
    ' ',
  ),
)

/** Whether a clause tells of conflict; to lift a ban is to yield. */
export function isHostile(scene: Scene, clause: number): boolean {
  const { tree } = scene
  for (const verb of conjuncts(tree, clause)) {
    if (lemmaIn(tree.lower[verb] ?? '', YIELDING) !== undefined) continue
    const words = [verb, ...objectsOf(tree, verb), ...kidsBy(tree, verb, 'xcomp')].map(
      (token) => tree.lower[token] ?? '',
    )
    for (const word of words) {
      const rule = rowOf(word, VERBS, NOUNS)
      if ((rule && isConflict(rule)) || lemmaIn(word, NEGATIVE_WORDS) !== undefined) return true
    }
  }
  return false
}

function rowOf(word: string, ...tables: (typeof VERBS)[]): Rule | undefined {
  for (const table of tables) {
    const lemma = lemmaIn(word, table)
    if (lemma !== undefined) return table.get(lemma)?.[0]
  }
  return undefined
}

const CONFLICT = new Set([
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
])
const isConflict = (rule: Rule) => CONFLICT.has(rule.event)

const MUST: Rule = {
  id: 'verb:must:REQUEST',
  pos: 'verb',
  lemma: 'must',
  event: 'REQUEST',
  mode: null,
  modality: 'asserted',
  source: [{ name: 'subj', owner: false }],
  target: [{ name: 'csubj', owner: 'any' }],
  objects: null,
  with: null,
  needs: NONE,
  row: { event: 'REQUEST', lemmas: 'must', target: 'csubj~', absorbs: true },
}

/** 'X said that Y must do it': a request by X. */
function mustDo(scene: Scene, at: number): Candidate | null {
  const { tree } = scene
  if (lemmaIn(tree.lower[at] ?? '', OPERATORS.speech) === undefined) return null
  const clause = kidsBy(tree, at, 'ccomp').find((kid) =>
    kidsBy(tree, kid, 'aux').some((aux) =>
      ['must', 'should', 'needs', 'ought'].includes(tree.lower[aux] ?? ''),
    ),
  )
  if (clause === undefined) return null
  const sources = subjectActors(scene, at)
  const targets = resolveAll(
    scene,
    kidsBy(tree, clause, 'nsubj').flatMap((kid) => conjuncts(tree, kid)),
    false,
  ).filter((target) => target.direct && !sources.some((source) => sameActor(source, target)))
  return finish(MUST, at, [], sources, targets, -1)
}

/** 'X is wary of Y', 'X is prepared to attack Y'. */
function matchAdjectives(scene: Scene, at: number): Candidate[] {
  const { tree } = scene
  const word = tree.lower[at] ?? ''
  if (tree.upos[at] !== 'ADJ' && tree.xpos[at] !== 'VBN' && tree.xpos[at] !== 'VBD') return []
  if (relOf(tree, at) === 'amod') return []
  // The surface subject: who is concerned by an act is not the one who does it.
  const minded = resolveAll(scene, surfaceSubjects(tree, at), false)
  const own = minded.length > 0 ? minded : subjectActors(scene, at)
  for (const rule of ADJECTIVES.get(word) ?? []) {
    const targets = fill(scene, rule, at, rule.target, own)
    const candidate = finish(rule, at, [], own, targets, -1)
    if (candidate) return [candidate]
  }
  if (!OPERATORS.readyAdjectives.has(word)) return []
  const clause = kidsBy(tree, at, 'xcomp', 'advcl', 'ccomp').find((kid) => kid > at)
  if (clause === undefined || own.length === 0) return []
  const inside = inComplement(scene, at)
  const targets = inside.length > 0 && !isResponse(scene, clause) ? inside : watched(scene, at, own)
  const candidate = finish(
    isHostile(scene, clause) ? READY_TO_HARM : READY_TO_AGREE,
    at,
    [clause],
    own,
    targets,
    -1,
  )
  return candidate ? [candidate] : []
}

function isResponse(scene: Scene, clause: number): boolean {
  return (
    ['respond', 'react', 'act', 'retaliate'].includes(scene.tree.lower[clause] ?? '') &&
    objectsOf(scene.tree, clause).length === 0
  )
}

/** 'X is watching Y and is ready to respond': those told of before, other than who responds. */
function watched(scene: Scene, at: number, sources: readonly Actor[]): Actor[] {
  const own = new Set(sources.map(({ reference }) => reference.state ?? reference.entity.id))
  const found: Actor[] = []
  for (let token = 0; token < at; token++) {
    const reference = scene.at[token]
    if (
      !reference ||
      reference.entity.kind === 'person' ||
      reference.generic ||
      own.has(reference.state ?? reference.entity.id)
    )
      continue
    const actor = actorOf(scene, reference, true)
    if (!found.some((known) => sameActor(known, actor))) found.push(actor)
  }
  return found.length <= 3 ? found : []
}

const ready = (event: 'THREATEN' | 'AGREE'): Rule => ({
  ...MUST,
  id: `adjective:ready:${event}`,
  pos: 'adjective',
  lemma: 'ready',
  event,
  modality: event === 'THREATEN' ? 'intended' : null,
  row: { event, lemmas: 'ready', target: 'clause', absorbs: true },
})
const READY_TO_HARM = ready('THREATEN')
const READY_TO_AGREE = ready('AGREE')

function matchNoun(scene: Scene, at: number): Candidate | null {
  const { tree } = scene
  if (tree.upos[at] !== 'NOUN' && tree.upos[at] !== 'PROPN') return null
  const lemma = lemmaIn(joinedWord(scene, at), NOUNS) ?? lemmaIn(tree.lower[at] ?? '', NOUNS)
  if (lemma === undefined || isMerelyWished(scene, at)) return null
  const rel = relOf(tree, at)
  if (rel === 'compound' || rel === 'amod') return null
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

/** 'build' '-' 'up' is one word to the rules. */
function joinedWord(scene: Scene, at: number): string {
  const { tree } = scene
  const word = tree.lower[at] ?? ''
  if (tree.lower[at - 1] === '-') return `${tree.lower[at - 2] ?? ''}${word}`
  return tree.lower[at + 1] === '-' ? `${word}${tree.lower[at + 2] ?? ''}` : word
}

const WISHES = new Set(
  'importance need necessity value benefit benefits opportunity opportunities possibility relevance urgency significance areas ways suspension end lack absence breakdown collapse cancellation severance'.split(
    ' ',
  ),
)
const REAL = new Set('continued ongoing existing continuing longstanding robust growing deepening'.split(' '))

/** 'The importance of cooperation' does not say that there is any, unless it is 'continued' or 'ongoing'. */
function isMerelyWished(scene: Scene, noun: number): boolean {
  const { tree } = scene
  if (kidsBy(tree, noun, 'amod').some((kid) => REAL.has(tree.lower[kid] ?? ''))) return false
  for (let at = noun, steps = 0; at >= 0 && steps < 4; steps++) {
    const head = headOf(tree, at)
    if (head < 0 || (isVerb(tree, head) && relOf(tree, at) !== 'obj')) return false
    if (WISHES.has(tree.lower[head] ?? '')) return true
    at = head
  }
  return false
}

function matchNounRule(scene: Scene, rule: Rule, at: number, carrier: number): Candidate | null {
  const extra = carrier >= 0 ? [carrier] : []
  if (rule.row.pair) {
    const pair = pairOf(scene, at)
    if (pair.length >= 2)
      return { rule, trigger: at, with: [], sources: pair, targets: pair, mutual: true, carrier }
    if (rule.row.pairOnly?.split(' ').includes(rule.lemma)) return null
  }
  const sources = fill(scene, rule, at, rule.source)
  const targets = fill(scene, rule, at, rule.target, sources)
  if (rule.row.pair && targets.length === 0 && sources.length >= 2)
    return { rule, trigger: at, with: extra, sources, targets: sources, mutual: true, carrier }
  const kept = rule.row.weakTarget?.split(' ').includes(rule.lemma)
    ? targets.filter((target) => target.direct || carrier >= 0 || rule.event === 'SUPPORT')
    : targets
  return finish(rule, at, extra, sources, kept, carrier)
}
