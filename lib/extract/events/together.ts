/** What two parties do together is cooperation, whatever it is: 'A and B are jointly building a dam'. */
import { isPassive } from '../syntax/clauses'
import { type Rule } from '../rules'
import { kidsBy } from '../syntax/tree'
import { finish, type Candidate } from './candidate'
import { NONE } from './frames'
import type { Scene } from './scene'
import { subjectActors } from './subjects'

export const TOGETHER: ReadonlySet<string> = new Set(['jointly', 'together', 'side-by-side'])

const RULE: Rule = {
  id: 'verb:jointly:COOPERATE',
  pos: 'verb',
  lemma: 'jointly',
  event: 'COOPERATE',
  mode: null,
  modality: null,
  source: [{ name: 'subj', owner: false }],
  target: [],
  objects: null,
  notObjects: null,
  subjects: null,
  with: null,
  needs: NONE,
  row: { event: 'COOPERATE', lemmas: 'jointly together', target: 'with', reciprocal: true },
}

/** For a verb that no row knows; null unless at least two states or organisations are its subjects. */
export function doneTogether(scene: Scene, at: number): Candidate | null {
  const { tree } = scene
  const adverb = kidsBy(tree, at, 'advmod').find((kid) => TOGETHER.has(tree.lower[kid] ?? ''))
  if (adverb === undefined || isPassive(tree, at)) return null
  const doers = subjectActors(scene, at)
  const parties = new Set(doers.map(({ reference }) => reference.state ?? reference.entity.id))
  return parties.size > 1 ? finish(RULE, at, [adverb], doers, [], -1) : null
}
