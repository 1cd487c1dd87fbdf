/** Who is answerable for a noun phrase that names nobody: who did it, meant it or has it, however deep. */
import { agentsOf, surfaceSubjects } from '../syntax/clauses'
import { isFormOf, lemmaIn } from '../syntax/lemma'
import { NOUNS, type Reach, SENSES } from '../rules'
import { conjuncts, headOf, isVerb, kidsBy, markerOf, relOf } from '../syntax/tree'
import { widened, type Actor, type Scene } from './scene'

/** Resolves several phrases at a depth; handed in by actors.ts, which this file serves. */
export type ResolveAt = (scene: Scene, heads: readonly number[], owner: Reach, depth: number) => Actor[]

/** 'The invasion of X' is not X's. */
function isActOn(word: string): boolean {
  const lemma = lemmaIn(word, NOUNS)
  const rule = lemma === undefined ? undefined : NOUNS.get(lemma)?.[0]
  return (
    (rule?.event === 'ASSAULT' || rule?.event === 'COERCE') && rule.target.some(({ name }) => name === 'of')
  )
}

const TIMES_AND_ENDS = new Set(['during', 'after', 'before', 'since', 'until', 'despite', 'as'])

/** 'Measures taken outside the resolutions of X' are not X's. */
const APART = new Set(['outside', 'beyond', 'without', 'contrary', 'despite', 'against'])

/** What lies on X's border is not X's. */
const isLine = (word: string | undefined) => isFormOf(word, SENSES.borders)

const DONE_TO = new Set(['to', 'for', 'on', 'against', 'upon', 'toward', 'towards'])

function isTelling(marker: string, owner: Reach): boolean {
  return !TIMES_AND_ENDS.has(marker) && !(owner === 'blame' && DONE_TO.has(marker))
}

/** Who did it, meant it or has it: by-phrase, of-phrase, the doer in a clause on the noun, then what lies deeper. */
export function answerable(
  scene: Scene,
  head: number,
  owner: Exclude<Reach, false>,
  depth: number,
  resolveAt: ResolveAt,
): Actor[] {
  const { tree } = scene
  const reproached = owner === 'blame' || owner === 'culprit'
  if (reproached && isFormOf(tree.lower[head], SENSES.remedies)) return []
  const nominals = kidsBy(tree, head, 'nmod', 'obl')
  const marked = (...markers: string[]) =>
    resolveAt(
      scene,
      nominals.filter((kid) => markers.includes(markerOf(tree, kid))).flatMap((kid) => conjuncts(tree, kid)),
      owner,
      depth + 1,
    )
  for (const markers of [
    ['by', 'between', 'among'],
    ...(isActOn(tree.lower[head] ?? '')
      ? [['from']]
      : isFormOf(tree.lower[head], SENSES.departures)
        ? [['of']]
        : [['of'], ['from']]),
  ]) {
    const found = marked(...markers)
    if (found.length > 0) return found.map((actor) => widened(actor, head, false))
  }
  if (isFormOf(tree.lower[head], SENSES.meddling)) return []
  if (isActOn(tree.lower[head] ?? '')) {
    const agents = kidsBy(tree, head, 'acl').flatMap((clause) => agentsOf(tree, clause))
    const doers = resolveAt(scene, agents, false, depth + 1).map((actor) => widened(actor, head, false))
    return doers.length > 0 ? doers : byPhraseOfVerb(scene, head, depth, resolveAt)
  }
  if (owner === 'owner') return byPhraseOfVerb(scene, head, depth, resolveAt)
  for (const clause of kidsBy(tree, head, 'acl')) {
    const found = inClause(scene, clause, head, owner, depth, resolveAt)
    if (found.length > 0) return found.map((actor) => widened(actor, head, false))
  }
  const beside = byPhraseOfVerb(scene, head, depth, resolveAt)
  if (beside.length > 0 || owner === 'culprit') return beside
  const rest = resolveAt(
    scene,
    nominals
      .filter((kid) => kid > head && isTelling(markerOf(tree, kid), owner) && !isLine(tree.lower[kid]))
      .filter((kid) => !(isFormOf(tree.lower[head], SENSES.departures) && markerOf(tree, kid) === 'from'))
      .flatMap((kid) => conjuncts(tree, kid)),
    owner,
    depth + 1,
  )
  return rest.map((actor) => widened(actor, head, false))
}

/** 'welcomes the declaration today by X': the by-phrase may hang on the verb. */
function byPhraseOfVerb(scene: Scene, head: number, depth: number, resolveAt: ResolveAt): Actor[] {
  const { tree } = scene
  const verb = headOf(tree, head)
  if (verb < 0 || relOf(tree, head) !== 'obj') return []
  const by = kidsBy(tree, verb, 'obl').filter((kid) => kid > head && markerOf(tree, kid) === 'by')
  return resolveAt(
    scene,
    by.flatMap((kid) => conjuncts(tree, kid)),
    false,
    depth + 1,
  ).map((actor) => widened(actor, head, false))
}

/** What follows is whom it is meant for or against. */
const AIMED = new Set(['aimed', 'directed', 'designed', 'intended', 'targeted', 'meant'])

/**
 * Who welcomes 'the talks held in X' or 'efforts to help X' does not welcome X; who reproaches 'abuses committed in X' does mean X,
 * but not whom 'the acts that hit X' hit.
 */
function belowClause({ tree }: Scene, clause: number, owner: Exclude<Reach, false>): number[] {
  if (AIMED.has(tree.lower[clause] ?? '')) return []
  if (owner === 'culprit') return []
  if (owner !== 'blame')
    return tree.xpos[clause] === 'VB' ? [] : kidsBy(tree, clause, 'obj', 'xcomp', 'ccomp')
  const relations = kidsBy(tree, clause, 'obj').length > 0 ? ['xcomp', 'ccomp'] : ['obl', 'xcomp', 'ccomp']
  return kidsBy(tree, clause, ...relations).filter(
    (kid) => !DONE_TO.has(markerOf(tree, kid)) && !APART.has(markerOf(tree, kid)),
  )
}

/** 'abuses committed by X', 'actions that X took', 'attacks which emanated from X', 'the fact that X attacked'. */
function inClause(
  scene: Scene,
  clause: number,
  head: number,
  owner: Exclude<Reach, false>,
  depth: number,
  resolveAt: ResolveAt,
): Actor[] {
  const { tree } = scene
  const doers = [
    ...agentsOf(tree, clause),
    ...surfaceSubjects(tree, clause).filter((subject) => subject !== head),
  ]
  const found = resolveAt(
    scene,
    doers.filter((doer) => doer !== head),
    owner,
    depth + 1,
  )
  if (found.length > 0) return found
  const below = belowClause(scene, clause, owner)
  return resolveAt(
    scene,
    below.filter((kid) => !isVerb(tree, kid)).flatMap((kid) => conjuncts(tree, kid)),
    owner,
    depth + 1,
  ).slice(0, 3)
}
