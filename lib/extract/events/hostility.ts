/** Telling conflict from cooperation in the words around a predicate. */
import { objectsOf } from '../syntax/clauses'
import { isFormOf, lemmaIn } from '../syntax/lemma'
import { NEGATIVE_WORDS, NOUNS, OPERATORS, VERBS, type Rule, SENSES } from '../rules'
import { conjuncts, kidsBy } from '../syntax/tree'
import type { Actor, Scene } from './scene'

export const COOPERATIVE = new Set(['SUPPORT', 'COOPERATE', 'AID', 'CONSULT'])

/** 'Supports sanctions against X' is no support of X. */
export function crossesHostility(scene: Scene, at: number, target: Actor): boolean {
  for (let token = at + 1; token <= target.last; token++) {
    if (scene.tree.lower[token] === 'against' || SENSES.downfall.has(scene.tree.lower[token] ?? ''))
      return true
    // 'Supports the demand that X withdraw'
    if (isFormOf(scene.tree.lower[token], SENSES.demanding) && scene.tree.lower[token + 1] === 'that')
      return true
    const rule = scene.at[token] ? undefined : rowOf(scene.tree.lower[token] ?? '', NOUNS)
    if (rule && isConflict(rule) && rule.event !== 'REQUEST') return true
    if (!scene.at[token] && isFormOf(scene.tree.lower[token], NEGATIVE_WORDS)) return true
  }
  return false
}

/** Whether a clause tells of conflict; to lift a ban is to yield. */
export function isHostile(scene: Scene, clause: number): boolean {
  const { tree } = scene
  for (const verb of conjuncts(tree, clause)) {
    if (isFormOf(tree.lower[verb], SENSES.yielding)) continue
    for (const token of [verb, ...objectsOf(tree, verb), ...kidsBy(tree, verb, 'xcomp')]) {
      const word = tree.lower[token] ?? ''
      // 'reported that X claimed …' says nothing bad of X.
      if (token === verb && isFormOf(word, OPERATORS.speech)) continue
      // 'to sponsor talks' is not what 'a sponsor of terror' is.
      const negative = token !== verb && isFormOf(word, NEGATIVE_WORDS)
      if (doesHarm(word) || negative) return true
    }
  }
  return false
}

/** A conflict by the word's first plain row, or by one that does it to its object ('fight X', not 'fight alongside X'). */
function doesHarm(word: string): boolean {
  const first = rowOf(word, VERBS, NOUNS)
  if (first && isConflict(first)) return true
  const lemma = lemmaIn(word, VERBS)
  const rules = lemma === undefined ? [] : (VERBS.get(lemma) ?? [])
  return rules.some((rule) => isPlain(rule) && isConflict(rule) && rule.target[0]?.name === 'obj')
}

function isPlain({ objects, with: companion, row }: Rule): boolean {
  return !objects && !companion && row.particle === undefined
}

function rowOf(word: string, ...tables: (typeof VERBS)[]): Rule | undefined {
  for (const table of tables) {
    const lemma = lemmaIn(word, table)
    const rule =
      lemma === undefined
        ? undefined
        : table
            .get(lemma)
            ?.find(
              ({ objects, with: companion, row }) =>
                !objects && !companion && row.of === undefined && !row.needs?.includes('negative'),
            )
    if (rule) return rule
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
