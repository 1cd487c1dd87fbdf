/** Telling those who do something from those who only judge it. */
import { isFormOf, lemmaIn } from '../syntax/lemma'
import { LIGHT, VERBS } from '../rules'

const REACTIONS = new Set(['ACCUSE', 'REJECT', 'SUPPORT'])

/** 'A forum held by X', but not 'recognised by X': who judges it did not do it. */
export function isDoing(word: string): boolean {
  const lemma = lemmaIn(word, VERBS)
  const rules = lemma === undefined ? [] : (VERBS.get(lemma) ?? [])
  return !rules.some(({ event }) => REACTIONS.has(event)) || isFormOf(word, LIGHT.light)
}
