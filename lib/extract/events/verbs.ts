/** Verbs in their frames. */
import { agentsOf, doersOf, isPassive, objectsOf, surfaceSubjects } from '../syntax/clauses'
import { obliquesOf } from '../syntax/obliques'
import { isFormOf, joinedLemmas, lemmaIn } from '../syntax/lemma'
import { NOUNS, OPERATORS, VERBS, type Rule } from '../rules'
import { conjuncts, isVerb, kidsBy, kidsOf, markerOf } from '../syntax/tree'
import { resolveAll } from './actors'
import { sameActor } from './lists'
import { doneTogether } from './together'
import { finish, type Candidate } from './candidate'
import { isCeremony } from './courtesies'
import { companionOf, isCivil, NONE, particleOf, speaksOf } from './frames'
import { meetsNeeds } from './needs'
import { attackersAt, citizens, peopleAt } from './groups'
import { COOPERATIVE, crossesHostility } from './hostility'
import { widened, type Actor, type Scene } from './scene'
import { fill } from './slots'
import { subjectActors } from './subjects'
import { standsForPeople } from './where'

export function matchVerbs(scene: Scene, at: number): Candidate[] {
  const { tree } = scene
  // 'A U.S.-designated group': who did it stands in the word itself.
  if (!isVerb(tree, at) || (tree.lower[at - 1] === '-' && tree.xpos[at] === 'VBN')) return []
  for (const lemma of joinedLemmas(tree, at)) {
    for (const rule of VERBS.get(lemma) ?? []) {
      const candidate = matchVerb(scene, rule, at)
      if (candidate) return [candidate]
    }
  }
  const other = mustDo(scene, at) ?? doneTogether(scene, at)
  return other ? [other] : []
}

function matchVerb(scene: Scene, rule: Rule, at: number): Candidate | null {
  const { tree } = scene
  const { row } = rule
  // 'The hardest hit province' is hit by a flood or a slump.
  if (/^(?:hard|hardest|badly|worst)$/.test(tree.lower[at - 1] ?? '') && /^(?:hit|strike)$/.test(rule.lemma))
    return null
  if (row.passiveOnly && !isPassive(tree, at)) return null
  if (row.noObject && kidsBy(tree, at, 'obj', 'ccomp').length > 0) return null
  const { subjects, notObjects } = rule
  if (notObjects && objectsOf(tree, at).some((token) => isFormOf(tree.lower[token], notObjects))) return null
  if (subjects && !doersIn(scene, rule, at).some((doer) => speaksOf(scene, doer, subjects, 0))) return null
  const extra: number[] = []
  let companion = -1
  if (row.particle !== undefined) {
    const wanted = row.particle.split(' ')
    const particle = particleOf(scene, at, wanted)
    if (particle < 0 || !wanted.includes(tree.lower[particle] ?? '')) return null
    extra.push(particle)
  }
  if (rule.objects) {
    const object = objectsOf(tree, at).find((token) => speaksOf(scene, token, rule.objects ?? NONE, 0))
    if (object === undefined) return null
    extra.push(object)
  }
  if (rule.with) {
    companion = companionOf(scene, at, rule)
    if (companion < 0) return null
    extra.push(companion)
  }
  if (!meetsNeeds(scene, rule, at) || isDoneTo(scene, rule, at)) return null
  const named = isMisread(scene, rule, at)
    ? resolveAll(scene, objectsOf(tree, at), false)
    : fill(scene, rule, at, rule.source)
  const doers = named.length > 0 ? named : unnamedDoers(scene, rule, at)
  const sources = row.civil ? doers.map((doer) => citizens(scene, doer)) : doers
  let targets = fill(scene, rule, at, rule.target, sources)
  // 'Tourists held hostage': the word that makes the frame is nobody of its own.
  targets = targets.filter(({ first, last }) => first !== companion || last !== companion)
  if (row.sourceDirect && !sources.every((source) => source.direct)) return null
  if (row.actorOnly) targets = targets.filter((target) => target.direct)
  if (row.civil && !sources.every(isCivil)) return null
  if (row.ofOthers && scene.voiced) return null
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
  const hasOther =
    (rule.target.some(({ name }) => name === 'obj') && objectsOf(tree, at).length > 0) ||
    (rule.target.some(({ name }) => name === 'with') && meetsOthers(scene, at))
  return finish(rule, at, extra, sources, targets, -1, hasOther)
}

/** 'Was struck by', 'as demonstrated by': another sense of a verb that takes no object. */
function isDoneTo({ tree }: Scene, { row }: Rule, at: number): boolean {
  return (
    row.noObject === true &&
    kidsOf(tree, at).some((kid) => tree.rel[kid] === 'aux:pass' || tree.rel[kid] === 'obl:agent')
  )
}

/** 'Thousands who demonstrated', 'troops crossed the line' may be read as a passive, which such verbs do not have. */
function isMisread({ tree }: Scene, { row }: Rule, at: number): boolean {
  return (
    (row.civil === true || row.noObject === true) &&
    isPassive(tree, at) &&
    agentsOf(tree, at).length === 0 &&
    kidsBy(tree, at, 'aux').length === 0
  )
}

function doersIn(scene: Scene, rule: Rule, at: number): number[] {
  return isMisread(scene, rule, at) ? objectsOf(scene.tree, at) : doersOf(scene.tree, at)
}

function unnamedDoers(scene: Scene, rule: Rule, at: number): Actor[] {
  if (rule.row.civil)
    return surfaceSubjects(scene.tree, at)
      .filter((head) => standsForPeople(scene, head))
      .flatMap((head) => peopleAt(scene, head))
  if (rule.event !== 'ASSAULT' || !isPassive(scene.tree, at)) return []
  const told = doersOfAct(scene, at)
  return told.length > 0 ? told : attackersAt(scene, at)
}

/** 'killed in a raid by X', 'wounded in X's strike': whoever did the act that did it. */
function doersOfAct(scene: Scene, verb: number): Actor[] {
  const { tree } = scene
  for (const act of kidsBy(tree, verb, 'obl')) {
    if (!['in', 'by', 'during', 'from'].includes(markerOf(tree, act)) || scene.at[act]) continue
    const lemma = lemmaIn(tree.lower[act] ?? '', NOUNS)
    const rule = lemma === undefined ? undefined : NOUNS.get(lemma)?.find(({ event }) => event === 'ASSAULT')
    const found = rule ? fill(scene, rule, act, rule.source) : []
    if (found.length > 0) return found.map((actor) => widened(actor, act, true))
  }
  // 'killed when X opened fire on a village'
  for (const clause of kidsBy(tree, verb, 'advcl')) {
    if (!['when', 'as', 'after'].includes(markerOf(tree, clause)) && !startsWith(scene, clause, 'when'))
      continue
    const harms = joinedLemmas(tree, clause).some((lemma) =>
      VERBS.get(lemma)?.some(({ event }) => event === 'ASSAULT'),
    )
    const found = harms ? subjectActors(scene, clause) : []
    if (found.length > 0) return found.map((actor) => widened(actor, clause, true))
  }
  return []
}

function startsWith({ tree }: Scene, clause: number, word: string): boolean {
  return kidsBy(tree, clause, 'advmod', 'mark').some((kid) => tree.lower[kid] === word)
}

/** 'A and B met with farmers' is no meeting of A and B, 'A and B work with each other' is one. */
function meetsOthers(scene: Scene, at: number): boolean {
  const { tree } = scene
  return obliquesOf(tree, at, ['with']).some(
    (other) => !['each', 'one', 'other', 'another'].includes(tree.lower[other] ?? ''),
  )
}

export const MUST: Rule = {
  id: 'verb:must:REQUEST',
  pos: 'verb',
  lemma: 'must',
  event: 'REQUEST',
  mode: null,
  modality: 'asserted',
  source: [{ name: 'subj', owner: false }],
  target: [{ name: 'csubj', owner: 'any' }],
  objects: null,
  notObjects: null,
  subjects: null,
  with: null,
  needs: NONE,
  row: { event: 'REQUEST', lemmas: 'must', target: 'csubj~', absorbs: true },
}

/** 'X said that Y must do it': a request by X. */
function mustDo(scene: Scene, at: number): Candidate | null {
  const { tree } = scene
  const lemma = lemmaIn(tree.lower[at] ?? '', OPERATORS.speech)
  // A thought asks for nothing, a belief told before the Assembly does.
  if (lemma === undefined || lemma === 'think') return null
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
