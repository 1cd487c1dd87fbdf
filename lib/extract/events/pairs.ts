/** The two ends of a noun that names what two do with each other: 'X-Y talks', 'an accord between X and Y'. */
import { conjuncts, headOf, relOf } from '../syntax/tree'
import { resolveAll } from './actors'
import { pairBefore } from './lists'
import { nounObliques } from './nounPhrases'
import type { Actor, Scene } from './scene'

/** The two ends of a reciprocal noun: before it, or behind 'between' and 'among'; `byBoth`: also of 'a statement by A and B'. */
export function pairOf(scene: Scene, noun: number, byBoth: boolean): Actor[] {
  const before = pairBefore(scene, noun)
  if (before.length >= 2) return before
  for (const preposition of ['between', 'among', 'amongst', 'of', ...(byBoth ? ['by'] : [])]) {
    const found = resolveAll(scene, nounObliques(scene, noun, preposition), false)
    // 'a meeting of NATO's Committee' is of one; 'the treaties of A and B' are those of each.
    const shared =
      preposition !== 'of' || (scene.tree.xpos[noun] !== 'NNS' && found.every(({ direct }) => direct))
    if (found.length >= 2 && shared) return found
  }
  return pairBehind(scene, noun)
}

/** 'fighting erupted between X and Y': the pair may hang on anything near. */
function pairBehind(scene: Scene, noun: number): Actor[] {
  const { tree } = scene
  for (let token = noun + 1; token < Math.min(tree.size, noun + 9); token++) {
    if (tree.lower[token] === ',' || tree.lower[token] === ';') break
    if (tree.lower[token] !== 'between') continue
    const first = nominalOf(scene, token)
    const found = first < 0 ? [] : resolveAll(scene, conjuncts(tree, first), false)
    return found.length >= 2 ? found : []
  }
  return []
}

/** The nominal that a preposition marks. */
function nominalOf({ tree }: Scene, preposition: number): number {
  return relOf(tree, preposition) === 'case' ? headOf(tree, preposition) : -1
}
