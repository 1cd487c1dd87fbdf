/** Nominals that hang on a predicate by a preposition. */
import { isPassive } from './clauses'
import { conjuncts, kidsBy, markerOf, type Tree } from './tree'

const FAR = new Set(['to', 'between', 'against'])
const BEFORE_FAR = new Set(['on', 'about', 'as', 'by', 'over', 'with'])

/** Nominals that hang on a predicate by one of these prepositions, also by way of its object ('imposed sanctions on X'). */
export function obliquesOf(tree: Tree, verb: number, prepositions: readonly string[]): number[] {
  const direct = kidsBy(tree, verb, 'obl', 'nmod').filter((kid) => prepositions.includes(markerOf(tree, kid)))
  const under = (...relations: string[]) =>
    kidsBy(tree, verb, ...relations).flatMap((kid) => nominalsUnder(tree, kid, prepositions, 0))
  let found = direct.length > 0 ? direct : under('obj', 'advmod', 'xcomp')
  // 'jailed for two years in X': a place may hang on the span of time.
  if (found.length === 0 && prepositions.includes('in') && isPassive(tree, verb)) found = under('obl')
  // 'passed word of the plot to X', 'acts as a go-between between X and Y': the parse may hang the end on the phrase before it.
  if (found.length === 0 && prepositions.some((word) => FAR.has(word)))
    found = [
      ...kidsBy(tree, verb, 'obl'),
      ...kidsBy(tree, verb, 'obj').flatMap((kid) => kidsBy(tree, kid, 'nmod')),
    ]
      .filter((kid) => BEFORE_FAR.has(markerOf(tree, kid)))
      .flatMap((kid) => nominalsUnder(tree, kid, prepositions, 0))
  return found.flatMap((kid) => conjuncts(tree, kid))
}

/** Also under 'part of a programme for X'. */
function nominalsUnder(tree: Tree, noun: number, prepositions: readonly string[], depth: number): number[] {
  const kids = kidsBy(tree, noun, 'nmod', 'obl')
  const found = kids.filter((kid) => prepositions.includes(markerOf(tree, kid)))
  if (found.length > 0 || depth > 2) return found
  return kids
    .filter((kid) => markerOf(tree, kid) === 'of')
    .flatMap((kid) => nominalsUnder(tree, kid, prepositions, depth + 1))
}
